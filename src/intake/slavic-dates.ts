import { isoDay, weekdayBefore } from "../text/calendar.ts";
import { parseEdtf } from "../text/edtf.ts";
import { must } from "../text/must.ts";
import { calendarWords } from "./calendar-words.ts";
import {
  ago,
  becauseOf,
  type DayReading,
  daysOff,
  lastMonth,
  lastWeek,
  lastWeekday,
  lastYear,
  latestDay,
  latestMonth,
  overnight,
  thisWeek,
} from "./day-reading.ts";
import type { FoundDate } from "./find-dates.ts";

type Slavic = "uk" | "ru";

type Rule = readonly [RegExp, (groups: Readonly<Record<string, string | undefined>>, day: string) => DayReading];

/** JavaScript's `\b` knows no Cyrillic. */
const whole = (source: string): RegExp => new RegExp(`(?<![\\p{L}\\p{N}./-])(?:${source})(?![\\p{L}\\p{N}])`, "gu");

/** Words that name a day by themselves, and what they mean. */
const relative: readonly (readonly [Readonly<Record<Slavic, string>>, (day: string) => DayReading])[] = [
  [{ uk: "[Пп]озавчора", ru: "[Пп]озавчера" }, (day) => daysOff(day, -2)],
  [{ uk: "[Вв]чора|[Уу]чора", ru: "[Вв]чера" }, (day) => daysOff(day, -1)],
  [{ uk: "[Сс]ьогодні", ru: "[Сс]егодня" }, (day) => ({ edtf: day })],
  [{ uk: "[Зз]автра", ru: "[Зз]автра" }, (day) => daysOff(day, 1)],
  [{ uk: "[Мм]инулого тижня", ru: "[Нн]а прошлой неделе" }, lastWeek],
  [{ uk: "[Цц]ього тижня|[Нн]а цьому тижні", ru: "[Нн]а этой неделе" }, thisWeek],
  [{ uk: "[Мм]инулої ночі", ru: "[Пп]рошлой ночью|[Мм]инувшей ночью" }, overnight],
  [{ uk: "[Мм]инулого місяця", ru: "[Вв] прошлом месяце" }, lastMonth],
  [{ uk: "[Тт]оріч|[Мм]инулого року", ru: "[Вв] прошлом году" }, lastYear],
];

/** Numbers in words, from one; a day, a week, a month or a year without a number is one. */
const numbers: Readonly<Record<Slavic, readonly string[]>> = {
  uk: ["од(?:ин|ну)", "дв[аі]", "три", "чотири", "п['’‘ʼ]ять", "шість", "сім", "вісім", "дев['’‘ʼ]ять", "десять"],
  ru: ["од(?:ин|ну)", "дв[ае]", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"],
};
const spans: Readonly<Record<Slavic, string>> = {
  uk: "(?<day>[Дд]ень|дні|днів)|(?<week>[Тт]иждень|тижні|тижнів)|(?<month>[Мм]ісяць|місяці|місяців)|(?<year>[Рр]ік|роки|років)",
  ru: "(?<day>[Дд]ень|дня|дней)|(?<week>[Нн]еделю|недели|недель)|(?<month>[Мм]есяц|месяца|месяцев)|(?<year>[Гг]од|года|лет)",
};

/** “Три дні тому”, “две недели назад”, “рік тому”. */
function agoRule(language: Slavic): Rule {
  const words = numbers[language];
  const source = `(?:(?<digits>\\d{1,3})|(?<word>${words.map((word) => `[${word.charAt(0)}${word.charAt(0).toUpperCase()}]${word.slice(1)}`).join("|")}))?`;
  const pattern = whole(`(?:${source} )?(?:${spans[language]}) ${language === "uk" ? "тому" : "(?:тому )?назад"}`);
  return [
    pattern,
    ({ digits, word, ...units }, day) => {
      const named = word === undefined ? 0 : words.findIndex((each) => new RegExp(`^${each}$`, "iu").test(word));
      const unit = must(
        Object.keys(units).find((name) => units[name] !== undefined),
        "unit of time",
      );
      return ago(day, digits === undefined ? named + 1 : Number(digits), unit);
    },
  ];
}

/** Words of what is to come before a day: then which of two days is meant isn't said. */
const ahead: Readonly<Record<Slavic, RegExp>> = {
  uk: /(?<!\p{L})(?:буде|будуть|має|мають|планує\p{L}*|очіку\p{L}+|до|наступн\p{L}+|кожн\p{L}+|щодня)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:будет|будут|должн\p{L}+|планиру\p{L}+|ожида\p{L}+|до|следующ\p{L}+|кажд\p{L}+)(?!\p{L})/iu,
};

function rulesFor(language: Slavic): readonly Rule[] {
  const { month: months, weekday: weekdays, monthNumber, weekdayIndex } = calendarWords[language];
  const on = language === "uk" ? "[УуВв]" : "[Вв]о?";
  const part = language === "uk" ? "[Нн]априкінці|[УуВв] кінці|[Нн]а початку|[УуВв] середині" : "[Вв] (?:конце|начале|середине)";
  const last = language === "uk" ? "[Мм]инул(?:ий|у|ого|ої)" : "[Пп]рошл(?:ый|ую|ого|ой)";
  return [
    ...relative.map(([words, read]): Rule => [whole(words[language]), (_, day) => read(day)]),
    agoRule(language),
    [
      whole(`(?:${part}) (?<month>${months})(?! \\d{4})`),
      ({ month = "" }, day) => ({
        edtf: `${latestMonth(day, monthNumber(month))}~`,
        why: "the year isn't said, and the latest is meant",
      }),
    ],
    [
      whole(`(?:${on} )?${last} (?<weekday>${weekdays})(?!,? \\d)`),
      ({ weekday = "" }, day) => lastWeekday(day, weekdayIndex(weekday)),
    ],
    [
      whole(`(?<date>\\d{1,2})(?:-?го)? (?<month>${months})(?! \\d{4})`),
      ({ date, month = "" }, day) => ({
        edtf: latestDay(day, monthNumber(month), Number(date)),
        why: "the year isn't said, and the latest such day is meant",
      }),
    ],
    // A day of the week needs its preposition: alone it may be a name.
    [
      whole(`${on} (?<weekday>${weekdays})(?!,? \\d)`),
      ({ weekday = "" }, day) => ({ edtf: weekdayBefore(day, weekdayIndex(weekday)) }),
    ],
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
    const { day, month = "", year, iso } = groups;
    const number = /^\d/u.test(month) ? Number(month) : calendarWords[language].monthNumber(month);
    const edtf = iso ?? isoDay(Number(year), number, Number(day));
    return parseEdtf(edtf).valid ? [{ index, words, edtf }] : [];
  });
}

/**
 * Finds the Ukrainian or Russian words that name a day relative to the one on which they were written (an ISO day).
 * Names of months and days of the week are those of the Unicode CLDR.
 */
export function findSlavicRelativeDates(text: string, day: string, language: Slavic): readonly FoundDate[] {
  return rules[language].flatMap(([pattern, read]) =>
    [...text.matchAll(pattern)].flatMap(({ index, 0: words, groups = {} }): FoundDate[] => {
      if (ahead[language].test(text.slice(Math.max(0, index - 60), index).replace(/^.*[.?!;] /su, ""))) return [];
      const reading = read(groups, day);
      if (!parseEdtf(reading.edtf).valid) return [];
      return [{ index, words, edtf: reading.edtf, because: becauseOf(words, day, reading) }];
    }),
  );
}
