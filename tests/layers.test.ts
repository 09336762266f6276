import { readdirSync, readFileSync } from "node:fs";
import { dirname, join, relative, resolve } from "node:path";
import { describe, expect, test } from "vitest";
import { type Importing, importCircles, layerProblems } from "./layers.ts";

const root = resolve(import.meta.dirname, "..");

function sources(folder: string): Importing[] {
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:ts|astro|mdx)$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)).replaceAll("\\", "/"))
    .sort()
    .map((file) => ({ file, text: readFileSync(join(root, file), "utf8") }));
}

describe("imports go one way", () => {
  test("every import in src/ goes to a lower layer and to packages that its layer may use", () => {
    expect(layerProblems(sources("src"))).toEqual([]);
  });

  test("a layout that reaches for the browser is named with file, line and column", () => {
    const text = 'import { select } from "d3";\n\nimport { draw } from "../islands/draw.ts";\n';
    expect(layerProblems([{ file: "src/model/x.ts", text }])).toEqual([
      "src/model/x.ts:1:1: error: Unexpected import of d3, expected model to stay free of input and output (layers)",
      "src/model/x.ts:3:1: error: Unexpected import of islands, expected model to import from text, corpus only (layers)",
    ]);
  });

  test("siblings do not know each other, dynamic imports and re-exports count", () => {
    const text = 'export { a } from "../ingest/a.ts";\nconst b = await import("../exports/b.ts");\n';
    expect(layerProblems([{ file: "src/model/x.ts", text }]).map((line) => line.split(": ")[0])).toEqual([
      "src/model/x.ts:1:1",
      "src/model/x.ts:2:17",
    ]);
  });

  test("pure layers import neither Node nor Astro, and components never load", () => {
    const problems = layerProblems([
      { file: "src/text/x.ts", text: 'import { readFileSync } from "node:fs";\n' },
      { file: "src/model/x.ts", text: 'import { getCollection } from "astro:content";\n' },
      { file: "src/components/X.astro", text: '---\nimport { loadCorpus } from "../load.ts";\n---\n' },
    ]);
    expect(problems).toHaveLength(3);
    expect(problems[2]).toMatch(/^src\/components\/X\.astro:2:1: error: /);
  });

  test("no two files of src/ need each other as the program runs; such a circle is named by its files", () => {
    expect(importCircles(sources("src"))).toEqual([]);
    const circle = [
      { file: "src/model/a.ts", text: 'import { b } from "./b.ts";\n' },
      { file: "src/model/b.ts", text: 'import type { A } from "./a.ts";\nexport { c } from "../text/c.ts";\n' },
      { file: "src/text/c.ts", text: 'import { a } from "../model/a.ts";\n' },
    ];
    expect(importCircles(circle)).toEqual(["src/model/a.ts > src/model/b.ts > src/text/c.ts > src/model/a.ts"]);
  });

  test("only load.ts calls getCollection, only cli/ prints or exits, only it and today.ts read the clock, nothing reads chance", () => {
    const found = sources("src").flatMap(({ file, text }) => [
      ...(/\bgetCollection\(/.test(text) && file !== "src/io/load.ts" ? [`${file}: getCollection`] : []),
      ...(/\bconsole\.|process\.exit/.test(text) && !file.startsWith("src/cli/") ? [`${file}: prints or exits`] : []),
      ...(/\bnew Date\(\)|\bDate\.now\(|Math\.random\(/.test(text) && !file.startsWith("src/cli/") && file !== "src/io/today.ts"
        ? [`${file}: clock or chance`]
        : []),
      ...(/set:html|innerHTML|insertAdjacentHTML|\.html\(/.test(text) && file !== "src/components/page/Drawing.astro"
        ? [`${file}: markup from text`]
        : []),
    ]);
    expect(found).toEqual([]);
  });

  test("one file of each sort has the file system, git, and the standard output: whatever is guarded there is guarded everywhere", () => {
    const allowed: readonly (readonly [string, RegExp, readonly string[]])[] = [
      ["the file system", /["'](?:node:)?fs(?:\/promises)?["']/, ["src/io/guarded-folder.ts"]],
      ["other programs", /["'](?:node:)?child_process["']/, ["src/io/git.ts"]],
      ["output", /\bprocess\.std(?:out|err)\.write\b|\bconsole\./, ["src/cli/printer.ts"]],
    ];
    const found = [...sources("src"), { file: "astro.config.mjs", text: readFileSync(join(root, "astro.config.mjs"), "utf8") }];
    for (const [what, pattern, files] of allowed)
      expect(
        found.filter(({ text }) => pattern.test(text)).map(({ file }) => file),
        what,
      ).toEqual(files);
  });
});

describe("the tree", () => {
  test("no folder in src/ has a file that imports itself in a ring", () => {
    const files = sources("src").filter(({ file }) => file.endsWith(".ts"));
    const edges = new Map(
      files.map(({ file, text }) => [
        file,
        [...text.matchAll(/^(?:import|export) (?!type\b)[^;]*?from "(\.[^"]+)"/gm)].map((match) =>
          relative(root, resolve(root, dirname(file), match[1] ?? "")).replaceAll("\\", "/"),
        ),
      ]),
    );
    const done = new Set<string>();
    const rings: string[] = [];
    function visit(file: string, path: readonly string[]): void {
      if (path.includes(file)) rings.push([...path.slice(path.indexOf(file)), file].join(" → "));
      if (path.includes(file) || done.has(file)) return;
      for (const next of edges.get(file) ?? []) visit(next, [...path, file]);
      done.add(file);
    }
    for (const { file } of files) visit(file, []);
    expect(rings).toEqual([]);
  });
});
