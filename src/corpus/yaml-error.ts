import { countMatches } from "../text/count-matches.ts";
import { shorten } from "../text/shorten.ts";

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

/** A place as an UTF-16 offset, the sentence, and the parser's own words. */
interface ExplainedError {
  readonly offset: number;
  readonly reason: string;
  readonly note: string;
}

const spaces = (count: number): string => (count === 0 ? "not at all" : `by ${count} ${count === 1 ? "space" : "spaces"}`);

/** Brackets that a line opens and does not close, quoted ones left out. */
function openBrackets(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, "");
  return countMatches(bare, /[[{]/gu) - countMatches(bare, /[\]}]/gu);
}

/**
 * The first line whose indentation fits no block around it, as the UTF-16 offset after its spaces, said in numbers of spaces. Only for a text
 * that the parser refuses: in one that it takes, such a line may go on with a text.
 */
export function findWrongIndentation(source: string): Pick<ExplainedError, "offset" | "reason"> | null {
  /** The blocks that are open, outermost first: their indentation and what was there last. */
  let blocks: { readonly indent: number; readonly text: string }[] = [];
  let opens = true;
  let brackets = 0;
  /** Indentation of the key whose text goes on below it (`|` and `>`). */
  let textOf: number | null = null;
  let offset = 0;
  for (const line of source.split("\n")) {
    const [start, indent] = [offset, line.search(/[^ ]/u)];
    offset += line.length + 1;
    if (indent < 0 || line[indent] === "#" || line[indent] === "\t") continue;
    if (textOf !== null && indent > textOf) continue;
    textOf = null;
    const inBrackets = brackets > 0;
    brackets = Math.max(0, brackets + openBrackets(line));
    if (inBrackets) continue;
    const [, dash = "", content = ""] = /^ *((?:- +)*)(.*)$/u.exec(line) ?? [];
    const isEntry = dash !== "" || /^-$|:(?:\s|$)/u.test(content);
    const top = blocks.at(-1);
    const known = blocks.some((block) => block.indent === indent);
    if (top !== undefined && !known && isEntry && !(indent > top.indent && opens)) {
      const near = blocks.reduce((best, block) =>
        Math.abs(block.indent - indent) <= Math.abs(best.indent - indent) ? block : best,
      );
      const reason = `Unexpected line that is indented ${spaces(indent)}, expected ${near.indent === 0 ? "no space before it" : `${near.indent} ${near.indent === 1 ? "space" : "spaces"}`}, like “${near.text}”`;
      return { offset: start + indent, reason };
    }
    if (!isEntry) continue;
    blocks = blocks.filter((block) => block.indent < indent);
    blocks.push({ indent, text: shorten(line.trim(), 40) });
    if (dash !== "" && /:(?:\s|$)/u.test(content)) blocks.push({ indent: indent + dash.length, text: shorten(content, 40) });
    opens = /(?::|^-)\s*(?:#.*)?$/u.test(content) || content === "";
    if (/[|>][+-]?\d?\s*$/u.test(content)) textOf = indent + dash.length;
  }
  return null;
}

/** What an error of the parser may come from where a line is indented wrongly. */
const misled: ReadonlySet<string> = new Set([...derailing, "BLOCK_AS_IMPLICIT_KEY"]);

/** What the parser refuses, in words. */
export function explainYamlErrors(source: string, errors: readonly YamlError[]): readonly ExplainedError[] {
  const telling = tellingErrors(source, errors);
  const noteOf = ({ message }: YamlError): string => `The YAML parser says: ${message}`;
  const lineAt = (offset: number): number => source.slice(0, offset).split("\n").length;
  const [first] = telling;
  // The parser finds a line that is indented wrongly at that line, at the one above, or where the next one goes on.
  const wrong = first !== undefined && misled.has(first.code) ? findWrongIndentation(source) : null;
  if (first !== undefined && wrong !== null && Math.abs(lineAt(wrong.offset) - lineAt(first.pos[0])) <= 1)
    return [{ ...wrong, note: noteOf(first) }];
  return telling.map((error) => ({
    offset: error.pos[0],
    reason: explanations[error.code] ?? "Unexpected character, expected YAML",
    note: noteOf(error),
  }));
}
