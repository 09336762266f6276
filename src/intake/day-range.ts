import { addDays, isoDay, weekdayBefore, wordDay } from "../text/calendar.ts";
import { parseEdtf } from "../text/edtf.ts";
import { must } from "../text/must.ts";
import { calendarWords, type ReadLanguage } from "./calendar-words.ts";
import { within } from "./day-reading.ts";
import { isAhead } from "./is-ahead.ts";

/** A phrase of two days, and what it says; no date where that isn't clear: never one end alone. */
export interface DayRange {
  /** UTF-16 offset of the phrase. */
  readonly index: number;
  readonly words: string;
  readonly dates: readonly { readonly edtf: string; readonly because?: string }[];
}

interface RangeWords {
  readonly between: string;
  readonly from: string;
  readonly and: string;
  readonly or: string;
  readonly to: string;
  /** What follows the number of a day, such as “th”, and of a year. */
  readonly ordinal: string;
  readonly year: string;
}

const rangeWords: Readonly<Record<ReadLanguage, RangeWords>> = {
  en: {
    between: "[Bb]etween",
    from: "[Ff]rom",
    and: "and",
    or: "or",
    to: "to|through|thru|until|till",
    ordinal: "(?:st|nd|rd|th)?",
    year: "",
  },
  uk: {
    between: "[Мм]іж",
    from: "[Зз]|[Іі]з|[Вв]ід",
    and: "і|й|та",
    or: "або|чи",
    to: "по|до",
    ordinal: "(?:-?го)?",
    year: "(?: року| р\\.)?",
  },
  ru: {
    between: "[Мм]ежду",
    from: "[Сс]|[Оо]т",
    and: "и",
    or: "или",
    to: "по|до",
    ordinal: "(?:-?го)?",
    year: "(?: года| г\\.)?",
  },
};

function patternsFor(language: ReadLanguage): readonly RegExp[] {
  const { month, weekday } = calendarWords[language];
  const { between, from, and, or, to, ordinal, year } = rangeWords[language];
  const open = `(?:(?<open>${between}|${from}) (?:the )?)?(?:${weekday},? )?`;
  const sep = `(?:\\s?(?<dash>[-–—])\\s?| (?<word>${and}|${or}|${to}) (?:the )?)(?:${weekday},? )?`;
  const day = (name: string): string => `(?<${name}>\\d{1,2})${ordinal}`;
  const yearOf = (name: string): string => `(?:,? (?<${name}>\\d{4})(?!\\d)${year})?`;
  const dayFirst = `${open}${day("first")}(?: (?:of )?(?<firstMonth>${month}))?${yearOf("firstYear")}${sep}${day("last")} (?:of )?(?<lastMonth>${month})${yearOf("year")}`;
  const monthFirst = `${open}(?<firstMonth>${month}) ${day("first")}${yearOf("firstYear")}${sep}(?:(?<lastMonth>${month}) )?${day("last")}(?![\\d:])${yearOf("year")}`;
  return (language === "en" ? [dayFirst, monthFirst] : [dayFirst]).map((source) => new RegExp(source, "gu"));
}

const patterns = {
  en: patternsFor("en"),
  uk: patternsFor("uk"),
  ru: patternsFor("ru"),
} as const satisfies Readonly<Record<ReadLanguage, readonly RegExp[]>>;

/** Two days as one date: a span, or one of both. */
function toRange(
  { first, last, either, why }: { first: string; last: string; either: "and" | "or" | "span" | "between"; why: string | null },
  words: string,
): DayRange["dates"] {
  if (!parseEdtf(first).valid || !parseEdtf(last).valid || first >= last) return [];
  const adjoin = addDays(first, 1) === last;
  const reasons = [...(why === null ? [] : [why]), ...(either === "between" ? [within] : [])];
  const because = reasons.length === 0 ? {} : { because: `“${words}”${why === null ? "; " : ", "}${reasons.join("; ")}` };
  if (either === "or") return [{ edtf: `[${first},${last}]`, ...because }];
  // “4 and 8 March” are two days, not the five between them.
  if (either === "and" && !adjoin) return [first, last].map((edtf) => ({ edtf, ...because }));
  return [{ edtf: `${first}/${last}`, ...because }];
}

function eitherOf(open: string | undefined, word: string | undefined, language: ReadLanguage): "and" | "or" | "span" | "between" {
  const { between, and, or } = rangeWords[language];
  const is = (source: string, text: string | undefined): boolean =>
    text !== undefined && new RegExp(`^(?:${source})$`, "u").test(text);
  if (is(between, open)) return "between";
  return is(and, word) ? "and" : is(or, word) ? "or" : "span";
}

/**
 * Finds the phrases of a text that name two days, “between 3 and 5 March”, “June 1–4, 2022”, “28 February to 2 March”.
 * @param published the day of publication, for those without a year; null if it is not one sure day
 */
export function findDayRanges(text: string, published: string | null, language: ReadLanguage): readonly DayRange[] {
  const { monthNumber } = calendarWords[language];
  const ranges = patterns[language].flatMap((pattern) =>
    [...text.matchAll(pattern)].flatMap((match): DayRange[] => {
      const { index, 0: words, groups = {} } = match;
      const { open, dash, word, first = "", last = "", firstMonth, lastMonth, firstYear, year } = groups;
      const after = text.slice(index + words.length, index + words.length + 2);
      if (/[\p{L}\p{N}./:$€£-]$/u.test(text.slice(Math.max(0, index - 2), index)) || /^[\p{L}\p{N}%]|^[:/]\d/u.test(after))
        return [];
      // “March 4 and 5 people”: the second number counts something.
      if (lastMonth === undefined && year === undefined && dash === undefined && open === undefined && /^ \p{L}/u.test(after))
        return [];
      const endMonth = monthNumber(must(lastMonth ?? firstMonth, "month"));
      const startMonth = monthNumber(must(firstMonth ?? lastMonth, "month"));
      const [startDay, endDay] = [Number(first), Number(last)];
      const wraps = startMonth > endMonth;
      const startIn = (end: number): string => isoDay(Number(firstYear ?? (wraps ? end - 1 : end)), startMonth, startDay);
      const either = eitherOf(open, word, language);
      const read = (end: number, why: string | null): DayRange[] => [
        { index, words, dates: toRange({ first: startIn(end), last: isoDay(end, endMonth, endDay), either, why }, words) },
      ];
      if (year !== undefined) return read(Number(year), null);
      if (published === null || isAhead(text.slice(Math.max(0, index - 100), index))) return [{ index, words, dates: [] }];
      const own = Number(published.slice(0, 4));
      const end = startIn(own) <= published ? own : own - 1;
      return read(end, `published on ${wordDay(published)}; the year isn't said, and the latest such days are meant`);
    }),
  );
  const found = [...ranges, ...(language === "en" ? findWeekdayRanges(text, published) : [])];
  const kept: DayRange[] = [];
  for (const range of found.sort((a, b) => a.index - b.index || b.words.length - a.words.length)) {
    const previous = kept.at(-1);
    if (previous === undefined || range.index >= previous.index + previous.words.length) kept.push(range);
  }
  return kept;
}

const { weekday, weekdayIndex: indexOf } = calendarWords.en;
const weekdayRange = new RegExp(
  `(?:(?<open>[Bb]etween|[Ff]rom) )?(?<first>${weekday})(?:\\s?[-–—]\\s?| (?:to|through|until|till) )(?<last>${weekday})(?!\\p{L})`,
  "gu",
);
const weekdayList = new RegExp(`(?<open>[Bb]etween) (?<first>${weekday}) and (?<last>${weekday})(?!\\p{L})`, "gu");

/** “from Monday to Wednesday”; “Monday to Friday” may be every week, and says no days. */
function findWeekdayRanges(text: string, published: string | null): readonly DayRange[] {
  return [...text.matchAll(weekdayRange), ...text.matchAll(weekdayList)].map(({ index, 0: words, groups = {} }) => {
    const { open, first = "", last = "" } = groups;
    if (published === null || open === undefined || isAhead(text.slice(Math.max(0, index - 100), index)))
      return { index, words, dates: [] };
    const end = weekdayBefore(published, indexOf(last));
    const start = weekdayBefore(addDays(end, -1), indexOf(first));
    const either = /etween/u.test(open) ? "between" : "span";
    return {
      index,
      words,
      dates: toRange({ first: start, last: end, either, why: `published on ${wordDay(published)}` }, words),
    };
  });
}
