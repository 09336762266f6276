import type { DatedFact } from "../../corpus/date.ts";
import { parseEdtf } from "../../text/edtf.ts";
import type { SeedLine } from "../../text/lines.ts";
import { findNamedDays } from "../dates/absolute-date.ts";
import type { Page } from "../page/page.ts";
import type { PageDay } from "../page/page-facts.ts";

/** A line with its number, as proposals name it. */
export type NumberedLine = Pick<SeedLine, "number" | "text">;

/** The day in an address such as `/2022/02/24/` or `/2022-02-24-`; null if there is none. */
export function dayInAddress(url: string): string | null {
  const [, year, month, day] = /[/_-](\d{4})[/-](\d{2})[/-](\d{2})(?=[/_.-]|$)/u.exec(url) ?? [];
  const iso = `${year}-${month}-${day}`;
  return year !== undefined && parseEdtf(iso).valid ? iso : null;
}

const updateWords = /updat|modif|correct|оновлен|змінен|обновл|изменен|aktualis|aktualiz|mis à jour|zaktualiz|تحديث/iu;

/** The days that a page shows its readers above its first paragraph; not those of an update. */
export function shownDays(page: Page): readonly PageDay[] {
  return page.head
    .filter(({ text }) => text.length <= 120 && !updateWords.test(text))
    .flatMap(({ text, moments }): PageDay[] => {
      const named = findNamedDays(text).flatMap(({ days }) => (days.length === 1 ? days : []));
      const from = `shown as “${text}”`;
      if (named.length > 0) return named.map((value) => ({ value, from, written: text }));
      // In UTC a moment does not say which day its readers saw.
      return moments
        .filter((moment) => !isUtc(moment) && parseEdtf(moment.slice(0, 10)).valid)
        .map((written) => ({ value: written.slice(0, 10), from: `a time ${from}`, written }));
    });
}

const isUtc = (moment: string): boolean => /\d(?:Z|[+-]00:?00)$/u.test(moment);

const hour = 3_600_000;
/** The clocks of the world are that far before and behind UTC (https://www.iana.org/time-zones). */
const [east, west] = [14, 12];

/** Whether a moment in UTC may lie on a day where it was written. */
function mayBe(moment: string, day: string): boolean {
  const at = Date.parse(moment);
  const midnight = Date.parse(`${day}T00:00:00Z`);
  return isUtc(moment) && at >= midnight - east * hour && at < midnight + (24 + west) * hour;
}

/** A moment in UTC so late that where Ukraine's news are written another day may have begun. */
const isLateUtc = (moment: string): boolean => isUtc(moment) && Number(/T(\d\d)/u.exec(moment)?.[1] ?? 0) >= 21;

/**
 * The day of publication, with what it rests on, where the address or the page tells it. Where they disagree, the day that the page
 * shows its readers is preferred if its data say the same moment in another time zone; else nobody can tell but who reads it.
 *
 * @returns the fact, or the days that disagree, each with where it is: "" where none does
 */
export function suggestPublished(url: string, page: Page | null) {
  const carried = dayInAddress(url);
  const stated = page?.facts.published ?? [];
  const updates = new Set((page?.facts.updated ?? []).map(({ value }) => value));
  const all = page === null ? [] : shownDays(page);
  const known = new Set([...stated.map(({ value }) => value), ...(carried === null ? [] : [carried])]);
  // Below a headline stand the day of publication and that of the last update, often without a word which is which.
  const shown = all.filter(({ value }) => known.has(value) || !updates.has(value) || all.every((one) => one.value === value));
  const [first] = stated;
  const days = new Set([...known, ...shown.map(({ value }) => value)]);
  const fact = (edtf: string, because: string): DatedFact => ({ edtf, basis: "external", because, see: url });
  const agreed = (value: DatedFact | null, doubts: readonly string[] = []) => ({ fact: value, disagreement: "", doubts });

  if (days.size === 0) return agreed(null);
  if (days.size === 1) {
    const [only = ""] = days;
    if (carried !== null)
      return agreed(
        fact(
          only,
          `The article's address carries the day${first === undefined ? "" : `, and the page names it (${first.from})`}.`,
        ),
      );
    if (first === undefined) return agreed(fact(only, `The page shows its readers the day (${shown[0]?.written}).`));
    const late = shown.length === 0 && isLateUtc(first.written);
    const doubt = `The page names ${first.written} (${first.from}) as the moment of publication; where it was written that may have been the next day.`;
    return agreed(fact(only, `The page names the day (${first.from}).`), late ? [doubt] : []);
  }
  const seen = new Set(shown.map(({ value }) => value));
  const [day = ""] = seen;
  const others = stated.filter(({ value }) => value !== day);
  const isSameMoment = others.length > 0 && others.every(({ written }) => mayBe(written, day));
  const isCarriedToo = carried === null || carried === day || others.some(({ value }) => value === carried);
  if (seen.size === 1 && isSameMoment && isCarriedToo)
    return agreed(
      fact(
        day,
        `The page shows its readers this day (“${shown[0]?.written}”); the moment in its data, ${others[0]?.written} (${others[0]?.from}), is the same in UTC.`,
      ),
    );
  const told = [
    ...(carried === null ? [] : [`the address carries ${carried}`]),
    ...stated.map(({ value, from }) => `the page names ${value} (${from})`),
    ...shown.map(({ value, from }) => `${value} is ${from}`),
  ];
  return { fact: null, disagreement: [...new Set(told)].slice(0, 6).join("; "), doubts: [] };
}

/** The days that lines name in full, for somebody who looks for the day of publication: “line 3 names “4 March 2022”: 2022-03-04”. */
export function hintDays(lines: readonly NumberedLine[]): string {
  return lines
    .flatMap(({ number, text }) =>
      findNamedDays(text).map(({ words, days }) => `line ${number} names “${words}”: ${days.join(" or ")}`),
    )
    .slice(0, 5)
    .join("; ");
}

/** What a stated day of publication rests on, as far as the capture and its address tell; null if they say nothing of it. */
export function supportPublished(edtf: string, url: string, page: Page | null, lines: readonly NumberedLine[]): DatedFact | null {
  const suggested = suggestPublished(url, page).fact;
  if (suggested?.edtf === edtf) return suggested;
  const shown = page === null ? undefined : shownDays(page).find(({ value }) => value === edtf);
  const stated = page?.facts.published.find(({ value }) => value === edtf);
  const reason = [
    dayInAddress(url) === edtf && "The article's address carries the day.",
    shown !== undefined && `The page shows its readers this day (“${shown.written}”).`,
    stated !== undefined && `The page names the day (${stated.from}).`,
  ].find((each) => each !== false);
  if (reason !== undefined) return { edtf, basis: "external", because: reason, see: url };
  for (const { number, text } of lines) {
    const named = findNamedDays(text).find(({ days }) => days.length === 1 && days[0] === edtf);
    if (named) return { edtf, basis: "inferred", because: `The capture names “${named.words}” (line ${number}).` };
  }
  return null;
}
