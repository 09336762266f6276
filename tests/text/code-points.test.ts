import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { codePointLength, secondHalves, splitsCodePoint, toCodePointOffset, toUtf16Offset } from "../../src/text/code-points.ts";

const anyText = fc.string({ unit: fc.constantFrom("a", "😀", "\ud83d", "\ude00", "é") });
const runs = { numRuns: 1000 };

describe("code points", () => {
  test.prop([anyText], runs)("are counted as the language iterates them", (text) => {
    expect(codePointLength(text)).toBe([...text].length);
  });

  test.prop([anyText, fc.nat({ max: 20 })], runs)("convert there and back", (text, count) => {
    const offset = toUtf16Offset(text, count);
    expect(text.slice(0, offset)).toBe([...text].slice(0, count).join(""));
    expect(toCodePointOffset(text, offset)).toBe(Math.min(count, [...text].length));
  });

  test.prop([anyText], runs)("are parted exactly before second halves", (text) => {
    const parting = Array.from({ length: text.length + 1 }, (_, offset) => offset).filter((offset) =>
      splitsCodePoint(text, offset),
    );
    expect(secondHalves(text)).toEqual(parting);
  });

  it("count whole when an offset lies within one", () => {
    expect(toCodePointOffset("a😀b", 2)).toBe(2);
    expect(toCodePointOffset("a😀b", 99)).toBe(3);
  });
});
