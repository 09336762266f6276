import { type CitableText, foldWhiteSpace } from "./citable.ts";
import { shortestContext } from "./context.ts";
import { findPlaces } from "./find-places.ts";
import { must } from "./must.ts";
import type { Range } from "./range.ts";
import { type Span, toFoldedOffsets, toSpan } from "./span.ts";

export type { Segment, Span } from "./span.ts";

/** A W3C TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export interface TextQuoteSelector {
  readonly exact: string;
  /** The text just before `exact`, white space included. */
  readonly prefix?: string | undefined;
  /** The text just after `exact`, white space included. */
  readonly suffix?: string | undefined;
}

/** Whether words begin or end within a code point: then they are not found anywhere. */
const isParted = (words: string): boolean => /\p{Cs}/u.test(words);

/**
 * For each quote the places where it is in the folded text, the first `most` of them in order, overlapping ones too: white space
 * folded, otherwise code point for code point, the prefix directly before and the suffix directly after. A quote of nothing but white
 * space is nowhere. All are sought at once, in a time that grows with the text and the quotes together.
 */
export function findQuotes(
  text: CitableText,
  selectors: readonly TextQuoteSelector[],
  most: number,
): readonly (readonly Range[])[] {
  const parts = selectors.map((selector) => {
    const fold = (text = ""): string => foldWhiteSpace(text);
    const [prefix, exact, suffix] = [fold(selector.prefix), fold(selector.exact), fold(selector.suffix)];
    const nowhere = exact === " " || exact === "" || [prefix, exact, suffix].some(isParted);
    return { needle: nowhere ? "" : prefix + exact + suffix, skipped: prefix.length, length: exact.length };
  });
  const places = findPlaces(
    text.folded,
    parts.map(({ needle }) => needle),
    most,
  );
  return parts.map(({ skipped, length }, index) =>
    must(places[index], "list of places").map((place) => ({ start: place + skipped, end: place + skipped + length })),
  );
}

/** Every place of one quote, see `findQuotes`. */
export function matchQuote(text: CitableText, selector: TextQuoteSelector): Span[] {
  const [places = []] = findQuotes(text, [selector], Number.POSITIVE_INFINITY);
  return places.map(({ start, end }) => toSpan(text, start, end));
}

/**
 * The words of a range with the fewest characters of context, in whole words, that tell it from other places of the same words. Where
 * two runs of lines are alike no context can, and the selector has all there is, up to `contextLimit`.
 *
 * @param others every place where the words are; the range itself may be among them
 */
export function describeRange(text: CitableText, { start, end }: Range, others: readonly Range[]): TextQuoteSelector {
  const starts = others.map((other) => other.start).filter((other) => other !== start);
  const { before, after } = shortestContext(text.folded, { start, end }, starts);
  return {
    exact: text.folded.slice(start, end),
    ...(before > 0 ? { prefix: text.folded.slice(start - before, start) } : {}),
    ...(after > 0 ? { suffix: text.folded.slice(end, end + after) } : {}),
  };
}

/** Most places of the same words that context is sought against; what comes of it is held against the whole text. */
const mostAlike = 100;

/** The range of a span in the folded text; null where it holds no words of one run of citable lines. */
function rangeOf(text: CitableText, span: Range): Range | null {
  try {
    return toFoldedOffsets(text, span);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

/**
 * The inverse of `matchQuote`, for many spans at once: the words of each as `describeRange` has them; null where they are no words of one
 * run of citable lines, or where nothing around them tells them from others. White space at the span's edges counts only if the span holds
 * all of it. The time grows with the text and the spans together.
 */
export function describeQuotes(text: CitableText, spans: readonly Range[]): readonly (TextQuoteSelector | null)[] {
  const ranges = spans.map((span) => rangeOf(text, span));
  const words = ranges.map((range) => ({ exact: range === null ? "" : text.folded.slice(range.start, range.end) }));
  const alike = findQuotes(text, words, mostAlike);
  const selectors = ranges.map((range, index) => range && describeRange(text, range, must(alike[index], "list of places")));
  const places = findQuotes(
    text,
    selectors.map((selector) => selector ?? { exact: "" }),
    2,
  );
  return selectors.map((selector, index) => (places[index]?.length === 1 ? selector : null));
}
