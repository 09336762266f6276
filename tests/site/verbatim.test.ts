import { createHash } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import type { Corpus } from "../../src/corpus/corpus.ts";
import type { Passage } from "../../src/corpus/passage.ts";
import { isRead } from "../../src/corpus/role.ts";
import { leaks } from "./leaks.ts";
import { all, attribute, type BuiltPage, byId, type Element, elementsIn, hasWord, pagesOf, textOf } from "./pages.ts";
import { recordsOf, seedOf } from "./records.ts";

const decode = (bytes: Uint8Array): string => new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);

/** The lines of a seed without any code of the site: parted by line feeds, a final one ends the last line. */
const linesOf = (seed: string): string[] => (seed === "" ? [] : seed.replace(/\n$/, "").split("\n"));

/** Runs of space, tab and line feed as one space, and none at the ends: all that may differ between a quotation and its source. */
const fold = (text: string): string => text.replace(/[ \t\n]+/g, " ").replace(/^ | $/g, "");

const marksOf = (node: Parameters<typeof elementsIn>[0], hash: string): Element[] =>
  [...elementsIn(node)].filter((element) => hasWord(element, "data-passage", hash));

describe.each(["own", "small"] as const)("the %s site", (name) => {
  const site = inject("sites")[name];
  let corpus: Corpus;
  let passages: readonly Passage[];
  let pages: readonly BuiltPage[];
  const page = (address: string): BuiltPage => {
    const found = pages.find((each) => each.address === site.base + address);
    if (found === undefined) throw new Error(`No page was built at ${address}`);
    return found;
  };
  const seed = (article: string): string => decode(seedOf(site.corpus, article));
  const whole = () => corpus.articles.filter(({ rights }) => rights.display === "full");

  beforeAll(async () => {
    ({ corpus, passages } = await recordsOf(site.corpus));
    pages = pagesOf(site);
  });

  test("marks every passage with exactly the code points of its seed", () => {
    expect(passages.length).toBeGreaterThan(0);
    for (const { article, start, end, hash } of passages) {
      const { rights } = corpus.articles.find(({ id }) => id === article) ?? {};
      if (rights?.display === "link") continue;
      const marked = marksOf(page(`/sources/${article}/`).document, hash)
        .map(textOf)
        .join("");
      const expected = [...seed(article)].slice(start, end).join("").replaceAll("\n", "");
      expect(marked, `${article}:${start}-${end}`).toBe(expected);
    }
  });

  test("names each passage by the hash of its article and offsets, and marks no other", () => {
    const hash = ({ article, start, end }: Passage) =>
      createHash("sha256").update(`${article}:${start}-${end}`).digest("hex").slice(0, 12);
    for (const { id, rights } of corpus.articles) {
      const own = passages.filter(({ article }) => article === id).map(hash);
      const elements = [...elementsIn(page(`/sources/${id}/`).document)];
      const marked = new Set(
        elements.flatMap((element) => (attribute(element, "data-passage") ?? "").split(" ")).filter(Boolean),
      );
      const anchored = elements.flatMap((element) => attribute(element, "id")?.match(/^q-(.+)$/)?.[1] ?? []);
      expect([...marked].sort(), id).toEqual(rights.display === "link" ? [] : [...own].sort());
      // Addresses of passages that are no more stay as empty anchors.
      expect(anchored, id).toEqual(expect.arrayContaining(own));
    }
  });

  test("begins each passage where its anchor stands", () => {
    for (const { article, hash } of passages) {
      const { document } = page(`/sources/${article}/`);
      const anchor = byId(document, `q-${hash}`);
      const [first] = marksOf(document, hash);
      if (first === undefined || anchor === undefined) continue;
      const order = [...elementsIn(document)];
      const between = order.slice(order.indexOf(anchor) + 1, order.indexOf(first));
      expect(between.map(textOf).join(""), hash).toBe("");
    }
  });

  test("shows every line to read exactly as the seed has it, none left out, none added", () => {
    expect(whole().length).toBeGreaterThan(0);
    for (const { id, lines } of whole()) {
      const seedLines = linesOf(seed(id));
      const shown = all(page(`/sources/${id}/`).document, "p", "line").map((line) => [
        Number(attribute(line, "data-line")),
        textOf(line),
      ]);
      const readable = lines.filter(({ role }) => isRead(role)).map(({ number }) => [number, seedLines[number - 1]]);
      expect(shown, id).toEqual(readable);
    }
  });

  test("shows every line of the capture exactly as the seed has it, the empty ones too", () => {
    for (const { id, lineCount } of whole()) {
      const cells = all(page(`/sources/${id}/`).document, "td").filter((cell) => attribute(cell, "data-capture") !== undefined);
      const seedLines = linesOf(seed(id));
      expect(lineCount, id).toBe(seedLines.length);
      expect(cells.map((cell) => attribute(cell, "data-capture"))).toEqual(seedLines.map((_, index) => String(index + 1)));
      expect(cells.map(textOf), id).toEqual(seedLines);
    }
  });

  test("takes a line out of the reading view only as furniture or repeat, and says so in the capture", () => {
    for (const { id } of whole()) {
      const { document } = page(`/sources/${id}/`);
      const read = new Set(all(document, "p", "line").map((line) => attribute(line, "data-line")));
      for (const row of all(document, "tr")) {
        const cell = all(row, "td").find((each) => attribute(each, "data-capture") !== undefined);
        if (cell === undefined || textOf(cell) === "" || read.has(attribute(cell, "data-capture"))) continue;
        expect(all(row, "td").map(textOf)[0], textOf(row)).toMatch(/^(?:page furniture|repeat)$/);
      }
    }
  });

  test("hands out each whole capture byte for byte, and no withheld one", () => {
    for (const { id, rights } of corpus.articles) {
      const file = join(site.folder, "sources", `${id}.txt`);
      if (rights.display === "full") expect(readFileSync(file).equals(seedOf(site.corpus, id)), id).toBe(true);
      else expect(existsSync(file), id).toBe(false);
    }
  });

  test("shows no quotation that does not stand in the seed it names", () => {
    let count = 0;
    for (const { address, document } of pages)
      for (const figure of all(document, "figure", "words"))
        for (const words of all(figure, "q")) {
          const [, article = ""] =
            attribute(all(figure, "blockquote")[0] ?? words, "cite")?.match(/\/sources\/([^/]+)\/#q-/) ?? [];
          expect(fold(seed(article)), `${address}: ${textOf(words)}`).toContain(fold(textOf(words)));
          count += 1;
        }
    expect(count).toBeGreaterThan(0);
  });

  test("lights, behind each quotation, the very words that were quoted", () => {
    for (const { address, document } of pages)
      for (const figure of all(document, "figure", "words"))
        for (const words of all(figure, "q")) {
          const target = attribute(all(figure, "a")[0] ?? figure, "href") ?? "";
          const [, article = "", hash = ""] = target.match(/\/sources\/([^/]+)\/#q-(.+)$/) ?? [];
          const lines = all(page(`/sources/${article}/`).document, "p", "line");
          const marked = lines.map((line) => marksOf(line, hash).map(textOf).join("")).filter((text) => text !== "");
          expect(fold(marked.join("\n")), `${address}: ${target}`).toBe(fold(textOf(words)));
        }
  });

  test("shows in each quotation the ends of paragraphs that it goes over, and adds no letter to its words", () => {
    const counts = new Map(passages.map(({ article, hash, segments }) => [`/sources/${article}/#q-${hash}`, segments.length]));
    let shown = 0;
    for (const { address, document } of pages)
      for (const figure of all(document, "figure", "words"))
        for (const words of all(figure, "q")) {
          const target = (attribute(all(figure, "a")[0] ?? figure, "href") ?? "").slice(site.base.length);
          const ends = all(words, "span", "paragraph-end");
          expect(ends.length + 1, `${address}: ${target}`).toBe(counts.get(target));
          expect(ends.map(textOf).join("")).toBe("");
          shown += ends.length;
        }
    if (name === "small") expect(shown).toBeGreaterThan(0);
  });

  test("shows under each event and statement the quotes that its record names, and each paragraph with one", () => {
    for (const [folder, records] of [
      ["events", corpus.events],
      ["statements", corpus.statements],
    ] as const)
      for (const { id, quotes } of records) {
        const { document } = page(`/${folder}/${id}/`);
        const shown = all(document, "q").map((words) => fold(textOf(words)));
        for (const quote of Object.values(quotes)) {
          const display = corpus.articles.find((article) => article.id === quote.article)?.rights.display;
          if (display !== "link") expect(shown, id).toContain(fold(quote.exact));
        }
        for (const block of all(document, "div", "prose"))
          for (const paragraph of all(block, "p"))
            expect(all(paragraph, "a", "cite").length, textOf(paragraph)).toBeGreaterThan(0);
      }
  });

  test("writes no run of words into any file that the holder of the rights has withheld", () => {
    // Long enough that no title or sentence of ours has it by chance.
    expect(leaks(site.folder, { corpus, passages }, "full", 40)).toEqual([]);
  });
});
