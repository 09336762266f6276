import { recordAddress } from "../../corpus/addresses.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { summaryOf } from "../../corpus/record-text.ts";
import type { FeedRecord } from "./atom.ts";

/**
 * What the feed tells of: events, statements, sources and lessons, and what was corrected of these, of places and of speakers. No words of a source
 * are in it: what is fed goes on to where a takedown does not reach.
 *
 * @param since the day on which an address was listed
 */
export function feedRecords(corpus: LinkedCorpus, since: (address: string) => string | null): readonly FeedRecord[] {
  const added = (record: Omit<FeedRecord, "since">): FeedRecord => ({ ...record, since: since(record.address) });
  // A place and a speaker come with a record that speaks of them, which is the news.
  const corrected = (record: Omit<FeedRecord, "since" | "summary">): FeedRecord => ({ ...record, summary: "", since: null });
  return [
    ...corpus.events.map(({ id, title, body, changes }) =>
      added({ address: recordAddress.event(id), kind: "Event", title, summary: summaryOf(body), changes }),
    ),
    ...corpus.statements.map(({ id, title, speaker, changes }) =>
      added({
        address: recordAddress.statement(id),
        kind: "Statement",
        title,
        summary: `What ${corpus.speaker(speaker).name} said, in the words of the source.`,
        changes,
      }),
    ),
    ...corpus.articles.map((article) =>
      added({
        address: recordAddress.article(article.id),
        kind: "Source",
        title: articleTitle(article),
        summary: `An article by ${article.publisher.name}, and what is quoted from it.`,
        changes: article.changes,
      }),
    ),
    ...corpus.lessons.map(({ id, title, age, changes }) =>
      added({
        address: recordAddress.lesson(id),
        kind: "Lesson",
        title,
        summary: `A lesson for readers of ${age}, made of records of this site.`,
        changes,
      }),
    ),
    ...corpus.places.map(({ id, name, changes }) =>
      corrected({ address: recordAddress.place(id), kind: "Place", title: name, changes }),
    ),
    ...corpus.speakers.map(({ id, name, changes }) =>
      corrected({ address: recordAddress.speaker(id), kind: "Speaker", title: name, changes }),
    ),
  ];
}
