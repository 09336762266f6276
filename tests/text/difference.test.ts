import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { compareTexts, showDifference } from "../../src/text/difference.ts";

const word = fc.constantFrom("a", "b", "the ", "not ", "struck ", "é", "e\u0301", "\u00a0", " ", "’", "'", "👩‍🚒", "у", "y");
const text = fc.array(word, { maxLength: 60 }).map((words) => words.join(""));

describe("compareTexts", () => {
  test.prop([text, text], { numRuns: 1000 })(
    "gives both texts back, in stretches that agree and differ in turn",
    (there, quoted) => {
      const stretches = compareTexts(there, quoted);
      expect(stretches.map((stretch) => stretch.before).join("")).toBe(there);
      expect(stretches.map((stretch) => stretch.after).join("")).toBe(quoted);
      const turns = stretches.map((stretch) => stretch.before === stretch.after);
      expect(turns.some((same, index) => index > 0 && same === turns[index - 1])).toBe(false);
      expect(stretches).not.toContainEqual({ before: "", after: "" });
    },
  );

  test.prop([text, text, text], { numRuns: 1000 })("finds what alone was put in", (before, added, after) => {
    const differing = compareTexts(before + added + after, before + after).filter(
      ({ before: there, after: quoted }) => there !== quoted,
    );
    const marked = differing.map(({ before: there }) => there).join("");
    expect([...marked].length - [...differing.map(({ after: quoted }) => quoted).join("")].length).toBe([...added].length);
  });

  it.each([
    ["all of two long texts", "x".repeat(2000), "y".repeat(2000)],
    ["every other letter", "xy".repeat(1000), "xz".repeat(1000)],
    ["thousands of edits", "ab".repeat(1000), "ba".repeat(1000)],
  ])("gives back both, however much differs: %s", (_, there, quoted) => {
    const parts = compareTexts(there, quoted);
    expect([parts.map((part) => part.before).join(""), parts.map((part) => part.after).join("")]).toEqual([there, quoted]);
  });
});

describe("showDifference", () => {
  it.each([
    ["a word left out", "did not say", "did say", ["there: did ⟦not ⟧say", "quote: did ⟦⟧say"]],
    ["a letter", "was damaged", "was damagad", ["there: was damag⟦e⟧d", "quote: was damag⟦a⟧d"]],
    ["a word changed, as one", "they confirmed it", "they denied it", ["there: they ⟦confirm⟧ed it", "quote: they ⟦deni⟧ed it"]],
    [
      "quotation marks, not what is between",
      "“a” said",
      '"a" said',
      ["there: ⟦“⟧a⟦”⟧ said", 'quote: ⟦"⟧a⟦"⟧ said', "U+201C there, U+0022 in the quote; U+201D there, U+0022 in the quote"],
    ],
    ["a letter of another script", "Kyiv", "Kуiv", ["there: K⟦y⟧iv", "quote: K⟦у⟧iv", "U+0079 there, U+0443 in the quote"]],
    [
      "a normal form",
      "café",
      "cafe\u0301",
      ["there: caf⟦é⟧", "quote: caf⟦e<U+0301>⟧", "U+00E9 there, U+0065 U+0301 in the quote"],
    ],
    [
      "a space that does not break",
      "1\u00a0200",
      "1 200",
      ["there: 1⟦<U+00A0>⟧200", "quote: 1⟦ ⟧200", "U+00A0 there, U+0020 in the quote"],
    ],
    [
      "what does not show",
      "Khar\u200bkiv",
      "Kharkiv",
      ["there: Khar⟦<U+200B>⟧kiv", "quote: Khar⟦⟧kiv", "U+200B there, nothing in the quote"],
    ],
    [
      "a character of two units, whole",
      "a 😀 b",
      "a 😁 b",
      ["there: a ⟦😀⟧ b", "quote: a ⟦😁⟧ b", "U+1F600 there, U+1F601 in the quote"],
    ],
  ])("marks %s", (_, there, quoted, expected) => {
    expect(showDifference(there, quoted).split("\n")).toEqual(expected);
  });
});
