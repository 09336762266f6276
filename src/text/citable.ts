import { secondHalves } from "./code-points.ts";
import type { SeedLine } from "./lines.ts";
import { must } from "./must.ts";

/** A line of an article that is not empty. */
export interface CitableLine extends SeedLine {
  readonly citable: boolean;
}

/** A stretch of one line that the folded text has unit for unit. Between two pieces lies exactly one unit. */
export interface Piece {
  /** UTF-16 offset in the folded text. */
  readonly folded: number;
  /** Index into `lines`. */
  readonly line: number;
  /** UTF-16 offset in the line. */
  readonly offset: number;
  /** UTF-16 length, 0 where a run of lines begins or ends with white space. */
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

const edgeWhiteSpace = /^[ \t\n]|[ \t\n]$/;

/** The stretches of a line between the white space at its edges and the runs that fold; `[start, end]` pairs. */
function stretches(text: string): [number, number][] {
  if (!oddWhiteSpace.test(text) && !edgeWhiteSpace.test(text)) return text === "" ? [] : [[0, text.length]];
  const found: [number, number][] = [];
  let start = 0;
  for (const { index, 0: run } of text.matchAll(whiteSpace)) {
    const end = index + run.length;
    if (run.length === 1 && index > 0 && end < text.length) continue;
    if (index > start) found.push([start, index]);
    start = end;
  }
  if (start < text.length) found.push([start, text.length]);
  return found;
}

const isPadded = (text: string, edge: RegExp): boolean => text === "" || edge.test(text);

/** The pieces of the run `lines[first]` to `lines[last]`, which begins at `folded` in the folded text. */
function piecesOfRun(lines: readonly CitableLine[], first: number, last: number, folded: number): Piece[] {
  const pieces: Piece[] = [];
  const add = (line: number, offset: number, length: number): void => {
    const before = pieces.at(-1);
    pieces.push({ folded: before === undefined ? folded : before.folded + before.length + 1, line, offset, length });
  };
  if (isPadded(must(lines[first], "line").text, /^[ \t\n]/)) add(first, 0, 0);
  for (let line = first; line <= last; line += 1)
    for (const [start, end] of stretches(must(lines[line], "line").text)) add(line, start, end - start);
  const closing = must(lines[last], "line").text;
  if (isPadded(closing, /[ \t\n]$/) && !(closing === "" && first === last)) add(last, closing.length, 0);
  return pieces;
}

/** Index of the last line of the run that begins with `lines[first]`. */
function endOfRun(lines: readonly CitableLine[], first: number): number {
  let last = first;
  while (lines[last + 1]?.citable) last += 1;
  return last;
}

function pairsOf(lines: readonly CitableLine[]): Map<number, readonly number[]> {
  const pairs = new Map<number, readonly number[]>();
  lines.forEach((line, index) => {
    const found = secondHalves(line.text);
    if (found.length > 0) pairs.set(index, found);
  });
  return pairs;
}

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
    const texts = lines.slice(first, last + 1).map((line) => line.text);
    const run = foldWhiteSpace(texts.join("\n"));
    for (const piece of piecesOfRun(lines, first, last, folded)) pieces.push(piece);
    runs.push(run);
    folded += run.length + 1;
    first = last;
  }
  return { lines, folded: runs.join("\n"), pieces, pairs: pairsOf(lines) };
}
