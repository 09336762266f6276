import type { Event } from "../../corpus/event.ts";
import { kinds } from "../../corpus/kinds.ts";
import { at, must } from "../../text/must.ts";
import { oncePer } from "../../text/once-per.ts";
import { eventName } from "../record/accessible-name.ts";
import { accountsOfEvents, itemsOf } from "../record/account-lists.ts";
import { countStances } from "../record/accounts.ts";
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

/** The places of an event, by their numbers. */
export const placesAt = ({ events }: Columns, row: number) =>
  itemsOf(events.places, row).map((code) => ({ place: placeNumber(code), precision: precisionOf(code) }));

/** What a statement says of which events, by their rows. */
export function tiesAt({ statements }: Columns, row: number) {
  const first = at(statements.ties.starts, row, "tie");
  return itemsOf(statements.ties, row).map((event, index) => {
    const code = at(statements.stances, first + index, "stance");
    return { event, stance: stanceOf(code), link: linkOf(code) };
  });
}

const accountsIn = oncePer(accountsOfEvents);

/** How many accounts of an event take which stance. */
function stanceCountsAt(columns: Columns, row: number) {
  const codes = itemsOf(accountsIn(columns), row).map((tie) => at(columns.statements.stances, tie, "stance"));
  return countStances(codes.map((code) => ({ stance: stanceOf(code), link: linkOf(code) })));
}

/**
 * Words that must be here by now.
 *
 * @throws RangeError where they have not come.
 */
export const wordsAt = ({ words }: RecordSource, of: "events" | "statements", row: number): RecordWords =>
  must(words(of, row), `text yet of row ${row} of the ${of}`);

/** Full accessible name of the event of a row. */
export const eventNameAt = oncePerRow((source, row) => {
  const { title, date, basis } = wordsAt(source, "events", row);
  const { columns, index } = source;
  const places = placesAt(columns, row).map(({ place, precision }) => ({
    name: at(index.places, place, "place").name,
    precision,
  }));
  return eventName({ title, date: { edtf: date, basis }, places, counts: stanceCountsAt(columns, row) });
});
