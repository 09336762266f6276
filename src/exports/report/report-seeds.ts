import { articleTitle } from "../../corpus/article-title.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import { changesBetween } from "./change.ts";
import { codeSpan, markdownList } from "./markdown.ts";

/** Captures that came, went, or are not the same bytes any more. */
export function reportSeeds(before: Corpus, after: Corpus): string {
  const seeds = ({ articles }: Corpus) =>
    new Map(
      articles.map((article) => [
        article.id,
        {
          title: articleTitle(article),
          publisher: article.publisher.name,
          bytes: article.byteCount,
          sha256: article.sha256,
          display: article.rights.display,
        },
      ]),
    );
  const { added, changed, gone } = changesBetween(seeds(before), seeds(after));
  return markdownList([
    ...added.map(
      ({ key, after: { title, publisher, bytes, display } }) =>
        `added ${codeSpan(key)}: ${codeSpan(title)}, ${codeSpan(publisher)}, ${bytes} bytes, display ${codeSpan(display)}`,
    ),
    ...changed
      .filter((change) => change.before.sha256 !== change.after.sha256)
      .map(({ key }) => `**bytes changed** ${codeSpan(key)}: a capture is kept as received`),
    ...gone.map((change) => `**gone** ${codeSpan(change.key)}: ${codeSpan(change.before.title)}`),
  ]);
}
