import type { Corpus } from "../../corpus/corpus.ts";
import type { DatedFact } from "../../corpus/date.ts";
import type { Figure } from "../../corpus/figure.ts";
import { changesBetween } from "./change.ts";
import { codeSpan, markdownList } from "./markdown.ts";

const dateInWords = ({ edtf, basis, because, see }: DatedFact): string =>
  [`${edtf}, ${basis}`, because, see].filter((part) => part !== undefined).join("; ");

const figureInWords = ({ bound, value, words, of, unit, outcome, population, area, countedBy, via, asOf }: Figure): string =>
  [
    `${bound} ${value ?? words}${of === undefined ? "" : ` of ${of}`} ${unit} ${outcome}`,
    population,
    area,
    `counted by ${countedBy ?? "nobody named"}${via.map((speaker) => ` via ${speaker}`).join("")}`,
    `as of ${asOf}`,
  ].join("; ");

function datesIn({ articles, events, statements }: Corpus): [key: string, value: string][] {
  return [
    ...articles.flatMap(({ id, published, updated }): [string, string][] => [
      [`article ${id}, published`, dateInWords(published)],
      [`article ${id}, updated`, updated ?? "not stated"],
    ]),
    ...events.map(({ id, date }): [string, string] => [`event ${id}, date`, dateInWords(date)]),
    ...statements.map(({ id, said }): [string, string] => [`statement ${id}, said`, dateInWords(said)]),
  ];
}

/** What a reviewer judges beside the words, by record and kind of fact. */
function factsIn(corpus: Corpus): ReadonlyMap<string, string> {
  const stances = corpus.statements.flatMap(({ id, stances }) =>
    stances.map(({ event, stance, link, because }): [string, string] => [
      `statement ${id}, stance on ${event}`,
      [`${stance}, ${link}`, because].filter((part) => part !== undefined).join("; "),
    ]),
  );
  const figures = corpus.events.flatMap(({ id, figures }) =>
    figures.map((figure): [string, string] => [`event ${id}, figure ${figure.id}`, figureInWords(figure)]),
  );
  const rights = corpus.articles.map(({ id, rights }): [string, string] => [`article ${id}, display`, rights.display]);
  return new Map([...datesIn(corpus), ...stances, ...figures, ...rights]);
}

/** Stances, dates, figures and rights that came, changed or went. */
export function reportFacts(before: Corpus, after: Corpus): string {
  const { added, changed, gone } = changesBetween(factsIn(before), factsIn(after));
  return markdownList([
    ...changed.map((change) => `changed ${codeSpan(change.key)}: ${codeSpan(change.before)} → ${codeSpan(change.after)}`),
    ...gone.map((change) => `gone ${codeSpan(change.key)}: ${codeSpan(change.before)}`),
    ...added.map((change) => `added ${codeSpan(change.key)}: ${codeSpan(change.after)}`),
  ]);
}
