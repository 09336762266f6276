/** A file of all records, for people who look for one. */
export interface DataFile {
  /** Address below `/data/`. */
  readonly name: string;
  readonly mediaType: string;
  readonly holds: string;
}

const json = "application/json";
const table = "text/csv";

/** Every file of the records but the schemas, in the order in which the page about the data lists them. */
export const dataFiles: readonly DataFile[] = [
  {
    name: "events.json",
    mediaType: json,
    holds: "Events whole: dates, places, quotes, figures, what no source says, notes, changes, text",
  },
  {
    name: "statements.json",
    mediaType: json,
    holds: "Statements whole: speaker, day, stances, the way to the article, quotes, text",
  },
  {
    name: "articles.json",
    mediaType: json,
    holds: "Articles: what is known of each, its passages, and its lines where it is shown whole",
  },
  { name: "places.json", mediaType: json, holds: "Places: names, coordinates, the areas that hold them" },
  { name: "speakers.json", mediaType: json, holds: "Speakers: names, sort, whom they speak for" },
  { name: "lessons.json", mediaType: json, holds: "Lessons whole: records, quotes, questions with their key, text" },
  { name: "events.csv", mediaType: table, holds: "A row for each event" },
  { name: "event-places.csv", mediaType: table, holds: "A row for each place of an event, with how exactly it is known" },
  { name: "figures.csv", mediaType: table, holds: "A row for each figure, with its bound and who counted" },
  { name: "unknowns.csv", mediaType: table, holds: "A row for each question that no source answers" },
  { name: "statements.csv", mediaType: table, holds: "A row for each statement" },
  { name: "stances.csv", mediaType: table, holds: "A row for each tie from a statement to an event" },
  {
    name: "quotes.csv",
    mediaType: table,
    holds: "A row for each use of a quotation, with its words and its place in the capture",
  },
  { name: "articles.csv", mediaType: table, holds: "A row for each article" },
  { name: "places.csv", mediaType: table, holds: "A row for each place" },
  { name: "speakers.csv", mediaType: table, holds: "A row for each speaker" },
  { name: "lessons.csv", mediaType: table, holds: "A row for each lesson" },
  { name: "lesson-records.csv", mediaType: table, holds: "A row for each record of a lesson, in the order in which it is read" },
  { name: "lesson-questions.csv", mediaType: table, holds: "A row for each question of a lesson about words, with its key" },
  { name: "events.geojson", mediaType: "application/geo+json", holds: "A feature for each place of each event" },
  { name: "annotations.jsonld", mediaType: "application/ld+json", holds: "An annotation of a capture for each passage" },
  { name: "timelinejs.json", mediaType: json, holds: "Events as slides for TimelineJS" },
];

/** What all records together, with what proves them, are packed into. */
export const wholeEvidence: DataFile = {
  name: "evidence.zip",
  mediaType: "application/zip",
  holds: "Captures, records, tables, annotations and pages, with a check of every byte",
};
