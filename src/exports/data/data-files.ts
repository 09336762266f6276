import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { RecordSort } from "../../corpus/record-sorts.ts";
import { annotations } from "./annotations.ts";
import { geojson } from "./geojson.ts";
import { type Publication, recordFile } from "./publication.ts";
import { publisherOf } from "./published-records.ts";
import { type Make, tables } from "./tables.ts";
import { timelinejs } from "./timelinejs.ts";

const keysOf = <Key extends string>(table: Readonly<Record<Key, unknown>>) => Object.keys(table) as Key[];

interface DataFile {
  /** Address below `/data/`. */
  readonly name: string;
  readonly holds: string;
  readonly make: Make;
}

/** The records of each sort as they are published, made when they are asked for. */
function publishedRecords(corpus: LinkedCorpus, publication: Publication) {
  const publish = publisherOf(corpus, publication);
  return {
    event: () => corpus.events.map(publish.event),
    statement: () => corpus.statements.map(publish.statement),
    article: () => corpus.articles.map(publish.article),
    place: () => corpus.places.map(publish.place),
    speaker: () => corpus.speakers.map(publish.speaker),
    lesson: () => corpus.lessons.map(publish.lesson),
  } satisfies Readonly<Record<RecordSort, () => readonly unknown[]>>;
}

/** What a file of whole records of a sort holds. */
const records: Readonly<Record<RecordSort, string>> = {
  event: "Events whole: dates, places, quotes, figures, what no source says, notes, changes, text",
  statement: "Statements whole: speaker, day, stances, the way to the article, quotes, text",
  article: "Articles: what is known of each, its passages, and its lines where it is shown whole",
  place: "Places: names, coordinates, the areas that hold them",
  speaker: "Speakers: names, sort, whom they speak for",
  lesson: "Lessons whole: records, quotes, questions with their key, text",
};

/** What each row of a table is for. */
const rows: Readonly<Record<keyof typeof tables, string>> = {
  events: "event",
  "event-places": "place of an event, with how exactly it is known",
  figures: "figure, with its bound and who counted",
  unknowns: "question that no source answers",
  statements: "statement",
  stances: "tie from a statement to an event",
  quotes: "use of a quotation, with its words and its place in the capture",
  articles: "article",
  places: "place",
  speakers: "speaker",
  lessons: "lesson",
  "lesson-records": "record of a lesson, in the order in which it is read",
  "lesson-questions": "question of a lesson about words, with its key",
};

/** Every file of the records but the schemas, in the order in which the page about the data lists them. */
export const dataFiles: readonly DataFile[] = [
  ...keysOf(records).map((sort) => ({
    name: `${sort}s.json`,
    holds: records[sort],
    make: (corpus: LinkedCorpus, publication: Publication) =>
      recordFile(publication, sort, { [`${sort}s`]: publishedRecords(corpus, publication)[sort]() }),
  })),
  ...keysOf(tables).map((name) => ({ name: `${name}.csv`, holds: `A row for each ${rows[name]}`, make: tables[name] })),
  {
    name: "events.geojson",
    holds: "A feature for each place of each event",
    make: (corpus, publication) => geojson(corpus, corpus.events, publication),
  },
  {
    name: "annotations.jsonld",
    holds: "An annotation of a capture for each passage",
    make: (corpus, publication) => annotations(corpus, corpus.passages, "/data/annotations.jsonld", publication),
  },
  { name: "timelinejs.json", holds: "Events as slides for TimelineJS", make: timelinejs },
];

/** What all records together, with what proves them, are packed into. */
export const wholeEvidence = {
  name: "evidence.zip",
  holds: "Captures, records, tables, annotations and pages, with a check of every byte",
} as const;
