import type { Article, ArticleLine } from "../../corpus/article.ts";
import type { Passage } from "../../corpus/passage.ts";
import { isRead } from "../../corpus/role.ts";
import { codePointLength } from "../../text/code-points.ts";
import { cutLine, type Piece } from "./marked-line.ts";

/** A line as the reading view shows it; a piece that the holder of the rights has withheld is null. */
export interface PublishedLine {
  readonly line: ArticleLine;
  readonly pieces: readonly (Piece | null)[];
}

const lengthOf = (texts: readonly string[]): number => texts.reduce((sum, text) => sum + codePointLength(text), 0);

/**
 * The reading view of an article as its rights allow: `full` shows every line but furniture and repeats,
 * `excerpts` only what a record quotes, `link` nothing.
 *
 * @param passages passages of the article, in order of their start
 */
export function publishedText(article: Pick<Article, "lines" | "rights">, passages: readonly Passage[]) {
  const { display } = article.rights;
  const read = article.lines.filter(({ role }) => isRead(role));
  const cut = read.map((line) => ({ line, pieces: cutLine(line, passages) }));
  const shows = (piece: Piece): boolean => display === "full" || (display === "excerpts" && piece.passages.length > 0);
  const withheld = cut.flatMap(({ pieces }) => pieces.filter((piece) => !shows(piece)).map(({ text }) => text));
  return {
    lines: cut
      .map(({ line, pieces }): PublishedLine => ({ line, pieces: pieces.map((piece) => (shows(piece) ? piece : null)) }))
      .filter(({ pieces }) => pieces.some((piece) => piece !== null)),
    /** Code points of the lines of the reading view. */
    total: lengthOf(read.map(({ text }) => text)),
    /** Code points that are withheld. */
    withheld: lengthOf(withheld),
  };
}
