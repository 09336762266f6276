import { passageAddress, recordAddress } from "../../corpus/addresses.ts";
import type { Article } from "../../corpus/article.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { Event } from "../../corpus/event.ts";
import type { Figure } from "../../corpus/figure.ts";
import type { Lesson } from "../../corpus/lesson.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Place } from "../../corpus/place.ts";
import { quotesOf } from "../../corpus/quotes-of.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import type { Statement } from "../../corpus/statement.ts";
import { summaryOf } from "../../corpus/summary.ts";
import { must } from "../../text/must.ts";
import { readEdtf } from "../../text/read-edtf.ts";
import { type Cell, csv } from "./csv.ts";
import type { Publication } from "./publication.ts";

/** A table: its columns by name, each with what it takes of a row. */
type Columns<Row> = Readonly<Record<string, (row: Row) => Cell | undefined>>;

const table = <Row>(columns: Columns<Row>, rows: readonly Row[]): string =>
  csv(
    Object.keys(columns),
    rows.map((row) => Object.values(columns).map((cell) => cell(row) ?? null)),
  );

/** Ids have no spaces, so that a list of them is told from one. */
const list = (ids: readonly string[] | undefined): string | undefined => ids?.join(" ");

/** The columns of a date: as written, and its first and last possible day, empty where that is open. */
const dateColumns = <Row>(name: string, edtf: (row: Row) => string): Columns<Row> => ({
  [name]: edtf,
  [`${name}_earliest`]: (row) => readEdtf(edtf(row)).earliest,
  [`${name}_latest`]: (row) => readEdtf(edtf(row)).latest,
});

/** Columns that are called as what they hold is. */
const own = <const Names extends readonly string[]>(
  ...names: Names
): Columns<{ readonly [Name in Names[number]]?: Cell | undefined }> =>
  Object.fromEntries(names.map((name: Names[number]) => [name, (row) => row[name]]));

type Make = (corpus: LinkedCorpus, publication: Publication) => string;

const events: Make = (corpus, { address }) =>
  table<Event>(
    {
      ...own("id", "title", "kind"),
      extent: ({ extent }) => extent ?? "one",
      ...dateColumns<Event>("date", ({ date }) => date.edtf),
      date_basis: ({ date }) => date.basis,
      date_because: ({ date }) => date.because,
      date_see: ({ date }) => date.see,
      not_before: ({ date }) => date.notBefore,
      places: ({ places }) => list(places.map(({ place }) => place)),
      attested_by: ({ attestedBy }) => list(attestedBy),
      content_note: ({ contentNote }) => list(contentNote),
      summary: ({ body }) => summaryOf(body),
      page: ({ id }) => address(recordAddress.event(id)),
    },
    corpus.events,
  );

const eventPlaces: Make = (corpus) =>
  table(
    own("event", "place", "precision", "basis", "because", "see"),
    corpus.events.flatMap(({ id, places }) => places.map((where) => ({ event: id, ...where }))),
  );

const figures: Make = (corpus) =>
  table<Figure & { readonly event: string }>(
    {
      ...own("event", "id", "value", "bound", "words", "of", "unit", "outcome", "population", "area"),
      counted_by: ({ countedBy }) => countedBy,
      via: ({ via }) => list(via),
      ...dateColumns<Figure>("as_of", ({ asOf }) => asOf),
      passage: ({ quote }) => corpus.passageOf(quote).hash,
    },
    corpus.events.flatMap((event) => event.figures.map((figure) => ({ event: event.id, ...figure }))),
  );

const unknowns: Make = (corpus) =>
  table(
    own("event", "unknown"),
    corpus.events.flatMap(({ id, unknowns }) => unknowns.map((unknown) => ({ event: id, unknown }))),
  );

const statements: Make = (corpus, { address }) =>
  table<Statement>(
    {
      ...own("id", "title", "speaker", "role"),
      ...dateColumns<Statement>("said", ({ said }) => said.edtf),
      said_basis: ({ said }) => said.basis,
      said_because: ({ said }) => said.because,
      said_see: ({ said }) => said.see,
      via: ({ via }) => list(via),
      maybe_same_as: ({ maybeSameAs }) => list(maybeSameAs?.map(({ statement }) => statement)),
      passage: ({ quote }) => corpus.passageOf(quote).hash,
      summary: ({ body }) => summaryOf(body),
      page: ({ id }) => address(recordAddress.statement(id)),
    },
    corpus.statements,
  );

const stances: Make = (corpus) =>
  table(
    own("statement", "event", "stance", "link", "because"),
    corpus.statements.flatMap(({ id, stances }) => stances.map((stance) => ({ statement: id, ...stance }))),
  );

const quotes: Make = (corpus, { address }) =>
  table(
    own("record", "id", "use", "name", "article", "passage", "exact", "withheld", "start", "end", "page"),
    [
      ...corpus.events.map((record) => ["event", record] as const),
      ...corpus.statements.map((record) => ["statement", record] as const),
      ...corpus.lessons.map((record) => ["lesson", record] as const),
    ].flatMap(([sort, record]) =>
      quotesOf(record).map(({ quote, use, name }) => {
        const { article, hash, start, end } = corpus.passageOf(quote);
        const withheld = corpus.article(article).rights.display === "link";
        const words = withheld ? {} : { exact: quote.exact, start, end };
        const page = address(passageAddress(article, hash));
        return { record: sort, id: record.id, use, name, article, passage: hash, withheld, ...words, page };
      }),
    ),
  );

const articles: Make = (corpus, { address }) =>
  table<Article>(
    {
      id: ({ id }) => id,
      title: (article) => articleTitle(article),
      headline: ({ title }) => title,
      publisher: ({ publisher }) => publisher.name,
      agency: ({ agency }) => agency?.name,
      byline: ({ byline }) => byline.join("; "),
      ...own("language", "url", "archived"),
      ...dateColumns<Article>("published", ({ published }) => published.edtf),
      published_basis: ({ published }) => published.basis,
      ...own("updated", "received", "sha256"),
      rights_holder: ({ rights }) => rights.holder,
      display: ({ rights }) => rights.display,
      page: ({ id }) => address(recordAddress.article(id)),
    },
    corpus.articles,
  );

const places: Make = (corpus, { address }) =>
  table<Place>(
    {
      ...own("id", "name", "ukrainian"),
      aliases: ({ aliases }) => aliases.join("; "),
      within: ({ within }) => list([within].flat()),
      contained_in: ({ containedIn }) => containedIn,
      ...own("lon", "lat"),
      source: ({ source }) => source.name,
      source_see: ({ source }) => source.see,
      page: ({ id }) => address(recordAddress.place(id)),
    },
    corpus.places,
  );

const speakers: Make = (corpus, { address }) =>
  table<Speaker>(
    {
      ...own("id", "name"),
      aliases: ({ aliases }) => aliases.join("; "),
      ...own("type"),
      speaks_for: ({ speaksFor }) => speaksFor,
      page: ({ id }) => address(recordAddress.speaker(id)),
    },
    corpus.speakers,
  );

const lessons: Make = (corpus, { address }) =>
  table<Lesson>(
    {
      ...own("id", "title", "age"),
      records: ({ records }) => records.length,
      questions: ({ questions }) => questions.length,
      summary: ({ body }) => summaryOf(body),
      page: ({ id }) => address(recordAddress.lesson(id)),
    },
    corpus.lessons,
  );

const lessonRecords: Make = (corpus) =>
  table(
    own("lesson", "number", "record", "id"),
    corpus.lessons.flatMap(({ id: lesson, records }) =>
      records.map(({ event, statement }, index) => ({
        lesson,
        number: index + 1,
        record: event === undefined ? "statement" : "event",
        id: event ?? statement,
      })),
    ),
  );

const lessonQuestions: Make = (corpus) =>
  table(
    own("lesson", "number", "ask", "passages", "key"),
    corpus.lessons.flatMap(({ id: lesson, quotes, questions }) =>
      questions.map(({ ask, key, reads }, index) => {
        const passages = reads.map((name) => corpus.passageOf(must(quotes[name], `quote “${name}”`)).hash);
        return { lesson, number: index + 1, ask, passages: list(passages), key };
      }),
    ),
  );

/** Every table, by the name of its file without ending. */
export const tables: Readonly<Record<string, Make>> = {
  events,
  "event-places": eventPlaces,
  figures,
  unknowns,
  statements,
  stances,
  quotes,
  articles,
  places,
  speakers,
  lessons,
  "lesson-records": lessonRecords,
  "lesson-questions": lessonQuestions,
};
