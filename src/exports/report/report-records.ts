import type { Article, ArticleLine } from "../../corpus/article.ts";
import type { Corpus } from "../../corpus/corpus.ts";
import type { Figure } from "../../corpus/figure.ts";
import type { Passage } from "../../corpus/passage.ts";
import { isRead } from "../../corpus/role.ts";
import { compareText } from "../../text/compare-text.ts";
import { must } from "../../text/must.ts";
import { codeSpan, type Item } from "./markdown.ts";
import type { Quoting } from "./report-coverage.ts";
import { span } from "./show-difference.ts";

/** What a state has and the state before did not. */
function fresh<T>(before: readonly T[], after: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const old = new Set(before.map(keyOf));
  return after.filter((each) => !old.has(keyOf(each)));
}

/** Lines of captures that readers do not see in the article any more, or of a new one not at all: each with its role and its words. */
export function reportHiddenLines(before: Corpus | null, after: Corpus): readonly Item[] {
  const hidden = (corpus: Corpus | null): readonly (ArticleLine & { readonly article: string })[] =>
    (corpus?.articles ?? []).flatMap(({ id, lines }) =>
      lines.filter(({ role }) => !isRead(role)).map((line) => ({ ...line, article: id })),
    );
  return fresh(hidden(before), hidden(after), ({ article, text }) => `${article}\n${text}`).map(
    ({ article, number, role, text }) => ({
      group: `- article ${codeSpan(article)}\n`,
      text: `  - line ${number}, ${role}: ${span(text)}\n`,
    }),
  );
}

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
  const articles = new Map(after.records?.articles.map((article) => [article.id, article]));
  return fresh(joinedIn(before), joinedIn(after), ({ passage: { article, segments, text }, user }) =>
    JSON.stringify([user, article, segments.length, text]),
  )
    .toSorted((a, b) => compareText(a.user, b.user))
    .map(({ passage, user }) => {
      const words = markedWords(must(articles.get(passage.article), `article “${passage.article}”`), passage);
      return { group: `- ${user}\n`, text: `  - from ${codeSpan(passage.article)}: ${span(words)}\n` };
    });
}

const number = ({ bound, value, words, of }: Figure): string =>
  `${bound} ${value ?? words}${of === undefined ? "" : ` of ${of}`}`;

/** Figures of one event on one scale (unit, outcome, population and area are equal) that don’t give the same number. */
const disagreements = (corpus: Corpus | null): readonly string[] =>
  (corpus?.events ?? []).flatMap(({ id, figures }) => {
    const scales = Map.groupBy(figures, ({ unit, outcome, population, area }) =>
      [`event ${id}: ${unit} ${outcome}`, population, area].join("; "),
    );
    return [...scales]
      .filter(([, group]) => new Set(group.map(({ value, words }) => value ?? words)).size > 1)
      .map(
        ([scale, group]) =>
          `${codeSpan(scale)}: ${group.map((figure) => `${codeSpan(number(figure))} (${codeSpan(figure.id)})`).join(", ")}`,
      );
  });

/** Figures that disagree now and did not, or not so, before. */
export const reportDisagreements = (before: Corpus | null, after: Corpus): readonly Item[] =>
  fresh(disagreements(before), disagreements(after), (line) => line).map((line) => ({ text: `- ${line}\n` }));
