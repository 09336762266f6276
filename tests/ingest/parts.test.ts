import { describe, expect, test } from "vitest";
import { resolveParts } from "../../src/ingest/to-article.ts";
import { splitLines } from "../../src/text/lines.ts";

const lines = splitLines("one\n\nthree\nfour\n\nsix");
const caption = (...ranges: string[]) => ranges.map((range) => ({ lines: range, role: "caption" as const }));

describe("the parts of a sidecar", () => {
  test("give a role to one line, or to all lines of a range with the blank ones between", () => {
    const { roles, findings } = resolveParts([...caption("1"), { lines: "3-6", role: "furniture" }], lines);
    expect([...roles]).toEqual([
      [1, "caption"],
      [3, "furniture"],
      [4, "furniture"],
      [5, "furniture"],
      [6, "furniture"],
    ]);
    expect(findings).toEqual([]);
  });

  test.each([
    ["reversed", ["4-3"], 0, "Unexpected lines “4-3”, expected the smaller number first: “3-4”"],
    ["after the capture", ["7"], 0, "Unexpected lines “7”, expected lines of the capture, which has 6"],
    ["partly after the capture", ["6-7"], 0, "Unexpected lines “6-7”, expected lines of the capture, which has 6"],
    ["only blank", ["2"], 0, "Unexpected lines “2”, expected at least one line that is not blank"],
    [
      "in an earlier entry",
      ["3-4", "4-6"],
      1,
      "Unexpected lines “4-6”, expected each line in one entry only, and line 4 is in an earlier one",
    ],
  ])("are reported when they are %s", (_, ranges, index, reason) => {
    const { roles, findings } = resolveParts(caption(...ranges), lines);
    expect(findings).toEqual([{ path: ["parts", index, "lines"], reason, ruleId: "parts-lines" }]);
    expect([...roles.keys()]).toEqual(index === 0 ? [] : [3, 4]);
  });

  test("are all reported at once", () => {
    expect(resolveParts(caption("9", "2", "1", "1"), lines).findings.map((finding) => finding.path[1])).toEqual([0, 1, 3]);
  });
});
