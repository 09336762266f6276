import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import subsetFont from "subset-font";
import { at } from "../text/at.ts";
import { must } from "../text/must.ts";
import { GuardedFolder } from "./guarded-folder.ts";
import { projectFolder, projectRoot } from "./paths.ts";

/** A piece of a font that the style sheet asks for. */
interface Piece {
  /** Name of its file, such as `source-sans-3-latin-wght-normal.core.woff2`. */
  readonly file: string;
  /** The file of the package that it is cut from. */
  readonly source: string;
  readonly weights: readonly [number, number];
  readonly characters: string;
}

function charactersOf(range: string): string {
  const points = range.split(",").flatMap((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return String.fromCodePoint(...points);
}

const sheetPath = "src/components/styles/fonts.css";
const { resolve } = createRequire(import.meta.url);

/** What the style sheet says of the pieces: which characters and weights each file has. */
function piecesIn(sheet: string): readonly Piece[] {
  return [...sheet.matchAll(/@font-face\s*\{([^}]*)\}/g)].flatMap(([, face = ""]) => {
    const file = /@fonts\/([\w.-]+)"/.exec(face)?.[1];
    if (file === undefined) return [];
    const [, name, family] = /^((.+?)-(?:latin|cyrillic)[\w-]*)\./.exec(file) ?? [];
    const weights = (/font-weight:\s*(\d+) (\d+)/.exec(face) ?? []).slice(1).map(Number);
    const [lightest, heaviest] = weights;
    const range = /unicode-range:([^;]*)/.exec(face)?.[1];
    if (lightest === undefined || heaviest === undefined || range === undefined)
      throw new Error(`${sheetPath}: ${file} has no range of weights or no unicode-range.`);
    const source = resolve(`@fontsource-variable/${family}/files/${name}.woff2`);
    return [{ file, source, weights: [lightest, heaviest], characters: charactersOf(range) }];
  });
}

/** The piece as a font. What letters can be turned into by OpenType features that no page asks for (small capitals, old figures) is left out. */
const cut = ({ weights: [min, max], characters }: Piece, source: Uint8Array): Promise<Buffer> =>
  subsetFont(Buffer.from(source), characters, {
    targetFormat: "woff2",
    variationAxes: { wght: { min, max } },
    noLayoutClosure: true,
  });

const mostBytes = 1_000_000;

function readSource(path: string): Uint8Array {
  const bytes = new GuardedFolder(dirname(path)).read(basename(path), mostBytes);
  if (bytes === null) throw new Error(`The font ${basename(path)} is missing: npm ci brings it.`);
  return bytes;
}

/**
 * Cuts the fonts of the packages into the pieces that the style sheet names, each made once: a page loads those whose characters it has.
 *
 * @returns the folder of the pieces
 */
export async function cutFonts(): Promise<string> {
  const pieces = piecesIn(must(projectFolder.readText(sheetPath), `style sheet ${sheetPath}`));
  const sources = pieces.map(({ source }) => readSource(source));
  const hash = createHash("sha256").update(JSON.stringify(pieces.map(({ source: _, ...piece }) => piece)));
  for (const source of sources) hash.update(source);
  const folder = `.cache/fonts/${hash.digest("hex").slice(0, 12)}`;
  projectFolder.makeFolder(folder);
  for (const [index, piece] of pieces.entries()) {
    const path = `${folder}/${piece.file}`;
    if (projectFolder.kindAt(path) === "file") continue;
    projectFolder.replace(path, await cut(piece, at(sources, index, "font")));
  }
  return join(projectRoot, folder);
}
