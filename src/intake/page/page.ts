import { removeFrame, type SavedFrom } from "./page-archive.ts";
import { type FoundArticle, findArticle } from "./page-article.ts";
import { type PageFacts, readPageFacts } from "./page-facts.ts";
import { type HiddenWords, seePage } from "./page-lines.ts";
import { type PageStyles, readStyles, TooManySteps } from "./page-styles.ts";
import { type PageElement, parsePage } from "./page-tree.ts";

/** An article as a saved page holds it. */
export interface Page extends Omit<FoundArticle, "first" | "last"> {
  readonly facts: PageFacts;
}

/** A page, or the continuation of “Unexpected …, expected …”. */
export type PageReading = { readonly page: Page } | { readonly unexpected: string; readonly expected: string };

/** What has no line so long holds labels and links, and no article. */
const shortestParagraph = 60;

const noArticle = {
  unexpected: "page without an article that can be told from the rest",
  expected: "a page of one article; its text may also be saved as .txt",
};

/** Hidden words are told one by one up to this number, and counted beyond. */
const mostHidden = 10;

function hiddenDoubts(hidden: readonly HiddenWords[], first: number, last: number): readonly string[] {
  const within = hidden.filter(({ at }) => first <= at && at <= last);
  const told = within
    .slice(0, mostHidden)
    .map(
      ({ text, why }) =>
        `Words that no reader saw (${why}) are not in the capture: “${text.length <= 120 ? text : `${text.slice(0, 120)}…`}”.`,
    );
  return within.length <= mostHidden
    ? told
    : [...told, `${within.length - mostHidden} more pieces of hidden text are not in the capture.`];
}

function readTree(tree: PageElement, styles: PageStyles, saved: readonly SavedFrom[]): PageReading {
  const facts = readPageFacts(tree, saved);
  removeFrame(tree);
  const seen = seePage(tree, styles);
  const article = findArticle(seen, facts);
  if (article === null || !article.lines.some(({ text, role }) => role !== "furniture" && text.length >= shortestParagraph))
    return noArticle;
  const { first, last, ...found } = article;
  const cut = styles.cut
    ? ["The style sheets in the page are too long to be read whole: words that they hide may be in the capture."]
    : [];
  return { page: { facts, ...found, doubts: [...found.doubts, ...hiddenDoubts(seen.hidden, first, last), ...cut] } };
}

/**
 * Reads a saved page of a news site: its facts, and its article as lines. What could be otherwise is told.
 *
 * @param saved addresses that the file around the page names
 */
export function readPage(html: string, saved: readonly SavedFrom[] = []): PageReading {
  const parsed = parsePage(html);
  if ("excess" in parsed) return { unexpected: parsed.excess, expected: "a saved page of one article" };
  try {
    return readTree(parsed.page, readStyles(parsed.page), saved);
  } catch (error) {
    if (!(error instanceof TooManySteps)) throw error;
    return { ...noArticle, unexpected: "style sheets that take too long to apply" };
  }
}
