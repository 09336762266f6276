import type { Event } from "../../src/corpus/event.ts";
import type { Place } from "../../src/corpus/place.ts";
import type { Statement } from "../../src/corpus/statement.ts";
import { corpusSource, type DrawnRecords } from "../../src/model/query/corpus-source.ts";
import { timelineRows } from "../../src/model/timeline/timeline-rows.ts";
import { place } from "./records.ts";

/** Records of a test: places and speakers that have no record are called by their ids. */
export interface SomeRecords extends Pick<DrawnRecords, "events" | "statements" | "articles"> {
  readonly places?: readonly Place[];
  readonly speakers?: DrawnRecords["speakers"];
}

const named = (events: readonly Event[], statements: readonly Statement[]) => ({
  places: [...new Set(events.flatMap(({ places }) => places.map((one) => one.place)))],
  speakers: [...new Set(statements.map(({ speaker }) => speaker))],
});

/** What drawings take of these records. */
export function sourceOf(
  { events, statements, articles, places = [], speakers = [] }: SomeRecords,
  unitOf: (place: Place) => readonly [number, number] | null = () => null,
): ReturnType<typeof corpusSource> {
  const known = named(events, statements);
  const lacks = <T extends { readonly id: string }>(list: readonly T[], ids: readonly string[]) =>
    ids.filter((id) => list.every((one) => one.id !== id));
  return corpusSource(
    {
      events,
      statements,
      articles,
      places: [...places, ...lacks(places, known.places).map((id) => place(id, "UA"))],
      speakers: [...speakers, ...lacks(speakers, known.speakers).map((id) => ({ id, name: id }))],
    },
    unitOf,
  );
}

const all = (count: number): number[] => Array.from({ length: count }, (_, row) => row);

/** All of these records as a timeline takes them. */
export function rowsOf(records: SomeRecords) {
  const source = sourceOf(records);
  const { events, statements } = source.columns;
  return timelineRows(source, { events: all(events.count), statements: all(statements.count) }, true);
}
