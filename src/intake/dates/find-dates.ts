import { addDays, weekdayIndex, weekdayNames, wordDay } from "../../text/calendar.ts";
import { must } from "../../text/must.ts";
import { findNamedDays, type NamedDay } from "./absolute-date.ts";
import type { ReadLanguage } from "./calendar-words.ts";
import { findDayRanges } from "./day-range.ts";
import { dayOf, type FoundDate } from "./day-reading.ts";
import { findRelativeDates } from "./relative-date.ts";

/** The text with phrases as nulls, so that what was read once is not read again and offsets stay. */
const mask = (text: string, phrases: readonly Pick<FoundDate, "index" | "words">[]): string =>
  phrases.reduce(
    (left, { index, words }) => left.slice(0, index) + "\u0000".repeat(words.length) + left.slice(index + words.length),
    text,
  );

/** Words before a day that say that it is not the day itself, and the date that they do state. */
const bounds: readonly (readonly [RegExp, (day: string) => { readonly edtf: string; readonly why?: string }])[] = [
  [/(?:^|[^\p{L}])(?:[Aa]bout|[Aa]round|[Cc]irca|[Aa]pproximately|on or about)(?: the)? $/u, (day) => ({ edtf: `${day}~` })],
  [
    /(?:^|[^\p{L}])(?:[Bb]y|[Uu]ntil|[Tt]ill|[Uu]p to|no later than)(?: the)? $/u,
    (day) => ({ edtf: `[..${day}]`, why: "it is the last day that is meant" }),
  ],
  [
    /(?:^|[^\p{L}])(?:[Bb]efore|prior to|[Aa]head of)(?: the)? $/u,
    (day) => ({ edtf: `[..${addDays(day, -1)}]`, why: "a day before it is meant" }),
  ],
  [
    /(?:^|[^\p{L}])(?:[Ss]ince|[Ss]tarting|no earlier than)(?: the)? $/u,
    (day) => ({ edtf: `[${day}..]`, why: "it is the first day that is meant" }),
  ],
  [/(?:^|[^\p{L}])[Aa]fter(?: the)? $/u, (day) => ({ edtf: `[${addDays(day, 1)}..]`, why: "a day after it is meant" })],
];

/** What words say that name a day in full. */
function readNamed(text: string, { index, words, days }: NamedDay): FoundDate {
  const [first = "", second] = days;
  if (second !== undefined)
    return {
      index,
      words,
      edtf: `[${first},${second}]`,
      because: `“${words}” does not say whether the day or the month is first`,
    };
  const said = weekdayNames.find((name) => words.startsWith(name));
  if (said !== undefined && said !== weekdayNames[weekdayIndex(first)])
    return { index, words, edtf: `${first}?`, because: `“${words}”; but that was ${wordDay(first)}` };
  const before = text.slice(Math.max(0, index - 30), index);
  const bound = bounds.find(([pattern]) => pattern.test(before));
  if (bound === undefined) return { index, words, edtf: first };
  const lead = must(bound[0].exec(before), "bound")[0].replace(/^[^\p{L}]/u, "");
  const { edtf, why } = bound[1](first);
  const phrase = `${lead}${words}`;
  return { index: index - lead.length, words: phrase, edtf, ...(why === undefined ? {} : { because: `“${phrase}”; ${why}` }) };
}

/** “yesterday (3 March)” is one phrase: neighbours that name the same day are one date, with the reason that leaves least open. */
function joinNeighbours(text: string, dates: readonly FoundDate[]): readonly FoundDate[] {
  const joined: FoundDate[] = [];
  for (const date of dates) {
    const previous = joined.at(-1);
    const end = previous === undefined ? 0 : previous.index + previous.words.length;
    const isSame = previous !== undefined && previous.edtf === date.edtf && previous.index < date.index;
    if (!isSame || !/^,? \(?$/u.test(text.slice(end, date.index))) {
      joined.push(date);
      continue;
    }
    const { because = previous.because } = date;
    const isStated = previous.because === undefined || date.because === undefined;
    joined[joined.length - 1] = {
      index: previous.index,
      words: text.slice(previous.index, date.index + date.words.length),
      edtf: date.edtf,
      ...(isStated || because === undefined ? {} : { because }),
    };
  }
  return joined;
}

function findFrom(text: string, published: string, language: ReadLanguage): readonly FoundDate[] {
  const ranges = findDayRanges(text, dayOf(published) === published ? published : null, language);
  const withoutRanges = mask(text, ranges);
  const named = findNamedDays(withoutRanges, language);
  const dates = [
    ...ranges.flatMap(({ index, words, dates }) => dates.map((date) => ({ index, words, ...date }))),
    ...named.map((one) => readNamed(withoutRanges, one)),
    ...findRelativeDates(mask(withoutRanges, named), published, language),
  ];
  return joinNeighbours(
    text,
    dates.sort((a, b) => a.index - b.index),
  );
}

/**
 * Every date of a text, in order: spans of days, days named in full, then what rests on the day of publication (EDTF).
 * @param updated the day of the last update, where there is one: words such as “on Wednesday” may have been written on either
 */
export function findDates(
  text: string,
  published: string,
  updated: string | null = null,
  language: ReadLanguage = "en",
): readonly FoundDate[] {
  const dates = findFrom(text, published, language);
  if (updated === null || updated === published || dayOf(updated) === null) return dates;
  const later = findFrom(text, updated, language);
  return dates.flatMap((date, order): FoundDate[] => {
    const isSamePhrase = ({ index, words }: FoundDate): boolean => index === date.index && words === date.words;
    const earlier = dates.slice(0, order).filter(isSamePhrase).length;
    const other = later.filter(isSamePhrase)[earlier];
    if (other === undefined || other.edtf === date.edtf) return [date];
    const isDay = dayOf(date.edtf) === date.edtf && dayOf(other.edtf) === other.edtf;
    const because = `“${date.words}”, in an article of ${wordDay(dayOf(published) ?? published)} that was updated on ${wordDay(updated)}; on which of them it was written isn't said`;
    // Anything but two days can't be said as one date: that is a question.
    return isDay ? [{ ...date, edtf: `[${date.edtf},${other.edtf}]`, because }] : [];
  });
}
