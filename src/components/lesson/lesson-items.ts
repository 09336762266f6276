import { recordAddress } from "../../corpus/addresses.ts";
import type { Event } from "../../corpus/event.ts";
import type { Lesson } from "../../corpus/lesson.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Quote } from "../../corpus/quote.ts";
import { summaryOf } from "../../corpus/record-text.ts";
import type { Statement } from "../../corpus/statement.ts";
import { publisherAndDay } from "../../model/article/publisher-and-day.ts";
import type { LessonEvent, LessonItem, LessonReading, LessonStatement, LessonWords } from "../../model/lesson/lesson-record.ts";
import { chainOf } from "../../model/record/chain.ts";
import { describeDate } from "../../text/describe-date.ts";
import { capitalised } from "../../text/phrases.ts";
import { citedIn } from "../record/numbered-citations.ts";
import { quotation } from "../record/quotation.ts";
import { href } from "../site/href.ts";

function wordsOf(corpus: LinkedCorpus, quote: Quote): LessonWords {
  const { words, pieces, ...found } = quotation(corpus, quote);
  return { pieces: words === null ? null : pieces, article: publisherAndDay(corpus.article(quote.article)), ...found };
}

function eventOf(corpus: LinkedCorpus, event: Event): LessonEvent {
  const summary = event.body.find(({ type }) => type === "paragraph");
  const cited = [...new Set(summary === undefined ? [] : citedIn(summary))].flatMap((id) => event.quotes[id] ?? []);
  return {
    sort: "event",
    id: event.id,
    title: event.title,
    href: href(recordAddress.event(event.id)),
    date: event.date.edtf,
    when: describeDate(event.date),
    summary: summaryOf(event.body),
    words: cited.map((quote) => wordsOf(corpus, quote)),
    unknowns: event.unknowns,
  };
}

function statementOf(corpus: LinkedCorpus, statement: Statement): LessonStatement {
  const nameOf = (id: string): string => corpus.speaker(id).name;
  return {
    sort: "statement",
    id: statement.id,
    title: statement.title,
    href: href(recordAddress.statement(statement.id)),
    speaker: nameOf(statement.speaker),
    role: statement.role,
    when: describeDate(statement.said),
    chain: chainOf(statement, corpus.article(statement.quote.article), nameOf).map(({ name }) => name),
    stances: statement.stances.map(({ event, stance, link }) => ({
      verb: capitalised(stance),
      event: corpus.event(event).title,
      href: href(recordAddress.event(event)),
      general: link === "general",
    })),
    words: wordsOf(corpus, statement.quote),
  };
}

/** The records of a lesson, in its order. */
export const lessonItems = (corpus: LinkedCorpus, { records }: Lesson): readonly LessonItem[] =>
  records.flatMap(({ event, statement }): LessonItem[] => [
    ...(event === undefined ? [] : [eventOf(corpus, corpus.event(event))]),
    ...(statement === undefined ? [] : [statementOf(corpus, corpus.statement(statement))]),
  ]);

/** The questions of a lesson, with the words that they read. */
export const lessonReadings = (corpus: LinkedCorpus, { questions, quotes }: Lesson): readonly LessonReading[] =>
  questions.map(({ ask, reads, key }) => ({
    ask,
    words: reads.flatMap((name) => quotes[name] ?? []).map((quote) => wordsOf(corpus, quote)),
    key,
  }));
