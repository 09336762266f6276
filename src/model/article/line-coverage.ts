import type { Article, ArticleLine } from "../../corpus/article.ts";
import type { Passage } from "../../corpus/passage.ts";
import { isCitable } from "../../corpus/role.ts";
import { cutLine } from "./marked-line.ts";

/** How much of a line is quoted. */
export interface LineCoverage {
  readonly line: ArticleLine;
  /** `quoted`: at least one passage lies in it; `unquoted`: none does; `uncitable`: none may. */
  readonly state: "quoted" | "unquoted" | "uncitable";
  /** Part of the line's text that passages mark, 0 to 1. */
  readonly share: number;
}

/** For each line of an article, whether and how much it is quoted, in order of the lines. */
export function lineCoverage(article: Pick<Article, "lines">, passages: readonly Passage[]): readonly LineCoverage[] {
  return article.lines.map((line) => {
    const marked = cutLine(line, passages).reduce(
      (sum, { text, passages: hashes }) => sum + (hashes.length > 0 ? text.length : 0),
      0,
    );
    const state = !isCitable(line.role) ? "uncitable" : marked > 0 ? "quoted" : "unquoted";
    return { line, state, share: marked / line.text.length };
  });
}
