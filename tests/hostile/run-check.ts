import { expect } from "vitest";
import { toWorkflowCommand } from "../../src/cli/format.ts";
import type { CheckResult } from "../../src/corpus/check-corpus.ts";
import { ruleIds } from "../../src/corpus/rules.ts";
import { printArticle } from "../../src/ingest/mdx.ts";
import { type Problem, printProblem } from "../../src/text/problem.ts";
import { check, entryOf } from "../corpus/sources.ts";
import { corpusWith, type Files } from "./corpus.ts";

/** What a line of a log or a terminal would obey, or not show. */
const obeyed = /[\p{Cc}\p{Bidi_Control}\u2028\u2029]/u;

/** A problem has a known rule, a sentence and a place within its file, and its words forge nothing wherever it is printed. */
export function expectPlaced(problem: Problem, files: Files): void {
  const { file, line, column, ruleId, reason } = problem;
  expect(ruleIds).toContain(ruleId);
  expect(reason).toMatch(/^Unexpected [\s\S]+, expected [\s\S]+/u);
  expect(toWorkflowCommand(problem)).toMatch(/^::(?:error|warning) file=[^\p{Cc}]+$/u);
  for (const each of printProblem(problem).split("\n")) expect(each).not.toMatch(obeyed);
  const content = files[file];
  if (content === undefined) return;
  const text = typeof content === "string" ? content : entryOf(file, content).text;
  if (text === null) return;
  const lines = text.split("\n");
  expect(line).toBeLessThanOrEqual(lines.length);
  expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? "")].length + 1);
}

/** Checks a corpus; every problem is well-formed. */
export function checkPlaced(files: Files): CheckResult {
  const result = check(files);
  for (const problem of result.problems) expectPlaced(problem, files);
  expect(result.corpus === null).toBe(result.problems.some(({ fatal }) => fatal));
  return result;
}

/** Problems in short: `error seeds/courier.yaml:1:8 wrong-value`. */
export const reported = ({ problems }: Pick<CheckResult, "problems">): string[] =>
  problems.map(({ fatal, file, line, column, ruleId }) => `${fatal ? "error" : "warning"} ${file}:${line}:${column} ${ruleId}`);

/** Whatever else the check says of it, a text as a capture is no error, and comes out of ingest as it went in. */
export function expectLiteral(text: string): void {
  const { corpus, problems } = checkPlaced(corpusWith([], { "seeds/hostile.txt": text, "seeds/hostile.yaml": sidecar }));
  expect(problems.filter(({ fatal }) => fatal)).toEqual([]);
  const article = corpus?.articles.find(({ id }) => id === "hostile");
  if (article === undefined) throw new Error("The article is gone.");
  const again = printArticle(article).readBack;
  expect(again).toEqual(article);
  const lines = Array.from({ length: again.lineCount }, () => "");
  for (const line of again.lines) lines[line.number - 1] = line.text;
  expect(lines.join("\n")).toBe(text.replace(/\n$/u, ""));
}

const sidecar = `title: null
publisher: { name: The Hostile Courier, basis: stated }
byline: []
language: en
url: "https://hostile.example/lines"
archived: null
published: { edtf: "2022-05-10", basis: stated }
updated: null
received: "2022-06-01"
sha256: HASH
rights: { holder: The Hostile Courier, display: full, because: written for the tests }
parts: []
`;
