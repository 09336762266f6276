import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { describe, expect, test } from "vitest";
import { checkCorpus } from "../../src/corpus/check-corpus.ts";
import { readPermalinks } from "../../src/corpus/permalink.ts";
import { ruleIds } from "../../src/corpus/rules.ts";
import { readFolder } from "../../src/io/folder.ts";
import { printProblem } from "../../src/text/problem.ts";
import { entryOf, tools } from "./sources.ts";

const fixtures = new URL("../fixtures/rules/", import.meta.url);
const page = readFileSync(new URL("../../docs/rules.md", import.meta.url), "utf8");

/** Files that not every file system can hold are in `also.json`: path to text. */
function readAlso(folder: URL): Readonly<Record<string, string>> {
  const file = new URL("also.json", folder);
  return existsSync(file) ? JSON.parse(readFileSync(file, "utf8")) : {};
}

/** What the main branch lists is in `published.txt`; where there is none, it is not known. */
function readPublished(folder: URL): ReadonlySet<string> | null {
  const file = new URL("published.txt", folder);
  return existsSync(file) ? new Set(readPermalinks(readFileSync(file, "utf8")).map(({ address }) => address)) : null;
}

/**
 * A case is a folder named for a rule, with `corpus/`, which breaks that rule and no other, and `expected.txt`, what the check
 * prints. UPDATE=1 writes all expectations; a missing one is written too, but not in CI.
 */
describe.each(readdirSync(fixtures).sort())("rule %s", (ruleId) => {
  test("reports what breaks it, and nothing else", async () => {
    const folder = new URL(`${ruleId}/`, fixtures);
    const { entries } = await readFolder(fileURLToPath(new URL("corpus/", folder)));
    const also = Object.entries(readAlso(folder)).map(([path, text]) => entryOf(path, text));
    const { problems } = checkCorpus({ entries: [...entries, ...also] }, { ...tools, published: readPublished(folder) });
    const printed = problems.map((problem) => `${printProblem(problem)}\n`).join("");
    const expectation = new URL("expected.txt", folder);
    const { UPDATE: update, CI: ci } = process.env;
    if (update || (!ci && !existsSync(expectation))) writeFileSync(expectation, printed);
    expect(new Set(problems.map((problem) => problem.ruleId))).toEqual(new Set([ruleId]));
    expect(printed).toBe(readFileSync(expectation, "utf8"));
  });
});

test("every rule has a fixture, and every fixture a rule", () => {
  expect(readdirSync(fixtures).sort()).toEqual([...ruleIds]);
});

test("the rules are listed in order, each once", () => {
  expect([...new Set(ruleIds)].sort()).toEqual([...ruleIds]);
});

describe("docs/rules.md", () => {
  const sections = page.split(/^## /mu).slice(1);
  const headings = sections.map((section) => section.slice(0, section.indexOf("\n")));

  test("has a section for every rule and for nothing else", () => {
    expect(headings).toEqual(ruleIds.map((id) => `\`${id}\``));
  });

  test.each(sections.map((section) => [section.slice(0, section.indexOf("\n")), section]))(
    "%s says what, why, broken and mended",
    (_, section) => {
      expect(section).toMatch(/\n\nWants .+\.\n/u);
      expect(section).toMatch(/\nWhy: .+/u);
      expect(section.match(/^(?:Broken|Mended):/gmu)).toEqual(["Broken:", "Mended:"]);
    },
  );
});
