import type { ExplorerIndex, MonthShard, MonthTexts, SearchTexts } from "../../exports/explorer/explorer-index.ts";
import { fromTables, type NumberTable } from "../../model/query/column-tables.ts";
import { type Dictionaries, dictionariesOf } from "../../model/query/columns.ts";
import type { ExcerptPiece } from "../../model/query/find-words.ts";
import type { RecordSource, RecordWords } from "../../model/query/record-source.ts";
import { at } from "../../text/must.ts";
import { bringOnce, onceEach } from "../dom/bring.ts";
import { fetchVerified } from "../dom/fetch-verified.ts";
import type { WordSearch } from "./word-search.ts";

export type Sort = "events" | "statements";

/** The data of the page, as far as it has been asked for. */
export interface Catalogue extends RecordSource {
  readonly index: ExplorerIndex;
  readonly dictionaries: Dictionaries;
  /** Brings the words of records; none are fetched that the page holds. */
  readonly bring: (of: Sort, rows: Iterable<number>) => Promise<void>;
  /** The row of an id whose words are here. */
  readonly rowOf: (of: Sort, id: string) => number | undefined;
  /** The month on whose page a record is: `2022-03`. */
  readonly monthOf: (of: Sort, row: number) => string | undefined;
  /** What looks for words. */
  readonly searched: () => Promise<WordSearch>;
  /** Where words are in a record, below its title; null where they are not, and while nothing has been looked for. */
  readonly excerptOf: (of: Sort, row: number, q: string) => readonly ExcerptPiece[] | null;
}

/** What the rows of the page's own list say, in the order of the columns: nothing that the page holds is fetched again. */
function wordsOnPage(root: ParentNode, of: "event" | "statement"): Map<number, RecordWords> {
  const rows = [...root.querySelectorAll<HTMLElement>(`.chronology:not(.found) > li[data-${of}]`)];
  return new Map(
    rows.map((row, number) => {
      const { [of]: id = "", date = "", basis = "" } = row.dataset;
      return [number, { id, title: row.querySelector("h3")?.textContent.trim() ?? "", date, basis }];
    }),
  );
}

/**
 * Opens the data behind a page: the index, proven by the digest that the page carries, then the columns. Words come later, on demand.
 *
 * @throws DataError
 */
export async function openCatalogue(root: HTMLElement): Promise<Catalogue> {
  const { files = "", index: digest = "" } = root.dataset;
  const index = (await fetchVerified(files, "index.json", digest)) as ExplorerIndex;
  const tables = await Promise.all(index.parts.map((part) => fetchVerified(files, part.name, part.digest)));
  const columns = fromTables(tables as NumberTable[]);
  const { places, speakers, sources: articles, months } = index;
  const known = { events: wordsOnPage(root, "event"), statements: wordsOnPage(root, "statement") };
  const shardOf = (of: Sort, row: number): MonthShard | undefined =>
    months.find(({ [of]: [first, end] }) => first <= row && row < end);
  const bringTexts = onceEach(async (shard: MonthShard) => {
    const texts = (await fetchVerified(files, `texts-${shard.month}.json`, shard.texts)) as MonthTexts;
    for (const of of ["events", "statements"] as const) {
      const { ids, titles, dates, bases } = texts[of];
      ids.forEach((id, place) => {
        const [title, date, basis] = [at(titles, place, "title"), at(dates, place, "date"), at(bases, place, "basis")];
        known[of].set(shard[of][0] + place, { id, title, date, basis });
      });
    }
  });
  const bringSearch = onceEach(
    async ({ month, search }: MonthShard) => (await fetchVerified(files, `search-${month}.json`, search)) as SearchTexts,
  );
  let search: WordSearch | undefined;

  return {
    index,
    columns,
    dictionaries: dictionariesOf(
      { places, speakers, articles },
      places.map(({ unit }) => unit),
    ),
    words: (of, row) => known[of].get(row),
    async bring(of, rows) {
      const lacking = [...rows].filter((row) => !known[of].has(row));
      const shards = new Set(lacking.flatMap((row) => shardOf(of, row) ?? []));
      await Promise.all([...shards].map(bringTexts));
    },
    rowOf: (of, id) => [...known[of]].find(([, words]) => words.id === id)?.[0],
    monthOf: (of, row) => shardOf(of, row)?.month,
    searched: bringOnce(
      "word-search.js",
      () => import("./word-search.ts"),
      async ({ openWordSearch }) => {
        search = openWordSearch(index, columns, await Promise.all(months.map(bringSearch)));
        return search;
      },
    ),
    excerptOf: (of, row, q) => search?.excerpt(of, row, q) ?? null,
  };
}
