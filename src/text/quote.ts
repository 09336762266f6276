import { type CitableText, foldWhiteSpace } from "./citable.ts";
import { splitsCodePoint } from "./code-points.ts";
import { shortestContext } from "./context.ts";
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

/** UTF-16 offsets in the folded text where a folded quote stands, overlapping places too, no code point parted. */
function placesOf(folded: string, prefix: string, exact: string, suffix: string): number[] {
  const needle = prefix + exact + suffix;
  const edges = [0, prefix.length, prefix.length + exact.length, needle.length];
  const places: number[] = [];
  for (let at = folded.indexOf(needle); at !== -1; at = folded.indexOf(needle, at + 1))
    if (!edges.some((edge) => splitsCodePoint(folded, at + edge))) places.push(at + prefix.length);
  return places;
}

/**
 * Every place where a quote stands, in order: white space folded, otherwise code point for code point, the prefix directly
 * before and the suffix directly after. A quote of nothing but white space stands nowhere.
 */
export function matchQuote(text: CitableText, selector: QuoteSelector): Span[] {
  const exact = foldWhiteSpace(selector.exact);
  if (exact === "" || exact === " ") return [];
  const prefix = foldWhiteSpace(selector.prefix ?? "");
  const suffix = foldWhiteSpace(selector.suffix ?? "");
  return placesOf(text.folded, prefix, exact, suffix).map((start) => toSpan(text, start, start + exact.length));
}

/**
 * The inverse of `matchQuote`: the words of a span with the fewest characters of context, in whole words, that tell it from
 * every other place. White space at the span's edges counts only if the span holds all of it. Where two runs of lines are
 * alike no context can, and the selector has all there is, up to `contextLimit`.
 * @throws RangeError when the span is empty or does not lie within one run of citable lines
 */
export function describeQuote(text: CitableText, span: Pick<Span, "start" | "end">): QuoteSelector {
  const { start, end } = toFoldedOffsets(text, span);
  const exact = text.folded.slice(start, end);
  const others = placesOf(text.folded, "", exact, "").filter((place) => place !== start);
  const { before, after } = shortestContext(text.folded, { start, end }, others);
  return {
    exact,
    ...(before > 0 ? { prefix: text.folded.slice(start - before, start) } : {}),
    ...(after > 0 ? { suffix: text.folded.slice(end, end + after) } : {}),
  };
}
