import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { listedPerFile, listedPerRule, ProblemList } from "../../src/corpus/problem-list.ts";
import { compareProblems, type Problem } from "../../src/text/problem.ts";

const problem = (file: string, line: number, ruleId = "link", fatal = true): Problem => ({
  file,
  line,
  column: 1,
  reason: "Unexpected a, expected b",
  ruleId,
  fatal,
});
const listed = (problems: readonly Problem[]): readonly Problem[] => {
  const list = new ProblemList();
  list.add(problems);
  return list.list();
};
const many = (file: string, count: number): Problem[] =>
  Array.from({ length: count }, (_, index) => problem(file, count - index));

describe("ProblemList", () => {
  it("lists what is few, in order", () => {
    expect(listed([problem("b", 1), problem("a", 2), problem("a", 1)])).toEqual([
      problem("a", 1),
      problem("a", 2),
      problem("b", 1),
    ]);
  });

  it("lists the first of one kind in one file, and counts the others", () => {
    const found = listed([...many("a", 5000), problem("a", 1, "edtf"), problem("b", 1)]);
    expect(found).toHaveLength(listedPerFile + 2);
    expect(found.filter(({ ruleId }) => ruleId === "link").map(({ line }) => line)).toEqual([
      ...Array.from({ length: listedPerFile }, (_, index) => index + 1),
      1,
    ]);
    expect(found[listedPerFile]?.note).toBe(`And ${5000 - listedPerFile} more of this kind in this file.`);
  });

  it("lists the first files of one kind, and counts what stands in the others", () => {
    const files = Array.from({ length: 3000 }, (_, index) => problem(`f${String(index).padStart(4, "0")}`, 1));
    const found = listed(files.toReversed());
    expect(found.map(({ file }) => file)).toEqual(files.slice(0, listedPerRule).map(({ file }) => file));
    expect(found.at(-1)?.note).toBe(`And ${3000 - listedPerRule} more of this kind in other files.`);
  });

  it("never hides an error behind warnings of its rule, nor keeps it from stopping everything", () => {
    const list = new ProblemList();
    list.add(Array.from({ length: 9000 }, (_, index) => problem("a", index + 1, "duplicate", false)));
    expect(list.fatal).toBe(false);
    list.add([problem("z", 9, "duplicate")]);
    expect(list.fatal).toBe(true);
    expect(list.list().at(-1)).toEqual(problem("z", 9, "duplicate"));
  });

  test.prop([
    fc.array(fc.tuple(fc.constantFrom("a", "b", "c"), fc.nat({ max: 50 }), fc.constantFrom("link", "edtf"), fc.boolean()), {
      maxLength: 200,
    }),
  ])("lists some of every kind, sorted, and tells how many it leaves out", (all) => {
    const problems = all.map((one) => problem(...one));
    const found = listed(problems);
    expect(found).toEqual(found.toSorted(compareProblems));
    const kinds = (of: readonly Problem[]) => new Set(of.map(({ file, ruleId, fatal }) => `${file} ${ruleId} ${fatal}`));
    expect(kinds(found)).toEqual(kinds(problems));
    const left = found.reduce((sum, { note }) => sum + Number(/^And (\d+) more/u.exec(note ?? "")?.[1] ?? 0), 0);
    expect(found.length + left).toBe(problems.length);
  });
});
