import { describe, expect, test } from "vitest";
import type { Draft } from "../../../src/corpus/draft.ts";
import type { Quote } from "../../../src/corpus/quote.ts";
import { checkQuotes } from "../../../src/corpus/rules/quotes.ts";
import { showDifference } from "../../../src/text/difference.ts";
import { printProblem } from "../../../src/text/problem.ts";
import { articleOf } from "../../ingest/capture.ts";

const place = { line: 7, column: 9 };

/** A draft of one capture and one statement with this quote. */
function draftOf(text: string, quotes: readonly Omit<Quote, "article">[], parts: Parameters<typeof articleOf>[1] = []): Draft {
  const statements = quotes.map((quote, index) => ({
    file: `${index}.mdx`,
    record: { said: {}, quote: { article: "example", ...quote }, quotes: {} },
    locate: () => place,
  }));
  const articles = [{ id: "example", file: "seeds/example.txt", article: articleOf(text, parts) }];
  return { articles, unsound: [], events: [], statements, lessons: [] } as unknown as Draft;
}

/** What the rule says of a quote, as a terminal shows it. */
const saidOf = (text: string, quote: Omit<Quote, "article">, parts: Parameters<typeof articleOf>[1] = []): string[] =>
  checkQuotes(draftOf(text, [quote], parts)).problems.flatMap((problem) => printProblem(problem).split("\n"));

const ambiguous = (count: number): string =>
  `0.mdx:7:9: error: Unexpected quote that occurs ${count} times in “example”, expected words, prefix or suffix that single one out (quote-ambiguous)`;
const notFound =
  "0.mdx:7:9: error: Unexpected quote that is not in “example”, expected its words as they are there (quote-not-found)";

describe("a quote that stands more than once", () => {
  test("is told each place, with the prefix or the suffix that would settle it", () => {
    expect(saidOf("😀 big fakes, small fakes.\nSo fakes came.", { exact: "fakes" })).toEqual([
      ambiguous(3),
      "    seeds/example.txt:1:7",
      '    exact: "fakes"',
      '    suffix: ","',
      "    seeds/example.txt:1:20",
      '    exact: "fakes"',
      '    suffix: "."',
      "    seeds/example.txt:2:4",
      '    exact: "fakes"',
      '    prefix: "So "',
    ]);
  });

  test("is told twelve places, and how many more there are", () => {
    const said = saidOf("fakes now. ".repeat(15), { exact: "fakes" });
    expect(said[0]).toBe(ambiguous(15));
    expect(said.filter((line) => line.startsWith("    seeds/"))).toHaveLength(12);
    expect(said.at(-1)).toBe("    and in 3 places more");
    expect(saidOf("fakes now. ".repeat(12), { exact: "fakes" }).at(-1)).not.toMatch(/more$/);
  });

  test("with context that is not beside it, is told where the words stand", () => {
    expect(saidOf("big fakes", { exact: "fakes", prefix: "small " })).toEqual([
      "0.mdx:7:9: error: Unexpected prefix or suffix that is not beside these words, expected the text there (quote-not-found)",
      "    seeds/example.txt:1:5",
      '    exact: "fakes"',
    ]);
  });
});

describe("a quote that stands nowhere", () => {
  const marked = (there: string, exact: string): string[] =>
    showDifference(there, exact)
      .split("\n")
      .map((line) => `    ${line}`);

  test("is told where the nearest text stands and what differs, white space folded", () => {
    expect(saidOf("😀 The forces strike the town", { exact: "The forces struck\tthe\n town" })).toEqual([
      notFound,
      "    The nearest text is seeds/example.txt:1:3; ⟦ ⟧ is around what differs:",
      ...marked("The forces strike the town", "The forces struck the town"),
    ]);
  });

  test.each([
    ["quotation marks, dashes or spaces differ", "It “was” so.", 'It "was" so.', 1, "It “was” so."],
    ["the Unicode normal form differs", "In Kyi\u0308v", "Ky\u00efv", 4, "Kyi\u0308v"],
  ])("is given the exact copy where only %s", (what, text, exact, column, copy) => {
    const { problems } = checkQuotes(draftOf(text, [{ exact }]));
    expect(problems).toHaveLength(1);
    expect(problems[0]?.expected).toEqual([copy]);
    const [opening, ...lines] = problems[0]?.note?.split("\n") ?? [];
    expect(opening).toBe(`Only ${what}; seeds/example.txt:1:${column} has it so, to paste:`);
    expect(lines[0]).toBe(`exact: ${JSON.stringify(copy)}`);
    expect(lines.slice(1).join("\n")).toBe(showDifference(copy, exact));
  });

  test("is told when nothing comes near", () => {
    expect(saidOf("One two three.", { exact: "zzzzzzzz qqqqqqqq" })).toEqual([
      notFound,
      "    Nothing in the article comes near.",
    ]);
  });

  test("is told no more than two hundred suggestions in one run", () => {
    const quotes = Array.from({ length: 202 }, () => ({ exact: "zzzzzzzz qqqqqqqq" }));
    const { problems } = checkQuotes(draftOf("One two three.", quotes));
    expect(problems).toHaveLength(202);
    expect(problems.filter(({ note }) => note !== undefined)).toHaveLength(200);
    expect(problems[201]?.reason).toContain("that is not in “example”");
  });
});

test("a quote of lines that can't be cited is told their roles, each once", () => {
  const parts = [
    { lines: "2-3", role: "furniture" as const },
    { lines: "4", role: "byline" as const },
  ];
  expect(saidOf("A paragraph.\nbuy this\nnow\nBy someone", { exact: "this now By" }, parts)).toEqual([
    "0.mdx:7:9: error: Unexpected quote of lines of “example” that can't be cited, expected words of its citable lines (quote-uncitable)",
    "    seeds/example.txt:2:5 (furniture, byline)",
  ]);
});

test("a quote of an article that isn't there is left to another rule", () => {
  const draft = { ...draftOf("One.", [{ exact: "Two" }]), articles: [] };
  expect(checkQuotes(draft)).toEqual({ problems: [], found: [] });
});

describe("the edge of a quote", () => {
  test.each([
    ["whole words", "one two three", "two", null],
    ["all of the line", "two", "two", null],
    ["a mark of punctuation beside it", "(two)", "two", null],
    ["punctuation at its own edge", "one—two", "—two", null],
    ["a word parted at its start", "untwo three", "two", "word"],
    ["a word parted at its end", "two2", "two", "word"],
    ["an accent parted from its letter", "caf\u0065\u0301 open", "cafe", "character"],
    ["a skin tone parted from a hand", "a 👋🏽 b", "a 👋", "character"],
    ["a joined emoji parted after its joiner", "a 👩\u200d🚀 b", "🚀 b", "character"],
    ["a joined emoji parted before its joiner", "a 👩\u200d🚀 b", "a 👩", "character"],
  ])("with %s", (_, text, exact, parted) => {
    const { problems, found } = checkQuotes(draftOf(text, [{ exact }]));
    expect(found).toHaveLength(1);
    const said = parted === "word" ? "a word or a number, expected whole words" : "a character, expected it whole";
    expect(problems).toEqual(
      parted === null
        ? []
        : [
            {
              file: "0.mdx",
              ...place,
              reason: `Unexpected edge within ${said}`,
              ruleId: "quote-cut",
              fatal: true,
              actual: exact,
            },
          ],
    );
  });
});
