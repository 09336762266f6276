import { type CitableText, citableText } from "../text/citable.ts";
import { compareText } from "../text/compare-text.ts";
import { passageHash } from "../text/passage-hash.ts";
import { matchQuote, type Segment, type Span } from "../text/quote.ts";
import type { Article } from "./article.ts";
import { citableLines } from "./citable-lines.ts";
import type { Corpus } from "./corpus.ts";
import type { Quote } from "./quote.ts";
import { type QuoteUse, quotesOf } from "./quotes-of.ts";

/** One use of a passage: the record that quotes it, and for what. */
export interface PassageUse {
  readonly record: "event" | "statement";
  /** Id of the record. */
  readonly id: string;
  /** Title of the record. */
  readonly title: string;
  readonly use: QuoteUse;
  /** Name of the quote, id of the figure or of the place; "" where the use has no name. */
  readonly name: string;
}

/** The words of a source that one or more records quote. */
export interface Passage {
  /** 12 hex digits, see `passageHash`. */
  readonly hash: string;
  /** Id of the article. */
  readonly article: string;
  /** Code-point offset of the first character in the seed. */
  readonly start: number;
  /** Code-point offset after the last character in the seed. */
  readonly end: number;
  /** The marked part of each line, as UTF-16 offsets within the line's text. */
  readonly segments: readonly Segment[];
  /** The segments, concatenated: what the markup of the passage must add up to. */
  readonly text: string;
  /** Every record that quotes exactly these words, in order of record, id and name. */
  readonly uses: readonly PassageUse[];
}

/** The passages of a corpus, in order of article, start and end. */
export interface ProvenPassages {
  readonly passages: readonly Passage[];
  /** The passage of a quote of this corpus. Throws on a quote that is not part of it. */
  readonly passageOf: (quote: Quote) => Passage;
}

const keyOf = ({ article, exact, prefix, suffix }: Quote): string =>
  JSON.stringify([article, exact, prefix ?? null, suffix ?? null]);

const comparePassages = (a: Passage, b: Passage): number =>
  compareText(a.article, b.article) || a.start - b.start || a.end - b.end;

/** The words that a span marks, line by line. */
function textOf(article: Article, span: Span): string {
  const lines = new Map(article.lines.map((line) => [line.number, line.text]));
  return span.segments.map(({ line, start, end }) => (lines.get(line) ?? "").slice(start, end)).join("");
}

function onlySpan(text: CitableText, quote: Quote): Span {
  const [span, another] = matchQuote(text, quote);
  if (span === undefined || another !== undefined)
    throw new Error(`The quote “${quote.exact}” stands ${span ? "more than once" : "nowhere"} in “${quote.article}”.`);
  return span;
}

/**
 * Finds every quote of a corpus in its article. The check has reported what is not found before;
 * here a quote that does not stand exactly once throws, so that no page can show it.
 */
export function provePassages(corpus: Corpus): ProvenPassages {
  const articles = new Map(corpus.articles.map((article) => [article.id, article]));
  const texts = new Map<string, CitableText>();
  const passages = new Map<string, Passage & { uses: PassageUse[] }>();
  const byQuote = new Map<string, Passage>();

  function prove(quote: Quote, use: PassageUse): void {
    const article = articles.get(quote.article);
    if (article === undefined) throw new Error(`No article has the id “${quote.article}”.`);
    const text = texts.get(article.id) ?? citableText(citableLines(article));
    texts.set(article.id, text);
    const span = onlySpan(text, quote);
    const place = `${article.id}:${span.start}-${span.end}`;
    const passage = passages.get(place) ?? {
      hash: passageHash(article.id, span),
      article: article.id,
      start: span.start,
      end: span.end,
      segments: span.segments,
      text: textOf(article, span),
      uses: [],
    };
    passage.uses.push(use);
    passages.set(place, passage);
    byQuote.set(keyOf(quote), passage);
  }

  for (const event of corpus.events)
    for (const { quote, use, name } of quotesOf(event))
      prove(quote, { record: "event", id: event.id, title: event.title, use, name });
  for (const statement of corpus.statements)
    for (const { quote, use, name } of quotesOf(statement))
      prove(quote, { record: "statement", id: statement.id, title: statement.title, use, name });

  return {
    passages: [...passages.values()].sort(comparePassages),
    passageOf(quote) {
      const passage = byQuote.get(keyOf(quote));
      if (passage === undefined) throw new Error(`No record has the quote “${quote.exact}”.`);
      return passage;
    },
  };
}
