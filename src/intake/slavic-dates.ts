import { parseEdtf } from "../text/edtf.ts";
import { addDays, addMonths, mondayOf, weekdayIndex, wordDay } from "./calendar.ts";
import { calendarWords } from "./calendar-words.ts";
import type { FoundDate } from "./find-dates.ts";

type Slavic = "uk" | "ru";

/** What words mean beside the day on which they were written; null where they leave it open. */
type Read = (match: RegExpExecArray, day: string) => { readonly edtf: string; readonly why?: string } | null;
type Rule = readonly [RegExp, Read];

const two = (text: number | string): string => String(text).padStart(2, "0");
/** JavaScript's `\b` knows no Cyrillic. */
const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}./-])(?:${source})(?![\\p{L}\\p{N}])`, "gu");

const relative: Readonly<Record<Slavic, readonly (readonly [string, Read])[]>> = {
  uk: [
    ["[Пп]озавчора", (_, day) => ({ edtf: addDays(day, -2) })],
    ["[Вв]чора|[Уу]чора", (_, day) => ({ edtf: addDays(day, -1) })],
    ["[Сс]ьогодні", (_, day) => ({ edtf: day })],
    ["[Зз]автра", (_, day) => ({ edtf: addDays(day, 1) })],
    ["[Мм]инулого тижня", lastWeek],
    ["[Цц]ього тижня|[Нн]а цьому тижні", (_, day) => since(mondayOf(day), day)],
    ["[Мм]инулої ночі", overnight],
    ["[Мм]инулого місяця", (_, day) => ({ edtf: addMonths(day, -1), why: `of that month, ${within}` })],
    ["[Тт]оріч|[Мм]инулого року", (_, day) => ({ edtf: addMonths(day, -12).slice(0, 4), why: `of that year, ${within}` })],
  ],
  ru: [
    ["[Пп]озавчера", (_, day) => ({ edtf: addDays(day, -2) })],
    ["[Вв]чера", (_, day) => ({ edtf: addDays(day, -1) })],
    ["[Сс]егодня", (_, day) => ({ edtf: day })],
    ["[Зз]автра", (_, day) => ({ edtf: addDays(day, 1) })],
    ["[Нн]а прошлой неделе", lastWeek],
    ["[Нн]а этой неделе", (_, day) => since(mondayOf(day), day)],
    ["[Пп]рошлой ночью|[Мм]инувшей ночью", overnight],
    ["[Вв] прошлом месяце", (_, day) => ({ edtf: addMonths(day, -1), why: `of that month, ${within}` })],
    ["[Вв] прошлом году", (_, day) => ({ edtf: addMonths(day, -12).slice(0, 4), why: `of that year, ${within}` })],
  ],
};

const within = "whether it lasted or fell on one day of it isn't said";

function lastWeek(_: RegExpExecArray, day: string): { edtf: string; why: string } {
  const monday = mondayOf(day);
  return { edtf: `${addDays(monday, -7)}/${addDays(monday, -1)}`, why: `of that week, ${within}` };
}

/** A span that reaches to the day; only that day, when it has just begun. */
const since = (first: string, day: string): { edtf: string; why?: string } =>
  first === day ? { edtf: day } : { edtf: `${first}/${day}`, why: `up to that day, ${within}` };

function overnight(_: RegExpExecArray, day: string): { edtf: string; why: string } {
  return { edtf: `${addDays(day, -1)}/${day}`, why: "the night reaches over both days" };
}

/** Numbers in words, from one; a day, a week, a month or a year without a number is one. */
const numbers: Readonly<Record<Slavic, readonly string[]>> = {
  uk: ["од(?:ин|ну)", "дв[аі]", "три", "чотири", "п['’‘ʼ]ять", "шість", "сім", "вісім", "дев['’‘ʼ]ять", "десять"],
  ru: ["од(?:ин|ну)", "дв[ае]", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"],
};
const spans: Readonly<Record<Slavic, string>> = {
  uk: "(?<d>[Дд]ень|дні|днів)|(?<w>[Тт]иждень|тижні|тижнів)|(?<m>[Мм]ісяць|місяці|місяців)|(?<y>[Рр]ік|роки|років)",
  ru: "(?<d>[Дд]ень|дня|дней)|(?<w>[Нн]еделю|недели|недель)|(?<m>[Мм]есяц|месяца|месяцев)|(?<y>[Гг]од|года|лет)",
};

/** “Три дні тому”, “две недели назад”, “рік тому”. */
function agoRule(language: Slavic): Rule {
  const words = numbers[language];
  const source = `(?:(?<digits>\\d{1,3})|(?<word>${words.map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join("|")}))?`;
  const pattern = whole(`(?:${source} )?(?:${spans[language]}) ${language === "uk" ? "тому" : "(?:тому )?назад"}`);
  return [
    pattern,
    ({ groups = {} }, day) => {
      const { digits, word, d, w, m } = groups;
      const named = word === undefined ? 0 : words.findIndex((each) => new RegExp(`^${each}$`, "iu").test(word));
      const amount = digits === undefined ? named + 1 : Number(digits);
      if (d !== undefined) return { edtf: addDays(day, -amount) };
      if (w !== undefined) return { edtf: `${addDays(day, -7 * amount)}~`, why: "a number of weeks is a round one" };
      if (m !== undefined) return { edtf: `${addMonths(day, -amount)}~`, why: "a number of months is a round one" };
      return { edtf: `${addMonths(day, -12 * amount).slice(0, 4)}~`, why: "a number of years is a round one" };
    },
  ];
}

/** Words of what is to come before a day: then which of two days is meant isn't said. */
const ahead: Readonly<Record<Slavic, RegExp>> = {
  uk: /(?<!\p{L})(?:буде|будуть|має|мають|планує\p{L}*|очіку\p{L}+|до|наступн\p{L}+|кожн\p{L}+|щодня)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:будет|будут|должн\p{L}+|планиру\p{L}+|ожида\p{L}+|до|следующ\p{L}+|кажд\p{L}+)(?!\p{L})/iu,
};

function rulesFor(language: Slavic): readonly Rule[] {
  const { month, weekday, monthNumber, weekdayIndex: indexOf } = calendarWords[language];
  const on = language === "uk" ? "[УуВв]" : "[Вв]о?";
  const before = (day: string, name: string): string => addDays(day, -((weekdayIndex(day) - indexOf(name) + 7) % 7));
  const monthDay: Read = ({ groups = {} }, day) => {
    const { day: date = "", month: name = "" } = groups;
    const inYear = (year: number): string => `${String(year).padStart(4, "0")}-${two(monthNumber(name))}-${two(date)}`;
    const year = Number(day.slice(0, 4));
    const edtf = inYear(year) <= day ? inYear(year) : inYear(year - 1);
    return { edtf, why: "the year isn't said, and the latest such day is meant" };
  };
  const part = language === "uk" ? "[Нн]априкінці|[УуВв] кінці|[Нн]а початку|[УуВв] середині" : "[Вв] (?:конце|начале|середине)";
  const last = language === "uk" ? "[Мм]инул(?:ий|у|ого|ої)" : "[Пп]рошл(?:ый|ую|ого|ой)";
  return [
    ...relative[language].map(([source, read]): Rule => [whole(source), read]),
    agoRule(language),
    [
      whole(`(?:${part}) (?<month>${month})(?! \\d{4})`),
      ({ groups = {} }, day) => {
        const year = Number(day.slice(0, 4));
        const inYear = (each: number): string => `${String(each).padStart(4, "0")}-${two(monthNumber(groups["month"] ?? ""))}`;
        const edtf = inYear(year) <= day.slice(0, 7) ? inYear(year) : inYear(year - 1);
        return { edtf: `${edtf}~`, why: "the year isn't said, and the latest is meant" };
      },
    ],
    [
      whole(`(?:${on} )?${last} (?<weekday>${weekday})(?!,? \\d)`),
      ({ groups = {} }, day) => {
        const same = before(day, groups["weekday"] ?? "");
        const nearest = same === day ? addDays(same, -7) : same;
        return {
          edtf: `[${addDays(nearest, -7)},${nearest}]`,
          why: "“last” may mean the nearest such day or the one of the week before",
        };
      },
    ],
    [whole(`(?<day>\\d{1,2})(?:-?го)? (?<month>${month})(?! \\d{4})`), monthDay],
    // A day of the week needs its preposition: alone it may be a name.
    [whole(`${on} (?<weekday>${weekday})(?!,? \\d)`), ({ groups = {} }, day) => ({ edtf: before(day, groups["weekday"] ?? "") })],
  ];
}

const rules: Readonly<Record<Slavic, readonly Rule[]>> = { uk: rulesFor("uk"), ru: rulesFor("ru") };
const numeric = whole("(?<day>\\d{1,2})\\.(?<month>\\d{1,2})\\.(?<year>\\d{4})|(?<iso>\\d{4}-\\d{2}-\\d{2})");
const named = {
  uk: whole(`(?<day>\\d{1,2})(?:-?го)? (?<month>${calendarWords.uk.month}) (?<year>\\d{4})(?: року| р\\.)?`),
  ru: whole(`(?<day>\\d{1,2})(?:-?го)? (?<month>${calendarWords.ru.month}) (?<year>\\d{4})(?: года| г\\.)?`),
};

/** Days that a Ukrainian or Russian text names in full: “4 березня 2022 року”, “04.03.2022”, where the day is first. */
export function findSlavicNamedDays(text: string, language: Slavic): readonly FoundDate[] {
  return [...text.matchAll(named[language]), ...text.matchAll(numeric)].flatMap(({ index, 0: words, groups = {} }) => {
    const { day = "", month = "", year, iso } = groups;
    const number = /^\d/u.test(month) ? Number(month) : calendarWords[language].monthNumber(month);
    const edtf = iso ?? `${year}-${two(number)}-${two(day)}`;
    return parseEdtf(edtf).valid ? [{ index, words, edtf }] : [];
  });
}

/**
 * Finds the Ukrainian or Russian words that name a day relative to the one on which they were written (an ISO day).
 * Names of months and days of the week are those of the Unicode CLDR.
 */
export function findSlavicRelativeDates(text: string, day: string, language: Slavic): readonly FoundDate[] {
  return rules[language].flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap((match): FoundDate[] => {
      const { index, 0: words } = match;
      if (ahead[language].test(text.slice(Math.max(0, index - 60), index).replace(/^.*[.?!;] /su, ""))) return [];
      const reading = read(match, day);
      if (reading === null || !parseEdtf(reading.edtf).valid) return [];
      const because = `“${words}”, published on ${wordDay(day)}${reading.why === undefined ? "" : `; ${reading.why}`}`;
      return [{ index, words, edtf: reading.edtf, because }];
    }),
  );
}
