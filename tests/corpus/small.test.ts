import { describe, expect, test } from "vitest";
import { addressesOf } from "../../src/corpus/addresses.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { quotesOf } from "../../src/corpus/quotes-of.ts";
import { checkFolder } from "../../src/io/check-folder.ts";
import { readSmall, smallFolder } from "./sources.ts";

const { corpus, problems, addresses, passages } = await checkFolder(smallFolder);

describe("the small corpus", () => {
  test("has no problems", () => {
    expect(problems).toEqual([]);
  });

  test("is read whole", () => {
    expect(
      corpus && Object.entries(corpus).map(([sort, records]) => [sort, records.map(({ id }: { id: string }) => id)]),
    ).toEqual([
      ["articles", ["courier-market", "radio-bridge"]],
      ["events", ["bridge", "grain-market", "markets"]],
      ["statements", ["council-counts", "ministry-denies"]],
      ["places", ["chernihiv", "kharkiv", "kherson-region"]],
      ["speakers", ["city-council", "example-radio", "invented-ministry", "invented-state"]],
      ["lessons", ["two-reports"]],
    ]);
  });
});

describe("passages", () => {
  const { passageOf } = provenPassages(passages);

  test("are in order of article, start and end, each once", () => {
    const keys = passages.map(({ article, start, end }) => [article, start, end] as const);
    const sorted = [...keys].sort((a, b) => (a[0] < b[0] ? -1 : a[0] > b[0] ? 1 : a[1] - b[1] || a[2] - b[2]));
    expect(keys).toEqual(sorted);
    expect(new Set(passages.map(({ article, hash }) => `${article} ${hash}`)).size).toBe(passages.length);
  });

  test("are the very code points of the seed", () => {
    for (const { article, start, end, segments, text } of passages) {
      const seed = readSmall(`seeds/${article}.txt`);
      expect([...seed].slice(start, end).join("").replaceAll("\n", "")).toBe(text);
      const lines = seed.split("\n");
      expect(segments.map((segment) => lines[segment.line - 1]?.slice(segment.start, segment.end)).join("")).toBe(text);
    }
  });

  test("span two lines, overlap, and keep what looks like markup and code", () => {
    const spanning = passages.find(({ text }) => text === "struck markets inUkrainian cities");
    expect(spanning?.segments.map(({ line }) => line)).toEqual([13, 14]);
    const overlapping = passages.filter(
      ({ start }, index) =>
        start < (passages[index - 1]?.article === passages[index]?.article ? (passages[index - 1]?.end ?? 0) : 0),
    );
    expect(overlapping.length).toBeGreaterThan(0);
    expect(passages.map(({ text }) => text)).toContain('import fs from "node:fs"');
    expect(passages.some(({ text }) => text.startsWith('<script>alert("x")</script> {process.env.HOME}'))).toBe(true);
  });

  test("lead to every record that quotes them", () => {
    for (const record of [...(corpus?.events ?? []), ...(corpus?.statements ?? [])])
      for (const { quote, use, name } of quotesOf(record))
        expect(passageOf(quote).uses).toContainEqual(expect.objectContaining({ id: record.id, use, name }));
  });

  test("have the addresses that the check promises", () => {
    expect(corpus && addressesOf(corpus, passages)).toEqual(addresses);
  });

  test("a quote that is not in the corpus throws", () => {
    expect(() => passageOf({ article: "courier-market", exact: "nothing" })).toThrow("No record has the quote “nothing”.");
  });
});

test("an article that is not published whole has no address of its seed", () => {
  expect(addresses).toContain("/sources/courier-market.txt");
  expect(addresses).not.toContain("/sources/radio-bridge.txt");
});
