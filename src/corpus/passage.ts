import { z } from "zod";
import { compareText } from "../text/compare-text.ts";
import { at, must } from "../text/must.ts";
import type { Segment, Span } from "../text/text-quote-selector.ts";
import type { Article } from "./article.ts";
import { type Quote, quoteSchema } from "./quote.ts";
import { quoteUses } from "./quotes-of.ts";

/** One use of a passage: the record that quotes it, and for what. */
const passageUseSchema = z.strictObject({
  record: z.enum(["event", "statement", "lesson"]),
  /** Id of the record. */
  id: z.string(),
  /** Title of the record. */
  title: z.string(),
  use: z.enum(quoteUses),
  /** Name of the quote, id of the figure or of the place; "" where the use has no name. */
  name: z.string(),
});
export type PassageUse = Readonly<z.infer<typeof passageUseSchema>>;

/** The words of a source that one or more records quote. */
export const passageSchema = z.strictObject({
  /** 12 hex digits, see `passageHash`; no other passage of the corpus has them. */
  hash: z.string(),
  /** Id of the article. */
  article: z.string(),
  /** Code-point offset of the first character in the seed. */
  start: z.int(),
  /** Code-point offset after the last character in the seed. */
  end: z.int(),
  /** The marked part of each line, as UTF-16 offsets within the line's text. */
  segments: z.array(z.strictObject({ line: z.int(), start: z.int(), end: z.int() })),
  /** The segments, concatenated: what the markup of the passage must add up to. */
  text: z.string(),
  /** Every record that quotes exactly these words, in order of record, id and name. */
  uses: z.array(passageUseSchema),
  /** The quotes that mean it, each once. */
  quotes: z.array(quoteSchema),
});
export type Passage = Readonly<Omit<z.infer<typeof passageSchema>, "segments">> & { readonly segments: readonly Segment[] };

/** A quote that the check found exactly once. */
export interface FoundQuote {
  readonly quote: Quote;
  readonly span: Span;
  /** See `passageHash`. */
  readonly hash: string;
  /** The record that quotes, and for what; null while that record has errors. */
  readonly use: PassageUse | null;
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

/** The passages of the quotes that the check found, in order of article, start and end. */
export function collectPassages(articles: readonly Article[], found: readonly FoundQuote[]): readonly Passage[] {
  const texts = new Map(articles.flatMap(({ id, lines }) => lines.map(({ number, text }) => [`${id}:${number}`, text])));
  const places = Map.groupBy(found, ({ quote, span }) => `${quote.article}:${span.start}-${span.end}`);
  return [...places.values()]
    .map((same): Passage => {
      const { quote, span, hash } = at(same, 0, "quote");
      const { article } = quote;
      const parts = span.segments.map(({ line, start, end }) =>
        must(texts.get(`${article}:${line}`), `line ${line} in the article`).slice(start, end),
      );
      return {
        hash,
        article,
        start: span.start,
        end: span.end,
        segments: [...span.segments],
        text: parts.join(""),
        uses: same.flatMap(({ use }) => use ?? []),
        quotes: [...new Map(same.map((each) => [keyOf(each.quote), each.quote])).values()],
      };
    })
    .sort(comparePassages);
}

/** The passages of a corpus, to be asked by quote. */
export function provenPassages(passages: readonly Passage[]): ProvenPassages {
  const byQuote = new Map(passages.flatMap((passage) => passage.quotes.map((quote) => [keyOf(quote), passage])));
  return {
    passages: [...passages].sort(comparePassages),
    passageOf(quote) {
      const passage = byQuote.get(keyOf(quote));
      if (passage === undefined) throw new Error(`No record has the quote “${quote.exact}”.`);
      return passage;
    },
  };
}
