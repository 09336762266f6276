import { dayMilliseconds, monthNames, weekdayNames } from "./calendar.ts";
import { type CalendarDate, firstDay } from "./edtf-tree.ts";

/** How a single date is worded: in full in sentences, short in lists. English, whatever the reader's locale. */
export interface DateStyle {
  readonly month: (name: string) => string;
  readonly qualify: (words: string, date: CalendarDate) => string;
}

export const fullStyle: DateStyle = {
  month: (name) => name,
  qualify: (words, date) => `${date.uncertain ? "possibly " : ""}${date.approximate ? "about " : ""}${words}`,
};

export const shortStyle: DateStyle = {
  month: (name) => name.slice(0, 3),
  qualify: (words, date) => `${date.approximate ? "c. " : ""}${words}${date.uncertain ? "?" : ""}`,
};

const isPlain = (date: CalendarDate): boolean => !date.approximate && !date.uncertain;

/** “1 March 2022”, “about March 2022”, “c. 2 Dec 2022”. */
export function wordDate(style: DateStyle, date: CalendarDate): string {
  const { year, month, day } = date;
  const days = day === undefined ? [] : [day];
  const months = month === undefined ? [] : monthNames.slice(month - 1, month).map(style.month);
  return style.qualify([...days, ...months, year].join(" "), date);
}

/** The first of two dates without the month and the year that the second repeats; whole when either is qualified. */
export function wordFirst(style: DateStyle, first: CalendarDate, second: CalendarDate): string {
  const isAlike =
    first.month !== undefined && second.month !== undefined && (first.day === undefined) === (second.day === undefined);
  if (!isAlike || !isPlain(first) || !isPlain(second) || first.year !== second.year) return wordDate(style, first);
  if (first.day !== undefined && first.month === second.month) return String(first.day);
  return wordDate(style, first).slice(0, -` ${first.year}`.length);
}

/** “3–4 March 2022”, “28 February – 1 March 2022”: the dash has spaces when the first date has one. */
export function wordDashed(style: DateStyle, first: CalendarDate, second: CalendarDate): string {
  const opening = wordFirst(style, first, second);
  return `${opening}${/^\d\d?$/.test(opening) ? "–" : " – "}${wordDate(style, second)}`;
}

/** “8 or 9 March 2022”, “1 March, 2 April or 9 May 2022”. */
export function wordChoice(style: DateStyle, dates: readonly CalendarDate[]): string {
  const words = dates.map((date, index) => {
    const next = dates[index + 1];
    return next === undefined ? wordDate(style, date) : wordFirst(style, date, next);
  });
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}

/** Whether both are unqualified days, the second the day after the first. */
export function areAdjoiningDays(first: CalendarDate, second: CalendarDate): boolean {
  const areDays = first.day !== undefined && second.day !== undefined && isPlain(first) && isPlain(second);
  return areDays && Date.parse(firstDay(second)) - Date.parse(firstDay(first)) === dayMilliseconds;
}

/** Day of the week of an unqualified day; null for any other date. */
export function weekdayOf(date: CalendarDate): string | null {
  if (date.day === undefined || !isPlain(date)) return null;
  return weekdayNames[new Date(firstDay(date)).getUTCDay()] ?? null;
}
