import { daysInMonth, isoDay, monthNames } from "./calendar.ts";

/** A year, a month or a day. */
export interface CalendarDate {
  readonly year: number;
  /** 1 to 12. */
  readonly month?: number;
  readonly day?: number;
  /** Qualified by `~` or `%`. */
  readonly approximate: boolean;
  /** Qualified by `?` or `%`. */
  readonly uncertain: boolean;
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

/** A text that is no date. */
export class UnreadDate extends RangeError {
  /** Continues “Unexpected …, expected …”; null for a part that has no form of a date: it is explained where dates are checked, not where they are drawn. */
  readonly expected: string | null;
  /** The part of the text that can't be read. */
  readonly part: string;

  constructor(part: string, expected: string | null = null) {
    super(`Unexpected date “${part}”`);
    this.expected = expected;
    this.part = part;
  }
}

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

function readDate(text: string): CalendarDate {
  const match = dateForm.exec(text);
  if (match === null) throw new UnreadDate(text);
  const [, digits, monthDigits, dayDigits, qualifier = ""] = match;
  const [year, month, day] = [Number(digits), toNumber(monthDigits), toNumber(dayDigits)];
  const fault = calendarFault(year, month, day);
  if (fault !== null) throw new UnreadDate(text, fault);
  return {
    year,
    ...(month === undefined ? {} : { month }),
    ...(day === undefined ? {} : { day }),
    approximate: qualifier === "~" || qualifier === "%",
    uncertain: qualifier === "?" || qualifier === "%",
  };
}

/** First day of a year, month or day, as `YYYY-MM-DD`. */
export const firstDay = ({ year, month = 1, day = 1 }: CalendarDate): string => isoDay(year, month, day);

/** Last day of a year, month or day, as `YYYY-MM-DD`. */
export const lastDay = ({ year, month = 12, day = daysInMonth(year, month) }: CalendarDate): string => isoDay(year, month, day);

const isSame = (a: CalendarDate, b: CalendarDate): boolean => firstDay(a) === firstDay(b) && lastDay(a) === lastDay(b);

/** Two ends, either of which may be `open`; not both, not the same, and in order. */
function readEnds(text: string, [first, second]: readonly [string, string], open: string) {
  const from = first === open ? null : readDate(first);
  const to = second === open ? null : readDate(second);
  if (from === null && to === null) throw new UnreadDate(text, "at least one end to be a date");
  if (from !== null && to !== null) {
    if (isSame(from, to)) throw new UnreadDate(text, "two different ends, or one date alone");
    if (firstDay(from) >= lastDay(to)) throw new UnreadDate(text, "the earlier end first");
  }
  return { from, to };
}

function readChoice(text: string, texts: readonly string[]): EdtfTree {
  const dates: CalendarDate[] = [];
  for (const each of texts) {
    const date = readDate(each);
    const before = dates.at(-1);
    if (before !== undefined && lastDay(before) >= firstDay(date))
      throw new UnreadDate(text, "the dates of a set in order, none within another");
    dates.push(date);
  }
  return { form: "choice", dates };
}

function readSet(text: string): EdtfTree {
  const inner = text.slice(1, -1);
  const [from, to, ...more] = inner.split("..");
  if (inner.includes(",") && to !== undefined)
    throw new UnreadDate(text, "a set of either dates or one range, such as [2022-03-01,2022-03-05]");
  if (inner.includes(",")) return readChoice(text, inner.split(","));
  if (from === undefined || to === undefined)
    throw new UnreadDate(text, "two dates or a range within square brackets, or one date without");
  if (more.length > 0) throw new UnreadDate(text, "one “..” within square brackets");
  return { form: "range", ...readEnds(text, [from, to], "") };
}

function readInterval(text: string): EdtfTree {
  const [from, to, ...more] = text.split("/");
  if (from === undefined || to === undefined || more.length > 0) throw new UnreadDate(text, "two dates parted by one “/”");
  if (from === "" || to === "") throw new UnreadDate(text, "“..” for an open end, as in ../2022-03-04");
  return { form: "interval", ...readEnds(text, [from, to], "..") };
}

/**
 * Reads the forms of EDTF (ISO 8601-2, https://www.loc.gov/standards/datetime/) that a record may use, strictly.
 * @throws UnreadDate
 */
export function readEdtfTree(text: string): EdtfTree {
  if (text.length > 200) throw new UnreadDate("");
  const [, year, month, both] = unspecifiedForm.exec(text) ?? [];
  if (year !== undefined) {
    if (month !== undefined && both !== undefined) throw new UnreadDate("X");
    const within = readDate(month === undefined ? year : `${year}-${month}`);
    return { form: "unspecified", within, precision: month !== undefined || both !== undefined ? "day" : "month" };
  }
  if (text.startsWith("[") && text.endsWith("]")) return readSet(text);
  const slashed = text.includes("/") && !/^\d{1,2}\/\d{1,2}\/\d+$/.test(text);
  return slashed ? readInterval(text) : { form: "date", date: readDate(text) };
}
