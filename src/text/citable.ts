import { secondHalves } from "./code-points.ts";
import { countMatches } from "./count-matches.ts";
import type { SeedLine } from "./lines.ts";

/** A line of an article that is not empty. */
export interface CitableLine extends SeedLine {
  readonly citable: boolean;
}

/** A stretch of one line, perhaps empty, that the folded text has unit for unit. Between two pieces lies exactly one unit. */
export interface Piece {
  /** UTF-16 offset in the folded text. */
  readonly folded: number;
  /** Index into `lines`. */
  readonly line: number;
  /** UTF-16 offset in the line. */
  readonly offset: number;
  /** In UTF-16 units. */
  readonly length: number;
}

/** The citable lines of an article, prepared for many searches. */
export interface CitableText {
  readonly lines: readonly CitableLine[];
  /** The runs of citable lines with white space folded, parted by U+000A, which no folded quote contains. */
  readonly folded: string;
  /** In order of the folded text and of the lines. */
  readonly pieces: readonly Piece[];
  /** By index of the line, where its surrogate pairs have their second halves, as UTF-16 offsets; only of lines with some. */
  readonly pairs: ReadonlyMap<number, readonly number[]>;
}

/** White space that folds: U+0020, tab, line feed. U+00A0 does not. */
const whiteSpace = /[ \t\n]+/g;
const oddWhiteSpace = /[\t\n]| {2}/;

/** The text with each run of U+0020, tab and line feed as one space. */
export function foldWhiteSpace(text: string): string {
  return oddWhiteSpace.test(text) ? text.replace(whiteSpace, " ") : text;
}

/** The pieces of a run of lines from `lines[line]` on, joined by line feeds, which begins at `folded` in the folded text. */
function* piecesOf(run: string, line: number, folded: number): Generator<Piece> {
  let [start, lineStart] = [0, 0];
  for (const { 0: space, index } of run.matchAll(/[ \t\n]{2,}|\n/g)) {
    yield { folded, line, offset: start - lineStart, length: index - start };
    folded += index - start + 1;
    start = index + space.length;
    line += countMatches(space, /\n/g);
    if (space.includes("\n")) lineStart = index + space.lastIndexOf("\n") + 1;
  }
  yield { folded, line, offset: start - lineStart, length: run.length - start };
}

/** Index of the last line of the run that begins with `lines[first]`. */
function endOfRun(lines: readonly CitableLine[], first: number): number {
  let last = first;
  while (lines[last + 1]?.citable) last += 1;
  return last;
}

const pairsOf = (lines: readonly CitableLine[]): ReadonlyMap<number, readonly number[]> =>
  new Map(
    [...lines.entries()].map(([index, { text }]) => [index, secondHalves(text)] as const).filter(([, pairs]) => pairs.length > 0),
  );

/**
 * Prepares an article's lines, given in order and without the empty ones. Citable lines are joined by one space within a
 * run that no uncitable line breaks, and runs of white space fold into one space.
 */
export function citableText(lines: readonly CitableLine[]): CitableText {
  const pieces: Piece[] = [];
  const runs: string[] = [];
  let folded = 0;
  for (let first = 0; first < lines.length; first += 1) {
    if (!lines[first]?.citable) continue;
    const last = endOfRun(lines, first);
    const run = lines
      .slice(first, last + 1)
      .map(({ text }) => text)
      .join("\n");
    for (const piece of piecesOf(run, first, folded)) pieces.push(piece);
    const foldedRun = foldWhiteSpace(run);
    runs.push(foldedRun);
    folded += foldedRun.length + 1;
    first = last;
  }
  return { lines, folded: runs.join("\n"), pieces, pairs: pairsOf(lines) };
}
