import { describe, expect, test } from "vitest";
import { citableLines } from "../../src/corpus/article.ts";
import type { Role } from "../../src/corpus/role.ts";
import { indexNames } from "../../src/intake/proposals/find-names.ts";
import { readSentences } from "../../src/intake/proposals/read-sentences.ts";
import { citableText } from "../../src/text/citable.ts";
import { matchQuote } from "../../src/text/text-quote-selector.ts";
import { articleOf } from "../ingest/capture.ts";

const names = indexNames([{ sort: "place", id: "izium", name: "Izium", aliases: [] }]);
const read = (text: string, language = "en") => readSentences({ ...articleOf(text), language }, names);

describe("a sentence of an article", () => {
  test.each<readonly [Role, boolean]>([
    ["body", true],
    ["speech", true],
    ["caption", true],
    ["standfirst", true],
    ["headline", false],
    ["heading", false],
    ["update", false],
    ["byline", false],
    ["credit", false],
    ["furniture", false],
    ["repeat", false],
  ])("of a line that is %s is read: %s", (role, isRead) => {
    const article = articleOf("One sentence. Another.\n\nThe last one.", [
      { lines: "1", role },
      { lines: "3", role: "body" },
    ]);
    expect(readSentences(article, names).map(({ line }) => line)).toEqual(isRead ? [1, 1, 3] : [3]);
  });

  test("has names, the days it tells from the day of publication, and kinds", () => {
    const [sentence] = read("Izium was shelled on Tuesday, and it was hit.");
    expect(sentence?.names.map(({ index, name }) => [index, name])).toEqual([[0, "Izium"]]);
    expect(sentence?.dates.map(({ words, edtf }) => [words, edtf])).toEqual([["on Tuesday", "2022-03-01"]]);
    expect(sentence?.kinds).toEqual(["shelling", "strike"]);
  });

  test.each(["en", "en-GB"])("is read for days and kinds in %s", (language) => {
    const [sentence] = read("Izium was shelled on Tuesday.", language);
    expect([sentence?.kinds, sentence?.dates.length]).toEqual([["shelling"], 1]);
  });

  test.each(["fr", "enm", "uk-en-"])("is read for names alone in %s", (language) => {
    const [sentence] = read("Izium was shelled on Tuesday.", language);
    expect([sentence?.names.length, sentence?.kinds, sentence?.dates]).toEqual([1, [], []]);
  });

  test("has quotes for itself and for its words, which stand where it stands, behind characters of two units too", () => {
    const article = articleOf("😀 First. Izium was hit on Tuesday.\nIzium was hit on Tuesday.");
    const text = citableText(citableLines(article));
    const sentences = readSentences(article, names);
    expect(sentences.map(({ text: words }) => words)).toEqual([
      "😀 First.",
      "Izium was hit on Tuesday.",
      "Izium was hit on Tuesday.",
    ]);
    const places = sentences.map(({ quote }) => matchQuote(text, quote).map(({ start, end }) => [start, end]));
    expect(places).toEqual([[[0, 8]], [[9, 34]], [[35, 60]]]);
    const days = sentences.slice(1).map((sentence) => {
      const quote = sentence.quoteOf(sentence.text.indexOf("on"), "on Tuesday");
      return quote && matchQuote(text, quote).map(({ start, end }) => [start, end]);
    });
    expect(days).toEqual([[[23, 33]], [[49, 59]]]);
  });

  test("has no quote for white space alone", () => {
    expect(read("Izium was hit.")[0]?.quoteOf(5, " ")).toBeNull();
  });

  test("is left out if it is longer than a quote may be", () => {
    const long = (length: number) => `${"a".repeat(length - 1)}.`;
    expect(read(`${long(1500)}\n${long(1501)}`).map(({ line }) => line)).toEqual([1]);
  });
});
