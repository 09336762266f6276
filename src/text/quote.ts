import { type CitableText, foldWhiteSpace } from "./citable.ts";
import { shortestContext } from "./context.ts";
import { findPlaces } from "./find-places.ts";
import { type Span, toFoldedOffsets, toSpan } from "./span.ts";

export type { Segment, Span } from "./span.ts";

/** A W3C TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector). */
export interface QuoteSelector {
  readonly exact: string;
  /** The text just before `exact`, white space included. */
  readonly prefix?: string | undefined;
  /** The text just after `exact`, white space included. */
  readonly suffix?: string | undefined;
}

/** A stretch of the folded text, in UTF-16 offsets. */
export interface FoldedRange {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** Whether words begin or end within a code point: then they stand nowhere. */
const isParted = (words: string): boolean => /\p{Cs}/u.test(words);

/**
 * For each quote the places where it is in the folded text, the first `most` of them in order, overlapping ones too: white space
 * folded, otherwise code point for code point, the prefix directly before and the suffix directly after. A quote of nothing but white
 * space stands nowhere. All are sought at once, in a time that grows with the text and the quotes together.
 */
export function findQuotes(
  text: CitableText,
  selectors: readonly QuoteSelector[],
  most: number,
): readonly (readonly FoldedRange[])[] {
  const parts = selectors.map((selector) => {
    const [prefix = "", exact = "", suffix = ""] = [selector.prefix ?? "", selector.exact, selector.suffix ?? ""].map(
      foldWhiteSpace,
    );
    const nowhere = exact === " " || exact === "" || [prefix, exact, suffix].some(isParted);
    return { needle: nowhere ? "" : prefix + exact + suffix, skipped: prefix.length, length: exact.length };
  });
  const places = findPlaces(
    text.folded,
    parts.map(({ needle }) => needle),
    most,
  );
  return parts.map(({ skipped, length }, index) =>
    (places[index] ?? []).map((place) => ({ start: place + skipped, end: place + skipped + length })),
  );
}

/** Every place of one quote, see `findQuotes`. */
export function matchQuote(text: CitableText, selector: QuoteSelector): Span[] {
  const [places = []] = findQuotes(text, [selector], Number.POSITIVE_INFINITY);
  return places.map(({ start, end }) => toSpan(text, start, end));
}

/**
 * The words of a range with the fewest characters of context, in whole words, that tell it from other places of the same words. Where
 * two runs of lines are alike no context can, and the selector has all there is, up to `contextLimit`.
 *
 * @param others every place where the words are; the range itself may be among them
 */
export function describeRange(text: CitableText, { start, end }: FoldedRange, others: readonly FoldedRange[]): QuoteSelector {
  const starts = others.map((other) => other.start).filter((other) => other !== start);
  const { before, after } = shortestContext(text.folded, { start, end }, starts);
  return {
    exact: text.folded.slice(start, end),
    ...(before > 0 ? { prefix: text.folded.slice(start - before, start) } : {}),
    ...(after > 0 ? { suffix: text.folded.slice(end, end + after) } : {}),
  };
}

/**
 * The inverse of `matchQuote`: the words of a span as `describeRange` has them. White space at the span's edges counts only if the span
 * holds all of it.
 * @throws RangeError when the span is empty or does not lie within one run of citable lines
 */
export function describeQuote(text: CitableText, span: Pick<Span, "start" | "end">): QuoteSelector {
  const range = toFoldedOffsets(text, span);
  const [others = []] = findQuotes(text, [{ exact: text.folded.slice(range.start, range.end) }], Number.POSITIVE_INFINITY);
  return describeRange(text, range, others);
}
