import type { Article } from "../../corpus/article.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { Event } from "../../corpus/event.ts";
import type { Place } from "../../corpus/place.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import type { Statement } from "../../corpus/statement.ts";
import { eventsInTime, statementsInTime } from "../record/chronology.ts";
import { columnsOf } from "./columns.ts";
import type { RecordSource, RecordWords } from "./record-source.ts";

/** The records of a corpus, as far as drawings read them. */
export interface DrawnRecords {
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly articles: readonly Pick<Article, "id" | "title" | "publisher" | "published">[];
  readonly places: readonly Place[];
  readonly speakers: readonly Pick<Speaker, "id" | "name">[];
}

/** A corpus as drawings take it, and the row of each record. */
export interface CorpusSource extends RecordSource {
  readonly rowOf: (of: "events" | "statements", id: string) => number | undefined;
}

/**
 * What drawings take of a corpus.
 *
 * @param unitOf the point of the map's plane that stands for a place; null where none does.
 */
export function corpusSource(records: DrawnRecords, unitOf: (place: Place) => readonly [number, number] | null): CorpusSource {
  const events = eventsInTime(records.events);
  const statements = statementsInTime(records.statements);
  const rows = {
    events: new Map(events.map(({ id }, row) => [id, row])),
    statements: new Map(statements.map(({ id }, row) => [id, row])),
  };
  const words = {
    events: events.map(({ id, title, date }): RecordWords => ({ id, title, date: date.edtf, basis: date.basis })),
    statements: statements.map(({ id, title, said }): RecordWords => ({ id, title, date: said.edtf, basis: said.basis })),
  };
  return {
    columns: columnsOf(records),
    index: {
      places: records.places.map((place) => ({ id: place.id, name: place.name, unit: unitOf(place) })),
      speakers: records.speakers.map(({ id, name }) => ({ id, name })),
      sources: records.articles.map((article) => ({
        id: article.id,
        name: articleTitle(article),
        publisher: article.publisher.name,
        published: article.published.edtf,
      })),
    },
    words: (of, row) => words[of][row],
    rowOf: (of, id) => rows[of].get(id),
  };
}
