import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { annotations } from "./annotations.ts";
import { datacite, dataset } from "./dataset.ts";
import { geojson } from "./geojson.ts";
import { inertJson, type Publication, recordFile } from "./publication.ts";
import { publisherOf } from "./published-records.ts";
import { recordSchema, schemaNames } from "./record-schemas.ts";
import { tables } from "./tables.ts";
import { timelinejs } from "./timelinejs.ts";

/**
 * Every file of all records by its name below `/data/`, each made when it is asked for.
 *
 * @param contact who answers for this copy; null where nobody is named
 */
export function allFiles(
  corpus: LinkedCorpus,
  publication: Publication,
  contact: string | null,
): ReadonlyMap<string, () => string> {
  const publish = publisherOf(corpus, publication);
  return new Map<string, () => string>([
    ["events.json", () => recordFile(publication, "event", { events: corpus.events.map(publish.event) })],
    ["statements.json", () => recordFile(publication, "statement", { statements: corpus.statements.map(publish.statement) })],
    ["articles.json", () => recordFile(publication, "article", { articles: corpus.articles.map(publish.article) })],
    ["places.json", () => recordFile(publication, "place", { places: corpus.places.map(publish.place) })],
    ["speakers.json", () => recordFile(publication, "speaker", { speakers: corpus.speakers.map(publish.speaker) })],
    ["lessons.json", () => recordFile(publication, "lesson", { lessons: corpus.lessons.map(publish.lesson) })],
    ...Object.entries(tables).map(([name, make]) => [`${name}.csv`, () => make(corpus, publication)] as const),
    ["events.geojson", () => geojson(corpus, corpus.events, publication)],
    ["annotations.jsonld", () => annotations(corpus, corpus.passages, "/data/annotations.jsonld", publication)],
    ["timelinejs.json", () => timelinejs(corpus, publication)],
    ["dataset.jsonld", () => inertJson(dataset(publication, contact))],
    ["datacite.json", () => datacite(publication, contact)],
    ...schemaNames.map((name) => [`schema/${name}.json`, () => recordSchema(name, publication)] as const),
  ]);
}
