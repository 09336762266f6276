import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { votedRanges } from "../../src/text/vote.ts";

/** The likeliest place. */
const votedRange = (text: string, quote: string) => {
  const [range] = votedRanges(text, quote, 1);
  return range === undefined ? null : { start: range.start, end: range.end };
};

/** Words of which no two are alike, so that each piece of them is in one place. */
const numbered = (count: number, from = 0): string =>
  Array.from({ length: count }, (_, index) => `word${String(index + from).padStart(4, "0")}`).join(" ");

describe("votedRanges", () => {
  const quote = numbered(30, 100);
  const range = (text: string, wanted = quote) => {
    const found = votedRange(text, wanted);
    return found && text.slice(found.start, found.end);
  };

  test.each([
    ["alone", quote],
    ["among other words", `${numbered(50)} ${quote} ${numbered(50, 200)}`],
    ["after its first half, which stands alone before", `${quote.slice(0, 120)} ${numbered(50)} ${quote} ${numbered(9)}`],
    ["before its second half, which stands alone behind", `${quote} ${numbered(50)} ${quote.slice(140)} ${numbered(9)}`],
  ])("finds a quote that stands there whole: %s", (_, text) => expect(range(text)).toBe(quote));

  test("finds where a quote stands that has other words within", () => {
    const changed = quote.replace("word0110", "another").replace("word0120 ", "");
    expect(range(`${numbered(50)} ${quote} ${numbered(50, 200)}`, changed)).toBe(quote);
    expect(range(`${numbered(50)} ${changed} ${numbered(50, 200)}`)).toBe(changed);
  });

  test("takes the place on which most pieces agree, not the first", () => {
    const poor = quote.slice(0, 60);
    const text = `${poor} ${numbered(60)} ${quote}`;
    expect(votedRange(text, quote)).toEqual({ start: text.length - quote.length, end: text.length });
  });

  test("stays within the text where the quote goes beyond it", () => {
    const [head, tail] = [quote.slice(0, 100), quote.slice(-100)];
    expect(votedRange(head, quote)).toEqual({ start: 0, end: 100 });
    expect(votedRange(tail, quote)).toEqual({ start: 0, end: 100 });
  });

  test("finds a piece of twelve units, which is the shortest, and its last", () => {
    expect(range("an abcdefghijkl here", "abcdefghijkl")).toBe("abcdefghijkl");
    expect(votedRange("an abcdefghijk here", "abcdefghijk")).toBeNull();
    expect(votedRange("abcdefghijkl", "zzzzabcdefghijkl")).toEqual({ start: 0, end: 12 });
  });

  test("is null where no piece stands in the text", () => {
    expect(votedRange(numbered(50), quote)).toBeNull();
    expect(votedRange("", quote)).toBeNull();
  });

  test("gives further places, the less likely the later, and no more than are wanted", () => {
    const [half, third] = [quote.slice(0, 130), quote.slice(0, 90)];
    const text = `${third} ${numbered(60)} ${quote} ${numbered(60, 200)} ${half}`;
    const starts = (most: number) => votedRanges(text, quote, most).map(({ start }) => start);
    expect(starts(9)).toEqual([text.indexOf(quote), text.lastIndexOf(half), 0]);
    expect(starts(2)).toEqual([text.indexOf(quote), text.lastIndexOf(half)]);
  });

  property.prop([fc.nat({ max: 80 }), fc.nat({ max: 80 })])(
    "finds a quote wherever it stands among other words",
    (before, after) => {
      const text = `${numbered(before, 1000)} ${quote} ${numbered(after, 3000)}`;
      expect(range(text)).toBe(quote);
    },
  );
});
