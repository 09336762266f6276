import type { Event } from "../../corpus/event.ts";
import type { Statement } from "../../corpus/statement.ts";
import { compareText } from "../../text/compare-text.ts";
import { monthNames } from "../../text/edtf-tree.ts";
import { readEdtf } from "../../text/read-edtf.ts";
import type { DrawnDate } from "../time/drawn-date.ts";

/** Anything that happened or was said: an id and an EDTF date. */
export interface Dated {
  readonly id: string;
  readonly edtf: string;
  /** Id of what came first, where that is known and is among the records. */
  readonly notBefore?: string | undefined;
}

/**
 * Where a date sorts: by its first possible day, then by its last, as text. An open start sorts at its end, so that “on or before
 * 4 March” stands after what is known to be of 4 March; an open end sorts after every known end of the same first day.
 */
function placeOf(edtf: string): { readonly first: string; readonly last: string } {
  const { earliest, latest } = readEdtf(edtf);
  return { first: earliest ?? latest ?? "9999-12-31", last: earliest === null ? "~" : (latest ?? "}") };
}

/** Anything dated, in order of time; where the days don't decide, after what came first as the source tells it; then in order of id. */
export function inTime<T extends Dated>(records: readonly T[]): T[] {
  const places = new Map(records.map((record) => [record.id, { record, ...placeOf(record.edtf) }]));
  /** The later of a record's last day and those of what came before it, and how many that are; of one first day. */
  function chainOf({ id, notBefore }: T): { readonly last: string; readonly depth: number } {
    const own = places.get(id);
    const seen = new Set([id]);
    let last = own?.last ?? "";
    for (let next = notBefore; next !== undefined && !seen.has(next); next = places.get(next)?.record.notBefore) {
      const before = places.get(next);
      if (before === undefined || before.first !== own?.first) break;
      seen.add(next);
      if (before.last > last) last = before.last;
    }
    return { last, depth: seen.size };
  }
  return records
    .map((record) => ({ record, first: places.get(record.id)?.first ?? "", ...chainOf(record) }))
    .sort(
      (a, b) =>
        compareText(a.first, b.first) ||
        compareText(a.last, b.last) ||
        a.depth - b.depth ||
        compareText(a.record.id, b.record.id),
    )
    .map(({ record }) => record);
}

/** Order of drawn dates, the same as that of {@link inTime}: an open start after the known days, an open end last. */
export function compareDates(a: DrawnDate, b: DrawnDate): number {
  const { POSITIVE_INFINITY: never } = Number;
  const first = ({ from, to }: DrawnDate): number => from ?? to ?? never;
  const last = ({ from, to }: DrawnDate): number => (from === null ? never : (to ?? Number.MAX_VALUE));
  const order = (x: number, y: number): number => (x < y ? -1 : x > y ? 1 : 0);
  return order(first(a), first(b)) || order(last(a), last(b));
}

/** Events in order of time, as {@link inTime}. */
export const eventsInTime = <T extends Pick<Event, "id" | "date">>(events: readonly T[]): T[] =>
  inTime(events.map((event) => ({ id: event.id, edtf: event.date.edtf, notBefore: event.date.notBefore, event }))).map(
    ({ event }) => event,
  );

/** Statements in order of time; equal dates in order of id. */
export const statementsInTime = <T extends Pick<Statement, "id" | "said">>(statements: readonly T[]): T[] =>
  inTime(statements.map((statement) => ({ id: statement.id, edtf: statement.said.edtf, statement }))).map(
    ({ statement }) => statement,
  );

/** Records of one month, for a list with headings. */
export interface MonthGroup<T> {
  /** `2022-03`. */
  readonly month: string;
  /** `March 2022`. */
  readonly label: string;
  readonly records: readonly T[];
}

const monthName = (month: string): string => `${monthNames[Number(month.slice(5)) - 1] ?? ""} ${month.slice(0, 4)}`;

/** The month under which a date is listed: that of its first possible day, or of its last where the start is open. */
export function monthOf(edtf: string): string {
  const { earliest, latest } = readEdtf(edtf);
  return (earliest ?? latest ?? "9999-12-31").slice(0, 7);
}

/** Groups what is already in order of time by month; the order of records stays. */
export function byMonth<T>(ordered: readonly T[], edtf: (record: T) => string): MonthGroup<T>[] {
  const groups = new Map<string, T[]>();
  for (const record of ordered) {
    const month = monthOf(edtf(record));
    const group = groups.get(month);
    if (group) group.push(record);
    else groups.set(month, [record]);
  }
  return [...groups].map(([month, records]) => ({ month, label: monthName(month), records }));
}
