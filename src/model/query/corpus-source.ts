import type { Article } from "../../corpus/article.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { Place } from "../../corpus/place.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import { must } from "../../text/must.ts";
import type { UnitPoint } from "../map/map-extent.ts";
import { eventsInTime, statementsInTime } from "../record/chronology.ts";
import { type ColumnRecords, columnsOf } from "./columns.ts";
import { shownRows } from "./filter.ts";
import type { RecordSource, RecordWords } from "./record-source.ts";

/** The records of a corpus, as far as drawings read them. */
export interface DrawnRecords extends ColumnRecords {
  readonly articles: readonly Pick<Article, "id" | "title" | "publisher" | "published">[];
  readonly places: readonly Place[];
  readonly speakers: readonly Pick<Speaker, "id" | "name">[];
}

type Identified = readonly { readonly id: string }[];

/** Finds the rows of some of the records that are in order, ascending. */
function rowFinder(ordered: Identified): (some: Identified) => number[] {
  const rows = new Map(ordered.map(({ id }, row) => [id, row]));
  return (some) => some.map(({ id }) => must(rows.get(id), `row of “${id}”`)).sort((a, b) => a - b);
}

/**
 * What drawings take of a corpus.
 *
 * @param unitOf the point of the map's plane that stands for a place; null where none does.
 */
export function corpusSource(records: DrawnRecords, unitOf: (place: Place) => UnitPoint | null) {
  const events = eventsInTime(records.events);
  const statements = statementsInTime(records.statements);
  const rowsIn = { events: rowFinder(events), statements: rowFinder(statements) };
  const columns = columnsOf(records);
  const words = {
    events: events.map(({ id, title, date }): RecordWords => ({ id, title, date: date.edtf, basis: date.basis })),
    statements: statements.map(({ id, title, said }): RecordWords => ({ id, title, date: said.edtf, basis: said.basis })),
  };
  const source: RecordSource = {
    columns,
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
  };
  return {
    ...source,
    /** What is shown where a page is about some of its records alone: rows, ascending, and as marks. */
    show(someEvents: Identified, someStatements: Identified = []) {
      const rows = { events: rowsIn.events(someEvents), statements: rowsIn.statements(someStatements) };
      return { rows, shown: shownRows(columns, rows) };
    },
  };
}
