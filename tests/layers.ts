import { posix } from "node:path";

/** A source file that may import others. */
export interface Importing {
  /** Path from the project's root. */
  readonly file: string;
  readonly text: string;
}

const pure = ["text", "corpus"];

/** The folders from which each folder may import, beside itself. */
const mayImport: Readonly<Record<string, readonly string[]>> = {
  text: [],
  corpus: ["text"],
  ingest: pure,
  intake: [...pure, "ingest"],
  model: pure,
  exports: pure,
  drawing: [...pure, "model"],
  islands: [...pure, "model", "exports", "drawing"],
  components: [...pure, "model", "exports", "drawing", "islands"],
  pages: [...pure, "model", "exports", "drawing", "islands", "components", "io"],
  cli: [...pure, "ingest", "intake", "model", "exports", "io"],
  io: [...pure, "ingest", "model", "exports"],
};

/** Packages of the pure layers; all others are for the layers above. */
const pureFolders = new Set(["text", "corpus", "ingest", "intake", "model", "exports", "drawing"]);
const forbiddenInPure = /^(?:node:|astro|vite|d3$|d3-(?:axis|selection|zoom|brush|drag|transition|fetch)$|playwright|pagefind)/;

/** The folder of src/ that a file belongs to; `io` for the two files that Astro wants in src/ itself. */
function folderOf(path: string): string {
  const [, folder = "", ...rest] = path.split("/");
  return rest.length === 0 ? "io" : folder;
}

/** Every import that goes the wrong way, as `file:line:col: error: …`. */
export function layerProblems(files: readonly Importing[]): readonly string[] {
  return files.flatMap(({ file, text }) => {
    const folder = folderOf(file);
    return [...text.matchAll(/(?:^(?:import|export)\b[^;'"]*?["']|\bimport\(\s*["'])([^"']+)["']/gm)].flatMap((match) => {
      const target = match[1] ?? "";
      const before = text.slice(0, match.index);
      const line = before.split("\n").length;
      const column = match.index - before.lastIndexOf("\n");
      const place = `${file}:${line}:${column}: error:`;
      if (!target.startsWith("."))
        return pureFolders.has(folder) && forbiddenInPure.test(target)
          ? [`${place} Unexpected import of ${target}, expected ${folder} to stay free of input and output (layers)`]
          : [];
      const other = folderOf(posix.normalize(posix.join(posix.dirname(file), target)));
      const allowed = mayImport[folder] ?? [];
      if (other === folder || allowed.includes(other) || !target.match(/\.(?:ts|astro|mdx)(?:\?|$)/)) return [];
      return [`${place} Unexpected import of ${other}, expected ${folder} to import from ${allowed.join(", ")} only (layers)`];
    });
  });
}

/** Circles of files that import one another as the program runs: what is imported for its type alone is gone by then. */
export function importCircles(files: readonly Importing[]): readonly string[] {
  const imports = new Map(
    files.map(({ file, text }) => {
      const targets = text.matchAll(/^(?:import|export)\b(?!\s+type\b)[^;'"]*?["'](\.[^"'?]+)["']/gm);
      return [file, [...targets].map(([, target = ""]) => posix.normalize(posix.join(posix.dirname(file), target)))];
    }),
  );
  const found: string[] = [];
  const done = new Set<string>();
  function follow(file: string, way: readonly string[]): void {
    if (way.includes(file)) found.push([...way.slice(way.indexOf(file)), file].join(" > "));
    if (way.includes(file) || done.has(file)) return;
    for (const next of imports.get(file) ?? []) follow(next, [...way, file]);
    done.add(file);
  }
  for (const file of imports.keys()) follow(file, []);
  return found;
}
