import { describe, expect, test } from "vitest";
import { checkByteCount, checkSeedLines } from "../../src/corpus/rules/sizes.ts";
import { byteLimit, sizeLimits } from "../../src/corpus/size-limits.ts";

const placesOf = (text: string) =>
  checkSeedLines("seeds/a.txt", text).map(({ line, column, reason }) => `${line}:${column} ${reason}`);

test.each([
  ["permalinks.txt", sizeLimits.permalinksBytes],
  ["redirects.yaml", sizeLimits.redirectsBytes],
  ["seeds/a.txt", sizeLimits.seedBytes],
  ["seeds/a.yaml", sizeLimits.recordBytes],
  ["content/events/a.txt.mdx", sizeLimits.recordBytes],
])("%s may have %i bytes and not one more", (path, most) => {
  const file = { path, kind: "file", bytes: null, text: null } as const;
  expect(byteLimit(path)).toBe(most);
  expect(checkByteCount({ ...file, byteCount: most })).toEqual([]);
  expect(checkByteCount({ ...file, byteCount: most + 1 })).toMatchObject([
    { line: 1, column: 1, reason: `Unexpected ${most + 1} bytes, expected at most ${most}` },
  ]);
  expect(checkByteCount({ ...file, kind: "link", byteCount: most + 1 })).toEqual([]);
});

describe("the lines of a seed", () => {
  const { seedLines, lineLength } = sizeLimits;
  test.each([
    ["may be as many as the limit", "\n".repeat(seedLines), []],
    ["may not be one more", "\n".repeat(seedLines + 1), [`5001:1 Unexpected 5001 lines, expected at most ${seedLines}`]],
    ["may be as long as the limit, in characters", `${"😀".repeat(lineLength)}\n${"a".repeat(lineLength)}`, []],
    [
      "may not be longer by one, each of them",
      `a\n${"a".repeat(lineLength + 1)}\n${"😀".repeat(lineLength + 2)}`,
      [
        `2:20001 Unexpected line of 20001 characters, expected at most ${lineLength}`,
        `3:20001 Unexpected line of 20002 characters, expected at most ${lineLength}`,
      ],
    ],
  ])("%s", (_, text, problems) => expect(placesOf(text)).toEqual(problems));
});
