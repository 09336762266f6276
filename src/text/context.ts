import { splitsCodePoint } from "./code-points.ts";

/** Most UTF-16 units of context on one side of a quote; a record's prefix and suffix may be no longer. */
export const contextLimit = 500;

interface Range {
  readonly start: number;
  readonly end: number;
}

/** Units of context on either side. */
interface Context {
  readonly before: number;
  readonly after: number;
}

/** Number of equal units before `a` and before `b`, at most `contextLimit` and within one run of lines. */
function commonBefore(text: string, a: number, b: number): number {
  let count = 0;
  while (count < contextLimit && a > count && text[a - count - 1] === text[b - count - 1] && text[a - count - 1] !== "\n")
    count += 1;
  return count;
}

function commonAfter(text: string, a: number, b: number): number {
  let count = 0;
  while (count < contextLimit && a + count < text.length && text[a + count] === text[b + count] && text[a + count] !== "\n")
    count += 1;
  return count;
}

/** Numbers of units before `start` that reach to the beginning of a word, growing, from 0 to the widest there is. */
function widthsBefore(text: string, start: number): number[] {
  const widths = [0];
  let at = start;
  const isEdge = (offset: number): boolean => offset === 0 || text[offset - 1] === "\n";
  while (!isEdge(at) && start - at < contextLimit) {
    at -= 1;
    const beginsWord = isEdge(at) || (text[at - 1] === " " && text[at] !== " ");
    if (beginsWord || (start - at === contextLimit && !splitsCodePoint(text, at))) widths.push(start - at);
  }
  return widths;
}

function widthsAfter(text: string, end: number): number[] {
  const widths = [0];
  let at = end;
  const isEdge = (offset: number): boolean => offset === text.length || text[offset] === "\n";
  while (!isEdge(at) && at - end < contextLimit) {
    at += 1;
    const endsWord = isEdge(at) || (text[at] === " " && text[at - 1] !== " ");
    if (endsWord || (at - end === contextLimit && !splitsCodePoint(text, at))) widths.push(at - end);
  }
  return widths;
}

/**
 * The context with the fewest units, in whole words, that no other place of the same words shares; the widest when there is
 * none. Of two as short, the one with less before.
 * @param text the folded text
 * @param range where the words are, as UTF-16 offsets
 * @param others where else they begin
 */
export function shortestContext(text: string, range: Range, others: readonly number[]): Context {
  const length = range.end - range.start;
  const common = others.map((other) => ({
    before: commonBefore(text, range.start, other),
    after: commonAfter(text, range.end, other + length),
  }));
  const before = widthsBefore(text, range.start);
  const after = widthsAfter(text, range.end);
  let best: Context | null = null;
  for (const width of before) {
    const shared = common.reduce((most, other) => (other.before >= width ? Math.max(most, other.after) : most), -1);
    const enough = after.find((candidate) => candidate > shared);
    if (enough !== undefined && (best === null || width + enough < best.before + best.after))
      best = { before: width, after: enough };
  }
  return best ?? { before: before.at(-1) ?? 0, after: after.at(-1) ?? 0 };
}
