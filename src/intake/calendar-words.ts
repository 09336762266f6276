import { monthNames, weekdayNames } from "../text/calendar.ts";
import { must } from "../text/must.ts";

/** Languages whose dates are read; an article in any other has its dates asked. */
export type ReadLanguage = "en" | "uk" | "ru";

/** How a language names months and days of the week in dates. */
export interface CalendarWords {
  /** Source of a pattern that holds for any name of a month, without a group. */
  readonly month: string;
  /** The same for days of the week. */
  readonly weekday: string;
  /** 1 to 12; 0 for any other word. */
  monthNumber(word: string): number;
  /** As `Date.getUTCDay`; -1 for any other word. */
  weekdayIndex(word: string): number;
}

/** The language that is read, of a BCP 47 tag; null where none is. */
export function readLanguage(tag: string): ReadLanguage | null {
  const language = tag.toLowerCase().split("-")[0];
  return language === "en" || language === "uk" || language === "ru" ? language : null;
}

const english: CalendarWords = {
  month: `(?:${monthNames.map((name) => `${name}|${name.slice(0, 3)}\\.?`).join("|")}|Sept\\.?)`,
  weekday: `(?:${weekdayNames.join("|")})`,
  monthNumber: (word) => monthNames.findIndex((name) => name.startsWith(word.slice(0, 3))) + 1,
  weekdayIndex: (word) => weekdayNames.indexOf(word),
};

/** The apostrophes that Ukrainian is written with are one letter. */
const plain = (word: string): string => word.toLowerCase().replace(/['’‘ʼ]/gu, "ʼ");
const toPattern = (word: string): string =>
  `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1).replaceAll("ʼ", "['’‘ʼ]")}`;

/** The genitive of a day of the week: “минулої середи”. */
const toGenitive = (name: string): string =>
  name
    .replace(/ок$/u, "ка")
    .replace(/ер$/u, "ерга")
    .replace(/([кг])$/u, "$1а")
    .replace(/(?<=[бвгдт])а$/u, "и")
    .replace(/я$/u, "і");

/** Names from the Unicode CLDR: months in the genitive, as a day has them; weekdays in the nominative, and what follows from it. */
function slavic(language: "uk" | "ru"): CalendarWords {
  const dated = new Intl.DateTimeFormat(language, { day: "numeric", month: "long", timeZone: "UTC" });
  const named = new Intl.DateTimeFormat(language, { weekday: "long", timeZone: "UTC" });
  const genitives = monthNames.map((_, index) =>
    plain(must(dated.formatToParts(Date.UTC(2022, index, 4)).find(({ type }) => type === "month")?.value, "month")),
  );
  // 2 January 2022 was a Sunday.
  const nominative = weekdayNames.map((_, index) => plain(named.format(Date.UTC(2022, 0, 2 + index))));
  const accusative = nominative.map((name) => name.replace(/а$/u, "у").replace(/я$/u, "ю"));
  const genitive = nominative.map((name) => (language === "uk" ? toGenitive(name) : name));
  const either = [...new Set([...nominative, ...accusative, ...genitive])];
  return {
    month: `(?:${genitives.map(toPattern).join("|")})`,
    weekday: `(?:${either.map(toPattern).join("|")})`,
    monthNumber: (word) => genitives.indexOf(plain(word)) + 1,
    weekdayIndex: (word) => Math.max(...[nominative, accusative, genitive].map((names) => names.indexOf(plain(word)))),
  };
}

export const calendarWords: Readonly<Record<ReadLanguage, CalendarWords>> = {
  en: english,
  uk: slavic("uk"),
  ru: slavic("ru"),
};
