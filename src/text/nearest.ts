import search from "approx-string-match";
import { type CitableText, foldWhiteSpace } from "./citable.ts";
import { splitsCodePoint } from "./code-points.ts";
import { type Skeleton, skeletonOf } from "./skeleton.ts";
import { type Span, toSpan } from "./span.ts";
import { votedRange } from "./vote.ts";

/** The text of a source that comes nearest to words that are not in it. */
export interface NearestText {
  /** White space folded: as `exact` of a quote it is found. */
  readonly text: string;
  readonly span: Span;
  /** What alone differs: quotes, dashes and spaces; the Unicode normal form; or letters. */
  readonly difference: "typography" | "normalisation" | "letters";
}

interface Range {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** UTF-16 units from which on a quote is sought by its pieces, and a text too: the time of `search` grows with their product. */
const longQuote = 128;
const longText = 50_000;
/** The part of a quote's letters that may differ in a suggestion. */
const tolerance = 0.35;

/** One for each article that has a quote with a fault, and usually more than one quote. */
const skeletons = new WeakMap<CitableText, Skeleton>();

function skeletonOfText(text: CitableText): Skeleton {
  const skeleton = skeletons.get(text) ?? skeletonOf(text.folded);
  skeletons.set(text, skeleton);
  return skeleton;
}

/** Where the skeleton of the quote stands in the text, as offsets in the original. */
function findSkeleton(text: Skeleton, quote: string): Range | null {
  const { offsets } = text;
  for (let at = text.text.indexOf(quote); at !== -1; at = text.text.indexOf(quote, at + 1)) {
    const end = at + quote.length;
    const parted = (at > 0 && offsets[at] === offsets[at - 1]) || offsets[end] === offsets[end - 1];
    if (!parted) return { start: offsets[at] ?? 0, end: offsets[end] ?? 0 };
  }
  return null;
}

/** The best approximate place in one run of lines, with its number of errors. */
function searchRun(run: string, quote: string): (Range & { readonly errors: number }) | null {
  const errors = Math.floor(quote.length * tolerance);
  if (errors === 0) return null;
  if (quote.length <= longQuote && run.length <= longText) return search(run, quote, errors)[0] ?? null;
  const voted = votedRange(run, quote);
  if (voted === null) return null;
  if (quote.length > longQuote) return { ...voted, errors: errors };
  const from = Math.max(0, voted.start - quote.length);
  const found = search(run.slice(from, voted.end + quote.length), quote, errors)[0];
  return found === undefined ? null : { start: from + found.start, end: from + found.end, errors: found.errors };
}

/** The best place in any run of lines; never across an uncitable line. */
function searchRuns(folded: string, quote: string): Range | null {
  let best: (Range & { readonly errors: number }) | null = null;
  let offset = 0;
  for (const run of folded.split("\n")) {
    const found = searchRun(run, quote);
    if (found !== null && (best === null || found.errors < best.errors))
      best = { start: offset + found.start, end: offset + found.end, errors: found.errors };
    offset += run.length + 1;
  }
  return best;
}

const isWordUnit = (unit: string | undefined): boolean => unit !== undefined && /[\p{L}\p{M}\p{N}\p{Cs}]/u.test(unit);

/** Widens a range to whole words, and narrows it by the spaces at its edges. */
function toWholeWords(text: string, range: Range): Range {
  let { start, end } = range;
  while (text[start] === " " && start < end) start += 1;
  while (text[end - 1] === " " && start < end) end -= 1;
  for (let room = 40; room > 0 && isWordUnit(text[start - 1]) && isWordUnit(text[start]); room -= 1) start -= 1;
  for (let room = 40; room > 0 && isWordUnit(text[end - 1]) && isWordUnit(text[end]); room -= 1) end += 1;
  return { start: splitsCodePoint(text, start) ? start - 1 : start, end: splitsCodePoint(text, end) ? end + 1 : end };
}

function nearest(text: CitableText, range: Range, difference: NearestText["difference"]): NearestText {
  return { text: text.folded.slice(range.start, range.end), span: toSpan(text, range.start, range.end), difference };
}

/**
 * The text nearest to words that stand nowhere in the article, for the error that says so; null when nothing comes near, or
 * when the words do stand there. Never a reason to accept a quote. Takes bounded time: a long quote, or a quote in a long
 * text, is placed by the pieces of it that stand in the text.
 */
export function nearestText(text: CitableText, exact: string): NearestText | null {
  const quote = foldWhiteSpace(exact);
  if (quote.trim() === "" || text.folded.includes(quote)) return null;
  const plain = skeletonOf(quote).text;
  const same = plain.trim() === "" ? null : findSkeleton(skeletonOfText(text), plain);
  if (same !== null) {
    const there = text.folded.slice(same.start, same.end);
    return nearest(text, same, there.normalize("NFC") === quote.normalize("NFC") ? "normalisation" : "typography");
  }
  const found = searchRuns(text.folded, quote);
  if (found === null) return null;
  const words = toWholeWords(text.folded, found);
  return words.end > words.start ? nearest(text, words, "letters") : null;
}
