import {
  articleAddress,
  eventAddress,
  lessonAddress,
  passageAddress,
  placeAddress,
  speakerAddress,
  statementAddress,
} from "../../corpus/addresses.ts";
import type { Article } from "../../corpus/article.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { Event } from "../../corpus/event.ts";
import type { Lesson } from "../../corpus/lesson.ts";
import type { FigureOfEvent, LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { quotesOf } from "../../corpus/quotes-of.ts";
import type { Statement } from "../../corpus/statement.ts";
import { summaryOf } from "../../corpus/summary.ts";
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

type Make = (corpus: LinkedCorpus, publication: Publication) => string;

const events: Make = (corpus, { address }) =>
  table<Event>(
    {
      id: ({ id }) => id,
      title: ({ title }) => title,
      kind: ({ kind }) => kind,
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
      page: ({ id }) => address(eventAddress(id)),
    },
    corpus.events,
  );

const eventPlaces: Make = (corpus) =>
  table(
    {
      event: ({ event }) => event.id,
      place: ({ where }) => where.place,
      precision: ({ where }) => where.precision,
      basis: ({ where }) => where.basis,
      because: ({ where }) => where.because,
      see: ({ where }) => where.see,
    },
    corpus.events.flatMap((event) => event.places.map((where) => ({ event, where }))),
  );

const figures: Make = (corpus) =>
  table<FigureOfEvent>(
    {
      event: ({ event }) => event.id,
      id: ({ figure }) => figure.id,
      value: ({ figure }) => figure.value,
      bound: ({ figure }) => figure.bound,
      words: ({ figure }) => figure.words,
      of: ({ figure }) => figure.of,
      unit: ({ figure }) => figure.unit,
      outcome: ({ figure }) => figure.outcome,
      population: ({ figure }) => figure.population,
      area: ({ figure }) => figure.area,
      counted_by: ({ figure }) => figure.countedBy,
      via: ({ figure }) => list(figure.via),
      ...dateColumns<FigureOfEvent>("as_of", ({ figure }) => figure.asOf),
      passage: ({ figure }) => corpus.passageOf(figure.quote).hash,
    },
    corpus.events.flatMap((event) => event.figures.map((figure) => ({ event, figure }))),
  );

const unknowns: Make = (corpus) =>
  table(
    { event: ({ event }) => event.id, unknown: ({ unknown }) => unknown },
    corpus.events.flatMap((event) => event.unknowns.map((unknown) => ({ event, unknown }))),
  );

const statements: Make = (corpus, { address }) =>
  table<Statement>(
    {
      id: ({ id }) => id,
      title: ({ title }) => title,
      speaker: ({ speaker }) => speaker,
      role: ({ role }) => role,
      ...dateColumns<Statement>("said", ({ said }) => said.edtf),
      said_basis: ({ said }) => said.basis,
      said_because: ({ said }) => said.because,
      said_see: ({ said }) => said.see,
      via: ({ via }) => list(via),
      maybe_same_as: ({ maybeSameAs }) => list(maybeSameAs?.map(({ statement }) => statement)),
      passage: ({ quote }) => corpus.passageOf(quote).hash,
      summary: ({ body }) => summaryOf(body),
      page: ({ id }) => address(statementAddress(id)),
    },
    corpus.statements,
  );

const stances: Make = (corpus) =>
  table(
    {
      statement: ({ statement }) => statement.id,
      event: ({ stance }) => stance.event,
      stance: ({ stance }) => stance.stance,
      link: ({ stance }) => stance.link,
      because: ({ stance }) => stance.because,
    },
    corpus.statements.flatMap((statement) => statement.stances.map((stance) => ({ statement, stance }))),
  );

const quotes: Make = (corpus, { address }) =>
  table(
    {
      record: ({ sort }) => sort,
      id: ({ record }) => record.id,
      use: ({ use }) => use,
      name: ({ name }) => name,
      article: ({ passage }) => passage.article,
      passage: ({ passage }) => passage.hash,
      exact: ({ quote, withheld }) => (withheld ? null : quote.exact),
      withheld: ({ withheld }) => withheld,
      start: ({ passage, withheld }) => (withheld ? null : passage.start),
      end: ({ passage, withheld }) => (withheld ? null : passage.end),
      page: ({ passage }) => address(passageAddress(passage.article, passage.hash)),
    },
    [
      ...corpus.events.map((record) => ({ sort: "event", record })),
      ...corpus.statements.map((record) => ({ sort: "statement", record })),
      ...corpus.lessons.map((record) => ({ sort: "lesson", record })),
    ].flatMap(({ sort, record }) =>
      quotesOf(record).map(({ quote, use, name }) => ({
        sort,
        record,
        quote,
        use,
        name,
        passage: corpus.passageOf(quote),
        withheld: corpus.article(quote.article).rights.display === "link",
      })),
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
      language: ({ language }) => language,
      url: ({ url }) => url,
      archived: ({ archived }) => archived,
      ...dateColumns<Article>("published", ({ published }) => published.edtf),
      published_basis: ({ published }) => published.basis,
      updated: ({ updated }) => updated,
      received: ({ received }) => received,
      sha256: ({ sha256 }) => sha256,
      rights_holder: ({ rights }) => rights.holder,
      display: ({ rights }) => rights.display,
      page: ({ id }) => address(articleAddress(id)),
    },
    corpus.articles,
  );

const places: Make = (corpus, { address }) =>
  table(
    {
      id: ({ id }) => id,
      name: ({ name }) => name,
      ukrainian: ({ ukrainian }) => ukrainian,
      aliases: ({ aliases }) => aliases.join("; "),
      within: ({ within }) => list([within].flat()),
      contained_in: ({ containedIn }) => containedIn,
      lon: ({ lon }) => lon,
      lat: ({ lat }) => lat,
      source: ({ source }) => source.name,
      source_see: ({ source }) => source.see,
      page: ({ id }) => address(placeAddress(id)),
    },
    corpus.places,
  );

const speakers: Make = (corpus, { address }) =>
  table(
    {
      id: ({ id }) => id,
      name: ({ name }) => name,
      aliases: ({ aliases }) => aliases.join("; "),
      type: ({ type }) => type,
      speaks_for: ({ speaksFor }) => speaksFor,
      page: ({ id }) => address(speakerAddress(id)),
    },
    corpus.speakers,
  );

const lessons: Make = (corpus, { address }) =>
  table<Lesson>(
    {
      id: ({ id }) => id,
      title: ({ title }) => title,
      age: ({ age }) => age,
      records: ({ records }) => records.length,
      questions: ({ questions }) => questions.length,
      summary: ({ body }) => summaryOf(body),
      page: ({ id }) => address(lessonAddress(id)),
    },
    corpus.lessons,
  );

const lessonRecords: Make = (corpus) =>
  table(
    {
      lesson: ({ lesson }) => lesson.id,
      number: ({ index }) => index + 1,
      record: ({ event }) => (event === undefined ? "statement" : "event"),
      id: ({ event, statement }) => event ?? statement,
    },
    corpus.lessons.flatMap((lesson) => lesson.records.map((record, index) => ({ lesson, index, ...record }))),
  );

const lessonQuestions: Make = (corpus) =>
  table(
    {
      lesson: ({ lesson }) => lesson.id,
      number: ({ index }) => index + 1,
      ask: ({ question }) => question.ask,
      passages: ({ lesson, question }) =>
        list(question.reads.flatMap((name) => lesson.quotes[name] ?? []).map((quote) => corpus.passageOf(quote).hash)),
      key: ({ question }) => question.key,
    },
    corpus.lessons.flatMap((lesson) => lesson.questions.map((question, index) => ({ lesson, index, question }))),
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
