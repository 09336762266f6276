import { describe, expect, test } from "vitest";
import { formatProblems, formatSummary, isFormat, toWorkflowCommand } from "../../src/cli/format.ts";
import type { Problem } from "../../src/text/problem.ts";

const problem: Problem = {
  file: "content/a,b:c.mdx",
  line: 3,
  column: 5,
  reason: "Unexpected “\u202e”, expected 100 %\r\n::set-output name=x::y",
  ruleId: "link",
  fatal: true,
  note: "one\n\u001b[31mtwo",
};

describe("formatProblems", () => {
  test("as text it has path, place, severity, sentence and rule, the note below, controls made visible", () => {
    expect(
      formatProblems(
        [
          { ...problem, reason: "Unexpected “\u202e”, expected a" },
          { ...problem, fatal: false, note: "x" },
        ],
        "text",
      ),
    ).toBe(
      "content/a,b:c.mdx:3:5: error: Unexpected “<U+202E>”, expected a (link)\n" +
        "    one\n    <U+001B>[31mtwo\n" +
        "content/a,b:c.mdx:3:5: warning: Unexpected “<U+202E>”, expected 100 %<U+000D><U+000A>::set-output name=x::y (link)\n" +
        "    x\n",
    );
  });

  test("as JSON it has the fields of a vfile message", () => {
    expect(JSON.parse(formatProblems([problem], "json"))).toEqual([problem]);
    expect(JSON.parse(formatProblems([], "json"))).toEqual([]);
  });

  test("as JSON nothing in it hides, and no runner finds an order in it", () => {
    const hostile = { ...problem, reason: "Unexpected “\u009b\u202e\u{e0001}\ufff9”, expected ##[error]a ##vso[b]" };
    const json = formatProblems([hostile], "json");
    expect(JSON.parse(json)).toEqual([hostile]);
    expect(json).not.toMatch(/[\p{Cf}\u0080-\u009f]|##/u);
    expect(json).toContain("\\u009b\\u202e\\udb40\\udc01\\ufff9");
  });

  test("as text no line gives a runner an order", () => {
    const text = formatProblems(
      [{ ...problem, file: "::error::a", reason: "##[error]a", note: "::stop-commands::x\n  ::b" }],
      "text",
    );
    expect(text).not.toMatch(/##|^\s*::/mu);
  });

  test("as a workflow command it is one line that forges nothing", () => {
    expect(toWorkflowCommand(problem)).toBe(
      "::error file=content/a%2Cb%3Ac.mdx,line=3,col=5,title=link::" +
        "Unexpected “<U+202E>”, expected 100 %25<U+000D><U+000A>::set-output name=x::y%0Aone%0A<U+001B>[31mtwo",
    );
    expect(formatProblems([problem, problem], "github").split("\n")).toHaveLength(3);
  });

  test("as a workflow command it says how grave it is, and ends with the sentence where there is no note", () => {
    const { note: _, ...bare } = problem;
    expect(toWorkflowCommand({ ...bare, file: "a.mdx", reason: "Unexpected a, expected b", fatal: false })).toBe(
      "::warning file=a.mdx,line=3,col=5,title=link::Unexpected a, expected b",
    );
  });

  test("as a workflow command no property ends its line or begins another property", () => {
    expect(toWorkflowCommand({ ...problem, file: "a\r\n::b", ruleId: "%\r\n:,", reason: "c", note: "d" })).toBe(
      "::error file=a<U+000D><U+000A>%3A%3Ab,line=3,col=5,title=%25%0D%0A%3A%2C::c%0Ad",
    );
  });
});

test("isFormat knows the three forms and no other", () => {
  expect(["text", "json", "github", "", "xml"].map(isFormat)).toEqual([true, true, true, false, false]);
});

test("formatSummary tells errors from warnings, one from several", () => {
  const warning = { ...problem, fatal: false };
  expect(formatSummary({}, [problem, problem, warning], 0)).toBe("Checked : 2 errors, 1 warning, in 0 ms.\n");
  expect(formatSummary({}, [], 0)).toBe("Checked : 0 errors, 0 warnings, in 0 ms.\n");
});

test("formatSummary counts records and problems", () => {
  expect(formatSummary({ articles: 1, events: 2 }, [problem], 12.4)).toBe(
    "Checked 1 article, 2 events: 1 error, 0 warnings, in 12 ms.\n",
  );
});
