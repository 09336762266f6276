import { kinds } from "../../corpus/kinds.ts";
import { stanceVerbs } from "../../corpus/stance-verbs.ts";
import { holds } from "../map/map-extent.ts";
import { someItem } from "../record/account-lists.ts";
import { toDayNumber } from "../time/day.ts";
import { openEnd, openStart, placeNumber, precisionOf, stanceNumber } from "./column-codes.ts";
import type { Columns, Dictionaries, Lists } from "./columns.ts";
import type { View } from "./view.ts";

/** Which records hold the words of a view; made where the words are, see {@link matchWords}. */
export interface WordMatches {
  readonly events: Uint8Array;
  /** For statements that are about no event; those about one are shown with it. */
  readonly statements: Uint8Array;
}

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

/** The chosen places and all that they hold: who asks for a city asks for its squares too. */
function chosenPlaces({ place, holders }: Dictionaries, values: readonly string[]): Uint8Array | null {
  const marks = chosen(place, values);
  return marks && Uint8Array.from(place, (_, number) => (holders[number]?.some((holder) => marks[holder] === 1) ? 1 : 0));
}

const inExtent = ({ map }: View, { units }: Dictionaries): Uint8Array | null =>
  map && Uint8Array.from(units, (unit) => (unit !== null && holds(map, unit) ? 1 : 0));

/** What a view asks for, as marks over the numbers of columns, `map` over places; null for a key that asks for nothing. */
export const toCriteria = (view: View, dictionaries: Dictionaries) => ({
  from: view.from === null ? openStart : toDayNumber(view.from),
  to: view.to === null ? openEnd : toDayNumber(view.to),
  map: inExtent(view, dictionaries),
  kind: chosen(kinds, view.kind),
  place: chosenPlaces(dictionaries, view.place),
  source: chosen(dictionaries.source, view.source),
  speaker: chosen(dictionaries.speaker, view.speaker),
  stance: chosen(stanceVerbs, view.stance),
});
export type Criteria = ReturnType<typeof toCriteria>;

/** Whether a number is among those asked for. */
export const passes = (marks: Uint8Array | null, number: number): boolean => marks === null || marks[number] === 1;

/** What events have through the statements about them; each bit of `hits` is a criterion met by one and the same account. */
const accountBits = { source: 1, speaker: 2, stance: 4, both: 8 } as const;

/** For each event, what the statements about it meet. Speaker and stance must be met by one tie, to show an event for both. */
export function accountHits({ events, statements }: Columns, { source, speaker, stance }: Criteria): Uint8Array | null {
  if (source === null && speaker === null && stance === null) return null;
  const hits = new Uint8Array(events.count);
  const { ties, stances, sources } = statements;
  for (let row = 0; row < statements.count; row += 1) {
    const spoken = passes(speaker, statements.speaker[row] ?? -1);
    const quoted = source !== null && someItem(sources, row, (item) => source[item] === 1);
    const own = (spoken ? accountBits.speaker : 0) | (quoted ? accountBits.source : 0);
    for (let at = ties.starts[row] ?? 0; at < (ties.starts[row + 1] ?? 0); at += 1) {
      const taken = passes(stance, stanceNumber(stances[at] ?? 0));
      const event = ties.items[at] ?? -1;
      hits[event] = (hits[event] ?? 0) | own | (taken ? accountBits.stance : 0) | (taken && spoken ? accountBits.both : 0);
    }
  }
  return hits;
}

/** Whether one of the places of an event has a mark in the part of the map that is looked at; what is known only to a country has none. */
const isOnMap = (places: Lists, row: number, marks: Uint8Array): boolean =>
  someItem(places, row, (code) => marks[placeNumber(code)] === 1 && precisionOf(code) !== "country");

/** The keys for which there are live counts. */
export const facetKeys = ["kind", "place", "source", "speaker", "stance"] as const;
export type FacetKey = (typeof facetKeys)[number];

/** A bit for each key that an event fails: its place in {@link facetKeys}; then the span, the map and the words. */
export const failBits = { kind: 1, place: 2, source: 4, speaker: 8, stance: 16, pair: 32, rest: 64 } as const;

/** What an event fails. `pair`: some account has the speaker and some the stance, but none has both. */
export function failuresOf(
  { events }: Columns,
  criteria: Criteria,
  hits: Uint8Array | null,
  words: WordMatches | null,
  row: number,
): number {
  if ((events.from[row] ?? 0) > criteria.to || (events.to[row] ?? 0) < criteria.from) return failBits.rest;
  if (words !== null && words.events[row] !== 1) return failBits.rest;
  const { map, kind, place, source, speaker, stance } = criteria;
  if (map !== null && !isOnMap(events.places, row, map)) return failBits.rest;
  let fails = 0;
  if (!passes(kind, events.kind[row] ?? -1)) fails |= failBits.kind;
  if (place !== null && !someItem(events.places, row, (code) => place[placeNumber(code)] === 1)) fails |= failBits.place;
  if (hits === null) return fails;
  const hit = hits[row] ?? 0;
  if (source !== null && (hit & accountBits.source) === 0 && !someItem(events.sources, row, (item) => source[item] === 1))
    fails |= failBits.source;
  if (speaker !== null && (hit & accountBits.speaker) === 0) fails |= failBits.speaker;
  if (stance !== null && (hit & accountBits.stance) === 0) fails |= failBits.stance;
  if (speaker !== null && stance !== null && (hit & accountBits.both) === 0) fails |= failBits.pair;
  return fails;
}
