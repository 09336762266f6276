import type { Article } from "../../corpus/article.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import { type AuthorName, authorName } from "./author-name.ts";
import { type CitationDate, citationDate } from "./citation-date.ts";

/** An item of CSL-JSON (https://citeproc-js.readthedocs.io/en/latest/csl-json/markup.html), of the two types that are cited here. */
export interface CitationItem {
  readonly id: string;
  readonly type: "webpage" | "article-newspaper";
  readonly title: string;
  readonly author?: readonly AuthorName[];
  /** The site, or the publication in which an article appeared. */
  readonly "container-title": string;
  readonly publisher?: string;
  /** Absent where nobody knows. */
  readonly issued?: CitationDate;
  readonly URL: string;
  /** BCP 47 tag. */
  readonly language: string;
  readonly note?: string;
}

export interface CitedPage {
  /** Address of the page, without host and base path. */
  readonly address: string;
  readonly title: string;
  /** Day since which the page has been there; null when the ledger does not say. */
  readonly since: string | null;
}

/** Where this copy of the site is. */
export interface CitedSite {
  /** Link to an address of the site, with its host where that is known. */
  readonly link: (address: string) => string;
  /** Who publishes it; null when that is not set. */
  readonly publisher: string | null;
}

export const siteName = "On the Record";

export function citePage({ address, title, since }: CitedPage, { link, publisher }: CitedSite): CitationItem {
  return {
    id: `on-the-record${address.replace(/\/$/, "").replaceAll("/", "-")}`,
    type: "webpage",
    title,
    "container-title": siteName,
    ...(publisher === null ? {} : { publisher }),
    ...(since === null ? {} : { issued: citationDate(since) }),
    URL: link(address),
    language: "en",
  };
}

/**
 * How a part of a page is cited, a passage, a paragraph or a figure: as the page, by the address of the part.
 *
 * @param fragment `#` and the id of the part; "" for the page as a whole
 */
export const citePart = (page: CitationItem, fragment: string): CitationItem => ({
  ...page,
  id: page.id + fragment.replace("#", "-"),
  URL: page.URL + fragment,
});

/** What the title of an article without a headline is in a citation; brackets say that the words are not its own. */
const noHeadline = "[News article, received without a headline]";

/** How an article is cited as its publisher gave it out, whatever of it is shown here. */
export function citeArticle(article: Article): CitationItem {
  const { id, title, byline, publisher, published, url, archived, language } = article;
  return {
    id,
    type: "article-newspaper",
    title: title ?? noHeadline,
    ...(byline.length === 0 ? {} : { author: byline.map(authorName) }),
    "container-title": publisher.name,
    issued: citationDate(published.edtf),
    URL: url,
    language,
    ...(archived === null ? {} : { note: `Archive copy: ${archived}` }),
  };
}

/** The title under which our page of an article is cited, so that nobody takes the one for the other. */
export const sourcePageTitle = (article: Pick<Article, "title" | "publisher" | "published">): string =>
  article.title === null
    ? `Capture of an article: ${articleTitle(article)}`
    : `Capture of “${article.title}”, ${article.publisher.name}`;
