import type { Article } from "../../corpus/article.ts";
import { describeDate } from "../../text/describe-date.ts";
import { readEdtf } from "../../text/read-edtf.ts";

/** What a passage alone in a frame is called: whose words, and of which day. */
export const passageTitle = ({ publisher, published }: Pick<Article, "publisher" | "published">): string =>
  `Words from ${publisher.name}, ${describeDate(readEdtf(published.edtf))}`;
