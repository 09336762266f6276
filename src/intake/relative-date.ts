import { addDays, monthNames, weekdayBefore, weekdayIndex, weekdayNames } from "../text/calendar.ts";
import { parseEdtf } from "../text/edtf.ts";
import { calendarWords } from "./calendar-words.ts";
import {
  ago,
  becauseOf,
  type DayReading,
  dayOf,
  daysOff,
  lastMonth,
  lastWeek,
  lastWeekday,
  lastYear,
  latestDay,
  latestMonth,
  overnight,
  thisMonth,
  thisWeek,
  thisYear,
} from "./day-reading.ts";
import { isAhead } from "./is-ahead.ts";
import { isPartOfName } from "./weekday-name.ts";

/** A day that words name only from the day on which they were published. */
export interface RelativeDate {
  /** UTF-16 offset of the words. */
  readonly index: number;
  /** The words, as they are. */
  readonly words: string;
  readonly edtf: string;
  /** One sentence: on what the reading rests. */
  readonly because: string;
}

const numbers = ["one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];
const { weekday, monthNumber, weekdayIndex: indexOf } = calendarWords.en;
const month = `(?:${monthNames.join("|")})`;
const count = `(?:an?|${numbers.join("|")}|\\d{1,3})`;

const readCount = (text: string): number => {
  const index = numbers.indexOf(text.toLowerCase());
  return index >= 0 ? index + 1 : /^an?$/iu.test(text) ? 1 : Number(text);
};

type Read = (match: RegExpExecArray, day: string) => DayReading | null;

const yearsLater = (edtf: string, years: number): string => `${Number(edtf.slice(0, 4)) + years}${edtf.slice(4)}`;

function dayOfMonth(named: string | undefined, name: string, date: string, day: string): DayReading | null {
  const edtf = latestDay(day, monthNumber(name), Number(date));
  if (named === undefined)
    return { edtf, why: "the year isn't said, and the latest such day is meant", ahead: yearsLater(edtf, 1) };
  // Where the day of the week is said, it tells the year; where it fits neither, something is wrong, and nothing is read.
  const fits = [edtf, yearsLater(edtf, 1)].find((each) => parseEdtf(each).valid && weekdayNames[weekdayIndex(each)] === named);
  return fits === undefined
    ? null
    : { edtf: fits, why: "the year isn't said, and the nearest with that day of the week is meant" };
}

/** In this order: the first that holds at a place reads it. Months and weekdays have a capital; “may” and “march” do not name any. */
const rules: readonly (readonly [RegExp, Read])[] = [
  [
    new RegExp(`(${count}) (day|week|month|year)s? ago`, "iu"),
    ([, amount = "", unit = ""], day) => ago(day, readCount(amount), unit.toLowerCase()),
  ],
  [new RegExp(`[Ll]ast (${weekday})`, "u"), ([, name = ""], day) => lastWeekday(day, indexOf(name))],
  [
    new RegExp(`[Nn]ext (${weekday})`, "u"),
    ([, name = ""], day) => {
      const on = weekdayBefore(day, indexOf(name));
      const why = "“next” may mean the nearest such day or the one of the week after";
      return { edtf: `[${addDays(on, 7)},${addDays(on, 14)}]`, why };
    },
  ],
  [/[Dd]ay before yesterday/u, (_, day) => daysOff(day, -2)],
  [/[Yy]esterday/u, (_, day) => daysOff(day, -1)],
  [/[Tt]omorrow/u, (_, day) => daysOff(day, 1)],
  [/[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)/u, (_, day) => ({ edtf: day })],
  [/[Oo]vernight|[Ll]ast night/u, (_, day) => overnight(day)],
  [/(?:[Ee]arlier )?[Tt]his week/u, (_, day) => thisWeek(day)],
  [/(?:[Ee]arlier )?[Tt]his month/u, (_, day) => thisMonth(day)],
  [/(?:[Ee]arlier )?[Tt]his year/u, (_, day) => thisYear(day)],
  [/[Ll]ast week/u, (_, day) => lastWeek(day)],
  [/[Ll]ast month/u, (_, day) => lastMonth(day)],
  [/[Ll]ast year/u, (_, day) => lastYear(day)],
  [
    new RegExp(`(?:[Tt]he )?(?:end|beginning|start|middle) of (${month})(?! \\d)`, "u"),
    ([, name = ""], day) => {
      const edtf = latestMonth(day, monthNumber(name));
      return { edtf: `${edtf}~`, why: "the year isn't said, and the latest is meant", ahead: `${yearsLater(edtf, 1)}~` };
    },
  ],
  [
    new RegExp(
      `(?:(${weekday}),? \\(?)?(${month}|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d|,? \\d{4})`,
      "u",
    ),
    ([, named, name = "", date = ""], day) => dayOfMonth(named, name, date, day),
  ],
  [
    new RegExp(`(?:(${weekday}),? \\(?)?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})(?!,? \\d{4})`, "u"),
    ([, named, date = "", name = ""], day) => dayOfMonth(named, name, date, day),
  ],
  [
    // “Friday, March 4” is one phrase, read above.
    new RegExp(
      `(?:[Oo]n |[Ss]ince )?(${weekday})(?!,? \\(?(?:the )?(?:${month}|[A-Z][a-z]{2,3}\\.) \\d|,? \\(?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month})`,
      "u",
    ),
    ([words, name = ""], day) => {
      const edtf = weekdayBefore(day, indexOf(name));
      return { edtf, ...(/^[Ss]ince/u.test(words) ? {} : { ahead: addDays(edtf, 7) }) };
    },
  ],
];

/** Both readings of words that may lie ahead. */
function withAhead(reading: DayReading, before: string): DayReading {
  const { edtf, why, ahead } = reading;
  if (ahead === undefined || !isAhead(before)) return reading;
  const earlier = edtf.replace("~", "");
  const either = why === undefined ? "" : "the year isn't said, and ";
  return { edtf: `[${earlier},${ahead.replace("~", "")}]`, why: `${either}the sentence may speak of what is to come` };
}

const words = new RegExp(rules.map(([pattern]) => `(?:${pattern.source.replace(/\((?!\?)/gu, "(?:")})`).join("|"), "giu");
const anchored = rules.map(([pattern, read]) => [new RegExp(`^(?:${pattern.source})$`, pattern.flags), read] as const);
const isLetter = /[\p{L}\p{N}]/u;

/**
 * Finds the words of an English text that name a day relative to the day of publication, and reads them.
 * @param published the day of publication as EDTF; anything but one day resolves nothing. An approximate or uncertain day
 *   makes what rests on it so, too
 */
export function findRelativeDates(text: string, published: string): readonly RelativeDate[] {
  const day = dayOf(published);
  if (day === null) return [];
  const qualifier = published.slice(10);
  const found: RelativeDate[] = [];
  for (const { 0: match, index } of text.matchAll(words)) {
    if (isLetter.test(text[index - 1] ?? " ") || isLetter.test(text[index + match.length] ?? " ")) continue;
    if (isPartOfName(text, index, match)) continue;
    const plain = readWords(match, day);
    if (plain === null) continue;
    const reading = withAhead(plain, text.slice(Math.max(0, index - 100), index));
    const edtf = reading.firmStart ? `${reading.edtf}${qualifier}` : qualify(reading.edtf, qualifier);
    if (!parseEdtf(edtf).valid) continue;
    found.push({ index, words: match, edtf, because: becauseOf(match, day, reading, qualifier === "" ? "" : "about ") });
  }
  return found;
}

function readWords(match: string, day: string): DayReading | null {
  for (const [pattern, read] of anchored) {
    const parts = pattern.exec(match);
    if (parts !== null) return read(parts, day);
  }
  return null;
}

/** Passes the doubt about the day of publication on, to each end of a span; an end that has a doubt keeps its own. */
function qualify(edtf: string, qualifier: string): string {
  return qualifier === "" ? edtf : edtf.replace(/\d{4}(?:-\d\d){0,2}(?![~?%\d-])/gu, (end) => `${end}${qualifier}`);
}
