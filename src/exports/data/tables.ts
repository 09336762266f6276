import { passageAddress, recordAddress } from "../../corpus/addresses.ts";
import type { Article } from "../../corpus/article.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { Event } from "../../corpus/event.ts";
import type { Figure } from "../../corpus/figure.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { quotesOf } from "../../corpus/quotes-of.ts";
import { summaryOf } from "../../corpus/record-text.ts";
import type { Statement } from "../../corpus/statement.ts";
import { readEdtf } from "../../text/edtf.ts";
import { must } from "../../text/must.ts";
import type { Publication } from "./publication.ts";

/** What a cell of a table holds; null for nothing. */
export type Cell = string | number | boolean | null;

/**
 * Characters with which a spreadsheet begins a formula, also as the full-width and other forms that some take for them, and the white space that some
 * leave out before one.
 */
const formulaStart = "=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b\\u207a\\u207b\\u207c\\u2212";
/** Where a cell begins: for a program that takes another character for the comma, in the midst of one as well. */
const cellStart = "(?<=^|[;\\t\\r\\n])";
const toGuard = new RegExp(`${cellStart}'*(?=[${formulaStart}])`, "g");
const toUnguard = new RegExp(`${cellStart}'(?='*[${formulaStart}])`, "g");

/** A text with an apostrophe before whatever would begin a formula. `unguardText` takes it back, whatever the text is. */
export const guardText = (text: string): string => text.replace(toGuard, "'$&");

/** The text that `guardText` was given: one apostrophe fewer wherever apostrophes are before the beginning of a formula. */
export const unguardText = (text: string): string => text.replace(toUnguard, "");

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = guardText(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180), its first line the names of the columns. Texts are guarded; numbers are as they are, so that programs can count with them. */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");

/** A table: its columns by name, each with what it takes of a row. */
type Columns<Row> = Readonly<Record<string, (row: Row) => Cell | undefined>>;

const table = <Row>(rows: readonly Row[], columns: Columns<Row>): string =>
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

/** Makes a file of all records. */
export type Make = (corpus: LinkedCorpus, publication: Publication) => string;

/** Every table, by the name of its file without ending. */
export const tables = {
  events: (corpus, { address }) =>
    table(corpus.events, {
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
    }),
  "event-places": (corpus) =>
    table(
      corpus.events.flatMap(({ id, places }) => places.map((where) => ({ event: id, ...where }))),
      own("event", "place", "precision", "basis", "because", "see"),
    ),
  figures: (corpus) =>
    table(
      corpus.events.flatMap((event) => event.figures.map((figure) => ({ event: event.id, ...figure }))),
      {
        ...own("event", "id", "value", "bound", "words", "of", "unit", "outcome", "population", "area"),
        counted_by: ({ countedBy }) => countedBy,
        via: ({ via }) => list(via),
        ...dateColumns<Figure>("as_of", ({ asOf }) => asOf),
        passage: ({ quote }) => corpus.passageOf(quote).hash,
      },
    ),
  unknowns: (corpus) =>
    table(
      corpus.events.flatMap(({ id, unknowns }) => unknowns.map((unknown) => ({ event: id, unknown }))),
      own("event", "unknown"),
    ),
  statements: (corpus, { address }) =>
    table(corpus.statements, {
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
    }),
  stances: (corpus) =>
    table(
      corpus.statements.flatMap(({ id, stances }) => stances.map((stance) => ({ statement: id, ...stance }))),
      own("statement", "event", "stance", "link", "because"),
    ),
  quotes: (corpus, { address }) =>
    table(
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
      own("record", "id", "use", "name", "article", "passage", "exact", "withheld", "start", "end", "page"),
    ),
  articles: (corpus, { address }) =>
    table(corpus.articles, {
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
    }),
  places: (corpus, { address }) =>
    table(corpus.places, {
      ...own("id", "name", "ukrainian"),
      aliases: ({ aliases }) => aliases.join("; "),
      within: ({ within }) => list([within].flat()),
      contained_in: ({ containedIn }) => containedIn,
      ...own("lon", "lat"),
      source: ({ source }) => source.name,
      source_see: ({ source }) => source.see,
      page: ({ id }) => address(recordAddress.place(id)),
    }),
  speakers: (corpus, { address }) =>
    table(corpus.speakers, {
      ...own("id", "name"),
      aliases: ({ aliases }) => aliases.join("; "),
      ...own("type"),
      speaks_for: ({ speaksFor }) => speaksFor,
      page: ({ id }) => address(recordAddress.speaker(id)),
    }),
  lessons: (corpus, { address }) =>
    table(corpus.lessons, {
      ...own("id", "title", "age"),
      records: ({ records }) => records.length,
      questions: ({ questions }) => questions.length,
      summary: ({ body }) => summaryOf(body),
      page: ({ id }) => address(recordAddress.lesson(id)),
    }),
  "lesson-records": (corpus) =>
    table(
      corpus.lessons.flatMap(({ id: lesson, records }) =>
        records.map(({ event, statement }, index) => ({
          lesson,
          number: index + 1,
          record: event === undefined ? "statement" : "event",
          id: event ?? statement,
        })),
      ),
      own("lesson", "number", "record", "id"),
    ),
  "lesson-questions": (corpus) =>
    table(
      corpus.lessons.flatMap(({ id: lesson, quotes, questions }) =>
        questions.map(({ ask, key, reads }, index) => {
          const passages = reads.map((name) => corpus.passageOf(must(quotes[name], `quote “${name}”`)).hash);
          return { lesson, number: index + 1, ask, passages: list(passages), key };
        }),
      ),
      own("lesson", "number", "ask", "passages", "key"),
    ),
} satisfies Readonly<Record<string, Make>>;
