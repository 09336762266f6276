import { parse } from "parse5";
import { describe, expect, inject, test } from "vitest";
import { faults, frameOf, ownLines, sentencesIn } from "./english.ts";
import { pagesOf } from "./pages.ts";
import { recordsOf } from "./records.ts";

// What editors write in records is for their reviewers (`docs/style.md`); this is what the site says around it, and how it joins their words.
describe.each(["own", "first", "small"] as const)("what the %s site says itself", async (name) => {
  const site = inject("sites")[name];
  const sentences = sentencesIn((await recordsOf(site.corpus)).corpus);
  const lines = pagesOf(site).flatMap(({ address, document }) =>
    ownLines(document).map((line) => ({ address, line: frameOf(line, sentences) })),
  );

  test.each(Object.entries(faults))("has nowhere %s", (_, isFault) => {
    const found = new Map(lines.filter(({ line }) => isFault(line)).map(({ address, line }) => [line, address]));
    expect([...found].map(([line, address]) => `${address}: ${line}`)).toEqual([]);
  });
});

describe("what a copy editor would strike out is found:", () => {
  test.each<readonly [keyof typeof faults & string, string]>([
    ["a plural after one", "1 statements"],
    ["a plural after one", "Read by one countries."],
    ["a singular after more than one, or none", "Sources 4 · 12 passage quoted"],
    ["a singular after more than one, or none", "three month later"],
    ["a number of four digits or more without its comma", "more than 2000 deaths"],
    ["a number of four digits or more without its comma", "9 lines, 2899 bytes"],
    ["a number of four digits or more without its comma", "nearly 16000"],
    ["a number word without its “of”", "millions people"],
    ["a number word without its “of”", "more than half reactors"],
    ["“most” of less than half", "Most events (7 of 20) are of February 2022."],
    ["a space before a mark that ends", "It was said on Friday ."],
    ["a mark that stands twice, or alone", "people killed; ; the strike"],
    ["a value that is none", "undefined killed"],
    ["“the” or “in” twice", "in the the region"],
  ])("%s, in “%s”", (fault, line) => expect(faults[fault]?.(line)).toBe(true));

  test.each([
    "1 statement, 12 events",
    "1,600 soldiers, about 450 bodies, 227 killed",
    "in March 2022 events took place on 4 March",
    "hundreds of graves, more than half of the reactors",
    "Most events (11 of 20) are of February 2022.",
    "No event names this place itself.",
    "from 24 February 2022 to 2 December 2022",
    "a day in [..2022-03-04] … and so on",
  ])("but not in “%s”", (line) => {
    const found = Object.entries(faults).filter(([, isFault]) => isFault(line));
    expect(found.map(([name]) => name)).toEqual([]);
  });

  test("words of sources, code and what is no text are left out, and blocks are lines of their own", () => {
    const html = '<main><p>One <q>1 statements</q> two</p><p aria-label="named">three <code>millions people</code></p></main>';
    expect(ownLines(parse(html))).toEqual(["One “…” two", "three “…”", "named"]);
  });
});
