import { describe, expect, it } from "vitest";
import { citableText, foldWhiteSpace } from "../../src/text/citable.ts";

const textOf = (...texts: readonly string[]) =>
  citableText(texts.map((text, index) => ({ number: index + 1, start: 0, text, citable: !text.startsWith("X") })));

/** Each piece as [folded, line, offset, length]. */
const piecesOf = (...texts: readonly string[]) =>
  textOf(...texts).pieces.map(({ folded, line, offset, length }) => [folded, line, offset, length]);

describe("foldWhiteSpace", () => {
  it.each([
    ["\t", " "],
    ["\n", " "],
    ["\t\n  \t", " "],
    ["a\tb", "a b"],
    ["a  b", "a b"],
    ["a b", "a b"],
    [" a ", " a "],
    ["  a  b\n", " a b "],
    ["", ""],
    ["a\u00a0 b\r", "a\u00a0 b\r"],
  ])("makes of %j %j", (text, folded) => {
    expect(foldWhiteSpace(text)).toBe(folded);
  });
});

describe("citableText", () => {
  it.each<readonly [string, readonly string[], string, readonly (readonly number[])[]]>([
    ["one piece of a line with single spaces", ["a b c"], "a b c", [[0, 0, 0, 5]]],
    [
      "two pieces around a run that folds",
      ["a b  c"],
      "a b c",
      [
        [0, 0, 0, 3],
        [4, 0, 5, 1],
      ],
    ],
    ["one piece of a line with a tab, which is one unit too", ["a\tb"], "a b", [[0, 0, 0, 3]]],
    [
      "a piece of each line",
      ["a", "b c"],
      "a b c",
      [
        [0, 0, 0, 1],
        [2, 1, 0, 3],
      ],
    ],
    ["one piece of a run with single spaces at its edges", [" a "], " a ", [[0, 0, 0, 3]]],
    [
      "empty pieces for white space that folds at the edges of a run",
      ["  a \t"],
      " a ",
      [
        [0, 0, 0, 0],
        [1, 0, 2, 1],
        [3, 0, 5, 0],
      ],
    ],
    [
      "none for white space between its lines",
      ["a ", " b"],
      "a b",
      [
        [0, 0, 0, 1],
        [2, 1, 1, 1],
      ],
    ],
    [
      "empty pieces for a line of white space",
      [" \t"],
      " ",
      [
        [0, 0, 0, 0],
        [1, 0, 2, 0],
      ],
    ],
    [
      "runs on both sides of a line that can't be cited",
      ["a", "X", "b"],
      "a\nb",
      [
        [0, 0, 0, 1],
        [2, 2, 0, 1],
      ],
    ],
    ["nothing of lines that can't be cited", ["X", "X"], "", []],
    ["nothing of no lines", [], "", []],
    ["an empty piece for one empty line", [""], "", [[0, 0, 0, 0]]],
    [
      "a space between two empty lines",
      ["", ""],
      " ",
      [
        [0, 0, 0, 0],
        [1, 1, 0, 0],
      ],
    ],
    [
      "a space for an empty line at the start",
      ["", "a"],
      " a",
      [
        [0, 0, 0, 0],
        [1, 1, 0, 1],
      ],
    ],
    [
      "a space for an empty line at the end",
      ["a", ""],
      "a ",
      [
        [0, 0, 0, 1],
        [2, 1, 0, 0],
      ],
    ],
    [
      "no more than a space for an empty line between two",
      ["a", "", "b"],
      "a b",
      [
        [0, 0, 0, 1],
        [2, 2, 0, 1],
      ],
    ],
  ])("makes %s", (_, texts, folded, pieces) => {
    expect(textOf(...texts).folded).toBe(folded);
    expect(piecesOf(...texts)).toEqual(pieces);
  });

  it("knows where the pairs of a line have their second halves, and only of lines that have some", () => {
    expect(textOf("a", "😀b😀", "X", "X😀").pairs).toEqual(
      new Map([
        [1, [1, 4]],
        [3, [2]],
      ]),
    );
  });
});
