import type { Article } from "../../corpus/article.ts";
import { describeDate } from "../../text/describe-date.ts";

/** Publisher and day of an article: “Newsweek, 4 March 2022”. */
export const publisherAndDay = ({ publisher, published }: Pick<Article, "publisher" | "published">): string =>
  `${publisher.name}, ${describeDate(published)}`;

/** What a passage alone in a frame is called: whose words, and of which day. */
export const passageTitle = (article: Pick<Article, "publisher" | "published">): string =>
  `Words from ${publisherAndDay(article)}`;
