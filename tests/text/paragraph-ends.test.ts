import fc from "fast-check";
import { expect, test } from "vitest";
import { cutAtParagraphEnds } from "../../src/text/paragraph-ends.ts";

const word = fc.string({ unit: fc.constantFrom("a", "é", "😀", "."), minLength: 1, maxLength: 4 });
const paragraph = fc.array(word, { minLength: 1, maxLength: 4 }).map((words) => words.join(" "));

test("words are cut where each paragraph ends, whatever white space their record has, and lose nothing", () => {
  fc.assert(
    fc.property(fc.array(paragraph, { minLength: 1, maxLength: 5 }), fc.constantFrom(" ", "\n", "  \t"), (parts, space) => {
      const words = parts.join(" ").replaceAll(" ", space);
      const pieces = cutAtParagraphEnds(words, parts);
      expect(pieces.join("")).toBe(words);
      expect(pieces.map((piece) => piece.trim())).toEqual(parts.map((part) => part.replaceAll(" ", space)));
    }),
  );
});
