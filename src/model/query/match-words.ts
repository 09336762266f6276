import { type Asked, holdsTerm } from "../../text/searched-text.ts";
import { itemsOf } from "../record/account-lists.ts";
import { placeNumber } from "./column-codes.ts";
import type { Columns } from "./columns.ts";
import type { WordMatches } from "./criteria.ts";

/**
 * Which records hold all that a query asks for, each thing anywhere: an event in its own text, in the names of its places, or in the text or
 * the speaker of a statement about it. Null for a query that asks for nothing.
 *
 * @param texts texts in searched form (see `searchedText`), in the order of the rows: titles, bodies and quotes of records, names and aliases of others
 */
export function matchWords(
  { events, statements }: Columns,
  texts: Readonly<Record<"events" | "statements" | "places" | "speakers", readonly string[]>>,
  asked: readonly Asked[],
): WordMatches | null {
  if (asked.length === 0) return null;
  const all = { events: new Uint8Array(events.count).fill(1), statements: new Uint8Array(statements.count).fill(1) };
  for (const one of asked) {
    const holds = (list: readonly string[]): Uint8Array => Uint8Array.from(list, (text) => (holdsTerm(text, one) ? 1 : 0));
    const [ofEvent, ofStatement] = [holds(texts.events), holds(texts.statements)];
    const [ofPlace, ofSpeaker] = [holds(texts.places), holds(texts.speakers)];
    for (let row = 0; row < statements.count; row += 1) {
      const held = ofStatement[row] === 1 || ofSpeaker[statements.speaker[row] ?? -1] === 1;
      if (held) for (const event of itemsOf(statements.ties, row)) ofEvent[event] = 1;
      if (!held) all.statements[row] = 0;
    }
    for (let row = 0; row < events.count; row += 1)
      if (ofEvent[row] !== 1 && !itemsOf(events.places, row).some((item) => ofPlace[placeNumber(item)] === 1))
        all.events[row] = 0;
  }
  return all;
}
