import { at } from "../../text/at.ts";
import { eventName } from "../record/accessible-name.ts";
import { oncePerRow, placesAt, type RecordSource, type RecordWords, stanceCountsAt } from "./record-source.ts";

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
