import { test as property } from "@fast-check/vitest";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseProse } from "../../src/corpus/prose-parser.ts";

const file = "content/events/a.mdx";
const read = (text: string) => parseProse(file, text);

describe("parseProse", () => {
  test("reads paragraphs, emphasis, links, lists and citations", () => {
    expect(
      read('One *two* [three](https://a.example/). <Cite id="x" />\nnext line\n\n1. **a** <Cite id="y" />\n   - b\n').blocks,
    ).toEqual([
      {
        type: "paragraph",
        children: [
          { type: "text", value: "One " },
          { type: "emphasis", children: [{ type: "text", value: "two" }] },
          { type: "text", value: " " },
          { type: "link", url: "https://a.example/", children: [{ type: "text", value: "three" }] },
          { type: "text", value: ". " },
          { type: "cite", id: "x" },
          { type: "text", value: " next line" },
        ],
      },
      {
        type: "list",
        ordered: true,
        items: [
          [
            {
              type: "paragraph",
              children: [
                { type: "strong", children: [{ type: "text", value: "a" }] },
                { type: "text", value: " " },
                { type: "cite", id: "y" },
              ],
            },
            { type: "list", ordered: false, items: [[{ type: "paragraph", children: [{ type: "text", value: "b" }] }]] },
          ],
        ],
      },
    ]);
  });

  test("tells where each paragraph and each citation stands, in the whole file", () => {
    const text = '---\ntitle: x\n---\n\n😀 <Cite id="x" />\n\n- b <Cite id="y" />\n';
    expect(parseProse(file, text, 17).paragraphs).toEqual([
      { position: { line: 5, column: 1 }, inList: false, cites: [{ id: "x", position: { line: 5, column: 3 } }] },
      { position: { line: 7, column: 3 }, inList: true, cites: [{ id: "y", position: { line: 7, column: 5 } }] },
    ]);
  });

  test.each([
    ["an expression", "a {process.env.HOME}"],
    ["a block expression", "{globalThis.PWNED = 1}"],
    ["an expression as a comment", "a {/* b */}"],
    ["an import", 'import fs from "node:fs"'],
    ["an export", "export const a = 1"],
    ["a sentence that begins like an import", "import of grain was stopped"],
    ["raw HTML", "a <b>c</b>"],
    ["a script", "<script>alert(1)</script>"],
    ["an HTML comment", "<!-- a -->"],
    ["another component", 'a <Image src="x" />'],
    ["a member of a component", 'a <Cite.x id="x" />'],
    ["a fragment", "a <>b</>"],
    ["a citation by expression", 'a <Cite id={"x"} />'],
    ["a citation by spreading", "a <Cite {...x} />"],
    ["a citation with another attribute", 'a <Cite id="x" onClick="y" />'],
    ["a citation without a name", "a <Cite id />"],
    ["a citation around text", 'a <Cite id="x">b</Cite>'],
    ["a citation on its own line", 'a\n<Cite id="x" />'],
    ["an image", "![a](https://a.example/b.png)"],
    ["a heading", "# a"],
    ["a heading by underlining", "a\n==="],
    ["a block quotation", "> a"],
    ["code", "`a`"],
    ["a code block", "```\na\n```"],
    ["a line across", "---"],
    ["a line break by hand", "a\\\nb"],
    ["a link definition", "[a]: https://a.example/"],
    ["a link by reference", "[a][b]\n\n[b]: https://a.example/"],
    ["a link to a script", "[a](javascript:alert(1))"],
    ["a link to a script in disguise", "[a](JaVaScRiPt&#58;alert(1))"],
    ["a link within the site", "[a](/events/)"],
    ["a link without transport security", "[a](http://a.example/)"],
    ["a link with a title", '[a](https://a.example/ "b")'],
    ["an unclosed brace", "a { b"],
    ["a number below a number", "losses were <5 percent"],
    ["lists in lists in lists", `${"- ".repeat(15)}a`],
    ["an empty list item", "- a\n-\n"],
    ["nesting without end", "*a ".repeat(4000) + " b*".repeat(4000)],
  ])("refuses %s", (_, text) => {
    const { problems } = read(text);
    expect(problems.length).toBeGreaterThan(0);
    expect(new Set(problems.map(({ ruleId, fatal }) => `${ruleId} ${fatal}`))).toEqual(new Set(["prose-grammar true"]));
  });

  test.each([
    ["what GitHub would link", "www.a.example a@b.example https://a.example/"],
    ["a table", "a | b\n-- | --\nc | d"],
    ["a footnote", "a[^1]"],
    ["struck text", "~~a~~"],
    ["quotation marks and dashes", "\"a\" -- 'b' ..."],
  ])("takes %s for plain text", (_, text) => {
    expect(read(text)).toMatchObject({
      problems: [],
      blocks: [{ type: "paragraph", children: [{ type: "text", value: text.replaceAll("\n", " ") }] }],
    });
  });

  const pieces = fc.array(
    fc.oneof(
      fc.string({ unit: "binary" }),
      fc.constantFrom(
        "<",
        ">",
        "{",
        "}",
        "`",
        "*",
        "[",
        "](",
        '<Cite id="',
        '" />',
        "import ",
        "export ",
        "\n\n",
        "- ",
        "    ",
        "&#x",
        "<!--",
      ),
    ),
    { maxLength: 12 },
  );

  property.prop([pieces.map((list) => list.join(""))], { numRuns: 2000 })(
    "answers any text with blocks of the grammar or problems within it",
    (text) => {
      const { problems, blocks } = read(text);
      const lines = text.split("\n");
      for (const { line, column } of problems) {
        expect(line).toBeLessThanOrEqual(lines.length);
        expect(column).toBeLessThanOrEqual([...(lines[line - 1] ?? "")].length + 1);
      }
      expect(JSON.stringify(blocks)).not.toMatch(/"type":"(?!paragraph|list|text|emphasis|strong|link|cite)/u);
    },
  );
});
