import { digestOf } from "./digest.ts";
import type { ExplorerIndex, MonthShard, MonthTexts, RowRange, SearchTexts } from "./explorer-index.ts";

/** What the files of the explorer are made of; the functions give the rows of a range. */
export interface ExplorerSource extends Pick<ExplorerIndex, "places" | "speakers" | "sources" | "span"> {
  readonly months: readonly Pick<MonthShard, "month" | "events" | "statements">[];
  readonly columns: (events: RowRange, statements: RowRange) => Readonly<Record<string, readonly number[]>>;
  readonly texts: (events: RowRange, statements: RowRange) => MonthTexts;
  readonly search: (events: RowRange, statements: RowRange) => SearchTexts;
}

/** Records in one shard of columns: months are put together until there are as many. */
const recordsPerPart = 16_000;

const length = ([first, end]: RowRange): number => end - first;

/** Consecutive months with enough records to be worth a request. */
function partsOf(months: ExplorerSource["months"]): ExplorerSource["months"][] {
  const parts: { months: ExplorerSource["months"][number][]; records: number }[] = [];
  for (const month of months) {
    const records = length(month.events) + length(month.statements);
    const last = parts.at(-1);
    if (last !== undefined && last.records + records <= recordsPerPart) {
      last.months.push(month);
      last.records += records;
    } else parts.push({ months: [month], records });
  }
  return parts.map((part) => part.months);
}

const spanOf = (months: ExplorerSource["months"], of: "events" | "statements"): RowRange => [
  months[0]?.[of][0] ?? 0,
  months.at(-1)?.[of][1] ?? 0,
];

/**
 * The files of the explorer by their names, each a text: shards of columns, of titles and of searched texts, and `index.json`, which carries
 * the digest of each. A page carries the digest of the index, so that no page ever shows the data of another build.
 */
export function explorerFiles(source: ExplorerSource): ReadonlyMap<string, string> {
  const files = new Map<string, string>();
  const add = (name: string, content: unknown): string => {
    const text = JSON.stringify(content);
    files.set(name, text);
    return digestOf(text);
  };
  const parts = partsOf(source.months).map((months) => {
    const name = `columns-${months[0]?.month ?? "none"}.json`;
    return { name, digest: add(name, source.columns(spanOf(months, "events"), spanOf(months, "statements"))) };
  });
  const months = source.months.map(({ month, events, statements }): MonthShard => {
    const texts = add(`texts-${month}.json`, source.texts(events, statements));
    const search = add(`search-${month}.json`, source.search(events, statements));
    return { month, events, statements, texts, search };
  });
  const { places, speakers, sources, span } = source;
  const index: ExplorerIndex = { version: 2, parts, months, places, speakers, sources, span };
  add("index.json", index);
  return files;
}
