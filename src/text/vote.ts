import { findPlaces } from "./find-places.ts";
import { must } from "./must.ts";
import type { Range } from "./range.ts";

/** Length of the pieces of a quote that are sought exactly, and how many of the places of each are looked at. */
const pieceLength = 12;
const placesPerPiece = 8;

interface Vote {
  /** UTF-16 offset of the piece in the quote. */
  readonly offset: number;
  /** Where the piece is in the text. */
  readonly place: number;
  /** Where the quote would begin in the text. */
  readonly start: number;
}

function votesOf(text: string, quote: string): Vote[] {
  const step = Math.max(4, Math.ceil(quote.length / 100));
  const offsets: number[] = [];
  for (let offset = 0; offset + pieceLength <= quote.length; offset += step) offsets.push(offset);
  const pieces = offsets.map((offset) => quote.slice(offset, offset + pieceLength));
  const places = findPlaces(text, pieces, placesPerPiece);
  return offsets.flatMap((offset, index) =>
    must(places[index], "list of places").map((place) => ({ offset, place, start: place - offset })),
  );
}

/** The most votes whose starts lie within `width`; they are given in order of their starts. */
function largestGroup(votes: readonly Vote[], width: number): readonly Vote[] {
  let best: readonly [first: number, end: number] = [0, 0];
  let first = 0;
  votes.forEach((vote, last) => {
    while (vote.start - must(votes[first], "vote").start > width) first += 1;
    if (last - first + 1 > best[1] - best[0]) best = [first, last + 1];
  });
  return votes.slice(...best);
}

/** A stretch of the text in which a quote may be, in UTF-16 offsets. */
export interface VotedRange extends Range {
  /** The middle of the pieces that are there exactly. */
  readonly middle: number;
}

/**
 * Where in a text a quote most likely is, by the pieces of it that are there exactly: the places on which most of them agree,
 * within a quarter of the quote's length, the best one first. The first and the last piece of each say where it begins and ends.
 * Empty when no piece is in the text.
 *
 * @param most how many places are wanted
 */
export function votedRanges(text: string, quote: string, most: number): readonly VotedRange[] {
  const ranges: VotedRange[] = [];
  let votes: readonly Vote[] = votesOf(text, quote).sort((a, b) => a.start - b.start);
  while (ranges.length < most && votes.length > 0) {
    const group = largestGroup(votes, Math.max(pieceLength, quote.length / 4));
    const middle = group[group.length >> 1];
    if (middle === undefined) break;
    const distance = (vote: Vote): number => Math.abs(vote.start - middle.start);
    const [first = middle] = group.toSorted((a, b) => a.offset - b.offset || distance(a) - distance(b));
    const [last = middle] = group.toSorted((a, b) => b.offset - a.offset || distance(a) - distance(b));
    ranges.push({
      start: Math.max(0, first.start),
      end: Math.min(text.length, last.start + quote.length),
      middle: middle.place + (pieceLength >> 1),
    });
    const taken = new Set(group);
    votes = votes.filter((vote) => !taken.has(vote));
  }
  return ranges;
}
