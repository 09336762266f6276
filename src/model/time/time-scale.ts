import { bisectRight } from "d3";
import { roughLength } from "../record/number-words.ts";
import { toDayNumber, toIsoDay } from "./day.ts";
import type { TimeTick } from "./time-ticks.ts";
import { timeTicks } from "./time-ticks.ts";

/** A run of days that is drawn day by day, or folded. Days are ISO days, both inclusive; x0 and x1 are pixels. */
export interface TimeSegment {
  readonly from: string;
  readonly to: string;
  readonly x0: number;
  readonly x1: number;
  readonly folded: boolean;
}

/** The mark of a folded stretch. */
export interface TimeBreak {
  readonly x0: number;
  readonly x1: number;
  /** First and last day left out. */
  readonly from: string;
  readonly to: string;
  readonly days: number;
  /** How long it is, for the drawing: `5 months`. */
  readonly label: string;
}

/** A time scale as plain data; {@link positionOf} reads it. */
export interface TimeScale {
  readonly x0: number;
  readonly x1: number;
  /** Width in pixels of every day that is drawn. */
  readonly dayWidth: number;
  readonly segments: readonly TimeSegment[];
  readonly breaks: readonly TimeBreak[];
  readonly days: readonly TimeTick[];
  readonly months: readonly TimeTick[];
}

export interface TimeScaleOptions {
  /** Left and right end in pixels. */
  readonly x0: number;
  readonly x1: number;
  /** First and last day that must be on the scale (day numbers) beside the dated ones. */
  readonly from?: number;
  readonly to?: number;
  /** Most pixels that an empty stretch may take. */
  readonly foldWidth?: number;
  /** An empty stretch of fewer days is never folded. */
  readonly foldDays?: number;
  /** Most pixels of one day. */
  readonly maximumDayWidth?: number;
  readonly fontSize?: number;
}

interface Run {
  readonly from: number;
  readonly to: number;
  readonly empty: boolean;
}

const lengthOf = (run: Run): number => run.to - run.from + 1;

/** Days with a date become runs, and what lies between them runs without any. */
function runsOf(dated: readonly number[], first: number, last: number, foldDays: number): Run[] {
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
function solve(
  runs: readonly Run[],
  room: number,
  foldWidth: number,
): { dayWidth: number; folded: ReadonlySet<Run>; foldWidth: number } {
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
 * nothing is dated, and which would take more than `foldWidth` pixels at that width, is folded to `foldWidth` pixels,
 * drawn as a break in the axis and labelled with how long it is. So the days with dates share the room, and no drawn day is
 * longer than another. Within a fold, positions run evenly from its first day to its last.
 *
 * @param dated day numbers (days since 1970-01-01 UTC) that a date of the corpus names; any order.
 */
export function timeScale(dated: readonly number[], options: TimeScaleOptions): TimeScale {
  const { x0, x1, foldWidth = 64, foldDays = 7, maximumDayWidth = 140, fontSize = 12 } = options;
  const ends = [
    ...dated,
    ...(options.from === undefined ? [] : [options.from]),
    ...(options.to === undefined ? [] : [options.to]),
  ];
  if (ends.length === 0) return { x0, x1, dayWidth: 0, segments: [], breaks: [], days: [], months: [] };
  const first = ends.reduce((a, b) => Math.min(a, b));
  const last = ends.reduce((a, b) => Math.max(a, b));
  const runs = runsOf(dated, first, last, foldDays);
  const solved = solve(runs, x1 - x0, foldWidth);
  const dayWidth = Math.min(solved.dayWidth, maximumDayWidth);
  const segments: TimeSegment[] = [];
  let x = x0;
  for (const run of runs) {
    const folded = solved.folded.has(run);
    const width = folded ? solved.foldWidth : lengthOf(run) * dayWidth;
    const before = segments.at(-1);
    if (before && !before.folded && !folded) segments[segments.length - 1] = { ...before, to: toIsoDay(run.to), x1: x + width };
    else segments.push({ from: toIsoDay(run.from), to: toIsoDay(run.to), x0: x, x1: x + width, folded });
    x += width;
  }
  const breaks = segments.filter((segment) => segment.folded).map(toBreak);
  return { x0, x1: x, dayWidth, segments, breaks, ...timeTicks(segments, dayWidth, fontSize) };
}

/** A time scale of the given days (day numbers, both inclusive) without any fold: what a reader sees who has chosen a span. */
export const evenScale = ([from, to]: readonly [number, number], x0: number, x1: number, fontSize: number): TimeScale =>
  timeScale([], { x0, x1, from, to, foldDays: Number.POSITIVE_INFINITY, maximumDayWidth: Number.POSITIVE_INFINITY, fontSize });

function toBreak({ from, to, x0, x1 }: TimeSegment): TimeBreak {
  const days = toDayNumber(to) - toDayNumber(from) + 1;
  return { x0, x1, from, to, days, label: roughLength(days) };
}

/**
 * Position of the left edge of a day (day number, fractions allowed) in pixels: `edge(day + 1)` is its right edge. Linear
 * within each segment; outside of them it goes on at the day's width. Found by bisection rather than by a scale of D3's, which would
 * bring the interpolation of colours into every reader's browser.
 */
export function edgeOf(scale: TimeScale): (day: number) => number {
  const { segments, dayWidth } = scale;
  const last = segments.at(-1);
  const first = segments[0];
  if (!first || !last) return () => scale.x0;
  const start = toDayNumber(first.from);
  const end = toDayNumber(last.to) + 1;
  const starts = segments.map((segment) => toDayNumber(segment.from));
  return (day) => {
    if (day < start) return first.x0 - (start - day) * dayWidth;
    if (day > end) return last.x1 + (day - end) * dayWidth;
    const at = bisectRight(starts, day) - 1;
    const { x0, x1 } = segments[at] ?? first;
    const from = starts[at] ?? start;
    return x0 + ((x1 - x0) * (day - from)) / ((starts[at + 1] ?? end) - from);
  };
}

/** Position of an ISO day, the middle of its column, in pixels. */
export function positionOf(scale: TimeScale): (isoDay: string) => number {
  const edge = edgeOf(scale);
  return (isoDay) => {
    const day = toDayNumber(isoDay);
    return (edge(day) + edge(day + 1)) / 2;
  };
}

/** Day number at a position in pixels, fractions included: the inverse of {@link edgeOf}. */
export function dayAt(scale: TimeScale): (x: number) => number {
  const { segments, dayWidth } = scale;
  const last = segments.at(-1);
  const first = segments[0];
  if (!first || !last || dayWidth === 0) return () => 0;
  return (x) => {
    if (x < first.x0) return toDayNumber(first.from) - (first.x0 - x) / dayWidth;
    const segment = segments.find(({ x1 }) => x <= x1);
    if (segment === undefined) return toDayNumber(last.to) + 1 + (x - last.x1) / dayWidth;
    const days = toDayNumber(segment.to) + 1 - toDayNumber(segment.from);
    return toDayNumber(segment.from) + (days * (x - segment.x0)) / Math.max(segment.x1 - segment.x0, 1e-9);
  };
}
