import { type CitableText, foldWhiteSpace } from "./citable.ts";
import { closestPart } from "./closest-part.ts";
import { splitsCodePoint } from "./code-points.ts";
import { findPlaces } from "./find-places.ts";
import { must } from "./must.ts";
import { oncePer } from "./once-per.ts";
import type { Range } from "./range.ts";
import { type Span, toSpan } from "./span.ts";
import { votedRanges } from "./vote.ts";

/** The text of a source that comes nearest to words that are not in it. */
export interface NearestText {
  /** White space folded: as `exact` of a quote it is found. */
  readonly text: string;
  readonly span: Span;
  /** What alone differs: quotes, dashes and spaces; the Unicode normal form; or letters. */
  readonly difference: "typography" | "normalisation" | "letters";
}

/** Units of the text times units of the quote up to which every part of the text is looked at; beyond, only the places of pieces. */
const mostCells = 12_000_000;
const mostCandidates = 5;
/** The part of a quote's letters that may differ in a suggestion. */
const tolerance = 0.35;
/** Places where the skeleton of a quote is looked for: all others part a character as well. */
const mostTries = 50;

/** How much searching for suggestions may still be done, in steps of some nanoseconds; it counts down, and is shared by many searches. */
export interface SearchBudget {
  left: number;
}

/**
 * Characters that readers and word processors take for one another, and what stands for them. Only for suggestions: a quote
 * is matched code point for code point.
 */
const typographicForms: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u00b4`]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/\u2026/g, "..."],
  [/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\t\r]/g, " "],
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""],
];

/** A text without its typography, and where each of its UTF-16 units comes from. */
interface Skeleton {
  readonly text: string;
  /** For each unit and for the end, the UTF-16 offset in the original of the character it comes from. */
  readonly offsets: readonly number[];
}

/** A character with the marks that combine with it. */
const cluster = /[^\p{M}]\p{M}*|\p{M}+/gsu;

function toPlain(text: string): string {
  return typographicForms.reduce((plain, [pattern, form]) => plain.replace(pattern, form), text.normalize("NFD"));
}

/** Takes off what typography and Unicode normal forms add: NFD, straight quotes, hyphens, single plain spaces. U+000A stays, since it parts runs of lines in a folded text. */
function skeletonOf(text: string): Skeleton {
  const offsets: number[] = [];
  const parts: string[] = [];
  for (const { 0: original, index } of text.matchAll(cluster)) {
    const plain = /^[!-~]$/.test(original) ? original : toPlain(original);
    if (plain === " " && parts.at(-1) === " ") continue;
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(index);
    if (plain !== "") parts.push(plain);
  }
  offsets.push(text.length);
  return { text: parts.join(""), offsets };
}

/** One for each article that has a quote with a fault, and usually more than one quote. */
const skeletonOfText = oncePer((text: CitableText) => skeletonOf(text.folded));

/** Where the skeleton of the quote is in the text, as offsets in the original. */
function findSkeleton(text: Skeleton, quote: string): Range | null {
  const { offsets } = text;
  const [places = []] = findPlaces(text.text, [quote], mostTries);
  for (const start of places) {
    const end = start + quote.length;
    const parted = (start > 0 && offsets[start] === offsets[start - 1]) || offsets[end] === offsets[end - 1];
    if (!parted) return { start: must(offsets[start], "offset"), end: must(offsets[end], "offset") };
  }
  return null;
}

/** The runs of lines that lie in a text, as ranges of it. */
const runsOf = (folded: string): readonly Range[] =>
  Array.from(folded.matchAll(/[^\n]+/g), ({ 0: run, index }) => ({ start: index, end: index + run.length }));

/** The stretches in which a long quote, or one of a long text, may stand: each within one run of lines. */
function candidatesFor(folded: string, quote: string): readonly Range[] {
  const room = Math.ceil(quote.length * tolerance);
  return votedRanges(folded, quote, mostCandidates).map(({ start, end, middle }) => {
    const from = folded.lastIndexOf("\n", middle - 1) + 1;
    const line = folded.indexOf("\n", middle);
    return { start: Math.max(from, start - room), end: Math.min(line < 0 ? folded.length : line, end + room) };
  });
}

/** The part of the text that differs least, in any run of lines; never across an uncitable line. */
function searchRuns(folded: string, quote: string): Range | null {
  const within = folded.length * quote.length <= mostCells ? runsOf(folded) : candidatesFor(folded, quote);
  let best: Range | null = null;
  let allowed = Math.floor(quote.length * tolerance);
  for (const { start, end } of within) {
    const found = allowed < 0 ? null : closestPart(folded.slice(start, end), quote, allowed);
    if (found === null) continue;
    best = { start: start + found.start, end: start + found.end };
    allowed = found.errors - 1;
  }
  return best;
}

const costOf = (folded: string, quote: string): number =>
  40 * folded.length + Math.min(folded.length * quote.length, mostCandidates * 2 * quote.length ** 2);

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
 * The text nearest to words that are nowhere in the article, for the error that says so; null when nothing comes near, or
 * when the words are there after all. Never a reason to accept a quote. Takes bounded time: where text and quote are long, the quote is
 * placed by the pieces of it that are in the text. What it takes is taken from `budget`.
 */
export function nearestText(text: CitableText, exact: string, budget: SearchBudget = { left: 0 }): NearestText | null {
  const quote = foldWhiteSpace(exact);
  if (quote.trim() === "") return null;
  budget.left -= costOf(text.folded, quote);
  const [there] = findPlaces(text.folded, [quote], 1);
  if (there?.length !== 0) return null;
  const plain = skeletonOf(quote).text;
  const same = plain.trim() === "" ? null : findSkeleton(skeletonOfText(text), plain);
  if (same !== null) {
    const original = text.folded.slice(same.start, same.end);
    return nearest(text, same, original.normalize("NFC") === quote.normalize("NFC") ? "normalisation" : "typography");
  }
  const found = searchRuns(text.folded, quote);
  if (found === null) return null;
  const words = toWholeWords(text.folded, found);
  return words.end > words.start ? nearest(text, words, "letters") : null;
}
