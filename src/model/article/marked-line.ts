import type { ArticleLine } from "../../corpus/article.ts";
import type { Passage } from "../../corpus/passage.ts";

/** A stretch of a line in which the same passages hold. The pieces of a line concatenate to its text. */
export interface Piece {
  readonly text: string;
  /** Hashes of the passages that hold here, in order of their start; empty where none does. */
  readonly passages: readonly string[];
  /** Hashes of the passages whose first segment begins here. */
  readonly begins: readonly string[];
}

/**
 * Cuts a line where a passage begins or ends, so that overlapping passages can be marked without nesting.
 *
 * @param passages passages of the line's article, in order of their start
 */
export function cutLine(line: Pick<ArticleLine, "number" | "text">, passages: readonly Passage[]): readonly Piece[] {
  const marks = passages.flatMap(({ hash, segments }) =>
    segments.flatMap((segment, index) =>
      segment.line === line.number ? [{ hash, start: segment.start, end: segment.end, first: index === 0 }] : [],
    ),
  );
  const cuts = [...new Set([0, line.text.length, ...marks.flatMap(({ start, end }) => [start, end])])].sort((a, b) => a - b);
  return cuts.slice(0, -1).map((start, index) => ({
    text: line.text.slice(start, cuts[index + 1]),
    passages: marks.filter((mark) => mark.start <= start && start < mark.end).map(({ hash }) => hash),
    begins: marks.filter((mark) => mark.first && mark.start === start).map(({ hash }) => hash),
  }));
}
