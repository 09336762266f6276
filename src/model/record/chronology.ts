import type { Event } from "../../corpus/event.ts";
import type { Statement } from "../../corpus/statement.ts";
import { monthNames } from "../../text/calendar.ts";
import { compareText } from "../../text/compare-text.ts";
import { readEdtf } from "../../text/edtf.ts";
import { at } from "../../text/must.ts";
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
 * 4 March” sorts after what is known to be of 4 March, an open end after every known end of the same first day.
 */
function placeOf(edtf: string): { readonly first: string; readonly last: string } {
  const { earliest, latest } = readEdtf(edtf);
  return { first: earliest ?? latest ?? "9999-12-31", last: earliest === null ? "~" : (latest ?? "}") };
}

/** Anything dated, in order of time; where the days don't decide, after what came first as the source tells it; then in order of id. */
export function inTime<T>(records: readonly T[], datedOf: (record: T) => Dated): T[] {
  const dated = records.map((record) => {
    const { id, edtf, notBefore } = datedOf(record);
    return { record, id, notBefore, ...placeOf(edtf) };
  });
  const byId = new Map(dated.map((one) => [one.id, one]));
  return dated
    .map(({ record, id, notBefore, first, last: own }) => {
      // The later of its last day and those of what came before it, of the same first day, and how many that are.
      const seen = new Set([id]);
      let last = own;
      for (let next = notBefore; next !== undefined && !seen.has(next); ) {
        const before = byId.get(next);
        if (before === undefined || before.first !== first) break;
        seen.add(next);
        if (before.last > last) last = before.last;
        next = before.notBefore;
      }
      return { record, id, first, last, depth: seen.size };
    })
    .sort((a, b) => compareText(a.first, b.first) || compareText(a.last, b.last) || a.depth - b.depth || compareText(a.id, b.id))
    .map(({ record }) => record);
}

/** Order of drawn dates, the same as that of {@link inTime}: an open start after the known days, an open end last. */
export function compareDates(a: DrawnDate, b: DrawnDate): number {
  // Beyond every day there is; an open start sorts behind an open end.
  const [openEnd, openStart] = [1e9, 2e9];
  const first = ({ from, to }: DrawnDate): number => from ?? to ?? openStart;
  const last = ({ from, to }: DrawnDate): number => (from === null ? openStart : (to ?? openEnd));
  return first(a) - first(b) || last(a) - last(b);
}

/** Events in order of time, as {@link inTime}. */
export const eventsInTime = <T extends Pick<Event, "id" | "date">>(events: readonly T[]): T[] =>
  inTime(events, ({ id, date: { edtf, notBefore } }) => ({ id, edtf, notBefore }));

/** Statements in order of time; equal dates in order of id. */
export const statementsInTime = <T extends Pick<Statement, "id" | "said">>(statements: readonly T[]): T[] =>
  inTime(statements, ({ id, said: { edtf } }) => ({ id, edtf }));

const monthName = (month: string): string => `${at(monthNames, Number(month.slice(5)) - 1, "month")} ${month.slice(0, 4)}`;

/** The month under which a date is listed: that of its first possible day, or of its last where the start is open. */
export function monthOf(edtf: string): string {
  const { earliest, latest } = readEdtf(edtf);
  return (earliest ?? latest ?? "9999-12-31").slice(0, 7);
}

/** Groups what is already in order of time by month, `2022-03` with the label `March 2022`; the order of records stays. */
export function byMonth<T>(ordered: readonly T[], edtf: (record: T) => string) {
  const groups = Map.groupBy(ordered, (record) => monthOf(edtf(record)));
  return [...groups].map(([month, records]) => ({ month, label: monthName(month), records }));
}
