import type { DrawnDate } from "../time/drawn-date.ts";
import { edgeOf, evenScale, type TimeScale, timeScale } from "../time/time-scale.ts";
import { textWidth } from "./text-width.ts";
import type { TimelineRows } from "./timeline-rows.ts";

/** Size of the letters of a timeline, in pixels. */
export const fontSize = 13;

/** Room at the left and right end of a timeline, in pixels. */
export const timelineMargin = 8;

/** Room that is kept for names at the right end of a timeline of this width. */
export const labelRoom = (width: number): number => Math.max(120, Math.min(320, width * 0.36));

/** Most of the width that names may take beyond the last day. */
const mostRoom = 0.5;

export interface TimelineOptions {
  /** Width of the drawing in pixels. */
  readonly width: number;
  /** Most pixels of a label. */
  readonly labelWidth?: number;
  /** Whether the drawing is to be low, so that a map and a list have room below it: then its statements are marks without names. */
  readonly compact?: boolean;
  /** First and last day to draw (day numbers), all days of one width and none folded; when absent the records decide, and empty stretches are folded. */
  readonly span?: readonly [first: number, last: number];
}

/** By how many pixels the longest name of an event would reach beyond the right end. */
function overflowOf({ events }: TimelineRows, edge: (day: number) => number, end: number): number {
  const ends = events.map(
    ({ title, date: { anchor } }) => (edge(anchor) + edge(anchor + 1)) / 2 + 24 + textWidth(title, fontSize),
  );
  return ends.reduce((most, each) => Math.max(most, each - end), 0);
}

/** The scale over all dates, between the ends of a frame. */
function foldedScale(rows: TimelineRows, width: number, labelWidth: number, [left, right]: readonly [number, number]): TimeScale {
  const dates = [...rows.events, ...rows.statements, ...rows.articles].map(({ date }) => date);
  const daysOf = ({ from, to }: DrawnDate): number[] => [from, to].filter((day) => day !== null);
  const all = dates.flatMap(daysOf);
  const first = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const opensFirst = dates.some(({ from, to }) => from === null && to === first);
  const dated = dates.filter(({ exactDays }) => exactDays).flatMap(daysOf);
  const bounds = all.length === 0 ? {} : { from: first, to: all.reduce((a, b) => Math.max(a, b)) };
  const scaleWith = (room: number): TimeScale =>
    timeScale(dated, { x0: left + (opensFirst ? 56 : 0), x1: right - room, ...bounds });
  const narrow = scaleWith(labelWidth);
  const more = overflowOf(rows, edgeOf(narrow), right);
  return more > 0 ? scaleWith(Math.min(labelWidth + more, Math.max(labelWidth, width * mostRoom))) : narrow;
}

/**
 * What lanes, axis and arcs share while they are laid out: options with their defaults, and the scale. Room for labels is kept at the right end, so
 * that all labels can be to the right of their marks; room for a fade at the left, when something happened at an unknown time before the first day.
 */
export function setTimeline(
  rows: TimelineRows,
  { width, labelWidth = labelRoom(width), compact = false, span }: TimelineOptions,
) {
  /** Left and right end of the drawing. */
  const frame = [timelineMargin, width - timelineMargin] as const;
  const scale =
    span === undefined ? foldedScale(rows, width, labelWidth, frame) : evenScale(span, frame[0], frame[1] - labelWidth);
  /** Position of a day's left edge in pixels. */
  const edge = edgeOf(scale);
  return { width, labelWidth, compact, scale, edge, frame };
}
export type TimelineSetting = ReturnType<typeof setTimeline>;
