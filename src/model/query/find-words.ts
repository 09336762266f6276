import type { Names } from "../../text/names.ts";
import { type Asked, holdsTerm, placesOf, searchedText } from "../../text/searched-text.ts";

/** A stretch of an excerpt: words that were asked for, or what stands between them. */
export interface ExcerptPiece {
  readonly text: string;
  readonly found: boolean;
}

/** Characters of the text that are shown on either side of the first words found, at most; cut at words. */
const before = 60;
const after = 120;

/** A line cut to the neighbourhood of the first place that holds what is asked for, with every such place in it told apart. */
function excerptOf(line: string, places: ReturnType<typeof placesOf>): readonly ExcerptPiece[] {
  const [first, firstEnd] = places[0] ?? [0, 0];
  const left = line.slice(Math.max(0, first - before), first);
  const right = line.slice(firstEnd, firstEnd + after);
  const start = first > before ? first - left.replace(/^\S*\s/u, "").length : 0;
  const end = firstEnd + after < line.length ? firstEnd + right.replace(/\s\S*$/u, "").length : line.length;
  const pieces: ExcerptPiece[] = [{ text: start > 0 ? "…" : "", found: false }];
  let at = start;
  for (const [from, to] of places) {
    if (to > end) break;
    pieces.push({ text: line.slice(at, from), found: false }, { text: line.slice(from, to), found: true });
    at = to;
  }
  pieces.push({ text: line.slice(at, end), found: false }, { text: end < line.length ? "…" : "", found: false });
  return pieces.filter(({ text }) => text !== "");
}

/** The first line that has most of what a query asks for, about the first of it that it has; null where none has any. */
export function findWords(lines: readonly string[], asked: readonly Asked[], names: Names): readonly ExcerptPiece[] | null {
  const held = lines.map((line) => {
    const searched = searchedText(line, names);
    return asked.filter((one) => holdsTerm(searched, one)).length;
  });
  const most = Math.max(0, ...held);
  const best = most === 0 ? undefined : lines[held.indexOf(most)];
  return best === undefined ? null : excerptOf(best, placesOf(best, asked, names));
}
