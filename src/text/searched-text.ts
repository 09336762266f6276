import { type Names, spelledAt } from "./names.ts";
import { wordsIn } from "./words-in.ts";

/**
 * A text in the form in which words are looked for: a space around each folded word, then the sign of each name that it has in any spelling,
 * names within names included. Texts in this form can be joined.
 */
export function searchedText(text: string, names: Names): string {
  const words = wordsIn(text);
  const signs = new Set(words.flatMap((_, at) => spelledAt(names, words, at).map(({ sign }) => sign)));
  const all = [...words.flatMap(({ word, joined }) => (joined === null ? [word] : [word, joined])), ...signs];
  return all.length === 0 ? "" : ` ${all.join(" ")} `;
}

/** One thing that a query asks for. */
export interface Asked {
  /** A beginning of a word, or the sign of a name. */
  readonly term: string;
  /** Whether the query has a whole name here: then every spelling of it is meant. */
  readonly isName: boolean;
}

/** What a query asks for: the longest names from the left, and each other word, which also finds words that begin with it. Each once. */
export function askedIn(query: string, names: Names): readonly Asked[] {
  const words = wordsIn(query);
  const asked = new Map<string, Asked>();
  for (let at = 0; at < words.length; ) {
    const [spelling] = spelledAt(names, words, at);
    const term = spelling?.sign ?? words[at]?.word ?? "";
    asked.set(term, { term, isName: spelling !== undefined });
    at += spelling?.words.length ?? 1;
  }
  return [...asked.values()];
}

/** Whether a text in searched form has what is asked for. */
export const holdsTerm = (searched: string, { term }: Asked): boolean => searched.includes(` ${term}`);

/** Where a text has anything that is asked for, as [start, end) in UTF-16 code units, in order and apart from one another. */
export function placesOf(
  text: string,
  asked: readonly Asked[],
  names: Names,
): readonly (readonly [start: number, end: number])[] {
  const words = wordsIn(text);
  const signs = new Set(asked.filter(({ isName }) => isName).map(({ term }) => term));
  const beginnings = asked.filter(({ isName }) => !isName).map(({ term }) => term);
  const places: (readonly [number, number])[] = [];
  words.forEach(({ word, joined, start, end }, at) => {
    const named = signs.size === 0 ? undefined : spelledAt(names, words, at).find(({ sign }) => signs.has(sign));
    const last = named === undefined ? end : (words[at + named.words.length - 1]?.end ?? end);
    const begins = beginnings.some((term) => word.startsWith(term) || joined?.startsWith(term));
    if ((named !== undefined || begins) && start >= (places.at(-1)?.[1] ?? 0)) places.push([start, last]);
  });
  return places;
}
