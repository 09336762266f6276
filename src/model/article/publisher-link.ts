import type { Article } from "../../corpus/article.ts";
import type { Passage } from "../../corpus/passage.ts";
import { oncePer } from "../../text/once-per.ts";
import { textFragment } from "../../text/text-fragment.ts";

type Segments = Pick<Passage, "segments">["segments"];

/** The lines of an article as one text, and where each begins in it. */
const joinLines = oncePer((article: Article) => {
  const starts = new Map<number, number>();
  let offset = 0;
  // A paragraph that the capture has twice is led to where it is first.
  const lines = article.lines.filter(({ role }) => role !== "repeat");
  for (const { number, text } of lines) {
    starts.set(number, offset);
    offset += text.length + 1;
  }
  return { text: lines.map(({ text }) => text).join("\n"), starts };
});

/** Whether a text holds a mask for withheld words (see `withhold`). */
const holdsMask = (text: string): boolean => /[█\u{10fffd}]/u.test(text);

/**
 * The publisher's address of an article, or of its archive copy, that leads to words in it: by a text fragment which no other place of the capture
 * answers to. The address alone where none can, or where it would spell out withheld words.
 *
 * @param segments the words, line by line
 */
export function publisherLink(article: Article, segments: Segments, address: string = article.url): string {
  const { text, starts } = joinLines(article);
  const [first, last] = [segments[0], segments.at(-1)];
  const [from, to] = [first && starts.get(first.line), last && starts.get(last.line)];
  if (first === undefined || last === undefined || from === undefined || to === undefined) return address;
  const fragment = textFragment(text, from + first.start, to + last.end);
  if (fragment === null || holdsMask(decodeURIComponent(fragment))) return address;
  return `${address}${address.includes("#") ? "" : "#"}:~:${fragment}`;
}

/** The whole of a line. */
export const wholeLine = ({ number, text }: Article["lines"][number]): Segments => [{ line: number, start: 0, end: text.length }];
