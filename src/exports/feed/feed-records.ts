import { articleAddress, eventAddress, lessonAddress, statementAddress } from "../../corpus/addresses.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { summaryOf } from "../../corpus/summary.ts";
import type { FeedRecord } from "./atom.ts";

/**
 * What the feed tells of: events, statements, sources and lessons. No words of a source are in it: what is fed goes on to where a takedown does not reach.
 *
 * @param since the day on which an address was listed
 */
export function feedRecords(corpus: LinkedCorpus, since: (address: string) => string | null): readonly FeedRecord[] {
  const record = (
    address: string,
    kind: FeedRecord["kind"],
    title: string,
    summary: string,
    changes: FeedRecord["changes"] = [],
  ) => ({
    address,
    kind,
    title,
    summary,
    since: since(address),
    changes,
  });
  return [
    ...corpus.events.map(({ id, title, body, changes }) => record(eventAddress(id), "Event", title, summaryOf(body), changes)),
    ...corpus.statements.map(({ id, title, speaker, changes }) =>
      record(
        statementAddress(id),
        "Statement",
        title,
        `What ${corpus.speaker(speaker).name} said, in the words of the source.`,
        changes,
      ),
    ),
    ...corpus.articles.map((article) =>
      record(
        articleAddress(article.id),
        "Source",
        articleTitle(article),
        `An article by ${article.publisher.name}, and what is quoted from it.`,
      ),
    ),
    ...corpus.lessons.map(({ id, title, age, changes }) =>
      record(lessonAddress(id), "Lesson", title, `A lesson for readers of ${age}, made of records of this site.`, changes),
    ),
  ];
}
