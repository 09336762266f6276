import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { codePointLength, secondHalves, splitsCodePoint, toCodePointOffset, toUtf16Offset } from "../../src/text/code-points.ts";

/** The first and the last of each half, and their neighbours. */
const edges = ["\ud800", "\udbff", "\udc00", "\udfff", "\ud7ff", "\ue000"];
const anyText = fc.string({ unit: fc.constantFrom("a", "😀", "\ud83d", "\ude00", "é", ...edges) });
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

  it.each([
    ["\ud800\udc00", true],
    ["\udbff\udfff", true],
    ["\ud83d\ue000", false],
    ["\ud83d\udbff", false],
    ["\ud7ff\ude00", false],
    ["\udc00\ude00", false],
    ["\ude00\ud83d", false],
  ])("are made of a first half and a second one, no unit beside them: %j", (text, parts) => {
    expect(splitsCodePoint(text, 1)).toBe(parts);
    expect(splitsCodePoint(text, 0)).toBe(false);
    expect(splitsCodePoint(text, 2)).toBe(false);
  });

  it("end with the text", () => {
    expect(toUtf16Offset("a😀", 2)).toBe(3);
    expect(toUtf16Offset("a😀", 9)).toBe(3);
    expect(toUtf16Offset("", 1)).toBe(0);
  });

  it("count whole when an offset lies within one", () => {
    expect(toCodePointOffset("a😀b", 2)).toBe(2);
    expect(toCodePointOffset("a😀b", 99)).toBe(3);
  });
});
