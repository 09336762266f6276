import { addDays, addMonths, isoDay, isoMonth, mondayOf, weekdayBefore, weekdayIndex } from "../../text/calendar.ts";
import { type EdtfDate, parseEdtf } from "../../text/edtf.ts";

/** A date that words of a text name, in full or from the day of publication. */
export interface FoundDate {
  /** UTF-16 offset of the words. */
  readonly index: number;
  /** The words, as they are. */
  readonly words: string;
  readonly edtf: string;
  /** One sentence: on what the reading rests; absent where the words themselves name the day. */
  readonly because?: string;
}

/** What words mean beside the day on which they were written, and a further reason. */
export interface DayReading {
  readonly edtf: string;
  readonly why?: string;
  /** The same words said of what is to come; absent where they can't be. */
  readonly ahead?: string;
  /** Whether only the end rests on the day of publication: the first of a month is as sure as the month. */
  readonly firmStart?: true;
}

/** What a phrase names beside its sense; `weekday` as `Date.getUTCDay`, -1 where it names none. */
export interface PhraseParts {
  readonly weekday: number;
  /** 1 to 12. */
  readonly month: number;
  readonly date: number;
  readonly amount: number;
  readonly unit: string;
}

/** What is not said of a span of days in which something was. */
export const within = "whether it lasted or fell on one day of it isn't said";

const offBy =
  (days: number) =>
  (day: string): DayReading => ({ edtf: addDays(day, days) });

/** A span that reaches to the day of publication; only that day, when it has just begun. */
const since = (first: string, day: string): DayReading =>
  first === day ? { edtf: day } : { edtf: `${first}/${day}`, why: `up to that day, ${within}`, firmStart: true };

/** A number of days, weeks, months or years ago. */
function ago(day: string, { amount, unit }: PhraseParts): DayReading {
  if (unit === "day") return { edtf: addDays(day, -amount) };
  const months = addMonths(day, unit === "year" ? -12 * amount : -amount);
  const edtf = unit === "week" ? addDays(day, -7 * amount) : unit === "month" ? months : months.slice(0, 4);
  return { edtf: `${edtf}~`, why: `a number of ${unit}s is a round one` };
}

/** The latest of a date in this year and in the last that does not begin after a day. */
function latest(day: string, inYear: (year: number) => string): string {
  const year = Number(day.slice(0, 4));
  const own = inYear(year);
  return own <= day.slice(0, own.length) ? own : inYear(year - 1);
}

const yearLater = (edtf: string): string => `${Number(edtf.slice(0, 4)) + 1}${edtf.slice(4)}`;

function dayOfMonth(day: string, { weekday, month, date }: PhraseParts): DayReading | null {
  const edtf = latest(day, (year) => isoDay(year, month, date));
  if (weekday < 0) return { edtf, why: "the year isn't said, and the latest such day is meant", ahead: yearLater(edtf) };
  // Where the day of the week is said, it tells the year; where it fits neither, something is wrong, and nothing is read.
  const fits = [edtf, yearLater(edtf)].find((each) => parseEdtf(each).valid && weekdayIndex(each) === weekday);
  return fits === undefined
    ? null
    : { edtf: fits, why: "the year isn't said, and the nearest with that day of the week is meant" };
}

/** What each sense of words that name a day makes of the day on which they were published; null where they contradict themselves. */
export const readings = {
  ago,
  lastWeekday(day, { weekday }) {
    const nearest = weekdayBefore(addDays(day, -1), weekday);
    const why = "“last” may mean the nearest such day or the one of the week before";
    return { edtf: `[${addDays(nearest, -7)},${nearest}]`, why };
  },
  nextWeekday(day, { weekday }) {
    const on = weekdayBefore(day, weekday);
    const why = "“next” may mean the nearest such day or the one of the week after";
    return { edtf: `[${addDays(on, 7)},${addDays(on, 14)}]`, why };
  },
  dayBeforeYesterday: offBy(-2),
  yesterday: offBy(-1),
  today: offBy(0),
  tomorrow: offBy(1),
  overnight: (day) => ({ edtf: `${addDays(day, -1)}/${day}`, why: "the night reaches over both days" }),
  thisWeek: (day) => since(mondayOf(day), day),
  thisMonth: (day) => since(`${day.slice(0, 8)}01`, day),
  thisYear: (day) => since(`${day.slice(0, 5)}01-01`, day),
  lastWeek: (day) => ({ edtf: `${addDays(mondayOf(day), -7)}/${addDays(mondayOf(day), -1)}`, why: `of that week, ${within}` }),
  lastMonth: (day) => ({ edtf: addMonths(day, -1), why: `of that month, ${within}` }),
  lastYear: (day) => ({ edtf: addMonths(day, -12).slice(0, 4), why: `of that year, ${within}` }),
  partOfMonth(day, { month }) {
    const edtf = latest(day, (year) => isoMonth(year, month));
    return { edtf: `${edtf}~`, why: "the year isn't said, and the latest is meant", ahead: `${yearLater(edtf)}~` };
  },
  dayOfMonth,
  weekday(day, { weekday }) {
    const edtf = weekdayBefore(day, weekday);
    return { edtf, ahead: addDays(edtf, 7) };
  },
  sinceWeekday: (day, { weekday }) => ({ edtf: weekdayBefore(day, weekday) }),
} as const satisfies Readonly<Record<string, (day: string, parts: PhraseParts) => DayReading | null>>;

export type Sense = keyof typeof readings;

/** Words before a day in its sentence after which it may lie ahead, and those just before it after which it does not. */
const future =
  /\b(?:will|would|shall|(?:is|are|was|were|due|set|plans?|planned|scheduled|expected|ready) to|expected|scheduled|demand\w*)\b|\b(?:until|till|by|before|from)(?: the)?\s*$/iu;
const past = /\b(?:said|says|told \p{L}+|announced|reported|released|wrote|posted|added|ended|ago)\s*$/u;

/** Whether what comes before a day in an English text leaves open that it is to come. */
export function isAhead(text: string, index: number): boolean {
  const sentence = text.slice(Math.max(0, index - 100), index).replace(/^.*[.?!;]["'”’»)\]]* /su, "");
  return future.test(sentence) && !past.test(sentence);
}

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
