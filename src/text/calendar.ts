export const dayMilliseconds = 86_400_000;

/** Days of the week in the order of `Date.getUTCDay`. */
export const weekdayNames: readonly string[] = "Sunday Monday Tuesday Wednesday Thursday Friday Saturday".split(" ");

export const monthNames: readonly string[] =
  "January February March April May June July August September October November December".split(" ");

/** Number of days of a month of the proleptic Gregorian calendar, of a year from 100 on; the month is 1 to 12. */
export const daysInMonth = (year: number, month: number): number => new Date(Date.UTC(year, month, 0)).getUTCDate();

const twoDigits = (number: number): string => String(number).padStart(2, "0");

/** `YYYY-MM`; the month is 1 to 12. */
export const isoMonth = (year: number, month: number): string => `${String(year).padStart(4, "0")}-${twoDigits(month)}`;

/** `YYYY-MM-DD`. */
export const isoDay = (year: number, month: number, day: number): string => `${isoMonth(year, month)}-${twoDigits(day)}`;

const toDate = (iso: string): Date => new Date(`${iso}T00:00:00Z`);
const toIso = (date: Date): string => date.toISOString().slice(0, 10);

/** The ISO day so many days after (or before, if negative) another. */
export const addDays = (iso: string, days: number): string => toIso(new Date(toDate(iso).getTime() + days * dayMilliseconds));

/** Index into {@link weekdayNames}. */
export const weekdayIndex = (iso: string): number => toDate(iso).getUTCDay();

/** The nearest such day of the week, an index into {@link weekdayNames}, on a day or before it. */
export const weekdayBefore = (iso: string, weekday: number): string => addDays(iso, -((weekdayIndex(iso) - weekday + 7) % 7));

/** The Monday of a day's week (ISO 8601: weeks begin on Monday). */
export const mondayOf = (iso: string): string => weekdayBefore(iso, 1);

/** The month `YYYY-MM` so many months after (or before) that of a day. */
export function addMonths(iso: string, count: number): string {
  const index = Number(iso.slice(0, 4)) * 12 + Number(iso.slice(5, 7)) - 1 + count;
  return isoMonth(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1);
}

/** “Friday 4 March 2022”. */
export const wordDay = (iso: string): string =>
  `${weekdayNames[weekdayIndex(iso)]} ${Number(iso.slice(8))} ${monthNames[Number(iso.slice(5, 7)) - 1]} ${iso.slice(0, 4)}`;
