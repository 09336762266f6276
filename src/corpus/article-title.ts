import { describeDate } from "../text/describe-date.ts";
import { readEdtf } from "../text/edtf.ts";
import type { Article } from "./article.ts";

/** What an article is called, apart from its schema, so that the browser can have it without the checker: its headline, or the publisher's name and the day where the capture has none. */
export const articleTitle = ({ title, publisher, published }: Pick<Article, "title" | "publisher" | "published">): string =>
  title ?? `${publisher.name}, ${describeDate(readEdtf(published.edtf))} (received without a headline)`;
