import type { CitableText, Piece } from "./citable.ts";
import { pairsBefore, toUtf16Offset } from "./code-points.ts";
import { lastIndex } from "./last-index.ts";
import { must } from "./must.ts";
import type { Range } from "./range.ts";

/** A part of one line: UTF-16 offsets within the line's text, so that `text.slice(start, end)` gives it. */
export interface Segment extends Range {
  /** 1-based line in the seed. */
  readonly line: number;
}

/** A stretch of a seed: code-point offsets in the file, and its part of each line it touches. */
export interface Span extends Range {
  /** In order; line breaks belong to none. */
  readonly segments: readonly Segment[];
}

interface Position {
  /** Index into the lines. */
  readonly line: number;
  /** UTF-16 offset in the line. */
  readonly offset: number;
}

function toPosition(text: CitableText, folded: number): Position {
  const piece = text.pieces[lastIndex(text.pieces, (candidate) => candidate.folded <= folded)];
  if (piece === undefined) throw new RangeError(`Unexpected offset ${folded}, expected one within the folded text`);
  return { line: piece.line, offset: piece.offset + folded - piece.folded };
}

function toFileOffset(text: CitableText, { line, offset }: Position): number {
  return must(text.lines[line], "line").start + offset - pairsBefore(text.pairs.get(line) ?? [], offset);
}

function segmentsBetween(text: CitableText, from: Position, to: Position): Segment[] {
  const segments: Segment[] = [];
  for (let index = from.line; index <= to.line; index += 1) {
    const line = must(text.lines[index], "line");
    const start = index === from.line ? from.offset : 0;
    const end = index === to.line ? to.offset : line.text.length;
    if (end > start) segments.push({ line: line.number, start, end });
  }
  return segments;
}

/** The stretch of the seed for UTF-16 offsets in the folded text that lie within one run of citable lines. */
export function toSpan(text: CitableText, start: number, end: number): Span {
  const from = toPosition(text, start);
  const to = toPosition(text, end);
  return { start: toFileOffset(text, from), end: toFileOffset(text, to), segments: segmentsBetween(text, from, to) };
}

/** How many lines the words at UTF-16 offsets in the folded text reach over. */
export const linesBetween = (text: CitableText, start: number, end: number): number =>
  toPosition(text, end).line - toPosition(text, start).line + 1;

/** The empty segment at a UTF-16 offset in the folded text: where words that begin there begin. */
export function firstSegment(text: CitableText, start: number): readonly [Segment] {
  const { line, offset } = toPosition(text, start);
  return [{ line: must(text.lines[line], "line").number, start: offset, end: offset }];
}

const isBefore = (piece: Piece, position: Position): boolean =>
  piece.line < position.line || (piece.line === position.line && piece.offset <= position.offset);

/** Folded offset of a file offset. Within white space that folds, the edge on the side of `inward`. */
function toFolded(text: CitableText, fileOffset: number, inward: "left" | "right"): number {
  const index = lastIndex(text.lines, (line) => line.start <= fileOffset);
  const line = text.lines[index];
  const offset = line === undefined ? 0 : toUtf16Offset(line.text, fileOffset - line.start);
  const beyond = line !== undefined && toFileOffset(text, { line: index, offset }) < fileOffset;
  const outside = beyond ? index === text.lines.length - 1 : line?.citable !== true;
  if (outside) throw new RangeError(`Unexpected offset ${fileOffset}, expected one within a citable line`);
  const last = lastIndex(text.pieces, (candidate) => isBefore(candidate, { line: index, offset }));
  const piece = text.pieces[last];
  const within = piece !== undefined && piece.line === index && offset <= piece.offset + piece.length && !beyond;
  if (within) return piece.folded + offset - piece.offset;
  const edge = inward === "left" ? piece && piece.folded + piece.length : text.pieces[last + 1]?.folded;
  if (edge === undefined) throw new RangeError(`Unexpected offset ${fileOffset}, expected one within a citable line`);
  return edge;
}

/**
 * The UTF-16 offsets in the folded text of a stretch of the seed; an edge within white space that folds moves inward.
 * @throws RangeError when the stretch is empty or not within one run of citable lines
 */
export function toFoldedOffsets(text: CitableText, span: Range): Range {
  const start = toFolded(text, span.start, "right");
  const end = toFolded(text, span.end, "left");
  if (start >= end || text.folded.slice(start, end).includes("\n"))
    throw new RangeError(`Unexpected span ${span.start}-${span.end}, expected one within a run of citable lines`);
  return { start, end };
}
