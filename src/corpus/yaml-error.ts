import { findWrongIndentation } from "./indentation.ts";

/** What the parser's codes (https://eemeli.org/yaml/#errors) mean to somebody who writes a record. */
const explanations: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "Unexpected second “: ” in one line, expected quotes around the value",
  TAB_AS_INDENT: "Unexpected tab at the start of a line, expected spaces",
  MULTIPLE_DOCS: "Unexpected second document after “---”, expected one",
  BAD_DQ_ESCAPE: "Unexpected escape sequence in double quotes, expected “\\\\” for a backslash",
  BAD_SCALAR_START: "Unexpected reserved character at the start of a value, expected quotes around the value",
  BAD_INDENT: "Unexpected indentation, expected the entries of a block below each other and every bracket closed",
  MISSING_CHAR: "Unexpected end of a value, expected the quote, bracket or “:” that is missing",
  BLOCK_IN_FLOW: "Unexpected block within brackets, expected the bracket before it closed",
  MULTILINE_IMPLICIT_KEY: "Unexpected line break in a key, expected the bracket or quote before it closed",
  UNEXPECTED_TOKEN: "Unexpected text after a value, expected the end of the line; a quote within single quotes is written twice",
  DUPLICATE_KEY: "Unexpected second key of this name, expected each key once",
};

/** The sentence for an error of the YAML parser, and the parser's own words. */
const explain = (code: string, message: string): { readonly reason: string; readonly note: string } => ({
  reason: explanations[code] ?? "Unexpected character, expected YAML",
  note: `The YAML parser says: ${message}`,
});

/** After these the parser no longer knows where it is: what it finds below follows from them. */
const derailing: ReadonlySet<string> = new Set([
  "BLOCK_IN_FLOW",
  "MULTILINE_IMPLICIT_KEY",
  "BAD_INDENT",
  "MISSING_CHAR",
  "UNEXPECTED_TOKEN",
]);

interface YamlError {
  readonly code: string;
  readonly message: string;
  /** UTF-16 offsets of its start and end. */
  readonly pos: readonly [number, number];
}

/** The errors of the parser that tell something of their own: the first of each line, and none that follows from an earlier one. */
function tellingErrors(source: string, errors: readonly YamlError[]): readonly YamlError[] {
  const ordered = [...errors].sort((a, b) => a.pos[0] - b.pos[0]);
  const last = ordered.findIndex(({ code }) => derailing.has(code));
  const led = last < 0 ? ordered : ordered.slice(0, last + 1);
  return led.filter(({ pos: [start] }, index) => index === 0 || source.slice(led[index - 1]?.pos[0], start).includes("\n"));
}

/** What an error of the parser may come from where a line is indented wrongly. */
const misled: ReadonlySet<string> = new Set([...derailing, "BLOCK_AS_IMPLICIT_KEY"]);

/** What the parser refuses, in words: the place as an UTF-16 offset, the sentence, and the parser's own words. */
export function explainYamlErrors(
  source: string,
  errors: readonly YamlError[],
): readonly { readonly offset: number; readonly reason: string; readonly note: string }[] {
  const telling = tellingErrors(source, errors);
  const lineAt = (offset: number): number => source.slice(0, offset).split("\n").length;
  const [first] = telling;
  // The parser finds a line that is indented wrongly at that line, at the one above, or where the next one goes on.
  const wrong = first !== undefined && misled.has(first.code) ? findWrongIndentation(source) : null;
  if (first !== undefined && wrong !== null && Math.abs(lineAt(wrong.offset) - lineAt(first.pos[0])) <= 1)
    return [{ ...wrong, note: `The YAML parser says: ${first.message}` }];
  return telling.map(({ code, message, pos: [offset] }) => ({ offset, ...explain(code, message) }));
}
