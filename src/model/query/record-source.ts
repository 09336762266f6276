import type { Event, Precision } from "../../corpus/event.ts";
import { kinds } from "../../corpus/kinds.ts";
import type { StanceVerb } from "../../corpus/statement.ts";
import { at } from "../../text/at.ts";
import { oncePer } from "../../text/once-per.ts";
import { accountsOfEvents, itemsOf } from "../record/account-lists.ts";
import { countStances, type StanceCount } from "../record/accounts.ts";
import { linkOf, placeNumber, precisionOf, stanceOf } from "./column-codes.ts";
import type { Columns } from "./columns.ts";

/** Words of one record. */
export interface RecordWords {
  readonly id: string;
  readonly title: string;
  /** EDTF date. */
  readonly date: string;
  /** What the date rests on: `stated`, `inferred`, `external`. */
  readonly basis: string;
}

/** Where drawings take records from: columns, names, and words by row. The build makes one of the corpus, the browser of what it has fetched. */
export interface RecordSource {
  readonly columns: Columns;
  readonly index: {
    /** `unit`: the point of the map's plane that stands for the place; null where none does. */
    readonly places: readonly {
      readonly id: string;
      readonly name: string;
      readonly unit: readonly [x: number, y: number] | null;
    }[];
    readonly speakers: readonly { readonly id: string; readonly name: string }[];
    /** Articles; `published` is an EDTF date, empty where there are too many to be drawn. */
    readonly sources: readonly {
      readonly id: string;
      readonly name: string;
      readonly publisher: string;
      readonly published: string;
    }[];
  };
  /** Undefined while the words have not come. */
  readonly words: (of: "events" | "statements", row: number) => RecordWords | undefined;
}

/** How a statement is tied to an event, a row of the columns. */
interface RowTie {
  readonly event: number;
  readonly stance: StanceVerb;
  readonly link: "named" | "general";
}

/** A place of an event, by its number. */
interface RowPlace {
  readonly place: number;
  readonly precision: Precision;
}

export const kindAt = ({ events }: Columns, row: number): Event["kind"] => at(kinds, at(events.kind, row, "kind"), "kind");

/** A function that makes something of a row of a source once: what a record is does not change with the view. */
export function oncePerRow<Made>(make: (source: RecordSource, row: number) => Made): typeof make {
  const madeOf = oncePer((_: RecordSource) => new Map<number, Made>());
  return (source, row) => {
    const made = madeOf(source);
    const now = made.get(row) ?? make(source, row);
    made.set(row, now);
    return now;
  };
}

export const placesAt = ({ events }: Columns, row: number): RowPlace[] =>
  itemsOf(events.places, row).map((code) => ({ place: placeNumber(code), precision: precisionOf(code) }));

/** What a statement says of which events. */
export function tiesAt({ statements }: Columns, row: number): RowTie[] {
  const first = at(statements.ties.starts, row, "tie");
  return itemsOf(statements.ties, row).map((event, index) => {
    const code = at(statements.stances, first + index, "stance");
    return { event, stance: stanceOf(code), link: linkOf(code) };
  });
}

const accountsIn = oncePer(accountsOfEvents);

/** How many accounts of an event take which stance. */
export function stanceCountsAt(columns: Columns, row: number): readonly StanceCount[] {
  const codes = itemsOf(accountsIn(columns), row).map((tie) => at(columns.statements.stances, tie, "stance"));
  return countStances(codes.map((code) => ({ stance: stanceOf(code), link: linkOf(code) })));
}
