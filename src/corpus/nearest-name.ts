import type { SearchBudget } from "../text/nearest.ts";

/** Steps of some nanoseconds that one rule may spend on suggestions in one run. */
export const suggestionSteps = 30_000_000;

/**
 * Distance of two short texts in letters put in, left out, changed or swapped with their neighbour (optimal string alignment),
 * or `limit + 1` when it is more than `limit`. Only what lies within the limit is counted.
 */
function distance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  const far = limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => Math.min(index, far));
  for (let row = 1; row <= a.length; row += 1) {
    const current: number[] = new Array(b.length + 1).fill(far);
    current[0] = Math.min(row, far);
    const last = Math.min(b.length, row + limit);
    let least = current[0];
    for (let column = Math.max(1, row - limit); column <= last; column += 1) {
      const change = (previous[column - 1] ?? far) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const swapped = row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      const swap = swapped ? (before[column - 2] ?? far) + 1 : change;
      const value = Math.min(change, swap, (previous[column] ?? far) + 1, (current[column - 1] ?? far) + 1, far);
      current[column] = value;
      least = Math.min(least, value);
    }
    if (least > limit && Math.min(...previous) > limit) return far;
    [before, previous] = [previous, current];
  }
  return previous[b.length] ?? far;
}

/**
 * The candidate that differs least, by at most a third of its letters; null if none is so near, or when the budget is used up. Ties go to
 * the first by code units.
 */
export function nearestName(
  name: string,
  candidates: Iterable<string>,
  budget: SearchBudget = { left: Number.POSITIVE_INFINITY },
): string | null {
  if (name.length > 100) return null;
  let nearest: string | null = null;
  let least = Math.max(1, Math.floor(name.length / 3));
  for (const candidate of candidates) {
    if (budget.left <= 0) break;
    budget.left -= 10;
    if (Math.abs(candidate.length - name.length) > least) continue;
    budget.left -= name.length * Math.min(candidate.length, 2 * least + 1);
    const found = distance(name, candidate, least);
    if (found < least || (found === least && (nearest === null || candidate < nearest))) [nearest, least] = [candidate, found];
  }
  return nearest;
}
