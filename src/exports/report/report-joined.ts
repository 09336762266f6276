import type { Article } from "../../corpus/article.ts";
import type { Passage } from "../../corpus/passage.ts";
import { compareText } from "../../text/compare-text.ts";
import { must } from "../../text/must.ts";
import { codeSpan, type Item } from "./markdown.ts";
import type { Quoting } from "./report-coverage.ts";
import { span } from "./show-difference.ts";

/** The words of a passage, the end of each paragraph marked. */
function markedWords(article: Article, { segments }: Passage): string {
  const lines = new Map(article.lines.map(({ number, text }) => [number, text]));
  return segments.map(({ line, start, end }) => must(lines.get(line), `line ${line}`).slice(start, end).trim()).join(" ¶ ");
}

/** Each passage that goes on over the end of a paragraph, with the records that quote it: where words were joined that are apart. */
const joinedIn = ({ passages }: Quoting): readonly { readonly passage: Passage; readonly user: string }[] =>
  passages
    .filter(({ segments }) => segments.length > 1)
    .flatMap((passage) =>
      [...new Set(passage.uses.map(({ record, id }) => `${record} ${codeSpan(id)}`))].map((user) => ({ passage, user })),
    );

/** Quotations over the end of a paragraph that the state before did not have, with their words. */
export function reportJoined(before: Quoting, after: Quoting): readonly Item[] {
  const keyOf = ({ passage, user }: ReturnType<typeof joinedIn>[number]): string =>
    JSON.stringify([user, passage.article, passage.segments.length, passage.text]);
  const old = new Set(joinedIn(before).map(keyOf));
  const articles = new Map((after.records?.articles ?? []).map((article) => [article.id, article]));
  return joinedIn(after)
    .filter((each) => !old.has(keyOf(each)))
    .toSorted((a, b) => compareText(a.user, b.user))
    .flatMap(({ passage, user }) => {
      const article = articles.get(passage.article);
      return article === undefined
        ? []
        : [{ group: `- ${user}\n`, text: `  - from ${codeSpan(passage.article)}: ${span(markedWords(article, passage))}\n` }];
    });
}
