import type { Event } from "../../corpus/event.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { eventLines, placeNamed, statementLines } from "../../corpus/record-text.ts";
import type { Statement } from "../../corpus/statement.ts";
import { digestOf } from "../../exports/explorer/digest.ts";
import { explorerFiles } from "../../exports/explorer/explorer-files.ts";
import type { DatedTexts } from "../../exports/explorer/explorer-index.ts";
import type { MapBase } from "../../model/map/base-map.ts";
import { toTable } from "../../model/query/column-tables.ts";
import { eventsInTime, monthOf, statementsInTime } from "../../model/record/chronology.ts";
import { mostListed } from "../../model/record/most-listed.ts";
import { readEdtf } from "../../text/edtf.ts";
import { at } from "../../text/must.ts";
import { oncePer } from "../../text/once-per.ts";
import { sourceOf } from "../site/source-of.ts";

function textsOf<T extends { readonly id: string; readonly title: string }>(
  records: readonly T[],
  date: (record: T) => Event["date"],
): DatedTexts {
  return {
    ids: records.map(({ id }) => id),
    titles: records.map(({ title }) => title),
    dates: records.map((record) => date(record).edtf),
    bases: records.map((record) => date(record).basis),
  };
}

/** Months with the rows that fall into each; both lists are in order of time, so that a month's rows are together. */
function monthsOf(events: readonly Event[], statements: readonly Statement[]) {
  const ofEvents = events.map(({ date }) => monthOf(date.edtf));
  const ofStatements = statements.map(({ said }) => monthOf(said.edtf));
  const range = (all: readonly string[], month: string): readonly [number, number] => {
    const first = all.findIndex((each) => each >= month);
    const end = all.findIndex((each) => each > month);
    return [first < 0 ? all.length : first, end < 0 ? all.length : end];
  };
  return [...new Set([...ofEvents, ...ofStatements])]
    .sort()
    .map((month) => ({ month, events: range(ofEvents, month), statements: range(ofStatements, month) }));
}

/** First and last day that any date of a record names. */
export function spanOf(records: readonly { readonly edtf: string }[]): readonly [string, string] {
  let first = "9999-12-31";
  let last = "0000-01-01";
  for (const { edtf } of records) {
    const { earliest, latest } = readEdtf(edtf);
    for (const day of [earliest, latest]) {
      if (day !== null && day < first) first = day;
      if (day !== null && day > last) last = day;
    }
  }
  return first > last ? ["2022-01-01", "2022-12-31"] : [first, last];
}

/** The data files of the explorer by name; made once for a corpus. */
export const explorerFilesOf = oncePer((corpus: LinkedCorpus, base: MapBase): ReadonlyMap<string, string> => {
  const events = eventsInTime(corpus.events);
  const statements = statementsInTime(corpus.statements);
  const { columns, index } = sourceOf(corpus, base);
  // Ticks of publication are drawn while they can be told apart; of many articles only the ids are needed, to choose by.
  const named = corpus.articles.length <= mostListed;
  return explorerFiles({
    months: monthsOf(events, statements),
    columns: (ofEvents, ofStatements) => toTable(columns, ofEvents, ofStatements),
    texts: (ofEvents, ofStatements) => ({
      events: textsOf(events.slice(...ofEvents), ({ date }) => date),
      statements: textsOf(statements.slice(...ofStatements), ({ said }) => said),
    }),
    search: (ofEvents, ofStatements) => ({
      events: events.slice(...ofEvents).map((event) => eventLines(event).join("\n")),
      statements: statements.slice(...ofStatements).map((statement) => statementLines(statement).join("\n")),
    }),
    places: corpus.places.map((place, number) => ({
      ...at(index.places, number, "place"),
      aliases: placeNamed(place).aliases,
      containedIn: place.containedIn,
    })),
    speakers: corpus.speakers.map(({ id, name, aliases }) => ({ id, name, aliases })),
    sources: index.sources.map((article) => (named ? article : { id: article.id, name: "", publisher: "", published: "" })),
    span: spanOf([
      ...events.map(({ date }) => date),
      ...statements.map(({ said }) => said),
      ...corpus.articles.map(({ published }) => published),
    ]),
  });
});

/** The digest by which the explorer knows its index. */
export function indexDigest(corpus: LinkedCorpus, base: MapBase): string {
  const index = explorerFilesOf(corpus, base).get("index.json");
  if (index === undefined) throw new Error("The explorer has no index.");
  return digestOf(index);
}
