import { describe, expect, test } from "vitest";
import { foldText } from "../../src/text/fold.ts";

describe("a text as it is searched", () => {
  test.each([
    ["has no marks above or below letters", "Žaporižžja café", "zaporizzja cafe"],
    ["has none that stand apart either", "Cafe\u0301", "cafe"],
    ["is in lower case, in any script", "КИЇВ Kyiv", "киів kyiv"],
    ["has no apostrophe of any form", "Kyiv's Kyiv’s Kyivʼs Kyiv`s", "kyivs kyivs kyivs kyivs"],
    ["has one space for every run of other characters", "war – as (they): say…no", "war as they say no"],
    ["has none at its edges", " “Kyiv” ", "kyiv"],
    ["keeps digits, and writes those of other forms plainly", "№ 24²", "no 242"],
    ["is empty where there is neither letter nor digit", "– “…”", ""],
  ])("%s", (_, text, folded) => expect(foldText(text)).toBe(folded));
});
