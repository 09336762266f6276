import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { codePointLength } from "../../src/text/code-points.ts";
import { splitLines } from "../../src/text/lines.ts";

const anyText = fc.array(fc.constantFrom("a", "\n", "\r", "😀", " ", "\u2028", "\u0085", "é")).map((units) => units.join(""));

describe("splitLines", () => {
  it.each([
    ["", []],
    ["a", ["a"]],
    ["a\n", ["a"]],
    ["\n", [""]],
    ["\n\n", ["", ""]],
    ["a\n\nb", ["a", "", "b"]],
    ["a\r\nb", ["a\r", "b"]],
    ["a\u2028b\u0085c\u000bd", ["a\u2028b\u0085c\u000bd"]],
  ])("splits %j by line feeds alone", (text, expected) => {
    expect(splitLines(text).map((line) => line.text)).toEqual(expected);
  });

  it("numbers lines from 1 and counts their starts in code points", () => {
    expect(splitLines("😀b\n\nc")).toEqual([
      { number: 1, text: "😀b", start: 0 },
      { number: 2, text: "", start: 3 },
      { number: 3, text: "c", start: 4 },
    ]);
  });

  test.prop([fc.oneof(anyText, fc.string({ unit: "binary" }))], { numRuns: 1000 })(
    "loses nothing: joined, the lines are the text",
    (text) => {
      const lines = splitLines(text);
      const joined = lines.map((line) => line.text).join("\n");
      expect(text.endsWith("\n") ? `${joined}\n` : joined).toBe(text);
    },
  );

  test.prop([anyText], { numRuns: 1000 })("starts each line where the file has it", (text) => {
    const points = [...text];
    for (const line of splitLines(text))
      expect(points.slice(line.start, line.start + codePointLength(line.text)).join("")).toBe(line.text);
  });
});
