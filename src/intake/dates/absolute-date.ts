import { type Component, en, type ParsedResult } from "chrono-node";
import { isoDay } from "../../text/calendar.ts";
import { parseEdtf } from "../../text/edtf.ts";
import { must } from "../../text/must.ts";
import { calendarWords, type ReadLanguage } from "./calendar-words.ts";

/** A day that a text names with its year. */
export interface NamedDay {
  /** UTF-16 offset of the words. */
  readonly index: number;
  /** The words as they are, with a day of the week before them. */
  readonly words: string;
  /** ISO days they may mean, sorted: two where the order of day and month isn't said. */
  readonly days: readonly string[];
}

const { month, weekday } = calendarWords.en;

/**
 * What looks like a day: only that is handed to the parser, so that a long text takes no longer than its days. Numbers need a
 * year at an end; “1/2” alone may be a half.
 */
const candidates = new RegExp(
  `(?:${weekday},? )?(?<day>\\d{4}-\\d{2}-\\d{2}|\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})|${month} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4}|\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${month},? \\d{4})(?![\\d/-]|\\.\\d)`,
  "gu",
);

/** The parser takes what is not said from this day; what is not said is refused below. */
const reference = new Date(0);

function toDay(results: readonly ParsedResult[], words: string): string | null {
  const [result, another] = results;
  if (result === undefined || another !== undefined || result.text !== words) return null;
  const { start } = result;
  if (!(["year", "month", "day"] satisfies Component[]).every((part) => start.isCertain(part))) return null;
  const part = (name: Component): number => must(start.get(name), name);
  const iso = isoDay(part("year"), part("month"), part("day"));
  return parseEdtf(iso).valid ? iso : null;
}

function findEnglishDays(text: string): readonly NamedDay[] {
  return [...text.matchAll(candidates)].flatMap((match) => {
    if (/[\p{L}\p{N}/.-]$/u.test(text.slice(0, match.index))) return [];
    const words = must(match.groups?.["day"], "day");
    const readings = [toDay(en.strict.parse(words, reference), words), toDay(en.GB.parse(words, reference), words)];
    const days = [...new Set(readings.filter((day) => day !== null))].sort();
    return days.length === 0 ? [] : [{ index: match.index, words: match[0], days }];
  });
}

const slavicDay = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}./-])(?:${source})(?![\\p{L}\\p{N}])`, "gu");
const inNumbers = slavicDay("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})|(?<iso>\\d{4}-\\d{2}-\\d{2})");
const inWords = {
  uk: slavicDay(`(?<day>\\d{1,2})(?:-?го)? (?<month>${calendarWords.uk.month}) (?<year>\\d{4})(?: року| р\\.)?`),
  ru: slavicDay(`(?<day>\\d{1,2})(?:-?го)? (?<month>${calendarWords.ru.month}) (?<year>\\d{4})(?: года| г\\.)?`),
};

/**
 * Finds the days that a text names in full: “Feb. 24, 2022”, “4 March 2022”, “3/4/22”, “2022-03-04”. In English the order of day
 * and month in numbers is read both ways, and is certain only where one of them can't be; in Ukrainian and Russian the day is first.
 */
export function findNamedDays(text: string, language: ReadLanguage = "en"): readonly NamedDay[] {
  if (language === "en") return findEnglishDays(text);
  return [...text.matchAll(inWords[language]), ...text.matchAll(inNumbers)].flatMap(({ index, 0: words, groups = {} }) => {
    const { day, month = "", year, iso } = groups;
    const number = /^\d/u.test(month) ? Number(month) : calendarWords[language].monthNumber(month);
    const edtf = iso ?? isoDay(Number(year), number, Number(day));
    return parseEdtf(edtf).valid ? [{ index, words, days: [edtf] }] : [];
  });
}
