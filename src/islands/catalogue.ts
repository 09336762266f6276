import type { DatedTexts, ExplorerIndex, MonthShard, MonthTexts, SearchTexts } from "../exports/explorer/explorer-index.ts";
import { fromTables, type NumberTable } from "../model/query/column-tables.ts";
import { type Columns, type Dictionaries, dictionariesOf } from "../model/query/columns.ts";
import type { ExcerptPiece } from "../model/query/find-words.ts";
import { bringOnce } from "./bring.ts";
import { fetchVerified } from "./fetch-verified.ts";
import type { WordSearch } from "./word-search.ts";

export type Sort = "events" | "statements";

/** Words of one record. */
export interface Words {
  readonly id: string;
  readonly title: string;
  /** EDTF date. */
  readonly date: string;
  readonly basis: string;
  /** Why the date; empty where the source says it, undefined where that has not been asked for. */
  readonly because: string | undefined;
}

/** The data of the page, as far as it has been asked for. */
export interface Catalogue {
  readonly index: ExplorerIndex;
  readonly columns: Columns;
  readonly dictionaries: Dictionaries;
  /** The words of a record, if they are here. */
  readonly words: (of: Sort, row: number) => Words | undefined;
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
function wordsOnPage(root: ParentNode, of: "event" | "statement"): Map<number, Words> {
  const rows = [...root.querySelectorAll<HTMLElement>(`.chronology:not(.found) > li[data-${of}]`)];
  return new Map(
    rows.map((row, number) => {
      const { date = "", basis = "" } = row.dataset;
      return [
        number,
        { id: row.dataset[of] ?? "", title: row.querySelector("h3")?.textContent.trim() ?? "", date, basis, because: undefined },
      ];
    }),
  );
}

const at = (texts: DatedTexts, index: number): Words => ({
  id: texts.ids[index] ?? "",
  title: texts.titles[index] ?? "",
  date: texts.dates[index] ?? "",
  basis: texts.bases[index] ?? "",
  because: texts.because[index],
});

/** Remembers what came, forgets what failed: so that a retry asks again, and nothing twice. */
function remembering<T>(make: (key: string) => Promise<T>): (key: string) => Promise<T> {
  const made = new Map<string, Promise<T>>();
  return (key) => {
    const before = made.get(key);
    if (before !== undefined) return before;
    const now = make(key);
    made.set(key, now);
    now.catch(() => made.delete(key));
    return now;
  };
}

/** Looks for words in what the files of all months say, which are brought when the first word is looked for. */
function searchedWords(
  index: ExplorerIndex,
  columns: Columns,
  textsOf: (month: string) => Promise<SearchTexts>,
): Pick<Catalogue, "searched" | "excerptOf"> {
  let words: WordSearch | undefined;
  const searched = bringOnce(
    "word-search.js",
    () => import("./word-search.ts"),
    async ({ openWordSearch }) => {
      words = openWordSearch(index, columns, await Promise.all(index.months.map(({ month }) => textsOf(month))));
      return words;
    },
  );
  return { searched, excerptOf: (of, row, q) => words?.excerpt(of, row, q) ?? null };
}

/**
 * Opens the data behind a page: the index, proven by the digest that the page carries, then the columns. Words come later, on demand.
 *
 * @throws DataError
 */
export async function openCatalogue(root: HTMLElement): Promise<Catalogue> {
  const { files = "", index: digest = "", listed } = root.dataset;
  const index = (await fetchVerified(files, "index.json", digest)) as ExplorerIndex;
  const tables = await Promise.all(index.parts.map((part) => fetchVerified(files, part.name, part.digest)));
  const columns = fromTables(tables as NumberTable[]);
  const known: Readonly<Record<Sort, Map<number, Words>>> = {
    events: listed === undefined ? new Map() : wordsOnPage(root, "event"),
    statements: listed === undefined ? new Map() : wordsOnPage(root, "statement"),
  };
  const monthOf = (of: Sort, row: number): MonthShard | undefined =>
    index.months.find((month) => month[of][0] <= row && row < month[of][1]);
  const shards = new Map(index.months.map((shard) => [shard.month, shard]));
  const texts = remembering(async (month) => {
    const shard = shards.get(month) as MonthShard;
    const words = (await fetchVerified(files, `texts-${month}.json`, shard.texts)) as MonthTexts;
    for (const of of ["events", "statements"] as const)
      words[of].ids.forEach((_, place) => void known[of].set(shard[of][0] + place, at(words[of], place)));
  });
  const search = remembering(
    async (month) => (await fetchVerified(files, `search-${month}.json`, shards.get(month)?.search ?? "")) as SearchTexts,
  );
  const wordSearch = searchedWords(index, columns, search);

  return {
    index,
    columns,
    dictionaries: dictionariesOf(
      { ...index, articles: index.sources },
      index.places.map(({ unit }) => unit),
    ),
    words: (of, row) => known[of].get(row),
    async bring(of, rows) {
      const months = new Set<string>();
      for (const row of rows) if (!known[of].has(row)) months.add(monthOf(of, row)?.month ?? "");
      await Promise.all([...months].filter((month) => month !== "").map(texts));
    },
    rowOf: (of, id) => [...known[of]].find(([, words]) => words.id === id)?.[0],
    monthOf: (of, row) => monthOf(of, row)?.month,
    ...wordSearch,
  };
}
