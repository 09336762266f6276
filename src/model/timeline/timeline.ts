import { describeDate } from "../../text/describe-date.ts";
import { compareDates } from "../record/chronology.ts";
import { toIsoDay } from "../time/day.ts";
import type { DrawnDate } from "../time/drawn-date.ts";
import { type TimeTicks, timeTicks } from "../time/time-ticks.ts";
import { textWidth } from "./text-width.ts";
import { arcDepth, arcPath } from "./timeline-arc.ts";
import { type AxisBox, around, axisPath, labelBox } from "./timeline-axis.ts";
import { arcBand, type Heights, stack } from "./timeline-heights.ts";
import { type Lane, type LaneGroup, layoutLane, stackLane } from "./timeline-lane.ts";
import type { TimelineGroup, TimelineLayout, TimelineOptions } from "./timeline-layout.ts";
import { markEvents, markStatements } from "./timeline-marks.ts";
import { layoutPublications, type PublicationLane } from "./timeline-publications.ts";
import type { TimelineEvent, TimelineRows, TimelineStatement } from "./timeline-rows.ts";
import { setTimeline, type TimelineSetting } from "./timeline-setting.ts";
import { lagsOf, type Tie, tiesOf } from "./timeline-ties.ts";

/** The two lanes; stems below stand between those above, so that an arc within a day has a width. */
function layLanes({ events, statements }: TimelineRows, { options, edge, frame }: TimelineSetting) {
  const dates = new Map(events.map(({ id, date }) => [id, date]));
  const entry = ({ id, title, date }: TimelineEvent | TimelineStatement, aside: string) => ({ id, title, date, aside });
  const lane = { ...options, frame, edge };
  return {
    above: layoutLane(
      events.map((event) => entry(event, "")),
      { ...lane, shift: 0, costOfLoss: 60 },
    ),
    below: (options.compact ? stackLane : layoutLane)(
      statements.map((statement) => entry(statement, lagsOf(statement, dates))),
      { ...lane, shift: 4, costOfLoss: 16 },
    ),
  };
}

/** Feet of the events on the axis: of their stems, or the middle of their day where they are only counted. */
function feetOf(events: readonly TimelineEvent[], above: Lane, { edge }: TimelineSetting): ReadonlyMap<string, number> {
  const stems = new Map(above.marks.map((mark) => [mark.id, mark.x]));
  return new Map(events.map(({ id, date: { anchor } }) => [id, stems.get(id) ?? (edge(anchor) + edge(anchor + 1)) / 2]));
}

/** Arcs from foot to foot with their depths, and the height of the band that they need. */
function deepen(
  ties: readonly Tie[],
  most: number,
): { readonly arcs: readonly (Tie & { readonly depth: number })[]; readonly band: number } {
  const longest = ties.reduce((most, tie) => Math.max(most, Math.abs(tie.from - tie.to)), 0);
  const arcs = ties.map((tie) => ({ ...tie, depth: arcDepth(tie, longest, most) }));
  return { arcs, band: arcs.reduce((most, { depth }) => Math.max(most, depth + 6), 0) };
}

const lower = ({ height: _, publications }: PublicationLane, by: number): TimelineLayout["publications"] =>
  publications.map((one) => ({
    ...one,
    y: one.y + by,
    bar: one.bar && { ...one.bar, y: one.bar.y + by },
    label: { ...one.label, y: one.label.y + by },
  }));

/** The labels between the two lines of the axis, which no line may cross. */
function axisBoxes(
  ticks: TimeTicks,
  publications: TimelineLayout["publications"],
  { dayY, monthY }: Pick<Heights, "dayY" | "monthY">,
  fontSize: number,
): AxisBox[] {
  return [
    ...ticks.days.map((tick) => labelBox(tick.x + 3, tick.width, dayY, fontSize)),
    ...ticks.months.map((tick) => labelBox(tick.x + 3, tick.width, monthY, fontSize)),
    ...publications.map(({ label }) => labelBox(label.x, label.width, label.y, fontSize)),
  ];
}

/** Lines through the strip below each event that has arcs, around the labels. */
export function connect(
  events: readonly { readonly id: string; readonly x: number }[],
  arcs: readonly { readonly event: string }[],
  { axis, ticks, publications, fontSize }: Pick<TimelineLayout, "axis" | "ticks" | "publications" | "fontSize">,
): TimelineLayout["connectors"] {
  const answered = new Set(arcs.map(({ event }) => event));
  const boxes = axisBoxes(ticks, publications, axis, fontSize);
  return events
    .filter(({ id }) => answered.has(id))
    .flatMap(({ id, x }) => around(x, axis.y0, axis.y1, boxes).map((piece) => ({ event: id, x, ...piece })));
}

const daysInWords = (from: number, to: number): string =>
  describeDate({ edtf: from === to ? toIsoDay(from) : `${toIsoDay(from)}/${toIsoDay(to)}` });

/** Records that found no room, as they are counted at a height. */
export function countedGroup(
  { x, ids, from, to }: LaneGroup,
  of: "events" | "statements",
  y: number,
  fontSize: number,
): TimelineGroup {
  const count = ids.length;
  const label = `+${count}`;
  const name = `${count} more ${count === 1 ? of.slice(0, -1) : of}, ${daysInWords(from, to)}: see the list.`;
  return { of, x, y, width: textWidth(label, fontSize) + 10, label, name, ids };
}

const nameGroups = (lane: Lane, of: "events" | "statements", y: number, fontSize: number): TimelineGroup[] =>
  lane.groups.map((group) => countedGroup(group, of, y, fontSize));

/** The marks that are drawn, events and statements together, in order of time; of equal dates the events first. */
function orderOf({ events, statements }: TimelineRows, above: Lane, below: Lane): TimelineLayout["order"] {
  const drawn = { event: new Set(above.marks.map(({ id }) => id)), statement: new Set(below.marks.map(({ id }) => id)) };
  const dated = (of: "event" | "statement", records: readonly { readonly id: string; readonly date: DrawnDate }[]) =>
    records.filter(({ id }) => drawn[of].has(id)).map(({ id, date }) => ({ of, id, date }));
  return [...dated("event", events), ...dated("statement", statements)]
    .sort((a, b) => compareDates(a.date, b.date))
    .map(({ of, id }) => ({ of, id }));
}

/**
 * Lays out the timeline: events above the axis, statements below it, an arc from each statement to each event it is about. Heights
 * follow from how many rows the labels need. All positions are pixels from the upper left corner.
 */
export function layoutTimeline(rows: TimelineRows, given: TimelineOptions): TimelineLayout {
  const setting = setTimeline(rows, given);
  const { options, scale, edge, frame } = setting;
  const { width, fontSize } = options;
  const { above, below } = layLanes(rows, setting);
  const published = layoutPublications(rows.articles, edge, frame, fontSize - 1);
  const speaking = new Map(below.marks.map((mark) => [mark.id, mark.x]));
  const ties = tiesOf(rows.statements, speaking, feetOf(rows.events, above, setting));
  const { arcs, band } = deepen(ties, options.compact ? arcBand / 2 : arcBand);
  const heights = stack(above, below, published, band, setting);
  const { y0, y1, dayY, monthY, rowHeight } = heights;
  const drawn = { ...options, rowHeight };
  const publications = lower(published, heights.publicationsY);
  const ticks = timeTicks(scale, fontSize - 1);
  const axis = { y0, y1, dayY, monthY, path: axisPath(scale, [y0, y1]) };
  return {
    x: 0,
    width,
    height: heights.height,
    fontSize,
    compact: options.compact,
    scale,
    ticks,
    axis,
    connectors: connect(above.marks, ties, { axis, ticks, publications, fontSize }),
    events: markEvents(above, rows.events, heights, drawn),
    statements: markStatements(below, rows.statements, heights, drawn),
    arcs: arcs.map(({ from, to, depth, ...tie }) => ({ ...tie, path: arcPath({ from, to }, y1, depth), tip: { x: to, y: y1 } })),
    publications,
    groups: [
      ...nameGroups(above, "events", heights.eventGroupsY, fontSize),
      ...nameGroups(below, "statements", heights.statementGroupsY, fontSize),
    ],
    order: orderOf(rows, above, below),
  };
}
