import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { fc, test as property } from "@fast-check/vitest";
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from "vitest";
import { explorerFilesOf } from "../../src/components/explorer/explorer-files-of.ts";
import { namedIn, searchRecords } from "../../src/components/search/search-records.ts";
import { recordAddress } from "../../src/corpus/addresses.ts";
import { type LinkedCorpus, linkCorpus } from "../../src/corpus/linked-corpus.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { withhold } from "../../src/corpus/withhold.ts";
import type { ExplorerIndex, SearchTexts } from "../../src/exports/explorer/explorer-index.ts";
import type { HitKind } from "../../src/exports/search/search-record.ts";
import { checkFolder } from "../../src/io/check-folder.ts";
import { searchIndex } from "../../src/io/search-index.ts";
import { openWordSearch } from "../../src/islands/explorer/word-search.ts";
import { type PagefindIndex, searchIndexOf } from "../../src/islands/search/pagefind-index.ts";
import { publishedText } from "../../src/model/article/published-text.ts";
import { columnsOf } from "../../src/model/query/columns.ts";
import { eventsInTime, statementsInTime } from "../../src/model/record/chronology.ts";
import { readNames } from "../../src/text/names.ts";
import { askedIn, searchedText } from "../../src/text/searched-text.ts";
import { sha256 } from "../../src/text/sha256.ts";
import { base } from "../model/base.ts";
import { leaks, withheldPieces } from "../site/leaks.ts";
import { recordsOf } from "../site/records.ts";

const fixture = (name: string): string => fileURLToPath(new URL(`../fixtures/corpora/${name}`, import.meta.url));

async function corpusOf(folder: string): Promise<LinkedCorpus> {
  const { corpus, passages } = await checkFolder(folder);
  if (corpus === null) throw new Error(`The corpus “${folder}” has errors.`);
  const known = withhold({ corpus, proven: provenPassages(passages) }, "full");
  return linkCorpus(known.corpus, known.proven);
}

const folder = mkdtempSync(join(tmpdir(), "search-"));
const fetchOverNetwork = globalThis.fetch;
afterAll(() => {
  globalThis.fetch = fetchOverNetwork;
  rmSync(folder, { recursive: true, force: true });
});

/** The index as a page opens it, from a folder instead of a host. */
async function open(files: ReadonlyMap<string, Uint8Array>): Promise<PagefindIndex> {
  for (const [name, content] of files) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), content);
  }
  globalThis.fetch = async (address) => new Response(readFileSync(fileURLToPath(String(address).replace(/\?.*$/u, ""))));
  const address = pathToFileURL(`${folder}/`).href;
  const { createInstance } = await import(/* @vite-ignore */ `${address}pagefind.js`);
  return createInstance({ basePath: address, noWorker: true });
}

describe("the search and the explorer", () => {
  let corpus: LinkedCorpus;
  let find: (query: string) => Promise<Readonly<Record<HitKind, readonly string[]>>>;
  let explore: (query: string) => Readonly<Record<"event" | "statement", readonly string[]>>;

  beforeAll(async () => {
    corpus = await corpusOf(fixture("first-four"));
    const ask = searchIndexOf(await open(await searchIndex(searchRecords(corpus))));
    const names = readNames(namedIn(corpus));
    find = async (query) => {
      const { kinds } = await ask(askedIn(query, names), {});
      const all = await Promise.all(
        kinds.map(async ({ kind, count, bring }) => [kind, (await bring(0, count)).map(({ address }) => address).sort()]),
      );
      return { event: [], statement: [], place: [], speaker: [], lesson: [], passage: [], line: [], ...Object.fromEntries(all) };
    };

    const files = explorerFilesOf(corpus, base);
    const read = (name: string) => JSON.parse(files.get(name) ?? "");
    const index: ExplorerIndex = read("index.json");
    const months: readonly SearchTexts[] = index.months.map(({ month }) => read(`search-${month}.json`));
    const { match } = openWordSearch(index, columnsOf(corpus), months);
    const [events, statements] = [eventsInTime(corpus.events), statementsInTime(corpus.statements)];
    explore = (query) => {
      const words = match(query);
      return {
        event: events
          .filter((_, row) => words?.events[row] === 1)
          .map(({ id }) => `/events/${id}/`)
          .sort(),
        statement: statements
          .filter((_, row) => words?.statements[row] === 1)
          .map(({ id }) => `/statements/${id}/`)
          .sort(),
      };
    };
  });

  test("find the same records by every spelling of every name, and by all spellings of one name the same", async () => {
    for (const spellings of readNames(namedIn(corpus)).spellings.values()) {
      const [first = ""] = spellings;
      const expected = await find(first);
      for (const spelling of spellings) {
        const found = await find(spelling);
        expect(found, spelling).toEqual(expected);
        expect({ event: found.event, statement: found.statement }, spelling).toEqual(explore(spelling));
      }
    }
  });

  test("find the place and the speaker of a name", async () => {
    expect((await find("Харьков")).place).toContain("/places/kharkiv/");
    expect((await find("Zelenskiy")).speaker).toContain("/speakers/zelensky/");
  });

  const words = fc.nat().map((number) => {
    const all = [...corpus.events, ...corpus.statements]
      .map(({ title }) => title)
      .join(" ")
      .split(" ");
    return all[number % all.length] ?? "";
  });
  const parts = fc
    .tuple(words, fc.integer({ min: 1, max: 12 }), fc.constantFrom("", "x", "s"))
    .map(([word, length, more]) => word.slice(0, length) + more);
  property.prop([fc.array(fc.oneof(parts, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 3 })], { numRuns: 150 })(
    "find the same records by any words, whole, begun or misspelt",
    async (all) => {
      const query = all.join(" ");
      const { event, statement } = await find(query);
      expect({ event, statement }).toEqual(explore(query));
    },
  );
});

test("every published line is one hit, and every passage a part of one, with all the records that rest on it", async () => {
  for (const name of ["small", "withheld"]) {
    const corpus = await corpusOf(fixture(name));
    const hits = searchRecords(corpus).map(({ hit }) => hit);
    const ofLines = hits.filter(({ kind }) => kind === "passage" || kind === "line");
    for (const article of corpus.articles) {
      const passages = corpus.passagesIn(article.id);
      const own = ofLines.filter(({ address }) => address.startsWith(`/sources/${article.id}/#`));
      const published = publishedText(article, passages).lines;
      expect(own.flatMap(({ lines }) => lines).length).toBe(published.length);
      const shown = new Set(published.flatMap(({ pieces }) => pieces.flatMap((piece) => piece?.passages ?? [])));
      for (const { hash, text, uses } of passages.filter((passage) => shown.has(passage.hash))) {
        const found = own.flatMap(({ kind, lines, records, quoted = [] }) =>
          quoted
            .filter((words) => words.hash === hash)
            .map((words) => ({
              kind,
              text: words.places.map(([line, start, end]) => lines[line]?.slice(start, end)).join(""),
              addresses: words.records.map((index) => records[index]?.[1]),
            })),
        );
        const addresses = [...new Set(uses.map(({ record, id }) => recordAddress[record](id)))];
        expect(found).toEqual([{ kind: "passage", text, addresses }]);
      }
    }
    expect(hits.filter(({ kind }) => kind === "lesson").map(({ title }) => title)).toEqual(
      corpus.lessons.map(({ title }) => title),
    );
  }
});

test("the index is the same, byte for byte, whenever it is made", async () => {
  const records = searchRecords(await corpusOf(fixture("first-four")));
  const made = [await searchIndex(records), await searchIndex(records)];
  const [one, other] = made.map((files) => [...files].map(([name, content]) => [name, sha256(content)]));
  expect(other).toEqual(one);
});

test("the index has nothing that a holder withholds, neither as it stands nor as it is searched", async () => {
  const records = searchRecords(await corpusOf(fixture("withheld")));
  const known = await recordsOf(fixture("withheld"));
  const dump = mkdtempSync(join(tmpdir(), "records-"));
  onTestFinished(() => rmSync(dump, { recursive: true, force: true }));
  writeFileSync(join(dump, "records.json"), JSON.stringify(records.map(({ hit, facets }) => ({ hit, facets }))));
  expect(leaks(dump, known, "full")).toEqual([]);

  const names = readNames([]);
  const folded = (text: string): string => searchedText(text, names).trim();
  const everything = records.map(({ searched }) => searched).join("");
  const published = records.map(({ hit }) => folded(JSON.stringify(hit))).join("\n");
  const pieces = known.corpus.articles.flatMap((article) =>
    article.rights.display === "full" ? [] : withheldPieces(article, article.rights.display, known.passages),
  );
  expect(pieces.length).toBeGreaterThan(100);
  expect(pieces.map(folded).filter((piece) => everything.includes(piece) && !published.includes(piece))).toEqual([]);
});
