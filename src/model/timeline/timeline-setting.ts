import type { DrawnDate } from "../time/drawn-date.ts";
import { edgeOf, evenScale, type TimeScale, timeScale } from "../time/time-scale.ts";
import { textWidth } from "./text-width.ts";
import type { TimelineOptions } from "./timeline-layout.ts";
import type { TimelineRows } from "./timeline-rows.ts";

/** Room at the left and right end of a timeline, in pixels. */
export const timelineMargin = 8;

/** Room that is kept for names at the right end of a timeline of this width. */
export const labelRoom = (width: number): number => Math.max(120, Math.min(320, width * 0.36));

/** Most of the width that names may take beyond the last day. */
const mostRoom = 0.5;

/** By how many pixels the longest name of an event would reach beyond the right end. */
function overflowOf({ events }: TimelineRows, edge: (day: number) => number, end: number, fontSize: number): number {
  const ends = events.map(
    ({ title, date: { anchor } }) => (edge(anchor) + edge(anchor + 1)) / 2 + 24 + textWidth(title, fontSize),
  );
  return ends.reduce((most, each) => Math.max(most, each - end), 0);
}

/** What lanes, axis and arcs share while they are laid out. */
export interface TimelineSetting {
  readonly options: Required<TimelineOptions>;
  readonly scale: TimeScale;
  readonly edge: (day: number) => number;
  readonly frame: readonly [number, number];
}

/**
 * Options with their defaults, and the scale over all dates. Room for labels is kept at the right end, so that all labels can stand
 * to the right of their marks; room for a fade at the left, when something happened at an unknown time before the first day.
 */
export function setTimeline(rows: TimelineRows, given: TimelineOptions): TimelineSetting {
  const options = {
    fontSize: 13,
    rowHeight: given.compact === true ? 17 : 22,
    maximumRows: 30,
    labelWidth: labelRoom(given.width),
    margin: timelineMargin,
    span: null,
    compact: false,
    ...given,
  };
  const dates = [...rows.events, ...rows.statements, ...rows.articles].map(({ date }) => date);
  const ends = (date: DrawnDate): number[] => [date.from, date.to].filter((day) => day !== null);
  const frame = [options.margin, options.width - options.margin] as const;
  if (options.span !== null) {
    const scale = evenScale(options.span, frame[0], frame[1] - options.labelWidth);
    return { options, scale, edge: edgeOf(scale), frame };
  }
  const all = dates.flatMap(ends);
  const first = all.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY);
  const opensFirst = dates.some((date) => date.from === null && date.to === first);
  const dated = dates.filter((date) => date.exactDays).flatMap(ends);
  const bounds = all.length === 0 ? {} : { from: first, to: all.reduce((a, b) => Math.max(a, b)) };
  const scaleWith = (room: number): TimeScale =>
    timeScale(dated, { x0: frame[0] + (opensFirst ? 56 : 0), x1: frame[1] - room, ...bounds });
  const narrow = scaleWith(options.labelWidth);
  const more = overflowOf(rows, edgeOf(narrow), frame[1], options.fontSize);
  const most = Math.max(options.labelWidth, options.width * mostRoom);
  const scale = more > 0 ? scaleWith(Math.min(options.labelWidth + more, most)) : narrow;
  return { options, scale, edge: edgeOf(scale), frame };
}
