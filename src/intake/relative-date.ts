import { parseEdtf } from "../text/edtf.ts";
import { addDays, addMonths, mondayOf, months, weekdayIndex, weekdays, wordDay } from "./calendar.ts";
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
const weekday = `(?:${weekdays.join("|")})`;
const month = `(?:${months.join("|")})`;
const count = `(?:an?|${numbers.join("|")}|\\d{1,3})`;

const readCount = (text: string): number => {
  const index = numbers.indexOf(text.toLowerCase());
  return index >= 0 ? index + 1 : /^an?$/iu.test(text) ? 1 : Number(text);
};

/** The nearest such weekday on the day itself or before it. */
const weekdayBefore = (day: string, name: string): string =>
  addDays(day, -((weekdayIndex(day) - weekdays.indexOf(name as (typeof weekdays)[number]) + 7) % 7));

/** What the words mean beside the day of publication, and a further reason. */
interface Reading {
  readonly edtf: string;
  readonly why?: string;
  /** The same words said of what is to come; absent where they can't be. */
  readonly ahead?: string;
  /** Whether only the end rests on the day of publication: the first of a month is as sure as the month. */
  readonly firmStart?: true;
}

type Read = (match: RegExpExecArray, day: string) => Reading | null;

const within = "whether it lasted or fell on one day of it isn't said";
const unknownWeekday = "“last” may mean the nearest such day or the one of the week before";

function ago(match: RegExpExecArray, day: string): Reading | null {
  const amount = readCount(match[1] ?? "");
  switch (match[2]?.toLowerCase()) {
    case "day":
      return { edtf: addDays(day, -amount) };
    case "week":
      return { edtf: `${addDays(day, -7 * amount)}~`, why: "a number of weeks is a round one" };
    case "month":
      return { edtf: `${addMonths(day, -amount)}~`, why: "a number of months is a round one" };
    default:
      return { edtf: `${addMonths(day, -12 * amount).slice(0, 4)}~`, why: "a number of years is a round one" };
  }
}

/** The latest month of this name that does not begin after the day. */
function monthBefore(name: string, day: string): string {
  const number = String(months.indexOf(name as (typeof months)[number]) + 1).padStart(2, "0");
  const year = Number(day.slice(0, 4));
  return `${`${year}-${number}` <= day.slice(0, 7) ? year : year - 1}-${number}`;
}

const yearsLater = (edtf: string, years: number): string => `${Number(edtf.slice(0, 4)) + years}${edtf.slice(4)}`;

function dayOfMonth(named: string | undefined, name: string, number: string, day: string): Reading | null {
  const padded = number.padStart(2, "0");
  const candidate = `${monthBefore(name, day)}-${padded}`;
  const edtf = candidate <= day ? candidate : yearsLater(candidate, -1);
  if (named !== undefined) {
    // Where the day of the week is said, it tells the year; where it fits neither, something is wrong, and nothing is read.
    const fits = [edtf, yearsLater(edtf, 1)].find((each) => parseEdtf(each).valid && weekdays[weekdayIndex(each)] === named);
    return fits === undefined
      ? null
      : { edtf: fits, why: "the year isn't said, and the nearest with that day of the week is meant" };
  }
  return { edtf, why: "the year isn't said, and the latest such day is meant", ahead: yearsLater(edtf, 1) };
}

/** In this order: the first that holds at a place reads it. Months and weekdays have a capital; “may” and “march” do not name any. */
const rules: readonly (readonly [RegExp, Read])[] = [
  [new RegExp(`(${count}) (day|week|month|year)s? ago`, "iu"), ago],
  [new RegExp(`[Ll]ast (${weekday})`, "u"), lastWeekday],
  [
    new RegExp(`[Nn]ext (${weekday})`, "u"),
    (match, day) => ({
      edtf: `[${addDays(weekdayBefore(day, match[1] ?? ""), 7)},${addDays(weekdayBefore(day, match[1] ?? ""), 14)}]`,
      why: "“next” may mean the nearest such day or the one of the week after",
    }),
  ],
  [/[Dd]ay before yesterday/u, (_, day) => ({ edtf: addDays(day, -2) })],
  [/[Yy]esterday/u, (_, day) => ({ edtf: addDays(day, -1) })],
  [/[Tt]omorrow/u, (_, day) => ({ edtf: addDays(day, 1) })],
  [/[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)/u, (_, day) => ({ edtf: day })],
  [/[Oo]vernight|[Ll]ast night/u, (_, day) => ({ edtf: `${addDays(day, -1)}/${day}`, why: "the night reaches over both days" })],
  [/(?:[Ee]arlier )?[Tt]his week/u, (_, day) => since(mondayOf(day), day)],
  [/(?:[Ee]arlier )?[Tt]his month/u, (_, day) => since(`${day.slice(0, 8)}01`, day)],
  [/(?:[Ee]arlier )?[Tt]his year/u, (_, day) => since(`${day.slice(0, 5)}01-01`, day)],
  [
    /[Ll]ast week/u,
    (_, day) => ({ edtf: `${addDays(mondayOf(day), -7)}/${addDays(mondayOf(day), -1)}`, why: `of that week, ${within}` }),
  ],
  [/[Ll]ast month/u, (_, day) => ({ edtf: addMonths(day, -1), why: `of that month, ${within}` })],
  [/[Ll]ast year/u, (_, day) => ({ edtf: addMonths(day, -12).slice(0, 4), why: `of that year, ${within}` })],
  [
    new RegExp(`(?:[Tt]he )?(?:end|beginning|start|middle) of (${month})(?! \\d)`, "u"),
    (match, day) => {
      const edtf = monthBefore(match[1] ?? "", day);
      return { edtf: `${edtf}~`, why: "the year isn't said, and the latest is meant", ahead: `${yearsLater(edtf, 1)}~` };
    },
  ],
  [
    new RegExp(
      `(?:(${weekday}),? \\(?)?(${month}|Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.) (\\d{1,2})(?:st|nd|rd|th)?(?!\\d|:\\d|,? \\d{4})`,
      "u",
    ),
    (match, day) => dayOfMonth(match[1], fullMonth(match[2] ?? ""), match[3] ?? "", day),
  ],
  [
    new RegExp(`(?:(${weekday}),? \\(?)?(?:the )?(\\d{1,2})(?:st|nd|rd|th)?(?: of)? (${month})(?!,? \\d{4})`, "u"),
    (match, day) => dayOfMonth(match[1], match[3] ?? "", match[2] ?? "", day),
  ],
  [
    // “Friday, March 4” is one phrase, read above.
    new RegExp(
      `(?:[Oo]n |[Ss]ince )?(${weekday})(?!,? \\(?(?:the )?(?:${month}|[A-Z][a-z]{2,3}\\.) \\d|,? \\(?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month})`,
      "u",
    ),
    (match, day) => {
      const edtf = weekdayBefore(day, match[1] ?? "");
      return { edtf, ...(match[0].startsWith("Since") || match[0].startsWith("since") ? {} : { ahead: addDays(edtf, 7) }) };
    },
  ],
];

function fullMonth(text: string): string {
  return months.find((name) => name.startsWith(text.slice(0, 3))) ?? text;
}

function lastWeekday(match: RegExpExecArray, day: string): Reading {
  const on = weekdayBefore(day, match[1] ?? "");
  const nearest = on === day ? addDays(on, -7) : on;
  return { edtf: `[${addDays(nearest, -7)},${nearest}]`, why: unknownWeekday };
}

/** Both readings of words that may lie ahead. */
function withAhead(reading: Reading, before: string): Reading {
  const { edtf, why, ahead } = reading;
  if (ahead === undefined || !isAhead(before)) return reading;
  const earlier = edtf.replace("~", "");
  const either = why === undefined ? "" : "the year isn't said, and ";
  return { edtf: `[${earlier},${ahead.replace("~", "")}]`, why: `${either}the sentence may speak of what is to come` };
}

/** A span that reaches to the day of publication; only that day, when it has just begun. */
function since(first: string, day: string): Reading {
  return first === day ? { edtf: day } : { edtf: `${first}/${day}`, why: `up to that day, ${within}`, firmStart: true };
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
    const when = qualifier === "" ? wordDay(day) : `about ${wordDay(day)}`;
    const because = `“${match}”, published on ${when}${reading.why === undefined ? "" : `; ${reading.why}`}`;
    found.push({ index, words: match, edtf, because });
  }
  return found;
}

/** The one day that a date names, however surely; null for any other date. */
export function dayOf(edtf: string): string | null {
  const result = parseEdtf(edtf);
  if (!result.valid) return null;
  const { earliest, latest, precision, oneOf } = result.date;
  return earliest === latest && precision === "day" && !oneOf ? earliest : null;
}

function readWords(match: string, day: string): Reading | null {
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
