import type { Article } from "../corpus/article.ts";
import type { Event } from "../corpus/event.ts";
import type { Place } from "../corpus/place.ts";
import type { Speaker } from "../corpus/speaker.ts";
import type { StanceVerb, Statement } from "../corpus/statement.ts";
import { describeDate, shortDate } from "../text/describe-date.ts";
import { readEdtf } from "../text/read-edtf.ts";
import { eventName, statementName } from "./accessible-name.ts";
import { accountsByEvent } from "./accounts.ts";
import { eventsInTime, inTime, statementsInTime } from "./chronology.ts";
import type { DateBar } from "./date-bar.ts";
import { type DrawnDate, drawnDate } from "./drawn-date.ts";
import { eventSymbol } from "./event-symbol.ts";
import { lagInWords } from "./lag.ts";
import { stanceSymbol } from "./stance-symbol.ts";
import { edgeOf, type TimeScale, timeScale } from "./time-scale.ts";
import { arcDepth, arcPath } from "./timeline-arc.ts";
import { axisPath } from "./timeline-axis.ts";
import { type Lane, type LaneEntry, type LaneGroup, type LaneMark, layoutLane, type PlacedText } from "./timeline-lane.ts";
import { layoutPublications, type Publication } from "./timeline-publications.ts";

/** The records a timeline shows. */
export interface TimelineRecords {
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly articles: readonly Pick<Article, "id" | "title" | "publisher" | "published">[];
  readonly places: readonly Place[];
  readonly speakers: readonly Speaker[];
}

export interface TimelineOptions {
  /** Width of the drawing in pixels. */
  readonly width: number;
  readonly fontSize?: number;
  readonly rowHeight?: number;
  /** Rows on each side; what finds no room in them is counted in groups. */
  readonly maximumRows?: number;
  /** Most pixels of a label. */
  readonly labelWidth?: number;
  /** Room at the left and right end. */
  readonly margin?: number;
}

/** A text with its place; y is its baseline. */
export interface TimelineText extends PlacedText {
  readonly y: number;
}

/** A mark: a shape at (x, y), a stem to the axis, a bar where the date is no single day, a label. */
export interface TimelineMark {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  /** SVG path data of the shape around the origin. */
  readonly symbol: string;
  /** Vertical line from the mark to the axis, at x. */
  readonly stem: { readonly y0: number; readonly y1: number };
  readonly bar: (DateBar & { readonly y: number }) | null;
  readonly label: TimelineText & { readonly shortened: boolean };
  /** The lags of a statement, beside its label; null where there is none. */
  readonly aside: TimelineText | null;
  readonly title: string;
  /** Full accessible name. */
  readonly name: string;
  /** Kind of an event; first stance of a statement, null where it answers nothing. */
  readonly kind: string | null;
}

export interface TimelineArc {
  readonly statement: string;
  readonly event: string;
  readonly stance: StanceVerb;
  /** `general` is drawn dashed. */
  readonly link: "named" | "general";
  readonly lag: string | null;
  readonly path: string;
  /** Where it meets the axis below the event. */
  readonly tip: { readonly x: number; readonly y: number };
}

/** What found no room, counted: links to the list. */
export interface TimelineGroup extends LaneGroup {
  readonly y: number;
  /** `+180`. */
  readonly label: string;
  /** Full accessible name: `180 more events of 24 February 2022, in the list below`. */
  readonly name: string;
  readonly of: "events" | "statements";
}

export interface TimelineLayout {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly scale: TimeScale;
  /** The strip between events and statements: its lines, and the baselines of its labels. */
  readonly axis: {
    readonly y0: number;
    readonly y1: number;
    readonly dayY: number;
    readonly monthY: number;
    /** Both lines as SVG path data, with a zigzag in every fold. */
    readonly path: string;
  };
  /** Lines through the strip below each event that has arcs, left out where a label stands. */
  readonly connectors: readonly { readonly event: string; readonly x: number; readonly y0: number; readonly y1: number }[];
  /** In order of time. */
  readonly events: readonly TimelineMark[];
  /** In order of time. */
  readonly statements: readonly TimelineMark[];
  readonly arcs: readonly TimelineArc[];
  readonly publications: readonly Publication[];
  readonly groups: readonly TimelineGroup[];
  /** Ids of all marks in order of time: the order for the keyboard. */
  readonly order: readonly { readonly of: "event" | "statement"; readonly id: string }[];
}

const arcBand = 76;
const air = 10;

/** What the two lanes, the axis and the arcs share while they are laid out. */
interface Setting {
  readonly options: Required<TimelineOptions>;
  readonly scale: TimeScale;
  readonly edge: (day: number) => number;
  readonly frame: readonly [number, number];
}

function setUp(records: TimelineRecords, given: TimelineOptions): Setting {
  const options = {
    fontSize: 13,
    rowHeight: 22,
    maximumRows: 24,
    labelWidth: Math.max(120, Math.min(320, given.width * 0.27)),
    margin: 8,
    ...given,
  };
  const dates = [
    ...records.events.map((event) => event.date.edtf),
    ...records.statements.map((statement) => statement.said.edtf),
    ...records.articles.map((article) => article.published.edtf),
  ].map(drawnDate);
  const ends = (date: DrawnDate): number[] => [date.from, date.to].filter((day) => day !== null);
  const frame = [options.margin, options.width - options.margin] as const;
  const all = dates.flatMap(ends);
  const first = Math.min(...all);
  const opensFirst = dates.some((date) => date.from === null && date.to === first);
  const dated = dates.filter((date) => date.exactDays).flatMap(ends);
  const bounds = all.length === 0 ? {} : { from: first, to: all.reduce((a, b) => Math.max(a, b)) };
  const scale = timeScale(dated, {
    x0: frame[0] + (opensFirst ? 56 : 0),
    x1: frame[1] - options.labelWidth,
    fontSize: options.fontSize - 1,
    ...bounds,
  });
  return { options, scale, edge: edgeOf(scale), frame };
}

function toMark(
  mark: LaneMark,
  y: number,
  foot: number,
  fontSize: number,
  more: { readonly symbol: string; readonly title: string; readonly name: string; readonly kind: string | null },
): TimelineMark {
  const baseline = y + fontSize * 0.34;
  return {
    id: mark.id,
    x: mark.x,
    y,
    symbol: more.symbol,
    stem: { y0: y, y1: foot },
    bar: mark.bar && { ...mark.bar, y: y + fontSize * 0.34 + 4.5 },
    label: { ...mark.label, y: baseline },
    aside: mark.aside && { ...mark.aside, y: baseline },
    title: more.title,
    name: more.name,
    kind: more.kind,
  };
}

/** Lags of the named arcs of a statement, each once: what is said beside its label. */
function lagsOf(statement: Statement, eventDates: ReadonlyMap<string, string>): string {
  const lags = statement.stances.flatMap(({ event, link }) => {
    const date = eventDates.get(event);
    return link === "named" && date !== undefined ? [lagInWords(date, statement.said.edtf)] : [];
  });
  return [...new Set(lags.filter((lag) => lag !== null))].slice(0, 2).join("; ");
}

/** Cuts a vertical line so that it leaves out the boxes it would cross. */
function around(x: number, y0: number, y1: number, boxes: readonly { x: number; width: number; y0: number; y1: number }[]) {
  const crossed = boxes.filter((box) => x > box.x - 2 && x < box.x + box.width + 2).sort((a, b) => a.y0 - b.y0);
  const pieces: { y0: number; y1: number }[] = [];
  let from = y0;
  for (const box of crossed) {
    if (box.y0 > from) pieces.push({ y0: from, y1: box.y0 });
    from = Math.max(from, box.y1);
  }
  if (from < y1) pieces.push({ y0: from, y1 });
  return pieces;
}

/**
 * Lays out the timeline: events above the axis, statements below it, an arc from each statement to each event it is about. Heights
 * follow from how many rows the labels need. All positions are pixels from the upper left corner.
 */
export function layoutTimeline(records: TimelineRecords, given: TimelineOptions): TimelineLayout {
  const setting = setUp(records, given);
  const { options, scale, edge, frame } = setting;
  const { fontSize, rowHeight } = options;
  const events = eventsInTime(records.events);
  const statements = statementsInTime(records.statements);
  const eventDates = new Map(events.map((event) => [event.id, event.date.edtf]));
  const lane = { frame, edge, fontSize, maximumRows: options.maximumRows, labelWidth: options.labelWidth };
  const above = layoutLane(
    events.map((event): LaneEntry => ({ id: event.id, title: event.title, date: drawnDate(event.date.edtf), aside: "" })),
    { ...lane, shift: 0 },
  );
  const below = layoutLane(
    statements.map(
      (statement): LaneEntry => ({
        id: statement.id,
        title: statement.title,
        date: drawnDate(statement.said.edtf),
        aside: lagsOf(statement, eventDates),
      }),
    ),
    { ...lane, shift: 4 },
  );
  const published = layoutPublications(records.articles, edge, frame, fontSize - 1);

  const groupHeight = (side: Lane): number => (side.groups.length > 0 ? rowHeight : 0);
  const small = fontSize - 1;
  const y0 = air + groupHeight(above) + above.rows * rowHeight + (above.rows > 0 ? air : 0);
  const dayY = y0 + small + 3;
  const monthY = dayY + small + 3;
  const publicationsY = monthY + 7;
  const y1 = publicationsY + published.height + 4;
  const eventY = (row: number): number => y0 - air - (row + 0.5) * rowHeight;
  const feet = new Map(above.marks.map((mark) => [mark.id, mark.x]));
  for (const group of above.groups) for (const id of group.ids) feet.set(id, group.x);
  const ties = tiesOf(below, statements, feet, eventDates);
  const longest = ties.reduce((most, tie) => Math.max(most, Math.abs(tie.from - tie.to)), 0);
  const band = ties.length === 0 ? 0 : arcBand;
  const statementY = (row: number): number => y1 + band + air + (row + 0.5) * rowHeight;
  const bottom = y1 + band + (below.rows > 0 ? air + below.rows * rowHeight : 0);
  const height = bottom + groupHeight(below) + air;

  const accounts = accountsByEvent(events, statements, records.speakers);
  const placeOf = new Map(records.places.map((place) => [place.id, place]));
  const speakerOf = new Map(records.speakers.map((speaker) => [speaker.id, speaker]));
  const eventOf = new Map(events.map((event) => [event.id, event]));
  const statementOf = new Map(statements.map((statement) => [statement.id, statement]));

  const eventMarks = above.marks.flatMap((mark) => {
    const event = eventOf.get(mark.id);
    if (!event) return [];
    const name = eventName(event, placeOf, accounts.get(event.id) ?? { counts: [] });
    return [
      toMark(mark, eventY(mark.row), y0, fontSize, {
        symbol: eventSymbol(event.kind),
        title: event.title,
        name,
        kind: event.kind,
      }),
    ];
  });
  const statementMarks = below.marks.flatMap((mark) => {
    const statement = statementOf.get(mark.id);
    if (!statement) return [];
    const first = statement.stances[0]?.stance ?? null;
    const name = statementName(statement, speakerOf, answersOf(statement, eventOf));
    const more = { symbol: stanceSymbol(first), title: statement.title, name, kind: first };
    return [toMark(mark, statementY(mark.row), y1, fontSize, more)];
  });
  const arcs = ties.map(({ from, to, ...tie }): TimelineArc => {
    const depth = arcDepth({ from, to }, longest, band - 6);
    return { ...tie, path: arcPath({ from, to }, y1, depth), tip: { x: to, y: y1 } };
  });
  const publications = published.publications.map((publication) => ({
    ...publication,
    y: publication.y + publicationsY,
    bar: publication.bar && { ...publication.bar, y: publication.bar.y + publicationsY },
    label: { ...publication.label, y: publication.label.y + publicationsY },
  }));
  const boxes = [
    ...scale.days.map((tick) => ({ x: tick.x + 3, width: tick.width, y0: dayY - small, y1: dayY + 3 })),
    ...scale.months.map((tick) => ({ x: tick.x + 3, width: tick.width, y0: monthY - small, y1: monthY + 3 })),
    ...publications.map(({ label }) => ({
      x: label.x,
      width: label.width,
      y0: label.y - small,
      y1: label.y + 3,
    })),
  ];
  const answered = new Set(ties.map((tie) => tie.event));
  const connectors = above.marks
    .filter((mark) => answered.has(mark.id))
    .flatMap((mark) => around(mark.x, y0, y1, boxes).map((piece) => ({ event: mark.id, x: mark.x, ...piece })));
  const grouped = (side: Lane, of: "events" | "statements", y: number): TimelineGroup[] =>
    side.groups.map((one) => ({ ...one, of, y, label: `+${one.count}`, name: groupName(one, of) }));
  return {
    width: options.width,
    height,
    fontSize,
    scale,
    axis: { y0, y1, dayY, monthY, path: axisPath(scale, [y0, y1]) },
    connectors,
    events: eventMarks,
    statements: statementMarks,
    arcs,
    publications,
    groups: [...grouped(above, "events", air + rowHeight / 2), ...grouped(below, "statements", bottom + rowHeight / 2)],
    order: orderOf(events, statements),
  };
}

function groupName({ count, from, to }: LaneGroup, of: TimelineGroup["of"]): string {
  const days = from === to ? describeDate(readEdtf(from)) : `${shortDate(readEdtf(from))} to ${shortDate(readEdtf(to))}`;
  return `${count} more ${count === 1 ? of.slice(0, -1) : of}, ${days}: see the list.`;
}

type Tie = Omit<TimelineArc, "path" | "tip"> & { readonly from: number; readonly to: number };

function tiesOf(
  below: Lane,
  statements: readonly Statement[],
  feet: ReadonlyMap<string, number>,
  eventDates: ReadonlyMap<string, string>,
): Tie[] {
  const from = new Map(below.marks.map((mark) => [mark.id, mark.x]));
  return statements.flatMap((statement) =>
    statement.stances.flatMap(({ event, stance, link }): Tie[] => {
      const start = from.get(statement.id);
      const end = feet.get(event);
      const date = eventDates.get(event);
      if (start === undefined || end === undefined || date === undefined) return [];
      const lag = link === "named" ? lagInWords(date, statement.said.edtf) : null;
      return [{ statement: statement.id, event, stance, link, lag, from: start, to: end }];
    }),
  );
}

const answersOf = (statement: Statement, eventOf: ReadonlyMap<string, Event>) =>
  statement.stances.map(({ event, stance, link }) => {
    const answered = eventOf.get(event);
    const lag = link === "named" && answered ? lagInWords(answered.date.edtf, statement.said.edtf) : null;
    return { stance, link, lag, title: answered?.title ?? event };
  });

function orderOf(events: readonly Event[], statements: readonly Statement[]): TimelineLayout["order"] {
  return inTime([
    ...events.map((event) => ({ id: `event:${event.id}`, edtf: event.date.edtf, mark: { of: "event" as const, id: event.id } })),
    ...statements.map((one) => ({
      id: `statement:${one.id}`,
      edtf: one.said.edtf,
      mark: { of: "statement" as const, id: one.id },
    })),
  ]).map(({ mark }) => mark);
}
