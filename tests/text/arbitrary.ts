import fc from "fast-check";
import { type CitableText, citableText } from "../../src/text/citable.ts";
import { splitLines } from "../../src/text/lines.ts";
import { toSpan } from "../../src/text/span.ts";

/** Few different units, so that words repeat; white space of every sort, astral characters, combining marks, a joiner. */
const unit = fc.constantFrom(
  "a",
  "b",
  "B",
  " ",
  " ",
  "  ",
  "\t",
  "\u00a0",
  "😀",
  "👩‍🚀",
  "é",
  "e\u0301",
  "“",
  "\r",
  "\u2028",
  "не",
);

const lineText = fc.array(unit, { maxLength: 14 }).map((units) => units.join(""));

/** A file with its lines, empty ones included, and which of them are citable. */
export const seedFile = fc
  .array(fc.tuple(lineText, fc.boolean(), fc.boolean()), { minLength: 1, maxLength: 8 })
  .map((lines) => ({ file: lines.map(([text]) => text).join("\n"), citable: lines.map(([, a, b]) => a || b) }));

/** The lines of a file that are not empty; all are citable unless said. */
export function textOf(file: string, citable: readonly boolean[] = []): CitableText {
  const lines = splitLines(file).filter((line) => line.text !== "");
  return citableText(lines.map((line) => ({ ...line, citable: citable[line.number - 1] ?? true })));
}

/** A text and a span of it that begins and ends between code points and holds something other than white space. */
export const textWithSpan = fc
  .tuple(seedFile, fc.nat(), fc.nat())
  .map(([{ file, citable }, first, length]) => {
    const text = textOf(file, citable);
    const start = first % (text.folded.length + 1);
    return { file, text, start, end: Math.min(text.folded.length, start + 1 + (length % 12)) };
  })
  .filter(({ text: { folded }, start, end }) => {
    const exact = folded.slice(start, end);
    const isWhole = (edge: string): boolean => !/^[\ud800-\udbff][\udc00-\udfff]$/.test(edge);
    const edges = [folded.slice(start - 1, start + 1), folded.slice(end - 1, end + 1)];
    return start > 0 && exact.trim() !== "" && exact !== " " && !exact.includes("\n") && edges.every(isWhole);
  })
  .map(({ file, text, start, end }) => ({ file, text, exact: text.folded.slice(start, end), span: toSpan(text, start, end) }));
