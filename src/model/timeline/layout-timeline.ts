import { describeDate } from "../../text/describe-date.ts";
import { compareDates } from "../record/chronology.ts";
import { countInDigits } from "../record/number-words.ts";
import { toIsoDay } from "../time/day.ts";
import { timeTicks } from "../time/time-ticks.ts";
import { textWidth } from "./text-width.ts";
import { hangArcs, lagsOf } from "./timeline-arcs.ts";
import { axisPath, connect } from "./timeline-axis.ts";
import { stack } from "./timeline-heights.ts";
import { type Lane, type LaneGroup, layoutLane, stackLane } from "./timeline-lane.ts";
import { layoutPublications } from "./timeline-publications.ts";
import type { TimelineRecord, TimelineRows } from "./timeline-rows.ts";
import { fontSize, setTimeline, type TimelineOptions, type TimelineSetting } from "./timeline-setting.ts";

/** Most pixels that an arc may hang down, and in a low drawing. */
const arcBand = { high: 70, low: 35 } as const;

/** The two lanes; stems below are set between those above, so that an arc within a day has a width. */
function layLanes({ events, statements }: TimelineRows, setting: TimelineSetting) {
  const known = new Set(events.map(({ id }) => id));
  const happened = events.map((record) => ({ record, aside: "" }));
  const said = statements.map((record) => ({ record, aside: lagsOf(record, known) }));
  return {
    above: layoutLane(happened, { ...setting, shift: 0, costOfLoss: 60 }),
    below: (setting.compact ? stackLane : layoutLane)(said, { ...setting, shift: 4, costOfLoss: 16 }),
  };
}

const stemsOf = ({ marks }: Lane): ReadonlyMap<string, number> => new Map(marks.map(({ record, x }) => [record.id, x]));

/** Feet of the events on the axis: of their stems, or the middle of their day where they are only counted. */
function feetOf({ events }: TimelineRows, above: Lane, { edge }: TimelineSetting): ReadonlyMap<string, number> {
  const stems = stemsOf(above);
  return new Map(events.map(({ id, date: { anchor } }) => [id, stems.get(id) ?? (edge(anchor) + edge(anchor + 1)) / 2]));
}

const daysInWords = (from: number, to: number): string =>
  describeDate({ edtf: from === to ? toIsoDay(from) : `${toIsoDay(from)}/${toIsoDay(to)}` });

/**
 * What is counted instead of drawn: it found no room, or reaches in from outside. Leads to the list.
 *
 * @param of null for records of both sorts
 * @param name full accessible name: `180 more events, 24 February 2022: see the list.`
 * @param ids what it counts, where they are known one by one
 */
export const groupAt = (
  [x, y]: readonly [middle: number, y: number],
  of: "event" | "statement" | null,
  label: string,
  name: string,
  ids: readonly string[],
) => ({ of, x, y, width: textWidth(label, fontSize) + 10, label, name, ids });
export type TimelineGroup = ReturnType<typeof groupAt>;

/** Records that found no room, as they are counted at a height. */
export function countedGroup({ x, ids, from, to }: LaneGroup, of: "event" | "statement", y: number): TimelineGroup {
  const name = `${countInDigits(ids.length, `more ${of}`)}, ${daysInWords(from, to)}: see the list.`;
  return groupAt([x, y], of, `+${ids.length}`, name, ids);
}

/**
 * The marks of a lane in the drawing.
 *
 * @param yOf height of the middle of a row
 * @param end the line of the axis to which the stems go
 * @param compact whether an event above that line has a foot on it
 */
function layMarks({ marks }: Lane, yOf: (row: number) => number, end: number, rowHeight: number, compact: boolean) {
  const isTight = rowHeight < fontSize * 1.4;
  return marks.map(({ record: { id, title, name, symbol }, row, x, bar, label, aside }) => {
    const y = yOf(row);
    const baseline = y + fontSize * 0.34;
    return {
      id,
      title,
      name,
      symbol,
      x,
      y,
      /** Vertical line from the mark to the axis, at x. */
      stem: { y0: y, y1: end },
      /** Where an event has a foot on the axis: what is left of it in sight where the drawing is reduced to its axis; null where it has none. */
      foot: compact && end > y ? end : null,
      bar: bar && { ...bar, y: baseline + (isTight ? 3 : 4.5), height: isTight ? 3 : 5 },
      label: { ...label, y: baseline },
      /** The lags of a statement, beside its label; null where there is none. */
      aside: aside && { ...aside, y: baseline },
    };
  });
}
export type TimelineMark = ReturnType<typeof layMarks>[number];

/** The marks that are drawn, events and statements together, in order of time; of equal dates the events first. */
function orderOf({ events, statements }: TimelineRows, above: Lane, below: Lane) {
  const drawn = (of: "event" | "statement", records: readonly TimelineRecord[], lane: Lane) => {
    const stems = stemsOf(lane);
    return records.filter(({ id }) => stems.has(id)).map(({ id, date }) => ({ of, id, date }));
  };
  return [...drawn("event", events, above), ...drawn("statement", statements, below)].sort((a, b) =>
    compareDates(a.date, b.date),
  );
}

/**
 * Lays out the timeline: events above the axis, statements below it, an arc from each statement to each event it is about. Heights
 * follow from how many rows the labels need. All positions are pixels from the upper left corner.
 */
export function layoutTimeline(rows: TimelineRows, options: TimelineOptions) {
  const setting = setTimeline(rows, options);
  const { width, compact, scale } = setting;
  const { above, below } = layLanes(rows, setting);
  const published = layoutPublications(rows.articles, setting);
  const hung = hangArcs(rows.statements, stemsOf(below), feetOf(rows, above, setting), compact ? arcBand.low : arcBand.high);
  const heights = stack(above, below, published.height, hung.band, setting);
  const { axis, height, rowHeight } = heights;
  const publications = published.publicationsBelow(heights.publicationsY);
  const ticks = timeTicks(scale, fontSize - 1);
  const events = layMarks(above, heights.eventY, axis.y0, rowHeight, compact);
  const arcs = hung.arcsBelow(axis.y1);
  return {
    /** Left end of what is seen: 0, but where a window shows a part. */
    x: 0,
    width,
    height,
    fontSize,
    /** Whether it may be reduced to its axis, where each event then has a foot. */
    compact,
    scale,
    ticks,
    axis: { ...axis, path: axisPath(scale, axis) },
    /** Lines through the strip below each event that has arcs, left out where a label is. */
    connectors: connect(events, arcs, axis, ticks, publications),
    /** In order of time, as are the statements. */
    events,
    statements: layMarks(below, heights.statementY, axis.y1, rowHeight, compact),
    arcs,
    publications,
    groups: [
      ...above.groups.map((group) => countedGroup(group, "event", heights.eventGroupsY)),
      ...below.groups.map((group) => countedGroup(group, "statement", heights.statementGroupsY)),
    ],
    /** All marks in order of time: the order for the keyboard. */
    order: orderOf(rows, above, below),
  };
}
export type TimelineLayout = ReturnType<typeof layoutTimeline>;
