import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { cutAtBidiControls } from "../../src/text/bidi-controls.ts";
import { codePointName } from "../../src/text/code-point-name.ts";

describe("cutAtBidiControls", () => {
  it("leaves a text without such a control whole, and an empty one empty", () => {
    expect(cutAtBidiControls("Київ, “Kyiv” 😀\u200b")).toEqual([{ text: "Київ, “Kyiv” 😀\u200b", control: null }]);
    expect(cutAtBidiControls("")).toEqual([]);
  });

  it("names each control, at the ends and side by side too", () => {
    expect(cutAtBidiControls("\u202ea\u2066\u2069")).toEqual([
      { text: "\u202e", control: "U+202E right-to-left override" },
      { text: "a", control: null },
      { text: "\u2066", control: "U+2066 left-to-right isolate" },
      { text: "\u2069", control: "U+2069 pop directional isolate" },
    ]);
    expect(codePointName("\u061c")).toBe("U+061C");
  });

  test.prop([fc.string({ unit: "binary" })], { numRuns: 1000 })("adds and loses nothing", (text) => {
    const pieces = cutAtBidiControls(text);
    expect(pieces.map((piece) => piece.text).join("")).toBe(text);
    for (const piece of pieces) expect(piece.control !== null).toBe(/^\p{Bidi_Control}$/u.test(piece.text));
  });
});
