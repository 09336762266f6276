import { eventName, statementName } from "../record/accessible-name.ts";
import { accountsByEvent } from "../record/accounts.ts";
import { eventSymbol } from "./event-symbol.ts";
import { stanceSymbol } from "./stance-symbol.ts";
import type { Heights } from "./timeline-heights.ts";
import type { Lane, LaneMark } from "./timeline-lane.ts";
import type { TimelineMark, TimelineRecords } from "./timeline-layout.ts";
import { answersOf } from "./timeline-ties.ts";

function toMark(
  mark: LaneMark,
  y: number,
  foot: number,
  fontSize: number,
  more: Pick<TimelineMark, "symbol" | "title" | "name" | "kind">,
): TimelineMark {
  const baseline = y + fontSize * 0.34;
  return {
    id: mark.id,
    x: mark.x,
    y,
    stem: { y0: y, y1: foot },
    bar: mark.bar && { ...mark.bar, y: baseline + 4.5 },
    label: { ...mark.label, y: baseline },
    aside: mark.aside && { ...mark.aside, y: baseline },
    ...more,
  };
}

/** The marks of the events above the axis, with shapes and names. */
export function markEvents(lane: Lane, records: TimelineRecords, heights: Heights, fontSize: number): TimelineMark[] {
  const accounts = accountsByEvent(records.events, records.statements, records.speakers);
  const placeOf = new Map(records.places.map((place) => [place.id, place]));
  const eventOf = new Map(records.events.map((event) => [event.id, event]));
  return lane.marks.flatMap((mark) => {
    const event = eventOf.get(mark.id);
    if (!event) return [];
    const { title, kind } = event;
    const name = eventName(event, placeOf, accounts.get(event.id) ?? { counts: [] });
    return [toMark(mark, heights.eventY(mark.row), heights.y0, fontSize, { symbol: eventSymbol(kind), title, name, kind })];
  });
}

/** The marks of the statements below the axis, with shapes and names. */
export function markStatements(lane: Lane, records: TimelineRecords, heights: Heights, fontSize: number): TimelineMark[] {
  const speakerOf = new Map(records.speakers.map((speaker) => [speaker.id, speaker]));
  const eventOf = new Map(records.events.map((event) => [event.id, event]));
  const statementOf = new Map(records.statements.map((statement) => [statement.id, statement]));
  return lane.marks.flatMap((mark) => {
    const statement = statementOf.get(mark.id);
    if (!statement) return [];
    const kind = statement.stances[0]?.stance ?? null;
    const name = statementName(statement, speakerOf, answersOf(statement, eventOf));
    const more = { symbol: stanceSymbol(kind), title: statement.title, name, kind };
    return [toMark(mark, heights.statementY(mark.row), heights.y1, fontSize, more)];
  });
}
