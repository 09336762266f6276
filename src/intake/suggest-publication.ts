import type { DatedFact } from "../corpus/date.ts";
import { parseEdtf } from "../text/edtf.ts";
import { findNamedDays } from "./absolute-date.ts";
import type { PageFacts } from "./page-facts.ts";

/** A line with its number, as proposals name it. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string;
}

/** The day in an address such as `/2022/02/24/` or `/2022-02-24-`; null if there is none. */
export function dayInAddress(url: string): string | null {
  const [, year, month, day] = /[/_-](\d{4})[/-](\d{2})[/-](\d{2})(?=[/_.-]|$)/u.exec(url) ?? [];
  const iso = `${year}-${month}-${day}`;
  return year !== undefined && parseEdtf(iso).valid ? iso : null;
}

/** The day of publication, with what it rests on, where the address or the page itself tells it. */
export function suggestPublished(url: string, page: PageFacts | null): DatedFact | null {
  const [stated] = page?.published ?? [];
  const carried = dayInAddress(url);
  if (carried !== null) {
    const also = stated?.value === carried ? `, and the page names it (${stated.from})` : "";
    return { edtf: carried, basis: "external", because: `The article's address carries the day${also}.`, see: url };
  }
  if (stated === undefined) return null;
  return { edtf: stated.value, basis: "external", because: `The page names the day (${stated.from}).`, see: url };
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
export function supportPublished(
  edtf: string,
  url: string,
  page: PageFacts | null,
  lines: readonly NumberedLine[],
): DatedFact | null {
  const suggested = suggestPublished(url, page);
  if (suggested?.edtf === edtf) return suggested;
  for (const { number, text } of lines) {
    const named = findNamedDays(text).find(({ days }) => days.length === 1 && days[0] === edtf);
    if (named) return { edtf, basis: "inferred", because: `The capture names “${named.words}” (line ${number}).` };
  }
  return null;
}
