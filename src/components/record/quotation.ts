import { passageAddress } from "../../corpus/addresses.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Quote } from "../../corpus/quote.ts";
import { linesOf, wordsByLine } from "../../model/article/passage-lines.ts";
import { publisherAndDay } from "../../model/article/publisher-and-day.ts";
import { cutAtParagraphEnds } from "../../text/paragraph-ends.ts";
import { hostedHref, href } from "../site/href.ts";

/** A quote as the reader meets it: its words (null when the holder of the article has them withheld), its source and its passage. */
export function quotation(corpus: LinkedCorpus, quote: Quote) {
  const article = corpus.article(quote.article);
  const passage = corpus.passageOf(quote);
  const { first, last } = linesOf(passage);
  const place = first === last ? `line ${first}` : `lines ${first}–${last}`;
  const shown = article.rights.display !== "link";
  return {
    words: shown ? quote.exact : null,
    /** The same, cut after each end of a paragraph that they go over; none where they are withheld. */
    pieces: shown ? cutAtParagraphEnds(quote.exact, wordsByLine(article, passage)) : [],
    /** Publisher, day and lines: “Newsweek, 4 March 2022, line 15”. */
    source: `${publisherAndDay(article)}, ${place}`,
    /** Link to the passage in the reading view. */
    href: href(passageAddress(article.id, passage.hash)),
    /** The same with its host, for paper; undefined where that is not known. */
    hosted: hostedHref(passageAddress(article.id, passage.hash)),
    language: article.language,
  };
}
