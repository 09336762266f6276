import { foldText } from "../../text/fold.ts";

/** A stretch of a text about words that were found in it. */
export interface FoundWords {
  readonly before: string;
  readonly found: string;
  readonly after: string;
}

/** Characters of the text that are shown on either side, at most; cut at words. */
const around = 60;

/** Where a folded word stands in a text that is not folded, as [start, end); null where it does not. */
function placeOf(text: string, word: string): readonly [number, number] | null {
  for (const { index } of text.matchAll(/[\p{L}\p{N}]+/gu)) {
    for (let start = index; start < text.length && /[\p{L}\p{N}\p{M}'’ʼ`]/u.test(text[start] ?? ""); start += 1) {
      if (!foldText(text.slice(start, start + 2 * word.length + 8)).startsWith(word)) continue;
      let end = start + 1;
      while (end < text.length && foldText(text.slice(start, end)).length < word.length) end += 1;
      return [start, end];
    }
  }
  return null;
}

/** The first line that holds most of the words of a query, about the first of them that it holds; null where none holds any. */
export function findWords(lines: readonly string[], query: string): FoundWords | null {
  const words = foldText(query)
    .split(" ")
    .filter((word) => word !== "");
  const heldBy = (line: string): readonly string[] => words.filter((word) => foldText(line).includes(word));
  const ranked = lines.map((line) => ({ line, held: heldBy(line) })).sort((a, b) => b.held.length - a.held.length);
  const [best] = ranked;
  const place = best?.held[0] === undefined ? null : placeOf(best.line, best.held[0]);
  if (best === undefined || place === null) return null;
  const { line } = best;
  const [start, end] = place;
  const left = line.slice(Math.max(0, start - around), start);
  const right = line.slice(end, end + around);
  return {
    before: start > around ? `…${left.replace(/^\S*\s/u, "")}` : left,
    found: line.slice(start, end),
    after: end + around < line.length ? `${right.replace(/\s\S*$/u, "")}…` : right,
  };
}
