import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { readNames } from "../../src/text/names.ts";
import { askedIn, holdsTerm, placesOf, searchedText } from "../../src/text/searched-text.ts";

const names = readNames([
  { name: "Izium", aliases: ["Ізюм", "Izyum", "Изюм"] },
  { name: "Kharkiv", aliases: ["Харків", "Kharkov", "Харьков"] },
  { name: "Kharkiv region", aliases: ["Kharkiv Oblast", "Харківська область"] },
  { name: "Freedom Square, Kharkiv", aliases: ["Svobody Square"] },
  { name: "Kyiv", aliases: ["Київ", "Kiev"] },
  { name: "Ukraine", aliases: ["Україна"] },
  { name: "Volodymyr Zelensky", aliases: ["Zelensky", "Zelenskyy", "Зеленський"] },
  { name: "Ukraine", aliases: ["Kyiv", "Kiev", "Ukraina"] },
  { name: "Ukraine's State Emergency Service", aliases: ["ДСНС"] },
]);
const finds = (query: string, text: string): boolean => {
  const searched = searchedText(text, names);
  const asked = askedIn(query, names);
  return asked.length > 0 && asked.every((one) => holdsTerm(searched, one));
};
const marked = (query: string, text: string) =>
  placesOf(text, askedIn(query, names), names).map(([start, end]) => text.slice(start, end));

describe("a name is found", () => {
  test.each([
    ["in any spelling, by any other", "Изюм", "graves near Izyum"],
    ["in any case", "IZIUM", "graves near izium"],
    ["with accents or without", "Kyív", "in Kyiv"],
    ["through soft hyphens", "Kharkov", "in Khar\u00adkiv"],
    ["in its possessive, with any apostrophe", "Kiev", "Kyivʼs streets and Kyiv’s people"],
    ["by its possessive", "Kharkov’s", "Kharkiv was hit"],
    ["by a short form and by the whole", "Zelenskyy", "President Volodymyr Zelensky said"],
    ["in its short form by the whole", "Volodymyr Zelensky", "Zelenskyy said"],
    ["without what only says which one it is", "Freedom Square", "buildings on Svobody Square"],
    ["within a longer name", "Харків", "in the Kharkiv Oblast"],
    ["whose own name has an apostrophe", "ДСНС", "said Ukraine's State Emergency Service"],
    ["by a spelling of either of its two records", "Ukraina", "Україна"],
  ])("%s", (_, query, text) => expect(finds(query, text)).toBe(true));

  test("as a whole only: a longer name is not found by a text that has the shorter one", () =>
    expect(finds("Kharkiv Oblast", "Kharkov was hit")).toBe(false));

  test("by a spelling that two records claim, as the one whose name it is", () => {
    expect(finds("Kiev", "Kyiv")).toBe(true);
    expect(finds("Kiev", "Ukraine")).toBe(false);
  });
});

describe("another word is found", () => {
  test.each([
    ["where a word begins with it", "bomb", "bombing of cities", true],
    ["not within a word", "trike", "strikes", false],
    ["by those who leave out the apostrophe", "ministrys", "the ministry's words", true],
    ["all together with names, in any order", "graves изюм", "Izium: mass graves", true],
    ["not where one of them is missing", "graves изюм", "Izium: mass burial", false],
  ])("%s", (_, query, text, found) => expect(finds(query, text)).toBe(found));
});

test("nothing that a reader can type is the sign of a name", () => {
  for (const sign of names.spellings.keys()) {
    const asked = askedIn(`${sign} ${sign}`, names);
    expect(asked.length).toBeGreaterThan(0);
    for (const { term, isName } of asked) if (!isName) expect(term).not.toContain("\ua66e");
  }
});

test("what was found is marked as it stands in the text, whole names and whole words", () => {
  expect(marked("Изюм", "“Izyum’s” graves")).toEqual(["Izyum’s"]);
  expect(marked("Zelenskyy", "President Volodymyr Zelensky said")).toEqual(["Volodymyr Zelensky"]);
  expect(marked("bomb kiev", "Bombs fell on Kyiv, bombing")).toEqual(["Bombs", "Kyiv", "bombing"]);
});

const spellings = fc.constantFrom(...[...names.spellings.values()].flat());
const texts = fc
  .array(fc.oneof(spellings, fc.string({ unit: "grapheme", maxLength: 12 })), { maxLength: 6 })
  .map((parts) => parts.join(" "));

property.prop([texts, fc.constantFrom(...names.spellings.values())], { numRuns: 400 })(
  "every spelling of one name finds the same texts",
  (text, all) => {
    expect(new Set(all.map((spelling) => finds(spelling, text))).size).toBe(1);
  },
);

property.prop([fc.string({ unit: "grapheme", maxLength: 40 })], { numRuns: 400 })(
  "a text is found by its own words, and marked there",
  (text) => {
    const asked = askedIn(text, names);
    if (asked.length === 0) return;
    expect(finds(text, text)).toBe(true);
    expect(placesOf(text, asked, names).length).toBeGreaterThan(0);
  },
);
