import type { Event } from "../corpus/event.ts";
import { kinds } from "../corpus/kinds.ts";
import { precisions } from "../corpus/precisions.ts";
import { stanceVerbs } from "../corpus/stance-verbs.ts";
import type { Statement } from "../corpus/statement.ts";
import { itemsOf } from "../model/record/account-lists.ts";
import type { EventAccounts } from "../model/record/accounts.ts";
import type { TimelineRecords } from "../model/timeline/timeline-layout.ts";
import type { Catalogue } from "./catalogue.ts";

const named = (id: string, name: string) => ({ id, name });

/** An event as far as the layouts read it; undefined while its words have not come. */
export function eventOf({ columns, index, words }: Catalogue, row: number): Event | undefined {
  const own = words("events", row);
  if (own === undefined) return undefined;
  const places = itemsOf(columns.events.places, row).map((item) => ({
    place: index.places[item >> 3]?.id ?? "",
    precision: precisions[item & 7] ?? "country",
    basis: "stated" as const,
  }));
  const kind = kinds[columns.events.kind[row] ?? 0] ?? "strike";
  const date = { edtf: own.date, basis: own.basis as Event["date"]["basis"] };
  // The layouts read nothing else of an event; what they are given here is checked by the build that wrote it.
  return { id: own.id, title: own.title, kind, date, places } as unknown as Event;
}

/** A statement as far as the layouts read it; undefined while its words, or those of the events it is about, have not come. */
export function statementOf({ columns, index, words }: Catalogue, row: number): Statement | undefined {
  const own = words("statements", row);
  if (own === undefined) return undefined;
  const { ties, stances, speaker } = columns.statements;
  const first = ties.starts[row] ?? 0;
  const taken = itemsOf(ties, row).map((event, place) => {
    const stance = stances[first + place] ?? 0;
    return {
      event: words("events", event)?.id ?? "",
      stance: stanceVerbs[stance >> 1] ?? "states",
      link: stance % 2 === 1 ? "general" : "named",
    };
  });
  const said = { edtf: own.date, basis: own.basis };
  const id = index.speakers[speaker[row] ?? -1]?.id ?? "";
  return {
    id: own.id,
    title: own.title,
    speaker: id,
    said,
    stances: taken.filter(({ event }) => event !== ""),
    via: [],
    role: null,
  } as unknown as Statement;
}

const present = <T>(value: T | undefined): value is T => value !== undefined;

/** Rows as records that the layouts take; articles only where the whole span is drawn. */
export function timelineRecords(
  catalogue: Catalogue,
  events: readonly number[],
  statements: readonly number[],
  withArticles: boolean,
): TimelineRecords {
  const { places, speakers, sources } = catalogue.index;
  const articles = sources
    .filter(({ published }) => published !== "")
    .map(({ id, name, publisher, published }) => ({
      id,
      title: name,
      publisher: { name: publisher, basis: "stated" },
      published: { edtf: published, basis: "stated" },
    }));
  return {
    events: events.map((row) => eventOf(catalogue, row)).filter(present),
    statements: statements.map((row) => statementOf(catalogue, row)).filter(present),
    articles: withArticles ? (articles as unknown as TimelineRecords["articles"]) : [],
    places: places.map(({ id, name }) => named(id, name)) as unknown as TimelineRecords["places"],
    speakers: speakers.map(({ id, name }) => named(id, name)) as unknown as TimelineRecords["speakers"],
  };
}

/** Numbers of the rows that are marked. */
export function rowsOf(marks: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < marks.length; row += 1) if (marks[row] === 1) rows.push(row);
  return rows;
}

/** How many accounts of an event take which stance, from the columns alone. */
export function countsOf(columns: Catalogue["columns"], ties: readonly number[]): EventAccounts["counts"] {
  return stanceVerbs
    .map((stance, number) => {
      const own = ties.map((tie) => columns.statements.stances[tie] ?? 0).filter((coded) => coded >> 1 === number);
      const general = own.filter((coded) => coded % 2 === 1).length;
      return { stance, named: own.length - general, general, total: own.length };
    })
    .filter(({ total }) => total > 0);
}
