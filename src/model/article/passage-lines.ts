import type { Article } from "../../corpus/article.ts";
import type { Passage } from "../../corpus/passage.ts";
import { at } from "../../text/must.ts";

/** First and last line of a passage. */
export const linesOf = ({ segments }: Pick<Passage, "segments">) => ({
  first: at(segments, 0, "segment").line,
  last: at(segments, segments.length - 1, "segment").line,
});

/** The words of a passage, line by line. */
export function wordsByLine({ lines }: Pick<Article, "lines">, { segments }: Pick<Passage, "segments">): readonly string[] {
  const texts = new Map(lines.map(({ number, text }) => [number, text]));
  return segments.map(({ line, start, end }) => {
    const text = texts.get(line);
    if (text === undefined) throw new RangeError(`The article has no line ${line}.`);
    return text.slice(start, end);
  });
}
