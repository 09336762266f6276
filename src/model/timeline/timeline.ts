import type { Event } from "../../corpus/event.ts";
import type { Statement } from "../../corpus/statement.ts";
import { describeDate, shortDate } from "../../text/describe-date.ts";
import { readEdtf } from "../../text/read-edtf.ts";
import { eventsInTime, inTime, statementsInTime } from "../record/chronology.ts";
import { drawnDate } from "../time/drawn-date.ts";
import { arcDepth, arcPath } from "./timeline-arc.ts";
import { type AxisBox, around, axisPath } from "./timeline-axis.ts";
import { arcBand, type Heights, stack } from "./timeline-heights.ts";
import { type Lane, type LaneGroup, layoutLane } from "./timeline-lane.ts";
import type { TimelineGroup, TimelineLayout, TimelineOptions, TimelineRecords } from "./timeline-layout.ts";
import { markEvents, markStatements } from "./timeline-marks.ts";
import { layoutPublications, type PublicationLane } from "./timeline-publications.ts";
import { setTimeline, type TimelineSetting } from "./timeline-setting.ts";
import { lagsOf, type Tie, tiesOf } from "./timeline-ties.ts";

export type {
  TimelineArc,
  TimelineGroup,
  TimelineLayout,
  TimelineMark,
  TimelineOptions,
  TimelineRecords,
} from "./timeline-layout.ts";

/** The two lanes; stems below stand between those above, so that an arc within a day has a width. */
function layLanes(events: readonly Event[], statements: readonly Statement[], { options, edge, frame }: TimelineSetting) {
  const dates = new Map(events.map((event) => [event.id, event.date.edtf]));
  const entry = (record: Event | Statement, edtf: string, aside: string) => ({
    id: record.id,
    title: record.title,
    date: drawnDate(edtf),
    aside,
  });
  const above = events.map((event) => entry(event, event.date.edtf, ""));
  const below = statements.map((statement) => entry(statement, statement.said.edtf, lagsOf(statement, dates)));
  const lane = { ...options, frame, edge };
  return { above: layoutLane(above, { ...lane, shift: 0 }), below: layoutLane(below, { ...lane, shift: 4 }) };
}

/** Feet of the events on the axis: of their stems, or the middle of their day where they are only counted. */
function feetOf(events: readonly Event[], above: Lane, { edge }: TimelineSetting): ReadonlyMap<string, number> {
  const stems = new Map(above.marks.map((mark) => [mark.id, mark.x]));
  return new Map(
    events.map((event) => {
      const { anchor } = drawnDate(event.date.edtf);
      return [event.id, stems.get(event.id) ?? (edge(anchor) + edge(anchor + 1)) / 2];
    }),
  );
}

/** Arcs from foot to foot with their depths, and the height of the band that they need. */
function deepen(ties: readonly Tie[]): { readonly arcs: readonly (Tie & { readonly depth: number })[]; readonly band: number } {
  const longest = ties.reduce((most, tie) => Math.max(most, Math.abs(tie.from - tie.to)), 0);
  const arcs = ties.map((tie) => ({ ...tie, depth: arcDepth(tie, longest, arcBand) }));
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
  { scale, options }: TimelineSetting,
  publications: TimelineLayout["publications"],
  { dayY, monthY }: Heights,
): AxisBox[] {
  const box = (x: number, width: number, baseline: number): AxisBox => ({
    x,
    width,
    y0: baseline - options.fontSize + 1,
    y1: baseline + 3,
  });
  return [
    ...scale.days.map((tick) => box(tick.x + 3, tick.width, dayY)),
    ...scale.months.map((tick) => box(tick.x + 3, tick.width, monthY)),
    ...publications.map(({ label }) => box(label.x, label.width, label.y)),
  ];
}

function groupName({ count, from, to }: LaneGroup, of: TimelineGroup["of"]): string {
  const days = from === to ? describeDate(readEdtf(from)) : `${shortDate(readEdtf(from))} to ${shortDate(readEdtf(to))}`;
  return `${count} more ${count === 1 ? of.slice(0, -1) : of}, ${days}: see the list.`;
}

const nameGroups = (lane: Lane, of: TimelineGroup["of"], y: number): TimelineGroup[] =>
  lane.groups.map((group) => ({ ...group, of, y, label: `+${group.count}`, name: groupName(group, of) }));

/** The marks that are drawn, events and statements together, in order of time. */
function orderOf(records: TimelineRecords, drawn: ReadonlySet<string>): TimelineLayout["order"] {
  const events = records.events.map((event) => ({ of: "event" as const, record: event.id, edtf: event.date.edtf }));
  const statements = records.statements.map((one) => ({ of: "statement" as const, record: one.id, edtf: one.said.edtf }));
  return inTime([...events, ...statements].map((one) => ({ ...one, id: `${one.of} ${one.record}` })))
    .filter(({ id }) => drawn.has(id))
    .map(({ of, record }) => ({ of, id: record }));
}

/**
 * Lays out the timeline: events above the axis, statements below it, an arc from each statement to each event it is about. Heights
 * follow from how many rows the labels need. All positions are pixels from the upper left corner.
 */
export function layoutTimeline(records: TimelineRecords, given: TimelineOptions): TimelineLayout {
  const setting = setTimeline(records, given);
  const { options, scale, edge, frame } = setting;
  const { width, fontSize } = options;
  const { above, below } = layLanes(eventsInTime(records.events), statementsInTime(records.statements), setting);
  const published = layoutPublications(records.articles, edge, frame, fontSize - 1);
  const speaking = new Map(below.marks.map((mark) => [mark.id, mark.x]));
  const ties = tiesOf(records, speaking, feetOf(records.events, above, setting));
  const { arcs, band } = deepen(ties);
  const heights = stack(above, below, published, band, setting);
  const { y0, y1, dayY, monthY } = heights;
  const publications = lower(published, heights.publicationsY);
  const boxes = axisBoxes(setting, publications, heights);
  const answered = new Set(ties.map((tie) => tie.event));
  const connectors = above.marks
    .filter((mark) => answered.has(mark.id))
    .flatMap(({ id, x }) => around(x, y0, y1, boxes).map((piece) => ({ event: id, x, ...piece })));
  const drawn = [...above.marks.map((mark) => `event ${mark.id}`), ...below.marks.map((mark) => `statement ${mark.id}`)];
  return {
    width,
    height: heights.height,
    fontSize,
    scale,
    axis: { y0, y1, dayY, monthY, path: axisPath(scale, [y0, y1]) },
    connectors,
    events: markEvents(above, records, heights, fontSize),
    statements: markStatements(below, records, heights, fontSize),
    arcs: arcs.map(({ from, to, depth, ...tie }) => ({ ...tie, path: arcPath({ from, to }, y1, depth), tip: { x: to, y: y1 } })),
    publications,
    groups: [...nameGroups(above, "events", heights.eventGroupsY), ...nameGroups(below, "statements", heights.statementGroupsY)],
    order: orderOf(records, new Set(drawn)),
  };
}
