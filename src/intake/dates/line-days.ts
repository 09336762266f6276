import type { Article } from "../../corpus/article.ts";
import { addDays, isoDay } from "../../text/calendar.ts";
import { must } from "../../text/must.ts";
import { findNamedDays } from "./absolute-date.ts";
import { calendarWords, type ReadLanguage } from "./calendar-words.ts";
import { dayOf } from "./day-reading.ts";

const time = "\\d{1,2}[:.h]\\d{2}(?::\\d{2})?(?:\\s?[ap]\\.?m\\.?)?";
const zone = "(?:GMT|UTC|EET|EEST|CET|CEST|MSK|BST|EST|EDT|ET|Kyiv time|local time|[+-]\\d{2}:?\\d{2})";

function plainStamp(language: ReadLanguage): RegExp {
  const { month, weekday } = calendarWords[language];
  const part = `(?:${weekday}|${month}|${time}|${zone}|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)?|\\d{4}|at|of|року|года|[рг]\\.|[,.|·•–—()/-]|\\s)`;
  return new RegExp(`^${part}+$`, "u");
}

const stamps = { en: plainStamp("en"), uk: plainStamp("uk"), ru: plainStamp("ru") };

/** The day of this name that is nearest to another. */
function nearestTo(day: string, month: number, date: number): string | null {
  if (month < 1) return null;
  const year = Number(day.slice(0, 4));
  const away = (iso: string): number => Math.abs(Date.parse(iso) - Date.parse(day));
  const found = [year - 1, year, year + 1]
    .map((each) => isoDay(each, month, date))
    .filter((iso) => !Number.isNaN(Date.parse(iso)) && addDays(iso, 0) === iso)
    .sort((a, b) => away(a) - away(b));
  return found[0] ?? null;
}

/** The day of a line that holds nothing but a day and a time; null for any other line. */
function stampedDay(text: string, published: string, language: ReadLanguage): string | null {
  if (text.length > 80 || !stamps[language].test(text)) return null;
  const [named] = findNamedDays(text);
  if (named !== undefined) return named.days.length === 1 ? (named.days[0] ?? null) : null;
  const { month, monthNumber } = calendarWords[language];
  const dayFirst = new RegExp(`(?<!\\d)(?<day>\\d{1,2}) (?<month>${month})(?: (?<year>\\d{4}))?`, "u").exec(text);
  const monthFirst = new RegExp(`(?<month>${month}) (?<day>\\d{1,2})(?![\\d:])`, "u").exec(text);
  const groups = (dayFirst ?? monthFirst)?.groups;
  if (groups === undefined) return null;
  const near = groups["year"] === undefined ? published : `${groups["year"]}-06-30`;
  return nearestTo(near, monthNumber(must(groups["month"], "month")), Number(groups["day"]));
}

/**
 * The days of entries in an article that runs over days: for each line below (or above, where they close entries) a line with
 * nothing but a day and a time, that day. Empty for an article with fewer than two such entries.
 */
export function daysOfEntries(article: Article, language: ReadLanguage): ReadonlyMap<number, string> {
  const published = dayOf(article.published.edtf);
  const none = new Map<number, string>();
  if (published === null) return none;
  const lines = article.lines.filter(({ role, text }) => text.trim() !== "" && role !== "furniture" && role !== "repeat");
  const days = lines.map(({ text }) => stampedDay(text.trim(), published, language));
  const entries = days.filter((day, index) => day !== null && days[index + 1] === null);
  if (entries.length < 2) return none;
  const isBelow = days.at(-1) !== null;
  const ordered = lines.map(({ number }, index) => ({ number, day: days[index] ?? null }));
  if (isBelow) ordered.reverse();
  const found = new Map<number, string>();
  let current: string | null = null;
  for (const { number, day } of ordered) {
    current = day ?? current;
    if (current !== null) found.set(number, current);
  }
  return found;
}
