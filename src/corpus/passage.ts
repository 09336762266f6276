import { z } from "zod";
import { compareText } from "../text/compare-text.ts";
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
type MutablePassage = z.infer<typeof passageSchema>;
export type Passage = Readonly<Omit<MutablePassage, "segments" | "uses" | "quotes">> & {
  readonly segments: readonly Segment[];
  readonly uses: readonly PassageUse[];
  readonly quotes: readonly Quote[];
};

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

/** The words that a span marks, line by line. Throws when the article lacks a line of it. */
function textOf(lines: ReadonlyMap<number, string>, { segments }: Span): string {
  return segments
    .map(({ line, start, end }) => {
      const text = lines.get(line);
      if (text === undefined) throw new RangeError(`No line ${line} in the article.`);
      return text.slice(start, end);
    })
    .join("");
}

/** The passages of the quotes that the check found, in order of article, start and end. */
export function collectPassages(articles: readonly Article[], found: readonly FoundQuote[]): readonly Passage[] {
  const lines = new Map(articles.map(({ id, lines }) => [id, new Map(lines.map(({ number, text }) => [number, text]))]));
  const passages = new Map<string, MutablePassage>();
  const known = new Set<string>();
  for (const { quote, span, hash, use } of found) {
    const place = `${quote.article}:${span.start}-${span.end}`;
    const passage: MutablePassage = passages.get(place) ?? {
      hash,
      article: quote.article,
      start: span.start,
      end: span.end,
      segments: [...span.segments],
      text: textOf(lines.get(quote.article) ?? new Map(), span),
      uses: [],
      quotes: [],
    };
    passages.set(place, passage);
    if (use !== null) passage.uses.push(use);
    const key = keyOf(quote);
    if (!known.has(key)) passage.quotes.push(quote);
    known.add(key);
  }
  return [...passages.values()].sort(comparePassages);
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
