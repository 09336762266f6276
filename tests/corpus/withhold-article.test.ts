import { expect, test } from "vitest";
import { withholdArticle } from "../../src/corpus/withhold.ts";
import { articleOf } from "../ingest/capture.ts";

const marks = (...ranges: readonly (readonly [number, number])[]) =>
  ranges.map(([start, end]) => ({ segments: [{ line: 1, start, end }] }));

test.each([
  ["in order", marks([0, 3], [8, 13]), "one█████three"],
  ["out of order", marks([8, 13], [0, 3]), "one█████three"],
  ["one within another", marks([0, 7], [4, 6]), "one two██████"],
  ["one over another's end", marks([4, 9], [0, 5]), "one two t████"],
  ["side by side", marks([4, 7], [0, 4]), "one two██████"],
  ["none", marks(), "█".repeat(13)],
])("excerpts keep what passages mark and nothing else: %s", (_, passages, text) => {
  expect(withholdArticle(articleOf("one two three"), passages, "excerpts").lines.map((line) => line.text)).toEqual([text]);
});
