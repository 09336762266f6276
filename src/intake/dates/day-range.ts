import { addDays, isoDay, weekdayBefore, wordDay } from "../../text/calendar.ts";
import { parseEdtf } from "../../text/edtf.ts";
import { must } from "../../text/must.ts";
import { calendarWords, type ReadLanguage } from "./calendar-words.ts";
import { isAhead, within } from "./day-reading.ts";

/** A phrase of two days, and what it says; no date where that isn't clear: never one end alone. */
export interface DayRange {
  /** UTF-16 offset of the phrase. */
  readonly index: number;
  readonly words: string;
  readonly dates: readonly { readonly edtf: string; readonly because?: string }[];
}

/** The words around two days, as sources of patterns; `ordinal` and `year` follow the number of a day and of a year. */
const rangeWords = {
  en: {
    open: "(?<between>[Bb]etween)|(?<from>[Ff]rom)",
    join: "(?<and>and)|(?<or>or)|to|through|thru|until|till",
    ordinal: "(?:st|nd|rd|th)?",
    year: "",
  },
  uk: {
    open: "(?<between>[Мм]іж)|(?<from>[Зз]|[Іі]з|[Вв]ід)",
    join: "(?<and>і|й|та)|(?<or>або|чи)|по|до",
    ordinal: "(?:-?го)?",
    year: "(?: року| р\\.)?",
  },
  ru: {
    open: "(?<between>[Мм]ежду)|(?<from>[Сс]|[Оо]т)",
    join: "(?<and>и)|(?<or>или)|по|до",
    ordinal: "(?:-?го)?",
    year: "(?: года| г\\.)?",
  },
} as const satisfies Readonly<Record<ReadLanguage, object>>;

function patternsFor(language: ReadLanguage): readonly RegExp[] {
  const { month, weekday } = calendarWords[language];
  const { open, join, ordinal, year } = rangeWords[language];
  const before = `(?:(?:${open}) (?:the )?)?(?:${weekday},? )?`;
  const between = `(?:\\s?(?<dash>[-–—])\\s?| (?:${join}) (?:the )?)(?:${weekday},? )?`;
  const day = (name: string): string => `(?<${name}>\\d{1,2})${ordinal}`;
  const yearOf = (name: string): string => `(?:,? (?<${name}>\\d{4})(?!\\d)${year})?`;
  const dayFirst = `${before}${day("first")}(?: (?:of )?(?<firstMonth>${month}))?${yearOf("firstYear")}${between}${day("last")} (?:of )?(?<lastMonth>${month})${yearOf("year")}`;
  const monthFirst = `${before}(?<firstMonth>${month}) ${day("first")}${yearOf("firstYear")}${between}(?:(?<lastMonth>${month}) )?${day("last")}(?![\\d:])${yearOf("year")}`;
  return (language === "en" ? [dayFirst, monthFirst] : [dayFirst]).map((source) => new RegExp(source, "gu"));
}

const patterns = { en: patternsFor("en"), uk: patternsFor("uk"), ru: patternsFor("ru") };

type Groups = Readonly<Record<string, string | undefined>>;

/** Two days as one date, a span or one of both, by the words between and before them. */
function toDates(
  words: string,
  { between, and, or }: Groups,
  first: string,
  last: string,
  why: string | null,
): DayRange["dates"] {
  if (!parseEdtf(first).valid || !parseEdtf(last).valid || first >= last) return [];
  const reasons = [...(why === null ? [] : [why]), ...(between === undefined ? [] : [within])];
  const because = reasons.length === 0 ? {} : { because: `“${words}”${why === null ? "; " : ", "}${reasons.join("; ")}` };
  // “4 and 8 March” are two days, not the five between them.
  if (between === undefined && and !== undefined && addDays(first, 1) !== last)
    return [first, last].map((edtf) => ({ edtf, ...because }));
  return [{ edtf: between === undefined && or !== undefined ? `[${first},${last}]` : `${first}/${last}`, ...because }];
}

/** The dates of a phrase in its text; null where it is none. */
function readRange(
  { input, index, 0: words, groups = {} }: RegExpExecArray,
  published: string | null,
  language: ReadLanguage,
): DayRange["dates"] | null {
  const { between, from, dash, first, last, firstMonth, lastMonth, firstYear, year } = groups;
  const after = input.slice(index + words.length, index + words.length + 2);
  if (/[\p{L}\p{N}./:$€£-]$/u.test(input.slice(Math.max(0, index - 2), index)) || /^[\p{L}\p{N}%]|^[:/]\d/u.test(after))
    return null;
  // “March 4 and 5 people”: the second number counts something.
  if ((lastMonth ?? year ?? dash ?? between ?? from) === undefined && /^ \p{L}/u.test(after)) return null;
  const { monthNumber } = calendarWords[language];
  const endMonth = monthNumber(must(lastMonth ?? firstMonth, "month"));
  const startMonth = monthNumber(must(firstMonth ?? lastMonth, "month"));
  const startIn = (end: number): string =>
    isoDay(Number(firstYear ?? (startMonth > endMonth ? end - 1 : end)), startMonth, Number(first));
  const read = (end: number, why: string | null) =>
    toDates(words, groups, startIn(end), isoDay(end, endMonth, Number(last)), why);
  if (year !== undefined) return read(Number(year), null);
  if (published === null || isAhead(input, index)) return [];
  const own = Number(published.slice(0, 4));
  const end = startIn(own) <= published ? own : own - 1;
  return read(end, `published on ${wordDay(published)}; the year isn't said, and the latest such days are meant`);
}

const { weekday, weekdayIndex: indexOf } = calendarWords.en;
const { open } = rangeWords.en;
const weekdayRange = new RegExp(
  `(?:(?:${open}) )?(?<first>${weekday})(?:\\s?[-–—]\\s?| (?:to|through|until|till) |(?<=[Bb]etween ${weekday}) and )(?<last>${weekday})(?!\\p{L})`,
  "gu",
);

/** The dates of “from Monday to Wednesday”; “Monday to Friday” may be every week, and says no days. */
function readWeekdays({ input, index, 0: words, groups = {} }: RegExpExecArray, published: string | null): DayRange["dates"] {
  const { between, from, first = "", last = "" } = groups;
  if (published === null || (between ?? from) === undefined || isAhead(input, index)) return [];
  const end = weekdayBefore(published, indexOf(last));
  const start = weekdayBefore(addDays(end, -1), indexOf(first));
  return toDates(words, groups, start, end, `published on ${wordDay(published)}`);
}

/**
 * Finds the phrases of a text that name two days, “between 3 and 5 March”, “June 1–4, 2022”, “28 February to 2 March”.
 * @param published the day of publication, for those without a year; null if it is not one sure day
 */
export function findDayRanges(text: string, published: string | null, language: ReadLanguage): readonly DayRange[] {
  const ofDays = patterns[language].flatMap((pattern) =>
    [...text.matchAll(pattern)].map((match) => ({ match, dates: readRange(match, published, language) })),
  );
  const ofWeekdays =
    language === "en" ? [...text.matchAll(weekdayRange)].map((match) => ({ match, dates: readWeekdays(match, published) })) : [];
  const kept: DayRange[] = [];
  const found = [...ofDays, ...ofWeekdays].flatMap(({ match: { index, 0: words }, dates }) =>
    dates === null ? [] : [{ index, words, dates }],
  );
  for (const range of found.sort((a, b) => a.index - b.index || b.words.length - a.words.length)) {
    const previous = kept.at(-1);
    if (previous === undefined || range.index >= previous.index + previous.words.length) kept.push(range);
  }
  return kept;
}
