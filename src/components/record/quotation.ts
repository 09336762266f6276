import { passageAddress } from "../../corpus/addresses.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Quote } from "../../corpus/quote.ts";
import { linesOf, wordsByLine } from "../../model/article/passage-lines.ts";
import { publisherAndDay } from "../../model/article/publisher-and-day.ts";
import { cutAtParagraphEnds } from "../../text/paragraph-ends.ts";
import { hostedHref, href } from "../site/href.ts";

/** A quote as the reader meets it: its words (null when the holder of the article has them withheld), its source and its passage. */
export interface Quotation {
  readonly words: string | null;
  /** The same, cut after each end of a paragraph that they go over; none where they are withheld. */
  readonly pieces: readonly string[];
  /** Publisher, day and lines: “Newsweek, 4 March 2022, line 15”. */
  readonly source: string;
  /** Link to the passage in the reading view. */
  readonly href: string;
  /** The same with its host, for paper; undefined where that is not known. */
  readonly hosted: string | undefined;
  readonly language: string;
}

export function quotation(corpus: LinkedCorpus, quote: Quote): Quotation {
  const article = corpus.article(quote.article);
  const passage = corpus.passageOf(quote);
  const { first, last } = linesOf(passage);
  const place = first === last ? `line ${first}` : `lines ${first}–${last}`;
  const shown = article.rights.display !== "link";
  return {
    words: shown ? quote.exact : null,
    pieces: shown ? cutAtParagraphEnds(quote.exact, wordsByLine(article, passage)) : [],
    source: `${publisherAndDay(article)}, ${place}`,
    href: href(passageAddress(article.id, passage.hash)),
    hosted: hostedHref(passageAddress(article.id, passage.hash)),
    language: article.language,
  };
}
