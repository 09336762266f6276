import { describe, expect, test } from "vitest";
import { mixedScripts } from "../../src/text/mixed-script.ts";

const found = (text: string) => mixedScripts(text).map(({ offset, letter, script }) => [offset, letter, script]);

describe("a word of two scripts", () => {
  test.each([
    ["is told by the letter of the script that has fewer", "the Kyіv", [[6, "і", "Cyrillic"]]],
    ["is told by its Latin letter among Cyrillic ones", "Киiв", [[2, "i", "Latin"]]],
    [
      "is told by the letter that is not Latin where each has as many",
      "aа аa",
      [
        [1, "а", "Cyrillic"],
        [3, "а", "Cyrillic"],
      ],
    ],
    ["may be Greek and Latin", "Κyiv", [[0, "Κ", "Greek"]]],
    ["may be Greek and Cyrillic", "Κиів", [[0, "Κ", "Greek"]]],
    ["is told once, by its first odd letter", "Kуіv is", [[1, "у", "Cyrillic"]]],
  ] as const)("%s", (_, text, expected) => expect(found(text)).toEqual(expected));

  test.each(["Kyiv Київ Κύπρος", "a-я", "Kyiv-Київ", "я", "24а"])("is not found in “%s”", (text) =>
    expect(found(text)).toEqual([]),
  );
});
