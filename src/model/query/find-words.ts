import type { Names } from "../../text/names.ts";
import { type Asked, holdsTerm, placesOf, searchedText } from "../../text/searched-text.ts";

/** A stretch of an excerpt: words that were asked for, or what is between them. */
export interface ExcerptPiece {
  readonly text: string;
  readonly found: boolean;
  /** Where it is: the line by its index, and the UTF-16 offset in it; null for an ellipsis, which is not in the text. */
  readonly at: readonly [line: number, start: number] | null;
}

/** Characters of the text that are shown on either side of the first words found, at most; cut at words. */
const before = 60;
const after = 120;

/** A line cut to the neighbourhood of the first place that holds what is asked for, with every such place in it told apart. */
function excerptOf(index: number, line: string, places: ReturnType<typeof placesOf>): readonly ExcerptPiece[] {
  const [first, firstEnd] = places[0] ?? [0, 0];
  const left = line.slice(Math.max(0, first - before), first);
  const right = line.slice(firstEnd, firstEnd + after);
  const start = first > before ? first - left.replace(/^\S*\s/u, "").length : 0;
  const end = firstEnd + after < line.length ? firstEnd + right.replace(/\s\S*$/u, "").length : line.length;
  const pieceOf = (from: number, to: number, found: boolean): ExcerptPiece => ({
    text: line.slice(from, to),
    found,
    at: [index, from],
  });
  const ellipsis: ExcerptPiece = { text: "…", found: false, at: null };
  const pieces: ExcerptPiece[] = start > 0 ? [ellipsis] : [];
  let at = start;
  for (const [from, to] of places) {
    if (to > end) break;
    pieces.push(pieceOf(at, from, false), pieceOf(from, to, true));
    at = to;
  }
  pieces.push(pieceOf(at, end, false), ...(end < line.length ? [ellipsis] : []));
  return pieces.filter(({ text }) => text !== "");
}

/** The first line that has most of what a query asks for, about the first of it that it has; null where none has any. */
export function findWords(lines: readonly string[], asked: readonly Asked[], names: Names): readonly ExcerptPiece[] | null {
  const held = lines.map((line) => {
    const searched = searchedText(line, names);
    return asked.filter((one) => holdsTerm(searched, one)).length;
  });
  const most = Math.max(0, ...held);
  const index = held.indexOf(most);
  const best = most === 0 ? undefined : lines[index];
  return best === undefined ? null : excerptOf(index, best, placesOf(best, asked, names));
}
