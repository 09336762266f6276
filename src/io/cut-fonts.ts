import { createHash } from "node:crypto";
import { createRequire } from "node:module";
import { basename, dirname, join } from "node:path";
import subsetFont from "subset-font";
import { at } from "../text/must.ts";
import { GuardedFolder } from "./guarded-folder.ts";
import { projectFolder, projectRoot } from "./paths.ts";

/** Characters of a piece. `core` has what the interface and English texts need, and is all that most pages load. */
const ranges = {
  core: "U+0020-007E, U+00A0, U+00AB, U+00B0, U+00B7, U+00BB, U+00D7, U+02BC, U+2010-2014, U+2018-201A, U+201C-201E, U+2022, U+2026, U+2212",
  more: `U+00A1-00AA, U+00AC-00AF, U+00B1-00B6, U+00B8-00BA, U+00BC-00D6, U+00D8-00FF, U+0131, U+0152-0153, U+02BB, U+02C6, U+02DA, U+02DC,
    U+0304, U+0308, U+0329, U+2000-200F, U+2015-2017, U+201B, U+201F-2021, U+2023-2025, U+2027-206F, U+20AC, U+2122, U+2191, U+2193, U+2215,
    U+FEFF, U+FFFD`,
  names: "U+0100-0130, U+0132-0151, U+0154-017F, U+0218-021B",
  cyrillic: "U+0301, U+0400-045F, U+0490-0491, U+04B0-04B1, U+2116",
} as const;

/** Each piece of a font: its family in style sheets, the file of the package that it is cut from, and its characters. */
const pieces = [
  ["Source Serif", "source-serif-4-latin-wght-normal", "core"],
  ["Source Serif", "source-serif-4-latin-wght-normal", "more"],
  ["Source Serif", "source-serif-4-latin-ext-wght-normal", "names"],
  ["Source Serif", "source-serif-4-cyrillic-wght-normal", "cyrillic"],
  ["Source Serif", "source-serif-4-latin-wght-italic", "core"],
  ["Source Serif", "source-serif-4-latin-wght-italic", "more"],
  ["Source Sans", "source-sans-3-latin-wght-normal", "core"],
  ["Source Sans", "source-sans-3-latin-wght-normal", "more"],
  ["Source Sans", "source-sans-3-latin-ext-wght-normal", "names"],
  ["Source Sans", "source-sans-3-cyrillic-wght-normal", "cyrillic"],
] as const;
type Piece = (typeof pieces)[number];

const [lightest, heaviest] = [400, 700];
const { resolve } = createRequire(import.meta.url);
const fileOf = ([, source, range]: Piece): string => `${source}.${range}.woff2`;
const sourceOf = ([, source]: Piece): string =>
  resolve(`@fontsource-variable/${source.split(/-(?:latin|cyrillic)/)[0]}/files/${source}.woff2`);

/** `optional`: a font that is late is left for the next page, so that no line moves under a reader's eyes. */
const faceOf = (piece: Piece): string => `@font-face {
  font-family: "${piece[0]}";
  font-style: ${piece[1].endsWith("italic") ? "italic" : "normal"};
  font-weight: ${lightest} ${heaviest};
  font-display: optional;
  src: url("./${fileOf(piece)}") format("woff2");
  unicode-range: ${ranges[piece[2]]};
}
`;

function charactersOf(range: string): string {
  const points = range.split(",").flatMap((part) => {
    const [from = "", to = from] = part.trim().replace(/^U\+/i, "").split("-");
    const [first, last] = [Number.parseInt(from, 16), Number.parseInt(to, 16)];
    return Array.from({ length: last - first + 1 }, (_, at) => first + at);
  });
  return String.fromCodePoint(...points);
}

/** The piece as a font. What letters can be turned into by OpenType features that no page asks for (small capitals, old figures) is left out. */
const cut = ([, , range]: Piece, source: Uint8Array): Promise<Buffer> =>
  subsetFont(Buffer.from(source), charactersOf(ranges[range]), {
    targetFormat: "woff2",
    variationAxes: { wght: { min: lightest, max: heaviest } },
    noLayoutClosure: true,
  });

const mostBytes = 1_000_000;

function readSource(path: string): Uint8Array {
  const bytes = new GuardedFolder(dirname(path)).read(basename(path), mostBytes);
  if (bytes === null) throw new Error(`The font ${basename(path)} is missing: npm ci brings it.`);
  return bytes;
}

/**
 * Cuts the fonts of the packages into pieces, each made once: a page loads those whose characters it has.
 *
 * @returns the folder of the pieces, with the style sheet that names them, `fonts.css`
 */
export async function cutFonts(): Promise<string> {
  const sheet = pieces.map(faceOf).join("");
  const sources = pieces.map((piece) => readSource(sourceOf(piece)));
  const hash = createHash("sha256").update(sheet);
  for (const source of sources) hash.update(source);
  const folder = `.cache/fonts/${hash.digest("hex").slice(0, 12)}`;
  projectFolder.makeFolder(folder);
  for (const [index, piece] of pieces.entries()) {
    const path = `${folder}/${fileOf(piece)}`;
    if (projectFolder.kindAt(path) === "file") continue;
    projectFolder.replace(path, await cut(piece, at(sources, index, "font")));
  }
  if (projectFolder.kindAt(`${folder}/fonts.css`) !== "file") projectFolder.replace(`${folder}/fonts.css`, sheet);
  return join(projectRoot, folder);
}
