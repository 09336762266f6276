import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { findPlaces } from "../../src/text/find-places.ts";

/** Every place of one needle, one after the other. */
function placesOf(text: string, needle: string): number[] {
  const places: number[] = [];
  if (needle !== "") for (let at = text.indexOf(needle); at !== -1; at = text.indexOf(needle, at + 1)) places.push(at);
  return places;
}

const letters = (most: number) => fc.array(fc.constantFrom("a", "b", "c"), { maxLength: most }).map((all) => all.join(""));

describe("findPlaces", () => {
  it("finds needles within one another, each with all its places", () => {
    expect(findPlaces("ushers", ["he", "she", "hers", "his"], 9)).toEqual([[2], [1], [2], []]);
    expect(findPlaces("aaaa", ["a", "aa", "aaaa", "aaaaa"], 9)).toEqual([[0, 1, 2, 3], [0, 1, 2], [0], []]);
  });

  it("finds nothing for an empty needle, and the same for a needle that is asked for twice", () => {
    expect(findPlaces("abab", ["", "ab", "ab"], 9)).toEqual([[], [0, 2], [0, 2]]);
    expect(findPlaces("", ["a"], 9)).toEqual([[]]);
  });

  test.prop([letters(60), fc.array(letters(8), { maxLength: 12 }), fc.integer({ min: 1, max: 6 })], { numRuns: 2000 })(
    "finds what a search for each needle alone finds, up to as many as are wanted",
    (text, needles, most) => {
      expect(findPlaces(text, needles, most)).toEqual(needles.map((needle) => placesOf(text, needle).slice(0, most)));
    },
  );

  test.prop([fc.string({ unit: "binary", maxLength: 40 }), fc.nat(), fc.nat(), fc.array(fc.string({ unit: "binary" }))])(
    "finds parts of any text where they stand",
    (text, from, length, others) => {
      const start = from % (text.length + 1);
      const needles = [text.slice(start, start + 1 + (length % 9)), ...others];
      expect(findPlaces(text, needles, 99)).toEqual(needles.map((needle) => placesOf(text, needle)));
    },
  );

  // One after the other these take hours.
  it("takes no longer for needles that nearly stand everywhere, or do", { timeout: 20_000 }, () => {
    const text = "a".repeat(1_000_000);
    const near = Array.from({ length: 900 }, (_, index) => `b${"a".repeat(1000 + index)}`);
    expect(findPlaces(text, near, 9).every((places) => places.length === 0)).toBe(true);
    const nested = Array.from({ length: 1500 }, (_, index) => "a".repeat(index + 1));
    expect(findPlaces(text, nested, 9).every((places) => places.length === 9)).toBe(true);
  });
});
