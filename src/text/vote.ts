/** Length of the pieces of a quote that are sought exactly, and how many of the places of each are looked at. */
const pieceLength = 12;
const placesPerPiece = 8;

/** A place in the text where a piece of the quote stands. */
interface Vote {
  /** UTF-16 offset of the piece in the quote. */
  readonly offset: number;
  /** Where the quote would begin in the text. */
  readonly start: number;
}

function votesOf(text: string, quote: string): Vote[] {
  const votes: Vote[] = [];
  const step = Math.max(4, Math.ceil(quote.length / 100));
  for (let offset = 0; offset + pieceLength <= quote.length; offset += step) {
    const piece = quote.slice(offset, offset + pieceLength);
    let at = text.indexOf(piece);
    for (let count = 0; at !== -1 && count < placesPerPiece; count += 1) {
      votes.push({ offset, start: at - offset });
      at = text.indexOf(piece, at + 1);
    }
  }
  return votes;
}

/** The most votes whose starts lie within `width`, in order of their starts. */
function largestGroup(votes: readonly Vote[], width: number): readonly Vote[] {
  const sorted = votes.toSorted((a, b) => a.start - b.start);
  let best: readonly Vote[] = [];
  let first = 0;
  sorted.forEach((vote, last) => {
    while (vote.start - (sorted[first]?.start ?? 0) > width) first += 1;
    if (last - first + 1 > best.length) best = sorted.slice(first, last + 1);
  });
  return best;
}

/**
 * Where in a text a quote most likely stands, by the pieces of it that stand there exactly: the place on which most of them
 * agree, within a quarter of the quote's length. Its first and its last piece say where it begins and ends. Null when no
 * piece stands in the text.
 */
export function votedRange(text: string, quote: string): { start: number; end: number } | null {
  const group = largestGroup(votesOf(text, quote), Math.max(pieceLength, quote.length / 4));
  const middle = group[group.length >> 1];
  if (middle === undefined) return null;
  const distance = (vote: Vote): number => Math.abs(vote.start - middle.start);
  const [first = middle] = group.toSorted((a, b) => a.offset - b.offset || distance(a) - distance(b));
  const [last = middle] = group.toSorted((a, b) => b.offset - a.offset || distance(a) - distance(b));
  return { start: Math.max(0, first.start), end: Math.min(text.length, last.start + quote.length) };
}
