import { resolve } from "node:path";
import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { CorpusSources } from "../../src/corpus/sources.ts";
import { codeSpan } from "../../src/exports/report/markdown.ts";
import { reportChanges } from "../../src/exports/report/report.ts";
import { checkSources } from "../../src/io/check-folder.ts";
import { fileEntry, readFolder } from "../../src/io/folder.ts";

const withheld = await readFolder(resolve(import.meta.dirname, "../fixtures/corpora/withheld"));
const small = await readFolder(resolve(import.meta.dirname, "../fixtures/corpora/small"));

/** The corpus with a text changed in one file; with no text, without the file. */
function replace({ entries }: CorpusSources, path: string, from: string, to: string | null): CorpusSources {
  const found = entries.find((entry) => entry.path === path)?.text ?? "";
  expect(found, path).toContain(from);
  return {
    entries: entries.flatMap((entry) => {
      if (entry.path !== path) return [entry];
      return to === null ? [] : [fileEntry(path, new TextEncoder().encode(found.replace(from, () => to)))];
    }),
  };
}

const event = "content/events/ferry-collision.mdx";
const report = (after: CorpusSources, before = withheld): string =>
  reportChanges(checkSources(before), checkSources(after), "main");

/** The lines below a heading. */
const below = (text: string, heading: string): string => text.split(`\n## ${heading}\n`)[1]?.split("\n## ")[0] ?? "";

describe("a report", () => {
  test("of nothing says so, and how much of each article is quoted", () => {
    const text = report(withheld);
    expect(text).toContain("\nNothing in the records.\n");
    expect(below(text, "Coverage")).toContain("| `gazette-ferry` | 1 of 3 | 71 of 227 | 31 % | 31 % |");
  });

  test("shows a changed quote before and after, with its article", () => {
    const text = report(
      replace(withheld, event, '"The evening ferry struck the old pier"', '"evening ferry struck the old pier"'),
    );
    expect(below(text, "Quotes")).toBe(
      "\n- changed `event ferry-collision, text struck`: `The evening ferry struck the old pier` in `gazette-ferry` → `evening ferry struck the old pier` in `gazette-ferry`\n",
    );
    expect(below(text, "Addresses")).toMatch(
      /^\n- \*\*lost\*\* `\/sources\/gazette-ferry\/#q-[0-9a-f]{12}`\n- added `\/sources\/gazette-ferry\/#q-[0-9a-f]{12}`, not in permalinks\.txt yet\n$/,
    );
  });

  test("shows a quote that came and one that went, and what became of the coverage", () => {
    const shorter = replace(
      withheld,
      event,
      'suffix: ", and twice" }',
      'suffix: ", and twice" }\n  lamps: { article: gazette-ferry, exact: "the pier lights were dark" }',
    );
    const more = replace(shorter, event, 'Cite id="vessel" />', 'Cite id="vessel" /> <Cite id="lamps" />');
    const text = report(more);
    expect(below(text, "Quotes")).toBe(
      "\n- added `event ferry-collision, text lamps`: `the pier lights were dark` in `gazette-ferry`\n",
    );
    expect(below(text, "Coverage")).toContain("| `gazette-ferry` | 2 of 3 | 96 of 227 | 42 % | 31 % |");
    expect(below(report(withheld, more), "Quotes")).toBe(
      "\n- gone `event ferry-collision, text lamps`: `the pier lights were dark` in `gazette-ferry`\n",
    );
  });

  test("shows changed stances, dates, figures and rights", () => {
    const changes = [
      ["content/statements/operator-rejects.mdx", "stance: rejects, link: named", "stance: denies, link: general"],
      [event, 'edtf: "2022-06-06"', 'edtf: "2022-06-06~"'],
      [event, "value: 7, bound: exactly", "value: 8, bound: at-least"],
      ["seeds/gazette-ferry.yaml", "display: full", "display: link"],
    ] as const;
    const text = report(changes.reduce((sources, [path, from, to]) => replace(sources, path, from, to), withheld));
    expect(below(text, "Dates, stances, figures and rights").split("\n").filter(Boolean)).toEqual([
      "- changed `article gazette-ferry, display`: `full` → `link`",
      "- changed `event ferry-collision, date`: `2022-06-06, inferred; “on Monday”, published Tuesday 7 June 2022` → `2022-06-06~, inferred; “on Monday”, published Tuesday 7 June 2022`",
      "- changed `event ferry-collision, figure treated`: `exactly 7 people treated; unspecified; the collision; counted by harbour-office; as of 2022-06-08` → `at-least 8 people treated; unspecified; the collision; counted by harbour-office; as of 2022-06-08`",
      "- changed `statement operator-rejects, stance on ferry-collision`: `rejects, named` → `denies, general`",
    ]);
  });

  test("shows figures that now disagree on one scale, not those that did before, nor those on another scale", () => {
    const figure = (id: string, value: number, population: string): string =>
      `  - { id: ${id}, value: ${value}, bound: about, unit: people, outcome: treated, population: ${population}, area: the collision, countedBy: null, via: [], asOf: "2022-06-08", quote: { article: herald-queues, exact: "seven people" } }\n`;
    const with9 = replace(
      withheld,
      event,
      "unknowns: []",
      `${figure("others", 9, "unspecified")}unknowns: []`.trimStart().replace(/^/, "  "),
    );
    const text = report(with9);
    expect(below(text, "Figures that now disagree")).toBe(
      "\n- `event ferry-collision: people treated; unspecified; the collision`: `exactly 7` (`treated`), `about 9` (`others`)\n",
    );
    expect(report(with9, with9)).not.toContain("disagree");
    const crew = replace(withheld, event, "unknowns: []", `${figure("crew", 9, "crew")}unknowns: []`);
    expect(report(crew)).not.toContain("disagree");
  });

  test("shows seeds and records that came and went", () => {
    const text = report(small);
    expect(below(text, "Seeds")).toContain(
      "- added `courier-market`: `Officials Report Strike on a Grain Market`, `The Example Courier`, 671 bytes, display `full`\n",
    );
    expect(below(text, "Seeds")).toContain("- **gone** `gazette-ferry`: ");
    expect(below(text, "Records")).toContain("- added `event grain-market`: `Strike on the grain market, Kharkiv`\n");
    expect(below(text, "Records")).toContain("- **gone** `statement operator-rejects`: ");
  });

  test("shows addresses that were redirected, withdrawn, lost, or struck from the ledger", () => {
    const last = "/statements/operator-rejects/\n";
    const listed = replace(withheld, "permalinks.txt", last, `/events/one/\n/events/three/\n/events/two/\n${last}`);
    const redirects =
      '- { from: /events/one/, to: /events/ferry-collision/ }\n- { from: /events/two/, gone: { date: "2022-06-30", reason: Nothing of it was true. } }\n';
    const struck = replace(listed, "permalinks.txt", "/events/three/\n", "");
    const text = report(
      { entries: [...struck.entries, fileEntry("redirects.yaml", new TextEncoder().encode(redirects))] },
      listed,
    );
    expect(below(text, "Addresses").split("\n").filter(Boolean)).toEqual(
      expect.arrayContaining([
        "- **struck from permalinks.txt** `/events/three/`",
        "- redirected `/events/one/` → `/events/ferry-collision/`",
        "- withdrawn `/events/two/`, `2022-06-30`: `Nothing of it was true.`",
      ]),
    );
  });

  test("names every error of a state that has some, and compares what it can", () => {
    const broken = replace(withheld, event, "exactly", "roughly");
    expect(below(report(broken), "Errors")).toMatch(
      /^\n- `content\/events\/ferry-collision\.mdx:\d+:\d+` `Unexpected “roughly”, expected .*` \(wrong-value\)\n$/,
    );
    expect(report(withheld, broken)).toContain(
      "By the rules of today the state before has errors: its records can’t be compared.",
    );
  });
});

describe("a text of a record", () => {
  const hostile = [
    "<img src=x onerror=alert(1)> @everyone #1 [x](javascript:alert(1)) | **b**",
    "a ` b `` c ``` d",
    "`",
    " ",
    "x\n::error::forged\n## Heading",
    "##[add-mask]x",
    "a\u202Eb\u0007",
  ];

  test.each(hostile)("%j stands in one code span on one line", (text) => {
    const span = codeSpan(text);
    for (const each of ["\n", "\r", "\u202E", "\u0007", "##["]) expect(span).not.toContain(each);
    if (text.trim() === "") return;
    const [, fence = "", inner = ""] = /^(`+)([\s\S]*?)\1$/.exec(span) ?? [];
    expect(fence).not.toBe("");
    expect([...inner.matchAll(/`+/g)].map(([run]) => run)).not.toContain(fence);
  });

  property.prop([fc.string({ unit: fc.constantFrom("`", " ", "a", "\n", "<", "@", "#", "[", ":"), maxLength: 30 })], {
    numRuns: 1000,
  })("can't close its code span, whatever backticks it has", (text) => {
    const span = codeSpan(text);
    const fence = /^`+/.exec(span)?.[0] ?? "";
    // CommonMark closes a span at the next run of exactly as many backticks: that must be the end of the text.
    const runs = [...span.matchAll(/`+/g)].filter(([run]) => run === fence);
    expect(fence === "" ? 2 : runs.length).toBe(2);
    expect(span.endsWith(fence)).toBe(true);
    expect(span).not.toMatch(/\n|^\s*::/);
  });
});
