import type { Range } from "./range.ts";

/** A part of a text, in UTF-16 offsets, and in how many units it differs from what was sought. */
export interface ClosestPart extends Range {
  /** Units put in, left out or changed. */
  readonly errors: number;
}

/**
 * The part of a text that differs from a pattern in the fewest units, at most `most`; of those the one that ends first, without an end
 * that only pads it. Null if there is none. Takes at most length × length steps (Sellers 1980), fewer the less is allowed to differ:
 * what can't become better any more is cut off (Ukkonen 1985).
 */
export function closestPart(text: string, pattern: string, most: number): ClosestPart | null {
  const { length } = pattern;
  const wanted = Uint16Array.from({ length }, (_, index) => pattern.charCodeAt(index));
  // By length of a beginning of the pattern: its fewest errors in a part that ends here, and where that part starts.
  const errors = Int32Array.from({ length: length + 1 }, (_, index) => index);
  const starts = new Int32Array(length + 1);
  let best: ClosestPart | null = null;
  let allowed = Math.min(most, length - 1);
  let last = Math.min(length, allowed);
  for (let end = 1; end <= text.length && allowed >= 0; end += 1) {
    const unit = text.charCodeAt(end - 1);
    let [diagonal, diagonalStart] = [0, end - 1];
    starts[0] = end;
    const until = Math.min(length, last + 1);
    for (let row = 1; row <= until; row += 1) {
      const beside = errors[row] ?? 0;
      const besideStart = starts[row] ?? 0;
      const above = (errors[row - 1] ?? 0) + 1;
      let least = diagonal + (wanted[row - 1] === unit ? 0 : 1);
      let start = diagonalStart;
      // Below the cut nothing was counted in the column before.
      if (row <= last && beside + 1 < least) [least, start] = [beside + 1, besideStart];
      if (above < least) [least, start] = [above, starts[row - 1] ?? 0];
      errors[row] = least;
      starts[row] = start;
      [diagonal, diagonalStart] = [beside, besideStart];
    }
    last = until;
    while (last > 0 && (errors[last] ?? 0) > allowed) last -= 1;
    if (last < length) continue;
    best = { start: starts[length] ?? 0, end, errors: errors[length] ?? 0 };
    allowed = best.errors - 1;
    while (last > 0 && (errors[last] ?? 0) > allowed) last -= 1;
  }
  return best;
}
