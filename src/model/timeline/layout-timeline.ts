import { describeDate } from "../../text/describe-date.ts";
import { compareDates } from "../record/chronology.ts";
import { toIsoDay } from "../time/day.ts";
import { timeTicks } from "../time/time-ticks.ts";
import { eventSymbol } from "./event-symbol.ts";
import { stanceSymbol } from "./stance-symbol.ts";
import { textWidth } from "./text-width.ts";
import { drawnArcs, hangArcs, lagsOf } from "./timeline-arcs.ts";
import { around, axisPath, labelBox } from "./timeline-axis.ts";
import { stack } from "./timeline-heights.ts";
import { type Lane, type LaneGroup, layoutLane, stackLane } from "./timeline-lane.ts";
import type { TimelineGroup, TimelineLayout } from "./timeline-layout.ts";
import { layMarks } from "./timeline-marks.ts";
import { layoutPublications, type PublicationLane } from "./timeline-publications.ts";
import type { TimelineRecord, TimelineRows } from "./timeline-rows.ts";
import { fontSize, setTimeline, type TimelineOptions, type TimelineSetting } from "./timeline-setting.ts";

/** Most pixels that an arc may hang down, and in a low drawing. */
const arcBand = { high: 70, low: 35 } as const;

/** The two lanes; stems below are set between those above, so that an arc within a day has a width. */
function layLanes(
  { events, statements }: TimelineRows,
  setting: TimelineSetting,
): { readonly above: Lane; readonly below: Lane } {
  const known = new Set(events.map(({ id }) => id));
  const happened = events.map((record) => ({ record, symbol: eventSymbol(record.kind), aside: "" }));
  const said = statements.map((record) => ({
    record,
    symbol: stanceSymbol(record.ties[0]?.stance ?? null),
    aside: lagsOf(record, known),
  }));
  return {
    above: layoutLane(happened, { ...setting, shift: 0, costOfLoss: 60 }),
    below: (setting.compact ? stackLane : layoutLane)(said, { ...setting, shift: 4, costOfLoss: 16 }),
  };
}

const stemsOf = ({ marks }: Lane): ReadonlyMap<string, number> => new Map(marks.map(({ entry, x }) => [entry.record.id, x]));

/** Feet of the events on the axis: of their stems, or the middle of their day where they are only counted. */
function feetOf({ events }: TimelineRows, above: Lane, { edge }: TimelineSetting): ReadonlyMap<string, number> {
  const stems = stemsOf(above);
  return new Map(events.map(({ id, date: { anchor } }) => [id, stems.get(id) ?? (edge(anchor) + edge(anchor + 1)) / 2]));
}

const lower = ({ publications }: PublicationLane, by: number): TimelineLayout["publications"] =>
  publications.map((one) => ({
    ...one,
    y: one.y + by,
    bar: one.bar && { ...one.bar, y: one.bar.y + by },
    label: { ...one.label, y: one.label.y + by },
  }));

/** Lines through the strip below each event that has arcs, around the labels between the two lines of the axis. */
export function connect(
  events: readonly { readonly id: string; readonly x: number }[],
  arcs: readonly { readonly event: string }[],
  { axis, ticks, publications }: Pick<TimelineLayout, "axis" | "ticks" | "publications">,
): TimelineLayout["connectors"] {
  const answered = new Set(arcs.map(({ event }) => event));
  const boxes = [
    ...ticks.days.map((tick) => labelBox(tick.x + 3, tick.width, axis.dayY, fontSize)),
    ...ticks.months.map((tick) => labelBox(tick.x + 3, tick.width, axis.monthY, fontSize)),
    ...publications.map(({ label }) => labelBox(label.x, label.width, label.y, fontSize)),
  ];
  return events
    .filter(({ id }) => answered.has(id))
    .flatMap(({ id, x }) => around(x, axis.y0, axis.y1, boxes).map((piece) => ({ event: id, x, ...piece })));
}

const daysInWords = (from: number, to: number): string =>
  describeDate({ edtf: from === to ? toIsoDay(from) : `${toIsoDay(from)}/${toIsoDay(to)}` });

/** Records that found no room, as they are counted at a height. */
export function countedGroup({ x, ids, from, to }: LaneGroup, of: "events" | "statements", y: number): TimelineGroup {
  const count = ids.length;
  const label = `+${count}`;
  const name = `${count} more ${count === 1 ? of.slice(0, -1) : of}, ${daysInWords(from, to)}: see the list.`;
  return { of, x, y, width: textWidth(label, fontSize) + 10, label, name, ids };
}

/** The marks that are drawn, events and statements together, in order of time; of equal dates the events first. */
function orderOf({ events, statements }: TimelineRows, above: Lane, below: Lane): TimelineLayout["order"] {
  const drawn = (of: "event" | "statement", records: readonly TimelineRecord[], lane: Lane) => {
    const stems = stemsOf(lane);
    return records.filter(({ id }) => stems.has(id)).map(({ id, date }) => ({ of, id, date }));
  };
  return [...drawn("event", events, above), ...drawn("statement", statements, below)]
    .sort((a, b) => compareDates(a.date, b.date))
    .map(({ of, id }) => ({ of, id }));
}

/**
 * Lays out the timeline: events above the axis, statements below it, an arc from each statement to each event it is about. Heights
 * follow from how many rows the labels need. All positions are pixels from the upper left corner.
 */
export function layoutTimeline(rows: TimelineRows, options: TimelineOptions): TimelineLayout {
  const setting = setTimeline(rows, options);
  const { width, compact, scale } = setting;
  const { above, below } = layLanes(rows, setting);
  const published = layoutPublications(rows.articles, setting);
  const feet = feetOf(rows, above, setting);
  const { arcs, band } = hangArcs(rows.statements, stemsOf(below), feet, compact ? arcBand.low : arcBand.high);
  const heights = stack(above, below, published, band, setting);
  const { y0, y1, dayY, monthY, height, rowHeight } = heights;
  const publications = lower(published, heights.publicationsY);
  const ticks = timeTicks(scale, fontSize - 1);
  const axis = { y0, y1, dayY, monthY, path: axisPath(scale, [y0, y1]) };
  const events = layMarks(above, heights.eventY, y0, { rowHeight, compact });
  return {
    x: 0,
    width,
    height,
    fontSize,
    compact,
    scale,
    ticks,
    axis,
    connectors: connect(events, arcs, { axis, ticks, publications }),
    events,
    statements: layMarks(below, heights.statementY, y1, { rowHeight, compact }),
    arcs: drawnArcs(arcs, y1),
    publications,
    groups: [
      ...above.groups.map((group) => countedGroup(group, "events", heights.eventGroupsY)),
      ...below.groups.map((group) => countedGroup(group, "statements", heights.statementGroupsY)),
    ],
    order: orderOf(rows, above, below),
  };
}
