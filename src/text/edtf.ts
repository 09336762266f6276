import { type CalendarDate, type EdtfTree, firstDay, lastDay, readEdtfTree } from "./edtf-tree.ts";

/** What a date says about days. */
export interface EdtfDate {
  /** As written. */
  readonly edtf: string;
  /** First day it may be, `YYYY-MM-DD`; null when open. */
  readonly earliest: string | null;
  /** Last day it may be, `YYYY-MM-DD`; null when open. */
  readonly latest: string | null;
  /** Qualified by `~` or `%`, at either end. The span is as without: how much softer it is drawn is the drawing's decision. */
  readonly approximate: boolean;
  /** Qualified by `?` or `%`, at either end. */
  readonly uncertain: boolean;
  /** How fine the dates are, the coarsest where there are several; of `2022-03-XX` it is the day, of `2022-XX` the month. */
  readonly precision: "day" | "month" | "year";
  /** Several days: `a/b`. */
  readonly interval: boolean;
  /** One unknown day (or month) of a set: `[a..b]`, `[..b]`, `[a,b]`, `2022-03-XX`. */
  readonly oneOf: boolean;
}

/** A date, or the continuation of “Unexpected …, expected …”. */
export type EdtfResult = { readonly valid: true; readonly date: EdtfDate } | { readonly valid: false; readonly expected: string };

const precisionOf = ({ month, day }: CalendarDate): EdtfDate["precision"] =>
  day !== undefined ? "day" : month !== undefined ? "month" : "year";

function coarsest(dates: readonly CalendarDate[]): EdtfDate["precision"] {
  const precisions = dates.map(precisionOf);
  return precisions.includes("year") ? "year" : precisions.includes("month") ? "month" : "day";
}

/** The dates of a tree in order, null for an open end. */
function endsOf(tree: EdtfTree): readonly (CalendarDate | null)[] {
  switch (tree.form) {
    case "date":
      return [tree.date];
    case "unspecified":
      return [tree.within];
    case "choice":
      return tree.dates;
    default:
      return [tree.from, tree.to];
  }
}

function toDate(edtf: string, tree: EdtfTree): EdtfDate {
  const ends = endsOf(tree);
  const known = ends.filter((end) => end !== null);
  const first = ends[0] ?? null;
  const last = ends.at(-1) ?? null;
  return {
    edtf,
    earliest: first && firstDay(first),
    latest: last && lastDay(last),
    approximate: known.some((end) => end.approximate),
    uncertain: known.some((end) => end.uncertain),
    precision: tree.form === "unspecified" ? tree.precision : coarsest(known),
    interval: tree.form === "interval",
    oneOf: tree.form === "range" || tree.form === "choice" || tree.form === "unspecified",
  };
}

/**
 * Reads an EDTF date (ISO 8601-2, https://www.loc.gov/standards/datetime/) of real calendar days in the years 1000 to 2999:
 * a day, month or year, with a qualifier at its end; `2022-03-XX`, `2022-XX`, `2022-XX-XX`; intervals `a/b`, `../b`, `a/..`;
 * sets `[a..b]`, `[..b]`, `[a..]`, `[a,b]`. No times, weeks, seasons or numbers.
 *
 * Read here and not by the package `edtf`, against which the tests hold it: that one moves 2022-02-29 to 1 March, accepts
 * numbers, ends `[a..b]` with a's month, weighs as much as the site's scripts may, and takes some 70 µs for each date.
 */
export function parseEdtf(text: string): EdtfResult {
  const reading = readEdtfTree(text);
  return reading.ok ? { valid: true, date: toDate(text, reading.value) } : { valid: false, expected: reading.expected };
}
