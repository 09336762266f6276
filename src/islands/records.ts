import type { Event } from "../corpus/event.ts";
import { kinds } from "../corpus/kinds.ts";
import { precisions } from "../corpus/precisions.ts";
import { stanceVerbs } from "../corpus/stance-verbs.ts";
import { itemsOf } from "../model/record/account-lists.ts";
import type { EventAccounts } from "../model/record/accounts.ts";
import type { Catalogue } from "./catalogue.ts";

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
