import { seedAddress } from "../../corpus/addresses.ts";
import type { Article, ArticleLine } from "../../corpus/article.ts";
import type { CheckResult } from "../../corpus/check-corpus.ts";
import type { Figure } from "../../corpus/figure.ts";
import type { Passage } from "../../corpus/passage.ts";
import { isRead } from "../../corpus/role.ts";
import { compareText } from "../../text/compare-text.ts";
import { must } from "../../text/must.ts";
import type { Problem } from "../../text/problem.ts";
import { codeSpan, type Item } from "./markdown.ts";
import { span } from "./show-difference.ts";

/** What a report reads of a check. Records, passages and addresses are there only if no record has an error. */
export type ReportedResult = Pick<CheckResult, "records" | "passages" | "problems" | "addresses" | "ledger">;

/** What a state has and the state before did not. */
function fresh<T>(before: readonly T[], after: readonly T[], keyOf: (each: T) => string): readonly T[] {
  const old = new Set(before.map(keyOf));
  return after.filter((each) => !old.has(keyOf(each)));
}

/** Problems of one sort that are listed; more are counted: a flood of them must not take the place of what changed. */
const mostProblems = 100;

/** What stays of a problem when lines above it come and go. */
const keyOf = ({ file, ruleId, reason }: Problem): string => `${file}\n${ruleId}\n${reason}`;

/** Problems, those that the state before did not have above the others. */
export function reportProblems(problems: readonly Problem[], before: readonly Problem[]): readonly Item[] {
  const came = new Set(fresh(before, problems, keyOf));
  const items = [...came, ...problems.filter((problem) => !came.has(problem))].map((problem): Item => {
    const { file, line, column, reason, ruleId } = problem;
    const told = came.has(problem) ? "" : ", as before";
    return { text: `- ${codeSpan(`${file}:${line}:${column}`)} ${codeSpan(reason)} (${ruleId})${told}\n` };
  });
  return items.length <= mostProblems
    ? items
    : [...items.slice(0, mostProblems), { text: `- … and ${items.length - mostProblems} more\n` }];
}

/** Lines of captures that readers do not see in the article any more, or of a new one not at all: each with its role and its words. */
export function reportHiddenLines(before: ReportedResult, after: ReportedResult): readonly Item[] {
  const hidden = ({ records }: ReportedResult): readonly (ArticleLine & { readonly article: string })[] =>
    (records?.articles ?? []).flatMap(({ id, lines }) =>
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
const joinedIn = ({ passages }: ReportedResult): readonly { readonly passage: Passage; readonly user: string }[] =>
  passages
    .filter(({ segments }) => segments.length > 1)
    .flatMap((passage) =>
      [...new Set(passage.uses.map(({ record, id }) => `${record} ${codeSpan(id)}`))].map((user) => ({ passage, user })),
    );

/** Quotations over the end of a paragraph that the state before did not have, with their words. */
export function reportJoined(before: ReportedResult, after: ReportedResult): readonly Item[] {
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
const disagreements = ({ records }: ReportedResult): readonly string[] =>
  (records?.events ?? []).flatMap(({ id, figures }) => {
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
export const reportDisagreements = (before: ReportedResult, after: ReportedResult): readonly Item[] =>
  fresh(disagreements(before), disagreements(after), (line) => line).map((line) => ({ text: `- ${line}\n` }));

/** Addresses that came, were redirected, or were lost. */
export function reportPermalinks(before: ReportedResult, after: ReportedResult): readonly Item[] {
  const published = new Set([...before.ledger.listed, ...before.addresses]);
  const living = new Set(after.addresses);
  const listed = new Set(after.ledger.listed);
  const redirected = new Set(after.ledger.redirects.map(({ from }) => from));

  const added = [...living].filter((address) => !published.has(address));
  const retired = fresh(before.ledger.redirects, after.ledger.redirects, (redirect) => JSON.stringify(redirect));
  // A capture that is withheld now leads to the page of its article. With an error in a record the living addresses are not known.
  const answered = new Set([...living, ...redirected, ...(after.records?.articles ?? []).map(({ id }) => seedAddress(id))]);
  const lost = after.records === null ? [] : [...published].filter((address) => !answered.has(address));
  return [
    ...lost.map((address) => `**lost** ${codeSpan(address)}`),
    ...retired.map(({ from, to, gone }) =>
      gone === undefined
        ? `redirected ${codeSpan(from)} → ${codeSpan(must(to, "successor"))}`
        : `withdrawn ${codeSpan(from)}, ${codeSpan(gone.date)}: ${codeSpan(gone.reason)}`,
    ),
    ...added.sort().map((address) => `added ${codeSpan(address)}${listed.has(address) ? "" : ", not in permalinks.txt yet"}`),
  ].map((line) => ({ text: `- ${line}\n` }));
}
