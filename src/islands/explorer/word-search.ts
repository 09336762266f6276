import type { ExplorerIndex, SearchTexts } from "../../exports/explorer/explorer-index.ts";
import type { Columns } from "../../model/query/columns.ts";
import type { WordMatches } from "../../model/query/criteria.ts";
import { type ExcerptPiece, findWords } from "../../model/query/find-words.ts";
import { matchWords } from "../../model/query/match-words.ts";
import { at } from "../../text/must.ts";
import { calledText, type Named, readNames } from "../../text/names.ts";
import { askedIn, searchedText } from "../../text/searched-text.ts";

export type WordSearch = ReturnType<typeof openWordSearch>;

/**
 * Looks for words in the records of the explorer; brought when a reader first looks for any.
 *
 * @param months of each month's events and statements their lines as one text, in the order of the rows
 */
export function openWordSearch(
  { places, speakers }: Pick<ExplorerIndex, "places" | "speakers">,
  columns: Columns,
  months: readonly SearchTexts[],
) {
  const names = readNames([...places, ...speakers]);
  const searched = (text: string): string => searchedText(text, names);
  const called = (named: Named): string => searched(calledText(named));
  const texts = { events: months.flatMap(({ events }) => events), statements: months.flatMap(({ statements }) => statements) };
  const all = {
    events: texts.events.map(searched),
    statements: texts.statements.map(searched),
    places: places.map(called),
    speakers: speakers.map(called),
  };
  return {
    match: (q: string): WordMatches | null => matchWords(columns, all, askedIn(q, names)),
    /** Where the words are in a record, below its title, which is the first line; null where they are not. */
    excerpt: (of: keyof SearchTexts, row: number, q: string): readonly ExcerptPiece[] | null =>
      findWords(at(texts[of], row, "text").split("\n").slice(1), askedIn(q, names), names),
  };
}
