import { monthNames, wordDay } from "../../text/calendar.ts";
import { parseEdtf } from "../../text/edtf.ts";
import { calendarWords, isPartOfName, type ReadLanguage } from "./calendar-words.ts";
import { type DayReading, dayOf, type FoundDate, isAhead, readings, type Sense } from "./day-reading.ts";

/** How a language names days from the one on which it is written: sources of patterns. */
interface Phrases {
  /** What may not come right before a phrase. */
  readonly before: string;
  /** Numbers in words, from one. */
  readonly numbers: readonly string[];
  /** A day, a week, a month and a year, in every number. */
  readonly units: readonly string[];
  /** In this order: the first that holds at a place is the sense. AMOUNT, UNIT, DATE, MONTH and WEEKDAY are to be named in it. */
  readonly senses: readonly (readonly [Sense, string])[];
}

// Months and weekdays have a capital; “may” and “march” name no month, and a short name has its full stop.
const shortMonth = "Jan\\.|Feb\\.|Aug\\.|Sept?\\.|Oct\\.|Nov\\.|Dec\\.";
const fullMonth = `(?:${monthNames.join("|")})`;
// “Friday, March 4” is one phrase, which the sense before reads.
const noDate = `(?!,? \\(?(?:the )?(?:${fullMonth}|[A-Z][a-z]{2,3}\\.) \\d|,? \\(?(?:the )?\\d{1,2}(?:st|nd|rd|th)?(?: of)? ${fullMonth})`;

const phrases: Readonly<Record<ReadLanguage, Phrases>> = {
  en: {
    before: "[\\p{L}\\p{N}]",
    numbers: ["an?|one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"],
    units: ["days?", "weeks?", "months?", "years?"],
    senses: [
      ["ago", "AMOUNT UNIT ago"],
      ["lastWeekday", "[Ll]ast WEEKDAY"],
      ["nextWeekday", "[Nn]ext WEEKDAY"],
      ["dayBeforeYesterday", "[Dd]ay before yesterday"],
      ["yesterday", "[Yy]esterday"],
      ["tomorrow", "[Tt]omorrow"],
      ["today", "[Tt]oday|[Tt]onight|[Tt]his (?:morning|afternoon|evening)"],
      ["overnight", "[Oo]vernight|[Ll]ast night"],
      ["thisWeek", "(?:[Ee]arlier )?[Tt]his week"],
      ["thisMonth", "(?:[Ee]arlier )?[Tt]his month"],
      ["thisYear", "(?:[Ee]arlier )?[Tt]his year"],
      ["lastWeek", "[Ll]ast week"],
      ["lastMonth", "[Ll]ast month"],
      ["lastYear", "[Ll]ast year"],
      ["partOfMonth", `(?:[Tt]he )?(?:end|beginning|start|middle) of (?<month>${fullMonth})(?! \\d)`],
      ["dayOfMonth", `(?:WEEKDAY,? \\(?)?(?<month>${fullMonth}|${shortMonth}) DATE(?:st|nd|rd|th)?(?!\\d|:\\d|,? \\d{4})`],
      ["dayOfMonth", `(?:WEEKDAY,? \\(?)?(?:the )?DATE(?:st|nd|rd|th)?(?: of)? (?<month>${fullMonth})(?!,? \\d{4})`],
      ["sinceWeekday", `[Ss]ince WEEKDAY${noDate}`],
      ["weekday", `(?:[Oo]n )?WEEKDAY${noDate}`],
    ],
  },
  uk: {
    before: "[\\p{L}\\p{N}./-]",
    numbers: ["од(?:ин|ну)", "дв[аі]", "три", "чотири", "п['’‘ʼ]ять", "шість", "сім", "вісім", "дев['’‘ʼ]ять", "десять"],
    units: ["день|дні|днів", "тиждень|тижні|тижнів", "місяць|місяці|місяців", "рік|роки|років"],
    senses: [
      ["dayBeforeYesterday", "[Пп]озавчора"],
      ["yesterday", "[ВвУу]чора"],
      ["today", "[Сс]ьогодні"],
      ["tomorrow", "[Зз]автра"],
      ["lastWeek", "[Мм]инулого тижня"],
      ["thisWeek", "[Цц]ього тижня|[Нн]а цьому тижні"],
      ["overnight", "[Мм]инулої ночі"],
      ["lastMonth", "[Мм]инулого місяця"],
      ["lastYear", "[Тт]оріч|[Мм]инулого року"],
      ["ago", "(?:AMOUNT )?UNIT тому"],
      ["partOfMonth", "(?:[Нн]априкінці|[УуВв] кінці|[Нн]а початку|[УуВв] середині) MONTH(?! \\d{4})"],
      ["lastWeekday", "(?:[УуВв] )?[Мм]инул(?:ий|у|ого|ої) WEEKDAY(?!,? \\d)"],
      ["dayOfMonth", "DATE(?:-?го)? MONTH(?! \\d{4})"],
      // A day of the week needs its preposition: alone it may be a name.
      ["weekday", "[УуВв] WEEKDAY(?!,? \\d)"],
    ],
  },
  ru: {
    before: "[\\p{L}\\p{N}./-]",
    numbers: ["од(?:ин|ну)", "дв[ае]", "три", "четыре", "пять", "шесть", "семь", "восемь", "девять", "десять"],
    units: ["день|дня|дней", "неделю|недели|недель", "месяц|месяца|месяцев", "год|года|лет"],
    senses: [
      ["dayBeforeYesterday", "[Пп]озавчера"],
      ["yesterday", "[Вв]чера"],
      ["today", "[Сс]егодня"],
      ["tomorrow", "[Зз]автра"],
      ["lastWeek", "[Нн]а прошлой неделе"],
      ["thisWeek", "[Нн]а этой неделе"],
      ["overnight", "[Пп]рошлой ночью|[Мм]инувшей ночью"],
      ["lastMonth", "[Вв] прошлом месяце"],
      ["lastYear", "[Вв] прошлом году"],
      ["ago", "(?:AMOUNT )?UNIT (?:тому )?назад"],
      ["partOfMonth", "[Вв] (?:конце|начале|середине) MONTH(?! \\d{4})"],
      ["lastWeekday", "(?:[Вв]о? )?[Пп]рошл(?:ый|ую|ого|ой) WEEKDAY(?!,? \\d)"],
      ["dayOfMonth", "DATE(?:-?го)? MONTH(?! \\d{4})"],
      ["weekday", "[Вв]о? WEEKDAY(?!,? \\d)"],
    ],
  },
};

/** Patterns of a language: of any phrase in a text, and of each sense for a whole phrase. */
function patternsFor(language: ReadLanguage) {
  const { before, numbers, units, senses } = phrases[language];
  const { month, weekday } = calendarWords[language];
  const sources = senses.map(
    ([sense, source]) =>
      [
        sense,
        source
          .replace("AMOUNT", `(?:(?<digits>\\d{1,3})|(?<number>${numbers.join("|")}))`)
          .replace("UNIT", `(?<unit>${units.join("|")})`)
          .replace("DATE", "(?<date>\\d{1,2})")
          .replace("MONTH", `(?<month>${month})`)
          .replace("WEEKDAY", `(?<weekday>${weekday})`),
      ] as const,
  );
  const any = sources.map(([, source]) => source.replace(/\(\?<\w+>/gu, "(?:")).join("|");
  // JavaScript's `\b` knows no Cyrillic.
  const [notBefore, notAfter] = [new RegExp(before, "u"), /[\p{L}\p{N}]/u];
  return {
    any: new RegExp(any, "giu"),
    isWhole: (text: string, start: number, end: number): boolean =>
      !notBefore.test(text.charAt(start - 1)) && !notAfter.test(text.charAt(end)),
    // Numbers are written in capitals as well.
    senses: sources.map(([sense, source]) => [sense, new RegExp(`^(?:${source})$`, sense === "ago" ? "iu" : "u")] as const),
  };
}

const patterns = { en: patternsFor("en"), uk: patternsFor("uk"), ru: patternsFor("ru") };

/** Index of the first source of a pattern that a word matches. */
const indexIn = (sources: readonly string[], word: string): number =>
  sources.findIndex((source) => new RegExp(`^(?:${source})$`, "iu").test(word));

/** What a phrase says beside the day on which it was written; null where it is none, or contradicts itself. */
function readPhrase(phrase: string, day: string, language: ReadLanguage): DayReading | null {
  const { numbers, units } = phrases[language];
  const { monthNumber, weekdayIndex } = calendarWords[language];
  for (const [sense, pattern] of patterns[language].senses) {
    const match = pattern.exec(phrase);
    if (match === null) continue;
    const { digits, number, unit = "", date, month = "", weekday = "" } = match.groups ?? {};
    return readings[sense](day, {
      amount: Number(digits ?? (number === undefined ? 1 : indexIn(numbers, number) + 1)),
      unit: ["day", "week", "month", "year"][indexIn(units, unit)] ?? "",
      date: Number(date),
      month: monthNumber(month),
      weekday: weekdayIndex(weekday),
    });
  }
  return null;
}

/** Words of what is to come before a day: then which of two days is meant isn't said, and neither is read. */
const future: Readonly<Record<Exclude<ReadLanguage, "en">, RegExp>> = {
  uk: /(?<!\p{L})(?:буде|будуть|має|мають|планує\p{L}*|очіку\p{L}+|до|наступн\p{L}+|кожн\p{L}+|щодня)(?!\p{L})/iu,
  ru: /(?<!\p{L})(?:будет|будут|должн\p{L}+|планиру\p{L}+|ожида\p{L}+|до|следующ\p{L}+|кажд\p{L}+)(?!\p{L})/iu,
};

/** The reading of a phrase in its sentence, in English both readings of what may lie ahead; null where it can't be told. */
function readInText(text: string, index: number, phrase: string, day: string, language: ReadLanguage): DayReading | null {
  const reading = readPhrase(phrase, day, language);
  if (language !== "en") {
    const sentence = text.slice(Math.max(0, index - 60), index).replace(/^.*[.?!;] /su, "");
    return future[language].test(sentence) ? null : reading;
  }
  if (reading?.ahead === undefined || !isAhead(text, index)) return reading;
  const { edtf, why, ahead } = reading;
  const either = why === undefined ? "" : "the year isn't said, and ";
  return { edtf: `[${edtf},${ahead}]`.replaceAll("~", ""), why: `${either}the sentence may speak of what is to come` };
}

/**
 * Finds the words of a text that name a day relative to the day of publication, and reads them.
 * @param published the day of publication as EDTF; anything but one day resolves nothing. An approximate or uncertain day
 *   makes what rests on it so, too
 */
export function findRelativeDates(text: string, published: string, language: ReadLanguage = "en"): readonly FoundDate[] {
  const day = dayOf(published);
  if (day === null) return [];
  const qualifier = published.slice(10);
  const on = `published on ${qualifier === "" ? "" : "about "}${wordDay(day)}`;
  const { any, isWhole } = patterns[language];
  return [...text.matchAll(any)].flatMap(({ 0: words, index }) => {
    if (!isWhole(text, index, index + words.length)) return [];
    if (language === "en" && isPartOfName(text, index, words)) return [];
    const reading = readInText(text, index, words, day, language);
    if (reading === null) return [];
    const edtf = reading.firmStart ? `${reading.edtf}${qualifier}` : qualify(reading.edtf, qualifier);
    const because = [`“${words}”, ${on}`, ...(reading.why === undefined ? [] : [reading.why])].join("; ");
    return parseEdtf(edtf).valid ? [{ index, words, edtf, because }] : [];
  });
}

/** Passes the doubt about the day of publication on, to each end of a span; an end that has a doubt keeps its own. */
const qualify = (edtf: string, qualifier: string): string =>
  qualifier === "" ? edtf : edtf.replace(/\d{4}(?:-\d\d){0,2}(?![~?%\d-])/gu, (end) => `${end}${qualifier}`);
