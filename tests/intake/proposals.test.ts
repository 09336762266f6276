import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { citableLines } from "../../src/corpus/article.ts";
import { findNames, indexNames } from "../../src/intake/proposals/find-names.ts";
import { findUnknownSpeakers, proposeStatements } from "../../src/intake/proposals/propose-statements.ts";
import { readSentences } from "../../src/intake/proposals/read-sentences.ts";
import { sentencesOf } from "../../src/intake/proposals/sentences.ts";
import { suggestLanguage } from "../../src/intake/sidecar/suggest-language.ts";
import { namesInByline } from "../../src/intake/sidecar/suggest-names.ts";
import { citableText } from "../../src/text/citable.ts";
import { matchQuote } from "../../src/text/text-quote-selector.ts";
import { articleOf } from "../ingest/capture.ts";

const place = (id: string, name: string, aliases: string[] = []) => ({ sort: "place" as const, id, name, aliases });
const speaker = (id: string, name: string, aliases: string[] = []) => ({ sort: "speaker" as const, id, name, aliases });
const names = indexNames([
  place("izium", "Izium", ["Izyum", "Ізюм"]),
  place("kharkiv", "Kharkiv"),
  place("kharkiv-region", "Kharkiv region"),
  place("ukraine", "Ukraine"),
  speaker("ukraine", "Ukraine"),
  speaker("kremlin", "The Kremlin"),
  speaker("ann", "Ann Marlow", ["Marlow"]),
  speaker("bert", "Bert Reh", ["Reh"]),
]);
const found = (text: string) => findNames(text, names).flatMap(({ records }) => records.map(({ sort, id }) => `${sort} ${id}`));

describe("a known name", () => {
  test.each([
    ["is found by any alias", "Near Izyum and Ізюм.", ["place izium", "place izium"]],
    ["is the longest that stands there", "In the Kharkiv region.", ["place kharkiv-region"]],
    ["may be part of a longer phrase", "In Kharkiv regional papers.", ["place kharkiv"]],
    ["may mean a place and a speaker", "Ukraine spoke.", ["place ukraine", "speaker ukraine"]],
    ["is found without its article", "So the Kremlin said.", ["speaker kremlin"]],
    ["has a possessive after it", "Ukraine's and Marlow’s", ["place ukraine", "speaker ukraine", "speaker ann"]],
    ["is a whole word", "Kharkivites, Ukrainian, unMarlow", []],
    ["keeps its capitals", "kharkiv, KHARKIV, marlow", []],
  ])("%s", (_, text, ids) => expect(found(text)).toEqual(ids));
});

describe("the names of a record", () => {
  const foundBy = (record: Parameters<typeof indexNames>[0][number], text: string) =>
    findNames(text, indexNames([record])).map(({ index, name }) => [index, name]);

  test.each<readonly [string, Parameters<typeof indexNames>[0][number], string, readonly (readonly [number, string])[]]>([
    [
      "have the Ukrainian one",
      { ...place("izium", "Izium"), ukrainian: "Ізюм" },
      "Izium, Ізюм",
      [
        [0, "Izium"],
        [7, "Ізюм"],
      ],
    ],
    ["have none in Ukrainian where there is none", { ...place("izium", "Izium"), ukrainian: null }, "null Izium", [[5, "Izium"]]],
    [
      "have no article",
      speaker("duma", "A Duma", ["An Order", "The Duma"]),
      "Duma, Order",
      [
        [0, "Duma"],
        [6, "Order"],
      ],
    ],
    ["keep an article within", speaker("x", "Of The Hague"), "The Hague, Of The Hague", [[11, "Of The Hague"]]],
    ["are no single letter", speaker("x", "The X", ["Y"]), "X and Y", []],
    ["begin with a letter", speaker("x", "“Azov”", ["–"]), "“Azov” –", []],
    ["are found once where two are the same", speaker("x", "Azov", ["The Azov"]), "Azov", [[0, "Azov"]]],
    [
      "are found at the end of a text, and after a longer one",
      speaker("x", "Ann", ["Ann Marlow"]),
      "Ann Marlow Ann",
      [
        [0, "Ann Marlow"],
        [11, "Ann"],
      ],
    ],
  ])("%s", (_, record, text, expected) => {
    expect(foundBy(record, text)).toEqual(expected);
  });

  test("mean one record each time, though it has the name twice", () => {
    const [one] = findNames("Azov", indexNames([speaker("x", "Azov", ["The Azov"])]));
    expect(one?.records).toEqual([{ sort: "speaker", id: "x" }]);
  });
});

describe("a line parts into sentences", () => {
  test.each([
    ["One. Two? “Three.” Four", ["One.", "Two?", "“Three.”", "Four"]],
    ["The U.N. office said so on Feb. 24. It rained.", ["The U.N. office said so on Feb. 24.", "It rained."]],
    ["It cost 3.5 million. 20 people paid.", ["It cost 3.5 million.", "20 people paid."]],
    ["e.g. this one stays", ["e.g. this one stays"]],
    ['He left. "It burns! We must go," he said. All went.', ["He left.", '"It burns! We must go," he said.', "All went."]],
    ["“It burns. All of it.” We went.", ["“It burns. All of it.”", "We went."]],
    ['"It burns. He said no more. We went.', ['"It burns.', "He said no more.", "We went."]],
    ['He said "no." We went. She said "yes."', ['He said "no."', "We went.", 'She said "yes."']],
    ["  ", []],
  ])("%s", (line, texts) => {
    const sentences = sentencesOf(line);
    expect(sentences.map(({ text }) => text)).toEqual(texts);
    for (const { start, text } of sentences) expect(line.startsWith(text, start)).toBe(true);
  });

  test("a long line without an end is parted before a test times out", () => {
    expect(sentencesOf("A. ".repeat(6000)).length).toBeGreaterThan(0);
  });
});

describe("who says what:", () => {
  const said = (text: string) =>
    proposeStatements(readSentences(articleOf(`${text}\nMore followed.`), names), new Set()).map(
      ({ speaker: id, stance, via }) => [id, stance, ...(via === null ? [] : [via])],
    );

  test.each([
    ["Ann Marlow denied that the bridge had been hit.", [["ann", "denies"]]],
    ["Marlow said that Reh had been there.", [["ann", "states"]]],
    ["– We shall see, said Ann Marlow.", [["ann", "states"]]],
    ["According to the Kremlin, Reh rejected the plan.", [["bert", "rejects", "kremlin"]]],
    ["The Kremlin says that Bert Reh has denied the attack.", [["bert", "denies", "kremlin"]]],
    ["Bert Reh was on the phone with Ann Marlow when he denied it, the Kremlin said.", [["kremlin", "states"]]],
    ["Some officials accused Marlow of sleeping.", []],
    ["Marlow's neighbour said nothing.", []],
    ["It ends when Reh leaves Ukraine, said Ann Marlow.", [["ann", "states"]]],
    ["Ann Marlow walked home.", []],
    ["The Kremlin's spokesman denied it.", [["kremlin", "denies"]]],
    ["The port has been closed, said officials in Ukraine.", []],
    ["Ukraine has shut the port, the company said.", []],
    ["Ann Marlow, the mayor, said so.", [["ann", "states"]]],
  ])("%s", (text, proposals) => expect(said(text)).toEqual(proposals));
});

test("a denial by somebody who has no record is named, with the words for who it is", () => {
  const sentences = readSentences(articleOf("A spokesman for the port denied that it was shut.\nThe port said so.\n"), names);
  const unknown = findUnknownSpeakers(sentences, proposeStatements(sentences, new Set()));
  expect(unknown.map(({ name, stance, sentence }) => [name, stance, sentence.line])).toEqual([["spokesman", "denies", 1]]);
});

describe("the names in a byline", () => {
  test.each([
    ["By\u00A0Ann NameBert Other", ["Ann Name", "Bert Other"]],
    ["By Ann Name and Bert McOther", ["Ann Name", "Bert McOther"]],
    ["By Ann Name, Bert Other, and Cem Third", ["Ann Name", "Bert Other", "Cem Third"]],
  ])("%s", (line, expected) => expect(namesInByline(line)).toEqual(expected));
});

test.each([
  ["The mayor said that the bridge of the town was open for the people.", "en"],
  ["Міська бібліотека відкрила нову читальну залу її імені.", "uk"],
  ["Bridge", null],
  ["", null],
])("the language of “%s” looks like %s", (text, language) => expect(suggestLanguage(text)).toBe(language));

test("every quote that is proposed stands exactly once, whatever the text", () => {
  const piece = fc.constantFrom(
    "Ukraine said. ",
    "Marlow denied it on Friday. ",
    "\n",
    "\n\n",
    "It rained. ",
    "😀 ",
    "\u00A0",
    " ",
    "– ",
    "“Yes.” ",
  );
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: "grapheme", maxLength: 6 })), { maxLength: 20 })
    .map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, (words) => {
      const article = articleOf(words);
      const citable = citableText(citableLines(article));
      for (const { quote, dates, quoteOf } of readSentences(article, names)) {
        expect(matchQuote(citable, quote)).toHaveLength(1);
        for (const { index, words: dated } of dates) {
          const selector = quoteOf(index, dated);
          if (selector !== null) expect(matchQuote(citable, selector)).toHaveLength(1);
        }
      }
    }),
    { numRuns: 1000 },
  );
});
