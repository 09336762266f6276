import type { Corpus } from "../../corpus/corpus.ts";
import type { Quote } from "../../corpus/quote.ts";
import { quotesOf } from "../../corpus/quotes-of.ts";
import { shorten } from "../../text/shorten.ts";
import { changesBetween } from "./change.ts";
import { codeSpan, markdownList } from "./markdown.ts";

/** Every quote by record and use: `event market-strike, figure killed`. */
function quotesIn({ events, statements }: Corpus): ReadonlyMap<string, Quote> {
  const of = (sort: string, records: Corpus["events"] | Corpus["statements"]) =>
    records.flatMap((record) =>
      quotesOf(record).map(
        ({ quote, use, name }) => [`${sort} ${record.id}, ${use}${name === "" ? "" : ` ${name}`}`, quote] as const,
      ),
    );
  return new Map([...of("event", events), ...of("statement", statements)]);
}

const words = ({ article, exact, prefix, suffix }: Quote): string =>
  `${codeSpan(shorten(exact, 500))} in ${codeSpan(article)}${prefix === undefined ? "" : ` after ${codeSpan(shorten(prefix, 100))}`}${suffix === undefined ? "" : ` before ${codeSpan(shorten(suffix, 100))}`}`;

/** Quotes that came, changed or went. */
export function reportQuotes(before: Corpus, after: Corpus): string {
  const { added, changed, gone } = changesBetween(quotesIn(before), quotesIn(after));
  return markdownList([
    ...changed.map((change) => `changed ${codeSpan(change.key)}: ${words(change.before)} → ${words(change.after)}`),
    ...gone.map((change) => `gone ${codeSpan(change.key)}: ${words(change.before)}`),
    ...added.map((change) => `added ${codeSpan(change.key)}: ${words(change.after)}`),
  ]);
}
