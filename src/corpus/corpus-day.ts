import { readEdtf } from "../text/edtf.ts";
import { oncePer } from "../text/once-per.ts";
import type { Corpus } from "./corpus.ts";

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
