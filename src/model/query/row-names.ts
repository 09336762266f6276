import { at } from "../../text/at.ts";
import { eventName } from "../record/accessible-name.ts";
import { placesAt, type RecordSource, type RecordWords, stanceCountsAt } from "./record-source.ts";

const made = new WeakMap<RecordSource, Map<number, string>>();

/**
 * Words that must be here by now.
 *
 * @throws RangeError where they have not come.
 */
export function wordsAt({ words }: RecordSource, of: "events" | "statements", row: number): RecordWords {
  const found = words(of, row);
  if (found === undefined) throw new RangeError(`The words of row ${row} of the ${of} have not come.`);
  return found;
}

/** Full accessible name of the event of a row; made once, since it does not change with the view. */
export function eventNameAt(source: RecordSource, row: number): string {
  const names = made.get(source) ?? new Map<number, string>();
  made.set(source, names);
  const before = names.get(row);
  if (before !== undefined) return before;
  const { title, date, basis } = wordsAt(source, "events", row);
  const { columns, index } = source;
  const places = placesAt(columns, row).map(({ place, precision }) => ({
    name: at(index.places, place, "place").name,
    precision,
  }));
  const now = eventName({ title, date: { edtf: date, basis }, places, counts: stanceCountsAt(columns, row) });
  names.set(row, now);
  return now;
}
