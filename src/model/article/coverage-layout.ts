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

/** Size of a bar's ground, and of the place that can be pointed at: 24 px wide (WCAG 2.2, 2.5.8). */
export const coverageBar = { width: 24, height: 40, rowHeight: 56 };
const perRow = 24;

const stateNames = { quoted: "quoted", unquoted: "not quoted", uncitable: "can’t be quoted" } as const;

/**
 * Lays out the lines of an article in their order, each as a bar, the fuller the more of it is quoted. Pixels from the upper left corner.
 *
 * @param roleOf the name of a line's role
 * @param addressOf where the page shows the line of a number; null where it does not
 */
export function layoutCoverage(
  coverage: readonly LineCoverage[],
  roleOf: (line: ArticleLine) => string,
  addressOf: (number: number) => string | null,
) {
  const { width, height, rowHeight } = coverageBar;
  return {
    width: Math.min(coverage.length, perRow) * width,
    height: Math.ceil(coverage.length / perRow) * rowHeight,
    bars: coverage.map(({ line, state, share }, index) => ({
      x: (index % perRow) * width,
      y: Math.floor(index / perRow) * rowHeight,
      number: line.number,
      state,
      /** Height of the part that is filled. */
      filled: state === "quoted" ? height * share : 0,
      /** “Line 3, paragraph: quoted, 40 per cent”. */
      name: `Line ${line.number}, ${roleOf(line)}: ${stateNames[state]}${state === "quoted" ? `, ${Math.round(share * 100)} per cent` : ""}`,
      address: addressOf(line.number),
    })),
  };
}
export type CoverageLayout = ReturnType<typeof layoutCoverage>;
