import type { ExplorerIndex } from "../exports/explorer/explorer-index.ts";
import type { Columns } from "../model/query/columns.ts";
import type { WordMatches } from "../model/query/criteria.ts";
import { type ExcerptPiece, findWords } from "../model/query/find-words.ts";
import { matchWords } from "../model/query/match-words.ts";
import { calledText, type Named, readNames } from "../text/names.ts";
import { askedIn, searchedText } from "../text/searched-text.ts";

/** Looks for words in the records of the explorer; brought when a reader first looks for any. */
export interface WordSearch {
  readonly match: (q: string) => WordMatches | null;
  /** Where the words are in lines of a record; null where they are in none. */
  readonly excerpt: (lines: readonly string[], q: string) => readonly ExcerptPiece[] | null;
}

/** @param texts of each event and each statement its lines as one text, in the order of the rows */
export function openWordSearch(
  { places, speakers }: Pick<ExplorerIndex, "places" | "speakers">,
  columns: Columns,
  texts: { readonly events: readonly string[]; readonly statements: readonly string[] },
): WordSearch {
  const names = readNames([...places, ...speakers]);
  const searched = (text: string): string => searchedText(text, names);
  const called = (named: Named): string => searched(calledText(named));
  const all = {
    events: texts.events.map(searched),
    statements: texts.statements.map(searched),
    places: places.map(called),
    speakers: speakers.map(called),
  };
  return {
    match: (q) => matchWords(columns, all, askedIn(q, names)),
    excerpt: (lines, q) => findWords(lines, askedIn(q, names), names),
  };
}
