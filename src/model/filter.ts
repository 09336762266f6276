import { kinds } from "../corpus/kinds.ts";
import { stanceVerbs } from "../corpus/stance-verbs.ts";
import { type Columns, type Dictionaries, openEnd, openStart } from "./columns.ts";
import { toDayNumber } from "./day.ts";
import type { View } from "./view.ts";

/** Which rows a view shows: 1 for those it does. */
export interface Shown {
  readonly events: Uint8Array;
  readonly statements: Uint8Array;
  readonly eventCount: number;
  readonly statementCount: number;
}

/** Which records hold the words of a view; made where the words are, see {@link matchWords}. */
export interface WordMatches {
  readonly events: Uint8Array;
  /** For statements that are about no event; those about one are shown with it. */
  readonly statements: Uint8Array;
}

/** The keys for which there are live counts, in the order of their bits below. */
export const facetKeys = ["kind", "place", "source", "speaker", "stance"] as const;
export type FacetKey = (typeof facetKeys)[number];

/** For each key and each of its values: how many events the view would show with only this value chosen, all else as it is. */
export type FacetCounts = Readonly<Record<FacetKey, Uint32Array>>;

/** 1 for each chosen number; null where nothing is chosen, which lets all pass. */
function chosen(all: readonly string[], values: readonly string[]): Uint8Array | null {
  if (values.length === 0) return null;
  const marks = new Uint8Array(all.length);
  values.forEach((value) => {
    const number = all.indexOf(value);
    if (number >= 0) marks[number] = 1;
  });
  return marks;
}

interface Criteria {
  readonly from: number;
  readonly to: number;
  readonly kind: Uint8Array | null;
  readonly place: Uint8Array | null;
  readonly source: Uint8Array | null;
  readonly speaker: Uint8Array | null;
  readonly stance: Uint8Array | null;
}

const toCriteria = (view: View, dictionaries: Dictionaries): Criteria => ({
  from: view.from === null ? openStart : toDayNumber(view.from),
  to: view.to === null ? openEnd : toDayNumber(view.to),
  kind: chosen(kinds, view.kind),
  place: chosen(dictionaries.place, view.place),
  source: chosen(dictionaries.source, view.source),
  speaker: chosen(dictionaries.speaker, view.speaker),
  stance: chosen(stanceVerbs, view.stance),
});

const passes = (marks: Uint8Array | null, number: number): boolean => marks === null || marks[number] === 1;

/** What events have through the statements about them; each bit of `hits` is a criterion met by one and the same account. */
const accountBits = { source: 1, speaker: 2, stance: 4, both: 8 } as const;

/** For each event, what the statements about it meet. Speaker and stance must be met by one tie, to show an event for both. */
function accountHits({ events, statements }: Columns, { source, speaker, stance }: Criteria): Uint8Array | null {
  if (source === null && speaker === null && stance === null) return null;
  const hits = new Uint8Array(events.count);
  const { ties, stances, sources } = statements;
  for (let row = 0; row < statements.count; row += 1) {
    const spoken = passes(speaker, statements.speaker[row] ?? -1);
    let own = spoken ? accountBits.speaker : 0;
    if (source !== null)
      for (let at = sources.starts[row] ?? 0; at < (sources.starts[row + 1] ?? 0); at += 1)
        if (source[sources.items[at] ?? -1] === 1) own |= accountBits.source;
    for (let at = ties.starts[row] ?? 0; at < (ties.starts[row + 1] ?? 0); at += 1) {
      const taken = passes(stance, (stances[at] ?? 0) >> 1);
      const event = ties.items[at] ?? -1;
      hits[event] = (hits[event] ?? 0) | own | (taken ? accountBits.stance : 0) | (taken && spoken ? accountBits.both : 0);
    }
  }
  return hits;
}

const some = (
  lists: { starts: ArrayLike<number>; items: ArrayLike<number> },
  row: number,
  marks: Uint8Array,
  shift: number,
): boolean => {
  for (let at = lists.starts[row] ?? 0; at < (lists.starts[row + 1] ?? 0); at += 1)
    if (marks[(lists.items[at] ?? -1) >> shift] === 1) return true;
  return false;
};

/** A bit for each key that an event fails: the place of the key in {@link facetKeys}; then the span and the words. */
const failBits = { kind: 1, place: 2, source: 4, speaker: 8, stance: 16, pair: 32, rest: 64 } as const;

/** What an event fails. `pair`: some account has the speaker and some the stance, but none has both. */
function failuresOf(
  { events }: Columns,
  criteria: Criteria,
  hits: Uint8Array | null,
  words: WordMatches | null,
  row: number,
): number {
  if ((events.from[row] ?? 0) > criteria.to || (events.to[row] ?? 0) < criteria.from) return failBits.rest;
  if (words !== null && words.events[row] !== 1) return failBits.rest;
  let fails = 0;
  if (!passes(criteria.kind, events.kind[row] ?? -1)) fails |= failBits.kind;
  if (criteria.place !== null && !some(events.places, row, criteria.place, 3)) fails |= failBits.place;
  if (hits === null) return fails;
  const hit = hits[row] ?? 0;
  if (criteria.source !== null && (hit & accountBits.source) === 0 && !some(events.sources, row, criteria.source, 0))
    fails |= failBits.source;
  if (criteria.speaker !== null && (hit & accountBits.speaker) === 0) fails |= failBits.speaker;
  if (criteria.stance !== null && (hit & accountBits.stance) === 0) fails |= failBits.stance;
  if (criteria.speaker !== null && criteria.stance !== null && (hit & accountBits.both) === 0) fails |= failBits.pair;
  return fails;
}

/** Whether a view holds anything that only an event can have: then statements about no event are not shown. */
const asksForEvents = ({ kind, place, stance }: Criteria): boolean => kind !== null || place !== null || stance !== null;

/** Whether a statement is shown: with an event it is about, by a tie that the view asks for; alone where it is about none. */
function showsStatement(
  { statements }: Columns,
  criteria: Criteria,
  events: Uint8Array,
  words: WordMatches | null,
  row: number,
): boolean {
  if (!passes(criteria.speaker, statements.speaker[row] ?? -1)) return false;
  const { ties, stances } = statements;
  const first = ties.starts[row] ?? 0;
  const end = ties.starts[row + 1] ?? 0;
  for (let at = first; at < end; at += 1)
    if (events[ties.items[at] ?? -1] === 1 && passes(criteria.stance, (stances[at] ?? 0) >> 1)) return true;
  if (first < end || asksForEvents(criteria)) return false;
  if ((statements.from[row] ?? 0) > criteria.to || (statements.to[row] ?? 0) < criteria.from) return false;
  if (criteria.source !== null && !some(statements.sources, row, criteria.source, 0)) return false;
  return words === null || words.statements[row] === 1;
}

/**
 * The rows that a view shows. Values of one key are joined by “or”, keys by “and”. `from` and `to` match what overlaps the span, an
 * open end reaching as far as needed. `speaker` and `stance` match an event through one statement that has both; `source` through its own
 * quotes or those of its statements. Statements are shown with the events they are about.
 *
 * @param words which records hold the words of the view; null when it has none.
 */
export function showView(columns: Columns, dictionaries: Dictionaries, view: View, words: WordMatches | null = null): Shown {
  const criteria = toCriteria(view, dictionaries);
  const hits = accountHits(columns, criteria);
  const events = new Uint8Array(columns.events.count);
  const statements = new Uint8Array(columns.statements.count);
  let eventCount = 0;
  let statementCount = 0;
  for (let row = 0; row < events.length; row += 1)
    if (failuresOf(columns, criteria, hits, words, row) === 0) {
      events[row] = 1;
      eventCount += 1;
    }
  for (let row = 0; row < statements.length; row += 1)
    if (showsStatement(columns, criteria, events, words, row)) {
      statements[row] = 1;
      statementCount += 1;
    }
  return { events, statements, eventCount, statementCount };
}

/**
 * Live counts: for each value, the events that would be shown if it alone were chosen of its key. One pass: an event that fails
 * nothing counts for all its values, one that fails a single key counts for its values of that key.
 */
export function countFacets(
  columns: Columns,
  dictionaries: Dictionaries,
  view: View,
  words: WordMatches | null = null,
): FacetCounts {
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
        itemsOf(events.places, row).map((item) => item >> 3),
      );
    const ties = itemsOf(accounts, row);
    const saying = (tie: number): number => accounts.statements[tie] ?? -1;
    if (only(fails, failBits.source))
      add(counts.source, [...itemsOf(events.sources, row), ...ties.flatMap((tie) => itemsOf(statements.sources, saying(tie)))]);
    if (only(fails, failBits.speaker, failBits.pair)) {
      const fitting = ties.filter((tie) => passes(criteria.stance, (statements.stances[tie] ?? 0) >> 1));
      add(
        counts.speaker,
        fitting.map((tie) => statements.speaker[saying(tie)] ?? -1),
      );
    }
    if (only(fails, failBits.stance, failBits.pair)) {
      const fitting = ties.filter((tie) => passes(criteria.speaker, statements.speaker[saying(tie)] ?? -1));
      add(
        counts.stance,
        fitting.map((tie) => (statements.stances[tie] ?? 0) >> 1),
      );
    }
  }
  return counts;
}

/** The numbers of one row. */
export function itemsOf(lists: { readonly starts: ArrayLike<number>; readonly items: ArrayLike<number> }, row: number): number[] {
  const items: number[] = [];
  for (let at = lists.starts[row] ?? 0; at < (lists.starts[row + 1] ?? 0); at += 1) items.push(lists.items[at] ?? -1);
  return items;
}

/** Ties by event; `statements` says for each tie which statement takes it. */
export interface AccountLists {
  readonly starts: Uint32Array;
  /** Places in `statements.ties.items`. */
  readonly items: Uint32Array;
  readonly statements: Uint32Array;
}

/** The ties of each event, in order of the statements: the columns of statements read from the other side. */
export function accountsOfEvents({ events, statements }: Columns): AccountLists {
  const { ties } = statements;
  const starts = new Uint32Array(events.count + 1);
  for (let at = 0; at < ties.items.length; at += 1)
    starts[(ties.items[at] ?? 0) + 1] = (starts[(ties.items[at] ?? 0) + 1] ?? 0) + 1;
  for (let row = 0; row < events.count; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const items = new Uint32Array(ties.items.length);
  const saying = new Uint32Array(ties.items.length);
  for (let row = 0; row < statements.count; row += 1)
    for (let at = ties.starts[row] ?? 0; at < (ties.starts[row + 1] ?? 0); at += 1) {
      const event = ties.items[at] ?? 0;
      items[next[event] ?? 0] = at;
      next[event] = (next[event] ?? 0) + 1;
      saying[at] = row;
    }
  return { starts, items, statements: saying };
}
