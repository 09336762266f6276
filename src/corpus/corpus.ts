import { readEdtf } from "../text/edtf.ts";
import { oncePer } from "../text/once-per.ts";
import type { Article } from "./article.ts";
import type { Event } from "./event.ts";
import type { Lesson } from "./lesson.ts";
import type { Place } from "./place.ts";
import type { Speaker } from "./speaker.ts";
import type { Statement } from "./statement.ts";

/** All records, each list in order of id. */
export interface Corpus {
  readonly articles: readonly Article[];
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly places: readonly Place[];
  readonly speakers: readonly Speaker[];
  readonly lessons: readonly Lesson[];
}

/**
 * The day of the corpus, `YYYY-MM-DD`: the latest on which an article was received or a record corrected, as the records say. It is the edition
 * that a reader names who took something away. Null for a corpus that tells no such day.
 */
export const corpusDay = oncePer((corpus: Corpus): string | null => {
  const { articles, events, statements, places, speakers, lessons } = corpus;
  const dates = [
    ...articles.map(({ received }) => received),
    ...[...articles, ...events, ...statements, ...places, ...speakers, ...lessons].flatMap(({ changes }) =>
      changes.map(({ date }) => date),
    ),
  ];
  const days = dates.flatMap((date) => readEdtf(date).latest ?? []);
  return days.reduce<string | null>((last, day) => (last === null || day > last ? day : last), null);
});
