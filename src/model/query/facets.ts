import { kinds } from "../../corpus/kinds.ts";
import { stanceVerbs } from "../../corpus/stance-verbs.ts";
import { accountsOfEvents, itemsOf } from "../record/account-lists.ts";
import { placeNumber, stanceNumber } from "./column-codes.ts";
import type { Columns, Dictionaries } from "./columns.ts";
import { accountHits, type FacetKey, failBits, failuresOf, passes, toCriteria, type WordMatches } from "./criteria.ts";
import type { View } from "./view.ts";

/**
 * Live counts: for each value, the events that would be shown if it alone were chosen of its key, all else as it is. One pass: an event that fails
 * nothing counts for all its values, one that fails a single key counts for its values of that key.
 */
export function countFacets(
  columns: Columns,
  dictionaries: Dictionaries,
  view: View,
  words: WordMatches | null = null,
): Readonly<Record<FacetKey, Uint32Array>> {
  const criteria = toCriteria(view, dictionaries);
  const hits = accountHits(columns, criteria);
  const { events, statements } = columns;
  const counts = {
    kind: new Uint32Array(kinds.length),
    place: new Uint32Array(dictionaries.place.length),
    source: new Uint32Array(dictionaries.source.length),
    speaker: new Uint32Array(dictionaries.speaker.length),
    stance: new Uint32Array(stanceVerbs.length),
  };
  const accounts = accountsOfEvents(columns);
  const add = (column: Uint32Array, numbers: Iterable<number>): void => {
    for (const number of new Set(numbers)) if (number >= 0) column[number] = (column[number] ?? 0) + 1;
  };
  const only = (fails: number, ...bits: readonly number[]): boolean => (fails & ~bits.reduce((all, bit) => all | bit, 0)) === 0;
  for (let row = 0; row < events.count; row += 1) {
    const fails = failuresOf(columns, criteria, hits, words, row);
    if ((fails & failBits.rest) !== 0) continue;
    if (only(fails, failBits.kind)) add(counts.kind, [events.kind[row] ?? -1]);
    if (only(fails, failBits.place))
      add(
        counts.place,
        itemsOf(events.places, row).flatMap((item) => dictionaries.holders[placeNumber(item)] ?? []),
      );
    const ties = itemsOf(accounts, row);
    const saying = (tie: number): number => accounts.statements[tie] ?? -1;
    if (only(fails, failBits.source))
      add(counts.source, [...itemsOf(events.sources, row), ...ties.flatMap((tie) => itemsOf(statements.sources, saying(tie)))]);
    if (only(fails, failBits.speaker, failBits.pair)) {
      const fitting = ties.filter((tie) => passes(criteria.stance, stanceNumber(statements.stances[tie] ?? 0)));
      add(
        counts.speaker,
        fitting.map((tie) => statements.speaker[saying(tie)] ?? -1),
      );
    }
    if (only(fails, failBits.stance, failBits.pair)) {
      const fitting = ties.filter((tie) => passes(criteria.speaker, statements.speaker[saying(tie)] ?? -1));
      add(
        counts.stance,
        fitting.map((tie) => stanceNumber(statements.stances[tie] ?? 0)),
      );
    }
  }
  return counts;
}
