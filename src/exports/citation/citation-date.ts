import { describeDate } from "../../text/describe-date.ts";
import { type EdtfDate, readEdtf } from "../../text/edtf.ts";

export type DateParts = readonly [year: number, month?: number, day?: number];

/** A date variable of CSL-JSON (https://docs.citationstyles.org/en/stable/specification.html#date-variables). */
export type CitationDate =
  | { readonly "date-parts": readonly [DateParts] | readonly [DateParts, DateParts]; readonly circa?: true }
  | { readonly literal: string };

const partsOf = (day: string, precision: EdtfDate["precision"]): DateParts => {
  const [year = 0, month = 1, last = 1] = day.split("-").map(Number);
  return precision === "day" ? [year, month, last] : precision === "month" ? [year, month] : [year];
};

/** What two days have in common: the day, the month, the year or nothing. */
function commonPrecision(a: string, b: string): EdtfDate["precision"] | null {
  if (a === b) return "day";
  if (a.slice(0, 7) === b.slice(0, 7)) return "month";
  return a.slice(0, 4) === b.slice(0, 4) ? "year" : null;
}

/**
 * A date as citations give it. CSL-JSON knows no “one of these days”: such a date is cited by the month or the year that all of them share,
 * and in words where they share none, or where an end is open. `~`, `?` and `%` become `circa`.
 */
export function citationDate(edtf: string): CitationDate {
  const date = readEdtf(edtf);
  const { earliest, latest, precision, approximate, uncertain, interval, oneOf } = date;
  const circa = approximate || uncertain ? ({ circa: true } as const) : {};
  if (earliest === null || latest === null) return { literal: describeDate(date) };
  if (interval) return { "date-parts": [partsOf(earliest, precision), partsOf(latest, precision)], ...circa };
  if (!oneOf) return { "date-parts": [partsOf(earliest, precision)], ...circa };
  const common = commonPrecision(earliest, latest);
  return common === null ? { literal: describeDate(date) } : { "date-parts": [partsOf(earliest, common)], circa: true };
}

/** The parts of a date joined: `2022-03-04` with a hyphen. */
export const joinParts = (parts: DateParts, by: string): string => parts.map((part) => String(part).padStart(2, "0")).join(by);
