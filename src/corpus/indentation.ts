import { countMatches } from "../text/count-matches.ts";
import { shorten } from "../text/shorten.ts";

/** A line of YAML that begins at none of the columns at which its neighbours begin. */
export interface WrongIndentation {
  /** UTF-16 offset of the first character after its spaces. */
  readonly offset: number;
  readonly reason: string;
}

const spaces = (count: number): string => (count === 0 ? "not at all" : `by ${count} ${count === 1 ? "space" : "spaces"}`);

/** Brackets that a line opens and does not close, quoted ones left out. */
function openBrackets(line: string): number {
  const bare = line.replace(/"(?:[^"\\]|\\.)*"|'[^']*'/gu, "");
  return countMatches(bare, /[[{]/gu) - countMatches(bare, /[\]}]/gu);
}

/**
 * The first line whose indentation fits no block around it, said in numbers of spaces. Only for a text that the parser refuses: in one that
 * it takes, such a line may go on with a text.
 */
export function findWrongIndentation(source: string): WrongIndentation | null {
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
