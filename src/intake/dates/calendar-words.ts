import { monthNames, weekdayNames } from "../../text/calendar.ts";
import { must } from "../../text/must.ts";

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

const weekday = new RegExp(`\\b(?:${weekdayNames.join("|")})$`, "u");

/** Words with a capital that come before a day without making a name of it, mostly since they open a sentence. */
const openers =
  /(?:^|[^\p{L}])(?:On|Last|Next|This|Since|Until|Till|By|From|Before|After|Between|Through|And|But|Late|Early|Earlier|As|In|The|Is|It|He|She|They|We|I|Was|January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday) $/u;

/** Days that have a name of their own wherever they are. */
const named =
  /(?:^|[^\p{L}])(?:Black|Bloody|Good|Ash|Cyber|Palm|Easter|Holy|Maundy|Shrove|Spy|Super|Red|Fat|Mad|Clean|Joe|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Miss) $/u;

/** “in Kyiv Friday”: a place before a day, as American agencies write. */
const placed = /(?:^|[^\p{L}])(?:in|at|near|outside|around|from|to|into|across|visited|left|of) (?:\p{Lu}[\p{L}'’-]+ ){1,3}$/u;

/** What newspapers and the like are called: “Friday Times”. */
const titles =
  /^ (?:Times|Telegraph|Express|Mail|Mirror|Post|Herald|Tribune|World|Independent|Star|Sun|Observer|News|Review|Journal|Gazette|Night)\b/u;

const opens = (before: string): boolean => /(?:^|[.?!:;–—]["'”’»)\]]*\s+|["'“‘«([])$/u.test(before);

/**
 * Whether words that look like a day are part of a name, or name no single day: “Black Friday”, “Bloody Sunday”, “the Friday Times”,
 * “Mr. Wednesday”, “Russia Today”, “every Monday”.
 */
export function isPartOfName(text: string, index: number, words: string): boolean {
  const before = text.slice(Math.max(0, index - 60), index);
  const after = text.slice(index + words.length, index + words.length + 40);
  if (/^(?:Today|Tonight|Tomorrow|Yesterday)$/u.test(words)) return !opens(before);
  if (!weekday.test(words)) return false;
  if (/(?:^|[^\p{L}])(?:[Ee]very|[Ee]ach|[Aa]ny|[Mm]ost)(?: other)? $/u.test(before)) return true;
  if (titles.test(after)) return true;
  const alone = /^\p{Lu}/u.test(words);
  if (!alone) return false;
  if (named.test(before)) return true;
  if (/(?:^|[^\p{L}])\p{Lu}[\p{L}.'’-]* $/u.test(before) && !openers.test(before) && !placed.test(before)) return true;
  // “the Wednesday Group”: an article before it, and a capital after it.
  return /(?:^|[^\p{L}])(?:[Tt]he|[Aa]n?|[Ii]n|[Oo]f|[Ff]or|[Bb]y) $/u.test(before) && /^ \p{Lu}\p{Ll}/u.test(after);
}
