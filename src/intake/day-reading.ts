import { addDays, addMonths, isoDay, isoMonth, mondayOf, weekdayBefore, wordDay } from "../text/calendar.ts";
import { type EdtfDate, parseEdtf } from "../text/edtf.ts";

/** What words mean beside the day on which they were written, and a further reason. */
export interface DayReading {
  readonly edtf: string;
  readonly why?: string;
  /** The same words said of what is to come; absent where they can't be. */
  readonly ahead?: string;
  /** Whether only the end rests on the day of publication: the first of a month is as sure as the month. */
  readonly firmStart?: true;
}

/** What is not said of a span of days in which something was. */
export const within = "whether it lasted or fell on one day of it isn't said";

export const daysOff = (day: string, days: number): DayReading => ({ edtf: addDays(day, days) });

/**
 * So many days, weeks, months or years ago.
 *
 * @param unit `day`, `week`, `month` or `year`
 */
export function ago(day: string, amount: number, unit: string): DayReading {
  if (unit === "day") return daysOff(day, -amount);
  const months = addMonths(day, unit === "year" ? -12 * amount : -amount);
  const edtf = unit === "week" ? addDays(day, -7 * amount) : unit === "month" ? months : months.slice(0, 4);
  return { edtf: `${edtf}~`, why: `a number of ${unit}s is a round one` };
}

export const overnight = (day: string): DayReading => ({
  edtf: `${addDays(day, -1)}/${day}`,
  why: "the night reaches over both days",
});

/** A span that reaches to the day of publication; only that day, when it has just begun. */
const since = (first: string, day: string): DayReading =>
  first === day ? { edtf: day } : { edtf: `${first}/${day}`, why: `up to that day, ${within}`, firmStart: true };

export const thisWeek = (day: string): DayReading => since(mondayOf(day), day);
export const thisMonth = (day: string): DayReading => since(`${day.slice(0, 8)}01`, day);
export const thisYear = (day: string): DayReading => since(`${day.slice(0, 5)}01-01`, day);

export const lastWeek = (day: string): DayReading => ({
  edtf: `${addDays(mondayOf(day), -7)}/${addDays(mondayOf(day), -1)}`,
  why: `of that week, ${within}`,
});
export const lastMonth = (day: string): DayReading => ({ edtf: addMonths(day, -1), why: `of that month, ${within}` });
export const lastYear = (day: string): DayReading => ({ edtf: addMonths(day, -12).slice(0, 4), why: `of that year, ${within}` });

/** “Last Friday”; the day of the week as `Date.getUTCDay` counts it. */
export function lastWeekday(day: string, weekday: number): DayReading {
  const nearest = weekdayBefore(addDays(day, -1), weekday);
  const why = "“last” may mean the nearest such day or the one of the week before";
  return { edtf: `[${addDays(nearest, -7)},${nearest}]`, why };
}

/** The latest month of this number that does not begin after a day. */
export function latestMonth(day: string, month: number): string {
  const year = Number(day.slice(0, 4));
  const own = isoMonth(year, month);
  return own <= day.slice(0, 7) ? own : isoMonth(year - 1, month);
}

/** The latest day of this month and number that is not after another. */
export function latestDay(day: string, month: number, date: number): string {
  const year = Number(day.slice(0, 4));
  const own = isoDay(year, month, date);
  return own <= day ? own : isoDay(year - 1, month, date);
}

/** On what the reading of words rests, in a sentence. */
export const becauseOf = (words: string, published: string, { why }: DayReading, about = ""): string =>
  `“${words}”, published on ${about}${wordDay(published)}${why === undefined ? "" : `; ${why}`}`;

/** First and last day of a date; null where it is open, or none. */
export function daysOf(edtf: string): Pick<EdtfDate, "earliest" | "latest"> {
  const result = parseEdtf(edtf);
  return result.valid ? result.date : { earliest: null, latest: null };
}

/** The one day that a date names, however surely; null for any other date. */
export function dayOf(edtf: string): string | null {
  const result = parseEdtf(edtf);
  if (!result.valid) return null;
  const { earliest, latest, precision, oneOf } = result.date;
  return earliest === latest && precision === "day" && !oneOf ? earliest : null;
}
