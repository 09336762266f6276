import { describe, expect, test } from "vitest";
import { printProblem } from "../../src/text/problem.ts";
import { check, readSmall } from "./sources.ts";

const paths = [
  "seeds/courier-market.txt",
  "seeds/courier-market.yaml",
  "seeds/radio-bridge.txt",
  "seeds/radio-bridge.yaml",
  ...["bridge", "grain-market", "markets"].map((id) => `content/events/${id}.mdx`),
  ...["council-counts", "ministry-denies"].map((id) => `content/statements/${id}.mdx`),
  ...["chernihiv", "kharkiv", "kherson-region"].map((id) => `content/places/${id}.yaml`),
  ...["city-council", "example-radio", "invented-ministry", "invented-state"].map((id) => `content/speakers/${id}.yaml`),
];
const others = Object.fromEntries(paths.map((path) => [path, readSmall(path)]));
const path = "content/lessons/two-reports.mdx";
const lesson = readSmall(path);

/** What the check says of the lesson after a change, without its notes. */
function problemsOf(from: string, to: string): string[] {
  expect(lesson).toContain(from);
  const { problems } = check({ ...others, [path]: lesson.replace(from, () => to) });
  return problems.map((problem) => printProblem(problem).split("\n")[0] ?? "");
}

describe("a lesson is held to the rules of every record", () => {
  test.each([
    [
      "a record that is none",
      "event: grain-market",
      "event: grain-markt",
      [`${path}:5:14: error: Unexpected event “grain-markt”, expected “grain-market” (link)`],
    ],
    [
      "a record that is neither event nor statement",
      "{ event: bridge }",
      "{}",
      [`${path}:7:5: error: Unexpected mapping, expected either “event” or “statement” (wrong-value)`],
    ],
    [
      "a record that comes twice",
      "event: bridge",
      "event: grain-market",
      [`${path}:7:5: error: Unexpected second record “grain-market”, expected each once (duplicate)`],
    ],
    [
      "a quote that its article does not have",
      "Rockets hit the grain market",
      "Rockets struck the grain market",
      [
        `${path}:10:46: error: Unexpected quote that is not in “courier-market”, expected its words as they are there (quote-not-found)`,
      ],
    ],
    [
      "a paragraph without a citation",
      ' <Cite id="denied" />',
      "",
      [
        `${path}:11:3: warning: Unexpected quote “denied” that no paragraph cites, expected <Cite id="denied" /> in the text (quote-unused)`,
        `${path}:19:1: error: Unexpected paragraph without a citation, expected <Cite id="…" /> in it (paragraph-cites)`,
      ],
    ],
    [
      "a question about a quote that is none",
      "reads: [rockets]",
      "reads: [rocket]",
      [`${path}:13:59: error: Unexpected citation of “rocket”, expected “rockets” (cite-unknown)`],
    ],
    [
      "a question that rests on no words",
      "reads: [rockets]",
      "reads: []",
      [expect.stringMatching(/^content\/lessons\/two-reports\.mdx:13:\d+: error: .*\(wrong-value\)$/)],
    ],
    [
      "an expression in its text",
      "A ministry",
      "{1} A ministry",
      [expect.stringMatching(/^content\/lessons\/two-reports\.mdx:19:1: error: .*\(prose-grammar\)$/)],
    ],
    [
      "a title that judges",
      "title: Two reports and a denial",
      "title: Two reports and a lie",
      [
        expect.stringMatching(
          /^content\/lessons\/two-reports\.mdx:2:8: warning: Unexpected “lie” as a word of ours.*\(title-quotation\)$/,
        ),
      ],
    ],
  ])("%s is told at its place", (_, from, to, expected) => {
    expect(problemsOf(from, to)).toEqual(expected);
  });

  test("more than twenty records are told", () => {
    const many = Array.from({ length: 21 }, (_, index) => `  - { event: bridge-${index} }\n`).join("");
    const found = problemsOf("  - { event: grain-market }\n", many);
    expect(found.filter((problem) => !problem.endsWith("(link)"))).toEqual([
      `${path}:5:3: error: Unexpected list, expected at most 20 in the list (wrong-value)`,
    ]);
  });
});

test("a lesson has an address that is promised to last, and its passages lead to it", () => {
  const { addresses, corpus } = check({ ...others, [path]: lesson });
  expect(addresses).toContain("/lessons/two-reports/");
  expect(corpus?.lessons.map(({ id }) => id)).toEqual(["two-reports"]);
});
