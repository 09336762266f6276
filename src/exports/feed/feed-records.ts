import { recordAddress } from "../../corpus/addresses.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { Event } from "../../corpus/event.ts";
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
  const told = (
    sort: keyof typeof recordAddress,
    kind: FeedRecord["kind"],
    { id, changes }: Pick<Event, "id" | "changes">,
    title: string,
    summary: string | null,
  ): FeedRecord => {
    const address = recordAddress[sort](id);
    // A place and a speaker have no summary: each comes with a record that speaks of it, which is the news.
    return { address, kind, title, summary: summary ?? "", since: summary === null ? null : since(address), changes };
  };
  const { events, statements, articles, lessons, places, speakers } = corpus;
  const words = (id: string) => `What ${corpus.speaker(id).name} said, in the words of the source.`;
  return [
    ...events.map((event) => told("event", "Event", event, event.title, summaryOf(event.body))),
    ...statements.map((each) => told("statement", "Statement", each, each.title, words(each.speaker))),
    ...articles.map((article) => {
      const summary = `An article by ${article.publisher.name}, and what is quoted from it.`;
      return told("article", "Source", article, articleTitle(article), summary);
    }),
    ...lessons.map((lesson) => {
      const summary = `A lesson for readers of ${lesson.age}, made of records of this site.`;
      return told("lesson", "Lesson", lesson, lesson.title, summary);
    }),
    ...places.map((place) => told("place", "Place", place, place.name, null)),
    ...speakers.map((speaker) => told("speaker", "Speaker", speaker, speaker.name, null)),
  ];
}
