import { lengthOf } from "./time-window.ts";

/** A run of days that is drawn day by day, or folded. Day numbers, both inclusive; x0 and x1 are pixels. */
export interface TimeSegment {
  readonly from: number;
  readonly to: number;
  readonly x0: number;
  readonly x1: number;
  readonly folded: boolean;
}

/** A time scale as plain numbers; {@link edgeOf} reads it, {@link timeTicks} words it. */
export interface TimeScale {
  readonly x0: number;
  readonly x1: number;
  /** Width in pixels of every day that is drawn. */
  readonly dayWidth: number;
  readonly segments: readonly TimeSegment[];
}

interface TimeScaleOptions {
  /** Left and right end in pixels. */
  readonly x0: number;
  readonly x1: number;
  /** First and last day that must be on the scale (day numbers) beside the dated ones. */
  readonly from?: number;
  readonly to?: number;
  /** Most pixels of one day. */
  readonly maximumDayWidth?: number;
}

/** Most pixels that an empty stretch may take. */
const foldWidth = 64;
/** An empty stretch of fewer days is never folded. */
const foldDays = 7;

interface Run {
  readonly from: number;
  readonly to: number;
  readonly empty: boolean;
}

/** Days with a date become runs, and what lies between them runs without any. */
function runsOf(dated: readonly number[], first: number, last: number): Run[] {
  const days = [...new Set(dated)].filter((day) => day >= first && day <= last).sort((a, b) => a - b);
  const runs: Run[] = [];
  let next = first;
  const add = (from: number, to: number, empty: boolean): void => {
    const previous = runs.at(-1);
    const kept = empty && to - from + 1 >= foldDays;
    if (previous && !previous.empty && !kept) runs[runs.length - 1] = { ...previous, to };
    else runs.push({ from, to, empty: kept });
  };
  for (const day of days) {
    if (day > next) add(next, day - 1, true);
    add(day, day, false);
    next = day + 1;
  }
  if (next <= last) add(next, last, true);
  return runs;
}

/** Which empty runs are folded, and the width of a day that fills the room: fold all, then unfold what needs no fold. */
function solve(runs: readonly Run[], room: number): { dayWidth: number; folded: ReadonlySet<Run>; foldWidth: number } {
  const drawn = runs.reduce((sum, run) => sum + (run.empty ? 0 : lengthOf(run)), 0);
  const empty = runs.filter((run) => run.empty).sort((a, b) => lengthOf(a) - lengthOf(b) || a.from - b.from);
  // At least half of the room belongs to the days with dates, however many folds there are.
  const fold = drawn === 0 ? foldWidth : Math.min(foldWidth, room / 2 / Math.max(1, empty.length));
  let days = drawn;
  let folds = empty.length;
  for (const run of empty) {
    const dayWidth = days === 0 ? 0 : (room - folds * fold) / days;
    if (days > 0 && lengthOf(run) * dayWidth > fold) break;
    days += lengthOf(run);
    folds -= 1;
  }
  return { dayWidth: (room - folds * fold) / days, folded: new Set(empty.slice(empty.length - folds)), foldWidth: fold };
}

/**
 * A time scale with breaks. The rule: every day that is drawn has the same width. A stretch of at least a week in which
 * nothing is dated, and which would take more than `foldWidth` pixels at that width, is folded to `foldWidth` pixels and
 * drawn as a break in the axis. So the days with dates share the room, and no drawn day is
 * longer than another. Within a fold, positions run evenly from its first day to its last.
 *
 * @param dated day numbers (days since 1970-01-01 UTC) that a date of the corpus names; any order.
 */
export function timeScale(dated: readonly number[], options: TimeScaleOptions): TimeScale {
  const { x0, x1, from, to, maximumDayWidth = 140 } = options;
  const ends = [...dated, from, to].filter((day) => day !== undefined);
  if (ends.length === 0) return { x0, x1, dayWidth: 0, segments: [] };
  const first = ends.reduce((a, b) => Math.min(a, b));
  const last = ends.reduce((a, b) => Math.max(a, b));
  const runs = runsOf(dated, first, last);
  const solved = solve(runs, x1 - x0);
  const dayWidth = Math.min(solved.dayWidth, maximumDayWidth);
  const segments: TimeSegment[] = [];
  let x = x0;
  for (const run of runs) {
    const folded = solved.folded.has(run);
    const width = folded ? solved.foldWidth : lengthOf(run) * dayWidth;
    const before = segments.at(-1);
    if (before && !before.folded && !folded) segments[segments.length - 1] = { ...before, to: run.to, x1: x + width };
    else segments.push({ from: run.from, to: run.to, x0: x, x1: x + width, folded });
    x += width;
  }
  return { x0, x1: x, dayWidth, segments };
}

/** A time scale of the given days (day numbers, both inclusive) without any fold: what a reader sees who has chosen a span. */
export function evenScale([from, to]: readonly [number, number], x0: number, x1: number): TimeScale {
  const dayWidth = (x1 - x0) / lengthOf({ from, to });
  const end = x0 + lengthOf({ from, to }) * dayWidth;
  return { x0, x1: end, dayWidth, segments: [{ from, to, x0, x1: end, folded: false }] };
}

/**
 * Position of the left edge of a day (day number, fractions allowed) in pixels: `edge(day + 1)` is its right edge. Linear
 * within each segment, of which there are a few dozen; outside of them it goes on at the day's width. No scale of D3's, which would
 * bring the interpolation of colours into every reader's browser.
 */
export function edgeOf({ segments, dayWidth, x0: origin }: TimeScale): (day: number) => number {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last) return () => origin;
  return (day) => {
    if (day < first.from) return first.x0 - (first.from - day) * dayWidth;
    if (day > last.to + 1) return last.x1 + (day - last.to - 1) * dayWidth;
    const { x0, x1, from, to } = segments.findLast((segment) => segment.from <= day) ?? first;
    return x0 + ((x1 - x0) * (day - from)) / (to + 1 - from);
  };
}

/** Day number at a position in pixels, fractions included: the inverse of {@link edgeOf}. */
export function dayAt({ segments, dayWidth }: TimeScale): (x: number) => number {
  const [first, last] = [segments[0], segments.at(-1)];
  if (!first || !last || dayWidth === 0) return () => 0;
  return (x) => {
    if (x < first.x0) return first.from - (first.x0 - x) / dayWidth;
    const segment = segments.find(({ x1 }) => x <= x1);
    if (segment === undefined) return last.to + 1 + (x - last.x1) / dayWidth;
    const { from, x0, x1 } = segment;
    return from + (lengthOf(segment) * (x - x0)) / Math.max(x1 - x0, 1e-9);
  };
}
