import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { closestPart } from "../../src/text/closest-part.ts";

/** Levenshtein distance, by its definition. */
function distance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [row, letter] of [...a].entries()) {
    const current = [row + 1];
    for (let column = 1; column <= b.length; column += 1) {
      const change = (previous[column - 1] ?? 0) + (letter === b[column - 1] ? 0 : 1);
      current.push(Math.min(change, (previous[column] ?? 0) + 1, (current[column - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}

/** The fewest errors of any part of the text. */
function fewest(text: string, pattern: string): number {
  let least = pattern.length;
  for (let start = 0; start <= text.length; start += 1)
    for (let end = start; end <= text.length; end += 1) least = Math.min(least, distance(text.slice(start, end), pattern));
  return least;
}

const letters = (most: number) => fc.array(fc.constantFrom("a", "b", "c"), { maxLength: most }).map((all) => all.join(""));

describe("closestPart", () => {
  it.each([
    ["a letter changed", "four score and seven", "scire", { start: 5, end: 10, errors: 1 }],
    ["a letter put in", "four score and seven", "annd", { start: 11, end: 14, errors: 1 }],
    ["a letter left out", "four score and seven", "score ad seven", { start: 5, end: 20, errors: 1 }],
    ["the words themselves", "four score and seven", "and", { start: 11, end: 14, errors: 0 }],
  ])("finds %s", (_, text, pattern, expected) => expect(closestPart(text, pattern, 2)).toEqual(expected));

  it("takes the first of two that are as near", () => {
    expect(closestPart("shut the door, shot the door", "shet the", 3)).toEqual({ start: 0, end: 8, errors: 1 });
  });

  it("finds nothing where more would differ than may, and nothing for nothing", () => {
    expect(closestPart("four score", "xxxxx", 4)).toBeNull();
    expect(closestPart("", "abc", 2)).toBeNull();
    expect(closestPart("abc", "", 2)).toBeNull();
  });

  test.prop([letters(14), letters(9), fc.nat({ max: 9 })], { numRuns: 3000 })(
    "differs in no more than any other part does, and in as many as it says",
    (text, pattern, most) => {
      const found = closestPart(text, pattern, most);
      const least = fewest(text, pattern);
      expect(found?.errors ?? null).toBe(least <= most && least < pattern.length ? least : null);
      if (found !== null) expect(distance(text.slice(found.start, found.end), pattern)).toBe(found.errors);
    },
  );
});
