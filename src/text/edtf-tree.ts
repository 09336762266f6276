import { at } from "./at.ts";
import { daysInMonth, isoDay, monthNames } from "./calendar.ts";

/** Whether a date's qualifier says approximate (`~`), uncertain (`?`) or both (`%`). */
export interface Qualifier {
  readonly approximate: boolean;
  readonly uncertain: boolean;
}

/** A year, a month or a day. */
export interface CalendarDate extends Qualifier {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
}

/** The forms of EDTF that a record may use. An end that is null is open. */
export type EdtfTree =
  | { readonly form: "date"; readonly date: CalendarDate }
  /** `2022-03-XX`, `2022-XX`, `2022-XX-XX`: one unknown day or month of a month or year. */
  | { readonly form: "unspecified"; readonly within: CalendarDate; readonly precision: "day" | "month" }
  /** `a/b`: from a to b. */
  | { readonly form: "interval"; readonly from: CalendarDate | null; readonly to: CalendarDate | null }
  /** `[a..b]`: one between a and b. */
  | { readonly form: "range"; readonly from: CalendarDate | null; readonly to: CalendarDate | null }
  /** `[a,b]`: one of these. */
  | { readonly form: "choice"; readonly dates: readonly CalendarDate[] };

/** What cannot be read: the words for what was expected, or else the part of the text that has no form of a date. */
export type Unread = { readonly ok: false; readonly expected: string } | { readonly ok: false; readonly formless: string };

export type Reading<T> = { readonly ok: true; readonly value: T } | Unread;

const read = <T>(value: T): Reading<T> => ({ ok: true, value });
const fail = (expected: string): Unread => ({ ok: false, expected });
const formless = (text: string): Unread => ({ ok: false, formless: text });

const dateForm = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?([~?%]?)$/;
const unspecifiedForm = /^(\d{4})(?:-(\d{2}))?-XX(-XX)?$/;

/** Why there is no such year, month or day; null if there is. */
function calendarFault(year: number, month: number | undefined, day: number | undefined): string | null {
  if (year < 1000 || year > 2999) return "a year from 1000 to 2999";
  if (month === undefined) return null;
  if (month < 1 || month > 12) return "a month from 01 to 12";
  if (day === undefined) return null;
  const last = daysInMonth(year, month);
  return day < 1 || day > last ? `a day from 01 to ${last}, as ${monthNames[month - 1]} ${year} has ${last} days` : null;
}

const toNumber = (digits: string | undefined): number | undefined => (digits === undefined ? undefined : Number(digits));

function readDate(text: string): Reading<CalendarDate> {
  const match = dateForm.exec(text);
  if (match === null) return formless(text);
  const [, digits, monthDigits, dayDigits, qualifier = ""] = match;
  const [year, month, day] = [Number(digits), toNumber(monthDigits), toNumber(dayDigits)];
  const fault = calendarFault(year, month, day);
  if (fault !== null) return fail(fault);
  return read({
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    approximate: qualifier === "~" || qualifier === "%",
    uncertain: qualifier === "?" || qualifier === "%",
  });
}

function readUnspecified(year: string, month: string | undefined, both: boolean): Reading<EdtfTree> {
  if (month !== undefined && both) return formless("X");
  const within = readDate(month === undefined ? year : `${year}-${month}`);
  if (!within.ok) return within;
  return read({ form: "unspecified", within: within.value, precision: month !== undefined || both ? "day" : "month" });
}

/** First day of a year, month or day, as `YYYY-MM-DD`. */
export const firstDay = ({ year, month = 1, day = 1 }: CalendarDate): string => isoDay(year, month, day);

/** Last day of a year, month or day, as `YYYY-MM-DD`. */
export const lastDay = ({ year, month = 12, day = daysInMonth(year, month) }: CalendarDate): string => isoDay(year, month, day);

const isSame = (a: CalendarDate, b: CalendarDate): boolean => firstDay(a) === firstDay(b) && lastDay(a) === lastDay(b);

/** Two ends, either of which may be `open`; not both, not the same, and in order. */
function readEnds(
  texts: readonly [string, string],
  open: string,
): Reading<{ from: CalendarDate | null; to: CalendarDate | null }> {
  const [from, to] = texts.map((text): Reading<CalendarDate | null> => (text === open ? read(null) : readDate(text)));
  if (from === undefined || to === undefined) return formless("");
  if (!from.ok) return from;
  if (!to.ok) return to;
  if (from.value === null && to.value === null) return fail("at least one end to be a date");
  if (from.value !== null && to.value !== null) {
    if (isSame(from.value, to.value)) return fail("two different ends, or one date alone");
    if (firstDay(from.value) >= lastDay(to.value)) return fail("the earlier end first");
  }
  return read({ from: from.value, to: to.value });
}

function readChoice(texts: readonly string[]): Reading<EdtfTree> {
  const dates: CalendarDate[] = [];
  for (const text of texts) {
    const reading = readDate(text);
    if (!reading.ok) return reading;
    const before = dates.at(-1);
    if (before !== undefined && lastDay(before) >= firstDay(reading.value))
      return fail("the dates of a set in order, none within another");
    dates.push(reading.value);
  }
  return read({ form: "choice", dates });
}

function readSet(inner: string): Reading<EdtfTree> {
  const dots = inner.split("..");
  if (inner.includes(",") && dots.length > 1) return fail("a set of either dates or one range, such as [2022-03-01,2022-03-05]");
  if (inner.includes(",")) return readChoice(inner.split(","));
  const [from, to] = dots;
  if (from === undefined || to === undefined) return fail("two dates or a range within square brackets, or one date without");
  if (dots.length > 2) return fail("one “..” within square brackets");
  const ends = readEnds([from, to], "");
  return ends.ok ? read({ form: "range", ...ends.value }) : ends;
}

function readInterval(text: string): Reading<EdtfTree> {
  const [from, to, ...more] = text.split("/");
  if (from === undefined || to === undefined || more.length > 0) return fail("two dates parted by one “/”");
  if (from === "" || to === "") return fail("“..” for an open end, as in ../2022-03-04");
  const ends = readEnds([from, to], "..");
  return ends.ok ? read({ form: "interval", ...ends.value }) : ends;
}

/**
 * Reads the forms of EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/) that a record may use, strictly. `expected`
 * continues “Unexpected …, expected …”; a text without a form is explained where dates are checked, not where they are drawn.
 */
export function readEdtfTree(text: string): Reading<EdtfTree> {
  if (text.length > 200) return formless("");
  const unspecified = unspecifiedForm.exec(text);
  if (unspecified !== null) return readUnspecified(at(unspecified, 1, "year"), unspecified[2], unspecified[3] !== undefined);
  if (text.startsWith("[") && text.endsWith("]")) return readSet(text.slice(1, -1));
  const slashed = text.includes("/") && !/^\d{1,2}\/\d{1,2}\/\d+$/.test(text);
  if (slashed) return readInterval(text);
  const date = readDate(text);
  return date.ok ? read({ form: "date", date: date.value }) : date;
}
