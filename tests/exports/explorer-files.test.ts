import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { digestOf } from "../../src/exports/explorer/digest.ts";
import { explorerFiles } from "../../src/exports/explorer/explorer-files.ts";
import { fromTables, type NumberTable, toTable } from "../../src/model/query/column-tables.ts";
import { columnsOf } from "../../src/model/query/columns.ts";
import { chanceRecords } from "../model/explorer-records.ts";

const plain = (value: unknown): unknown =>
  JSON.parse(JSON.stringify(value, (_, each) => (ArrayBuffer.isView(each) ? [...(each as Int32Array)] : each)));

describe("columns over the wire", () => {
  property.prop(
    [fc.integer({ min: 0, max: 40 }), fc.integer({ min: 0, max: 1_000 }), fc.double({ min: 0, max: 1, noNaN: true })],
    { numRuns: 200 },
  )("come back as they were, wherever they are cut", (count, seed, share) => {
    const columns = columnsOf(chanceRecords(count, seed));
    const cut = Math.floor(count * share);
    const tables = [toTable(columns, [0, cut], [0, cut]), toTable(columns, [cut, count], [cut, count])];
    expect(plain(fromTables(JSON.parse(JSON.stringify(tables)) as NumberTable[]))).toEqual(plain(columns));
  });
});

describe("the files of the explorer", () => {
  const none = { ids: [], titles: [], dates: [], bases: [] };
  const months = Array.from({ length: 30 }, (_, index) => ({
    month: `20${10 + Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, "0")}`,
    events: [index * 1_000, (index + 1) * 1_000] as const,
    statements: [index * 500, (index + 1) * 500] as const,
  }));
  const files = explorerFiles({
    months,
    columns: (events) => ({ kind: [...events] }),
    texts: () => ({ events: none, statements: none }),
    search: () => ({ events: [], statements: [] }),
    places: [],
    speakers: [],
    sources: [],
    span: ["2010-01-01", "2012-06-30"],
  });
  const index = JSON.parse(files.get("index.json") ?? "");

  test("put months together until a request is worth it, and leave out none", () => {
    expect(index.parts.map(({ name }: { name: string }) => name)).toEqual([
      "columns-2010-01.json",
      "columns-2010-11.json",
      "columns-2011-09.json",
    ]);
    expect(index.months.map(({ month }: { month: string }) => month)).toEqual(months.map(({ month }) => month));
  });

  test("are each as the index says", () => {
    for (const { name, digest } of index.parts) expect(digestOf(files.get(name) ?? "")).toBe(digest);
    for (const { month, texts, search } of index.months) {
      expect(digestOf(files.get(`texts-${month}.json`) ?? "")).toBe(texts);
      expect(digestOf(files.get(`search-${month}.json`) ?? "")).toBe(search);
    }
  });
});
