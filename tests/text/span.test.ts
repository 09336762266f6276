import { describe, expect, it } from "vitest";
import { toFoldedOffsets, toSpan } from "../../src/text/span.ts";
import { textOf } from "./arbitrary.ts";

/** Lines 1, 3 and 5 begin at the code points 0, 10 and 25; line 4 can't be cited, line 2 is empty. */
const file = "one  two\n\nthree 😀 four\nX\nfive";
const text = textOf(file, [true, true, true, false, true]);

const offsetsOf = (start: number, end: number): readonly [number, number] => {
  const folded = toFoldedOffsets(text, { start, end });
  return [folded.start, folded.end];
};

describe("toFoldedOffsets", () => {
  it.each([
    ["a word at the start", 0, 3, "one"],
    ["a run of white space within", 0, 8, "one two"],
    ["a start within white space, which moves to the next word", 4, 8, "two"],
    ["a start after white space", 5, 8, "two"],
    ["an end within white space, which moves to the word before", 0, 4, "one"],
    ["white space at the end that the stretch holds whole", 0, 5, "one "],
    ["a start on a line's end", 8, 12, " th"],
    ["a start on the empty line", 9, 12, "th"],
    ["an end on the empty line", 5, 9, "two"],
    ["two lines", 5, 15, "two three"],
    ["an astral character", 16, 17, "😀"],
    ["what stands after one", 18, 22, "four"],
    ["what lies after a line that can't be cited", 25, 29, "five"],
    ["a part of the last line", 26, 28, "iv"],
  ])("gives %s", (_, start, end, words) => {
    const [from, to] = offsetsOf(start, end);
    expect(text.folded.slice(from, to)).toBe(words);
  });

  it.each([
    ["before the file", -1, 3, "offset -1, expected one within a citable line"],
    ["on a line that can't be cited", 23, 24, "offset 23, expected one within a citable line"],
    ["that ends on such a line", 18, 23, "offset 23, expected one within a citable line"],
    ["that ends after such a line", 18, 24, "offset 24, expected one within a citable line"],
    ["over such a line", 18, 29, "span 18-29, expected one within a run of citable lines"],
    ["after the file", 25, 30, "offset 30, expected one within a citable line"],
    ["without length", 1, 1, "span 1-1, expected one within a run of citable lines"],
    ["of which the end comes first", 2, 1, "span 2-1, expected one within a run of citable lines"],
    ["between two words", 4, 4, "span 4-4, expected one within a run of citable lines"],
  ])("refuses a stretch %s", (_, start, end, reason) => {
    expect(() => offsetsOf(start, end)).toThrow(new RangeError(`Unexpected ${reason}`));
  });

  it("refuses every stretch of a text without lines", () => {
    expect(() => toFoldedOffsets(textOf(""), { start: 0, end: 1 })).toThrow(
      new RangeError("Unexpected offset 0, expected one within a citable line"),
    );
  });

  it("takes an edge in the white space before a line's first word to that word, or to the end of the line before", () => {
    const indented = textOf("abc\n  d\n  e");
    expect(toFoldedOffsets(indented, { start: 4, end: 7 })).toEqual({ start: 4, end: 5 });
    expect(toFoldedOffsets(indented, { start: 5, end: 7 })).toEqual({ start: 4, end: 5 });
    expect(toFoldedOffsets(indented, { start: 0, end: 4 })).toEqual({ start: 0, end: 3 });
    expect(toFoldedOffsets(indented, { start: 0, end: 9 })).toEqual({ start: 0, end: 5 });
  });

  it("gives the white space at the edges of a run the one space it stands for", () => {
    const padded = textOf(" a ");
    expect(toFoldedOffsets(padded, { start: 0, end: 3 })).toEqual({ start: 0, end: 3 });
    const apart = textOf("X\n \na", [false, true, true]);
    expect(toFoldedOffsets(apart, { start: 4, end: 5 })).toEqual({ start: 1, end: 2 });
  });
});

describe("toSpan", () => {
  it.each([
    ["one", 0, 3, [{ line: 1, start: 0, end: 3 }]],
    ["one two", 0, 8, [{ line: 1, start: 0, end: 8 }]],
    [
      "two three",
      5,
      15,
      [
        { line: 1, start: 5, end: 8 },
        { line: 3, start: 0, end: 5 },
      ],
    ],
    ["😀 four", 16, 22, [{ line: 3, start: 6, end: 13 }]],
    ["four", 18, 22, [{ line: 3, start: 9, end: 13 }]],
    ["five", 25, 29, [{ line: 5, start: 0, end: 4 }]],
  ])("marks “%s”: code points of the file, UTF-16 offsets of each line", (words, start, end, segments) => {
    const from = text.folded.indexOf(words);
    expect(toSpan(text, from, from + words.length)).toEqual({ start, end, segments });
  });

  it("gives no segment to a line of which it marks nothing", () => {
    expect(toSpan(text, 3, 4).segments).toEqual([{ line: 1, start: 3, end: 5 }]);
    expect(toSpan(text, 7, 8)).toEqual({ start: 8, end: 10, segments: [] });
  });

  it("counts a character of two units once, in each line for itself", () => {
    const emoji = textOf("😀😀\na😀b");
    expect(toSpan(emoji, 2, 4)).toEqual({ start: 1, end: 2, segments: [{ line: 1, start: 2, end: 4 }] });
    expect(toSpan(emoji, 5, 9)).toEqual({ start: 3, end: 6, segments: [{ line: 2, start: 0, end: 4 }] });
    expect(toSpan(emoji, 6, 8)).toEqual({ start: 4, end: 5, segments: [{ line: 2, start: 1, end: 3 }] });
  });

  it("throws for an offset that no piece holds", () => {
    expect(() => toSpan(textOf(""), 0, 0)).toThrow(new RangeError("Unexpected offset 0, expected one within the folded text"));
    expect(() => toSpan(text, -1, 2)).toThrow(new RangeError("Unexpected offset -1, expected one within the folded text"));
  });
});
