import { describe, expect, it } from "vitest";
import { partedBy } from "../../src/text/word-edges.ts";

/** What the edge at the bar parts. */
const parted = (text: string) => {
  const [before = "", after = ""] = text.split("|");
  return partedBy(before, after);
};

describe("partedBy", () => {
  it.each([
    ["the end of a prefix", "un|damaged"],
    ["a plural", "strike|s were"],
    ["an apostrophe and what follows", "the minister|’s office"],
    ["what stands before an apostrophe", "don|'t say"],
    ["a letter after an apostrophe", "the minister’|s office"],
    ["a compound before its hyphen", "the self|-proclaimed republic"],
    ["a compound after its hyphen", "the non-|aligned states"],
    ["a no-break hyphen", "anti\u2011|war"],
    ["a number at its comma", "1,|200 people"],
    ["a number before its comma", "1|,200 people"],
    ["a number at its point", "3.|5 million"],
    ["a number at its no-break space", "1\u00a0|200 people"],
    ["a number before its narrow space", "1|\u202f200 people"],
    ["digits", "20|22"],
    ["a word and a number", "T|90 tanks"],
    ["a Ukrainian word", "не|обстріляно"],
    ["an apostrophe of Ukrainian", "п’|ять"],
    ["a Hebrew word", "של|ום"],
    ["an Arabic word", "ال|حرب"],
    ["a Korean word", "전|쟁"],
    ["a word of letters of two units", "𐐨|𐐩"],
  ])("finds a word parted: %s", (_, text) => expect(parted(text)).toBe("word"));

  it.each([
    ["a space", "damaged| and"],
    ["a space on the other side", "damaged |and"],
    ["a full stop", "damaged|. And"],
    ["a quotation mark", "“|damaged"],
    ["a quotation mark that is an apostrophe as well", "‘|damaged"],
    ["the closing one", "damaged|’ he said"],
    ["a dash", "Moscow|–Kyiv"],
    ["a no-break space between words", "Naira\u00a0|Davlashyan"],
    ["a percent sign", "90|% of"],
    ["a currency", "$|5"],
    ["a bracket", "[|damaged"],
    ["the ends of a line", "|damaged"],
    ["Chinese", "俄罗|斯否认"],
    ["Japanese", "東京|タワー"],
    ["Thai", "สง|คราม"],
    ["Khmer", "សង្គ្រាម|នៅ"],
    ["a letter beside Chinese", "俄|F16"],
  ])("finds nothing parted at %s", (_, text) => expect(parted(text)).toBeNull());

  it.each([
    ["a flag", "🇺|🇦"],
    ["a mark that combines", "e|\u0301"],
    ["a family", "👩‍|🚀"],
  ])("finds a character parted: %s", (_, text) => expect(parted(text)).toBe("character"));
});
