import { splitsCodePoint } from "./code-points.ts";
import type { Range } from "./range.ts";

/** Most UTF-16 units of context on one side of a quote; a record's prefix and suffix may be no longer. */
export const contextLimit = 500;

interface Context {
  readonly before: number;
  readonly after: number;
}

/** The side of an offset on which units are counted. */
type Side = "before" | "after";

/** The unit so many units away from an offset, the nearest at 0; undefined beyond the ends of the text and of its run of lines. */
function unitAt(text: string, offset: number, away: number, side: Side): string | undefined {
  const unit = text[side === "after" ? offset + away : offset - away - 1];
  return unit === "\n" ? undefined : unit;
}

/** Number of equal units beside `a` and `b`, at most `contextLimit` and within one run of lines. */
function commonUnits(text: string, a: number, b: number, side: Side): number {
  const isShared = (away: number): boolean => {
    const unit = unitAt(text, a, away, side);
    return unit !== undefined && unit === unitAt(text, b, away, side);
  };
  let count = 0;
  while (count < contextLimit && isShared(count)) count += 1;
  return count;
}

/** Numbers of units beside an offset that reach to the outer edge of a word, growing, from 0 to the widest there is. */
function widthsBeside(text: string, offset: number, side: Side): number[] {
  const widths = [0];
  for (let width = 1; width <= contextLimit; width += 1) {
    const [unit, next] = [unitAt(text, offset, width - 1, side), unitAt(text, offset, width, side)];
    if (unit === undefined) break;
    const endsWord = next === undefined || (next === " " && unit !== " ");
    const isWidest = width === contextLimit && !splitsCodePoint(text, side === "after" ? offset + width : offset - width);
    if (endsWord || isWidest) widths.push(width);
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
    before: commonUnits(text, range.start, other, "before"),
    after: commonUnits(text, range.end, other + length, "after"),
  }));
  const before = widthsBeside(text, range.start, "before");
  const after = widthsBeside(text, range.end, "after");
  let best: Context | null = null;
  for (const width of before) {
    const shared = common.reduce((most, other) => (other.before >= width ? Math.max(most, other.after) : most), -1);
    const enough = after.find((candidate) => candidate > shared);
    if (enough !== undefined && (best === null || width + enough < best.before + best.after))
      best = { before: width, after: enough };
  }
  return best ?? { before: before.at(-1) ?? 0, after: after.at(-1) ?? 0 };
}
