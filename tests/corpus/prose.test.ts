import { describe, expect, test } from "vitest";
import { blockSchema } from "../../src/corpus/prose.ts";
import { parseProse } from "../../src/corpus/prose-parser.ts";

const file = "content/events/a.mdx";

describe("the blocks of a text", () => {
  const { blocks } = parseProse(file, '*a* **b** [c](https://example.org/) <Cite id="x" />\n\n1. d\n   - e\n');

  test("come back from a store as they were", () => {
    expect(JSON.parse(JSON.stringify(blocks)).map((block: unknown) => blockSchema.parse(block))).toEqual(blocks);
  });

  test.each<readonly [string, unknown]>([
    ["of another type", { type: "table", children: [] }],
    ["with a field too many", { type: "paragraph", children: [], id: "x" }],
    ["without a field", { type: "list", items: [] }],
    ["with a field too many in a list", { type: "list", ordered: true, items: [], id: "x" }],
    ["with text of another type", { type: "paragraph", children: [{ type: "html", value: "<b>" }] }],
    ["with a text that is none", { type: "paragraph", children: [{ type: "text", value: 1 }] }],
    ["with a text and more", { type: "paragraph", children: [{ type: "text", value: "a", url: "b" }] }],
    ["with emphasis of nothing", { type: "paragraph", children: [{ type: "emphasis" }] }],
    ["with emphasis and more", { type: "paragraph", children: [{ type: "strong", children: [], url: "a" }] }],
    ["with a link to nowhere", { type: "paragraph", children: [{ type: "link", children: [] }] }],
    ["with a link and more", { type: "paragraph", children: [{ type: "link", url: "a", children: [], id: "a" }] }],
    ["with a citation of nothing", { type: "paragraph", children: [{ type: "cite" }] }],
    ["with a citation and more", { type: "paragraph", children: [{ type: "cite", id: "a", url: "b" }] }],
    ["with a wrong item", { type: "list", ordered: false, items: [[{ type: "text", value: "a" }]] }],
  ])("are refused %s", (_, block) => expect(blockSchema.safeParse(block).success).toBe(false));
});

describe("what is outside of the grammar", () => {
  const grammar = 'paragraphs and lists of plain text, emphasis, https links and <Cite id="…" />';
  const told = (text: string) => parseProse(file, text).problems.map(({ line, column, reason }) => `${line}:${column} ${reason}`);
  const lists = (depth: number) => Array.from({ length: depth }, (_, index) => `${"  ".repeat(index)}- a`).join("\n");

  test.each([
    ["a heading", "# a", `1:1 Unexpected heading, expected ${grammar}`],
    ["code", "a `b`", `1:3 Unexpected code, expected ${grammar}`],
    ["a picture", "a ![b](c)", `1:3 Unexpected image, expected ${grammar}`],
    ["a component", "a <Image />", `1:3 Unexpected <Image>, expected ${grammar}`],
    ["a fragment", "a <>b</>", `1:3 Unexpected <>, expected ${grammar}`],
    ["a fragment on lines of its own", "<>\nb\n</>", `1:1 Unexpected <> on lines of its own, expected ${grammar}`],
    ["a component on lines of its own", "<Image />", `1:1 Unexpected <Image> on lines of its own, expected ${grammar}`],
    [
      "a citation on a line of its own",
      'a\n\n<Cite id="x" />',
      "3:1 Unexpected <Cite> on lines of its own, expected it in the line of the sentence it supports",
    ],
    [
      "a citation with two attributes",
      'a <Cite id="x" b="y" />',
      '1:3 Unexpected attributes of <Cite>, expected one literal attribute: <Cite id="…" />',
    ],
    [
      "a citation with text",
      'a <Cite id="x">b</Cite>',
      '1:3 Unexpected text inside <Cite>, expected <Cite id="…" />, closed at once',
    ],
    ["a link to elsewhere", "[a](ftp://b)", "1:1 Unexpected link to “ftp://b”, expected an https address"],
    ["a title of a link", '[a](https://example.org/ "b")', "1:1 Unexpected title of a link, expected [text](https://…)"],
    ["an empty item of a list", "- a\n-\n", `2:1 Unexpected empty list item, expected ${grammar}`],
    ["a list in eleven lists", lists(11), `11:21 Unexpected nesting deeper than 10, expected ${grammar}`],
    [
      "a hundred and twenty-one marks",
      "* ".repeat(121),
      "1:1 Unexpected 121 marks of Markdown in one text, expected at most 120",
    ],
    ["eleven list marks in one line", `a\n\n${"- ".repeat(11)}`, `3:1 Unexpected nesting deeper than 10, expected ${grammar}`],
    [
      "a line that begins far to the right",
      `a\n${" ".repeat(61)}b`,
      `2:1 Unexpected indentation by more than 60, expected ${grammar}`,
    ],
    ["a thousand and one lines", "a\n".repeat(1000), "1:1 Unexpected 1001 lines in one text, expected at most 1000"],
    [
      "a brace that is not closed",
      "One\n\na {b",
      `3:5 Unexpected “{”, “<”, “import” or “export” that can't be read, expected ${grammar}`,
    ],
  ])("is told at its place: %s", (_, text, problem) => expect(told(text)).toEqual([problem]));

  test("is not a list in ten lists, nor a hundred and twenty marks, nor marks before the text", () => {
    expect(told(lists(10))).toEqual([]);
    expect(told(`a${" _".repeat(120)}`)).toEqual([]);
    const before = "_ ".repeat(1001);
    expect(parseProse(file, `${before}a`, before.length).problems).toEqual([]);
  });

  test("says what the parser says", () => {
    const [problem] = parseProse(file, "a {b").problems;
    expect(problem?.note).toMatch(/^The MDX parser says: .*\bexpression\b/u);
  });

  test("keeps the texts that are within, each with its source and place", () => {
    const { texts } = parseProse(file, "---\n\na &amp; *b*\n", 5);
    expect(texts).toEqual([
      { value: "a & ", source: "a &amp; ", position: { line: 3, column: 1 } },
      { value: "b", source: "b", position: { line: 3, column: 10 } },
    ]);
  });

  test("leaves nothing of a text that can't be read", () => {
    expect(parseProse(file, "a *b* {").blocks).toEqual([]);
    expect(parseProse(file, "* ".repeat(1001))).toMatchObject({ blocks: [], paragraphs: [], texts: [] });
  });
});
