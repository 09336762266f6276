import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { fitLabel, textWidth } from "../../src/model/timeline/text-width.ts";

describe("fitLabel", () => {
  test("cuts at the end of a word, without the comma before the ellipsis", () => {
    const text = "Bucha: withdrawal, and evidence of civilians killed";
    expect(fitLabel(text, textWidth("Bucha: withdrawal, and evidence…", 13), 13)).toMatchObject({
      text: "Bucha: withdrawal, and evidence…",
      shortened: true,
    });
    expect(fitLabel(text, textWidth("Bucha: withdrawal, a…", 13), 13)).toMatchObject({
      text: "Bucha: withdrawal…",
      shortened: true,
    });
  });

  test("does not end with words that only lead to the next", () => {
    const text = "Start of the invasion";
    expect(fitLabel(text, textWidth("Start of the i…", 13), 13).text).toBe("Start…");
  });

  property.prop([fc.string({ unit: "grapheme" }), fc.integer({ min: 20, max: 400 })])(
    "never is wider than it may be",
    (text, width) => {
      const label = fitLabel(text, width, 13);
      expect(textWidth(label.text, 13)).toBeLessThanOrEqual(width);
      expect(label.shortened || label.text === text).toBe(true);
    },
  );

  property.prop([fc.string({ unit: "binary" }), fc.integer({ min: 0, max: 200 })])(
    "never cuts a character in two",
    (text, width) => {
      const lone = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;
      expect(lone.test(fitLabel(text, width, 13).text)).toBe(lone.test(text) && lone.test(fitLabel(text, width, 13).text));
    },
  );
});
