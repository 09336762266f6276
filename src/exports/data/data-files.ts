import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { RecordSort } from "../../corpus/record-sorts.ts";
import { annotations } from "./annotations.ts";
import { geojson } from "./geojson.ts";
import { recordFile } from "./publication.ts";
import { type Publisher, publisherOf } from "./published-records.ts";
import { type Make, tables } from "./tables.ts";
import { timelinejs } from "./timelinejs.ts";

/** The records of a sort, whole. */
const whole =
  (sort: RecordSort, published: (corpus: LinkedCorpus, publish: Publisher) => readonly unknown[]): Make =>
  (corpus, publication) =>
    recordFile(publication, sort, { [`${sort}s`]: published(corpus, publisherOf(corpus, publication)) });

/** Every file of the records but the schemas by its address below `/data/`, with what it holds, in the order in which the page about the data lists them. */
export const dataFiles: readonly { readonly name: string; readonly holds: string; readonly make: Make }[] = [
  {
    name: "events.json",
    holds: "Events whole: dates, places, quotes, figures, what no source says, notes, changes, text",
    make: whole("event", ({ events }, publish) => events.map(publish.event)),
  },
  {
    name: "statements.json",
    holds: "Statements whole: speaker, day, stances, the way to the article, quotes, text",
    make: whole("statement", ({ statements }, publish) => statements.map(publish.statement)),
  },
  {
    name: "articles.json",
    holds: "Articles: what is known of each, its passages, and its lines where it is shown whole",
    make: whole("article", ({ articles }, publish) => articles.map(publish.article)),
  },
  {
    name: "places.json",
    holds: "Places: names, coordinates, the areas that hold them",
    make: whole("place", ({ places }, publish) => places.map(publish.place)),
  },
  {
    name: "speakers.json",
    holds: "Speakers: names, sort, whom they speak for",
    make: whole("speaker", ({ speakers }, publish) => speakers.map(publish.speaker)),
  },
  {
    name: "lessons.json",
    holds: "Lessons whole: records, quotes, questions with their key, text",
    make: whole("lesson", ({ lessons }, publish) => lessons.map(publish.lesson)),
  },
  { name: "events.csv", holds: "A row for each event", make: tables.events },
  {
    name: "event-places.csv",
    holds: "A row for each place of an event, with how exactly it is known",
    make: tables["event-places"],
  },
  { name: "figures.csv", holds: "A row for each figure, with its bound and who counted", make: tables.figures },
  { name: "unknowns.csv", holds: "A row for each question that no source answers", make: tables.unknowns },
  { name: "statements.csv", holds: "A row for each statement", make: tables.statements },
  { name: "stances.csv", holds: "A row for each tie from a statement to an event", make: tables.stances },
  {
    name: "quotes.csv",
    holds: "A row for each use of a quotation, with its words and its place in the capture",
    make: tables.quotes,
  },
  { name: "articles.csv", holds: "A row for each article", make: tables.articles },
  { name: "places.csv", holds: "A row for each place", make: tables.places },
  { name: "speakers.csv", holds: "A row for each speaker", make: tables.speakers },
  { name: "lessons.csv", holds: "A row for each lesson", make: tables.lessons },
  {
    name: "lesson-records.csv",
    holds: "A row for each record of a lesson, in the order in which it is read",
    make: tables["lesson-records"],
  },
  {
    name: "lesson-questions.csv",
    holds: "A row for each question of a lesson about words, with its key",
    make: tables["lesson-questions"],
  },
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
