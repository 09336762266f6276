import { eventSymbol } from "./event-symbol.ts";
import { stanceSymbol } from "./stance-symbol.ts";
import type { Heights } from "./timeline-heights.ts";
import type { Lane, LaneMark } from "./timeline-lane.ts";
import type { TimelineMark } from "./timeline-layout.ts";
import type { TimelineEvent, TimelineStatement } from "./timeline-rows.ts";
import type { TimelineSetting } from "./timeline-setting.ts";

function toMark(
  mark: LaneMark,
  y: number,
  foot: number,
  { fontSize, compact, rowHeight }: TimelineSetting["options"],
  more: Pick<TimelineMark, "symbol" | "title" | "name">,
): TimelineMark {
  const baseline = y + fontSize * 0.34;
  const isTight = rowHeight < fontSize * 1.4;
  return {
    id: mark.id,
    x: mark.x,
    y,
    stem: { y0: y, y1: foot },
    foot: compact && foot > y ? foot : null,
    bar: mark.bar && { ...mark.bar, y: baseline + (isTight ? 3 : 4.5), height: isTight ? 3 : 5 },
    label: { ...mark.label, y: baseline },
    aside: mark.aside && { ...mark.aside, y: baseline },
    ...more,
  };
}

const byId = <T extends { readonly id: string }>(records: readonly T[]): ReadonlyMap<string, T> =>
  new Map(records.map((record) => [record.id, record]));

/** The marks of the events above the axis, with shapes and names. */
export function markEvents(
  lane: Lane,
  events: readonly TimelineEvent[],
  heights: Heights,
  options: TimelineSetting["options"],
): TimelineMark[] {
  const known = byId(events);
  return lane.marks.flatMap((mark) => {
    const event = known.get(mark.id);
    if (!event) return [];
    const { title, kind, name } = event;
    return [toMark(mark, heights.eventY(mark.row), heights.y0, options, { symbol: eventSymbol(kind), title, name })];
  });
}

/** The marks of the statements below the axis, with shapes and names. */
export function markStatements(
  lane: Lane,
  statements: readonly TimelineStatement[],
  heights: Heights,
  options: TimelineSetting["options"],
): TimelineMark[] {
  const known = byId(statements);
  return lane.marks.flatMap((mark) => {
    const statement = known.get(mark.id);
    if (!statement) return [];
    const { title, name, ties } = statement;
    const more = { symbol: stanceSymbol(ties[0]?.stance ?? null), title, name };
    return [toMark(mark, heights.statementY(mark.row), heights.y1, options, more)];
  });
}
