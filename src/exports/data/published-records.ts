import { passageAddress, recordAddress, seedAddress } from "../../corpus/addresses.ts";
import type { Article } from "../../corpus/article.ts";
import type { Event } from "../../corpus/event.ts";
import type { Lesson } from "../../corpus/lesson.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Place } from "../../corpus/place.ts";
import type { Quote } from "../../corpus/quote.ts";
import { mapQuotes, quotedArticles } from "../../corpus/quotes-of.ts";
import type { RecordSort } from "../../corpus/record-sorts.ts";
import { summaryOf } from "../../corpus/record-text.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import type { Statement } from "../../corpus/statement.ts";
import { compareText } from "../../text/compare-text.ts";
import type { Publication } from "./publication.ts";

/** Makes the published form of each sort of record: the record itself, with its address, and each quote with its passage or without its words. */
export function publisherOf(corpus: LinkedCorpus, { address }: Publication) {
  function quoteOf(quote: Quote): unknown {
    const { article, hash, start, end } = corpus.passageOf(quote);
    const passage = { passage: hash, page: address(passageAddress(article, hash)) };
    // Words that their holder withholds are masked here: they are left out, as on the pages.
    return corpus.article(article).rights.display === "link"
      ? { article, withheld: true, ...passage }
      : { ...quote, start, end, ...passage };
  }
  const quoted = <T extends Event | Statement | Lesson>(record: T, page: string) => {
    return {
      // What holds a quote has another form now.
      ...(mapQuotes(record, quoteOf) as Pick<T, "id" | "title">),
      page: address(page),
      summary: summaryOf(record.body),
      articles: quotedArticles(record).toSorted(compareText),
    };
  };
  return {
    event: (event: Event) => ({
      ...quoted(event, recordAddress.event(event.id)),
      answers: corpus.answersTo(event.id).map(({ statement, stance }) => ({
        statement: statement.id,
        stance: stance.stance,
        link: stance.link,
      })),
    }),
    statement: (statement: Statement) => quoted(statement, recordAddress.statement(statement.id)),
    article: ({ lines, ...article }: Article) => ({
      ...article,
      page: address(recordAddress.article(article.id)),
      ...(article.rights.display === "full" ? { capture: address(seedAddress(article.id)), lines } : {}),
      passages: corpus.passagesIn(article.id).map(({ hash, start, end, text }) => ({
        passage: hash,
        ...(article.rights.display === "link" ? { withheld: true } : { start, end, text }),
      })),
    }),
    place: (place: Place) => ({ ...place, page: address(recordAddress.place(place.id)) }),
    speaker: (speaker: Speaker) => ({ ...speaker, page: address(recordAddress.speaker(speaker.id)) }),
    lesson: (lesson: Lesson) => quoted(lesson, recordAddress.lesson(lesson.id)),
  };
}

/** A record's file as it is published: the day of the corpus, and the record under its sort. */
export type PublishedFile = { readonly corpus: string | null } & {
  readonly [Sort in RecordSort]?: ReturnType<ReturnType<typeof publisherOf>[Sort]>;
};
