import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { shorten } from "../../src/text/shorten.ts";

describe("a text that is too long", () => {
  test.each([
    ["is cut at the end of a word", "The bridge was hit", 12, "The bridge…"],
    ["loses what a word's end leaves behind", "The bridge, – was hit", 14, "The bridge…"],
    ["is cut within its first word if that is longer", "Zaporizhzhia", 6, "Zapor…"],
    ["counts code points", "😀😀😀😀", 3, "😀😀…"],
    ["keeps no space before the cut", " bridge", 4, " br…"],
  ])("%s", (_, text, most, expected) => expect(shorten(text, most)).toBe(expected));

  test("is left alone if it isn't", () => {
    expect(shorten("The bridge", 10)).toBe("The bridge");
    expect(shorten("The bridge ", 11)).toBe("The bridge ");
  });

  property.prop([fc.string({ unit: "grapheme" }), fc.integer({ min: 1, max: 40 })])(
    "is never longer than the limit, and its beginning stands in the text",
    (text, most) => {
      const short = shorten(text, most);
      expect([...short].length).toBeLessThanOrEqual(most);
      expect(text.startsWith(short.replace(/…$/u, ""))).toBe(true);
    },
  );
});
