import { monthAddress } from "../../corpus/addresses.ts";
import { describeDate } from "../../text/describe-date.ts";
import { capitalised } from "../../text/phrases.ts";
import { toIsoDay } from "../time/day.ts";
import type { BinsLayout, DrawnBin } from "./bins-layout.ts";

/** What a bin says: its days, and how many records it counts. */
export function binReading({ from, to, events, statements }: DrawnBin): string {
  const [first, last] = [toIsoDay(from), toIsoDay(to)];
  const month = first.slice(0, 7);
  const isMonth = first.endsWith("-01") && last.startsWith(month) && to - from > 26;
  const days = describeDate({ edtf: from === to ? first : isMonth ? month : `${first}/${last}` });
  const counted = (count: number, noun: string): string => `${count} ${count === 1 ? noun : `${noun}s`}`;
  return `${capitalised(days)}: ${counted(events, "event")}, ${counted(statements, "statement")}`;
}

/** The bin that holds a day; the first that counts anything where there is none. */
export const binOf = ({ bins }: BinsLayout, day: number | null): DrawnBin | undefined =>
  bins.find(({ from, to }) => day !== null && from <= day && day <= to) ??
  bins.find(({ events, statements }) => events + statements > 0) ??
  bins[0];

/** Address of the page that lists what a bin counts: that of its month; null where it has none. */
export function binAddress({ from, to }: DrawnBin, hasMonths: boolean): string | null {
  const month = toIsoDay(from).slice(0, 7);
  return hasMonths && toIsoDay(to).startsWith(month) ? monthAddress(month) : null;
}
