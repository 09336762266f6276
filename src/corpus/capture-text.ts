import type { Article } from "./article.ts";

/** The capture of an article that is shown whole, put together again from its lines; without the line feed at its end, if it had one. */
export function captureText({ lineCount, lines }: Pick<Article, "lineCount" | "lines">): string {
  const texts = new Map(lines.map(({ number, text }) => [number, text]));
  return Array.from({ length: lineCount }, (_, index) => texts.get(index + 1) ?? "").join("\n");
}
