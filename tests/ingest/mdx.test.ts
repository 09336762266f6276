import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseArticle, printArticle } from "../../src/ingest/mdx.ts";
import { articleOf } from "./capture.ts";

/** Pieces that Markdown, MDX, YAML or HTML would read as markup. */
const fragments = [
  ..."{}<>[]()`*_#+-=|~:!&;\\/\"'$%^@.,",
  ...[" ", "  ", "    ", "\t", "\n", "\n\n", "\u00A0", "\u2028", "\u2029", "\u0085", "\u200B", "\u00AD", "\uFEFF", "\u202E"],
  ...[
    "import x",
    "export const x = 1",
    "import {a} from 'b'",
    "---",
    "===",
    "***",
    "```",
    "~~~",
    "# ",
    "1. ",
    "1986. A",
    "24) ",
    "> ",
  ],
  ...[
    "<b>",
    "</Paragraph>",
    '<Paragraph line="1" role="body">',
    "<!--",
    "-->",
    "{/*",
    "*/}",
    "<https://a.b>",
    "www.mil.ru",
    "a@b.ru",
  ],
  ...[
    "&lt;",
    "&amp;",
    "&#x202E;",
    "&#0;",
    "&nbsp;",
    "&#x20;",
    "[^1]",
    "[^1]: note",
    "[a]: b",
    "![a](b)",
    "[a](b)",
    "\\",
    "\\\\",
    "\\n",
  ],
  ...[
    "😀",
    "👩‍🚒",
    "é",
    "e\u0301",
    "й",
    "и\u0306",
    "слово",
    "word",
    "A sentence.",
    "– ",
    "Copyright\u00A0",
    "ADVERTISEMENT",
    ":::",
    ":a[b]{c}",
  ],
];

const carried = (text: string): boolean => !/[\0\r\p{Surrogate}]/u.test(text);
const anyText = fc.string({ unit: "binary", maxLength: 200 }).filter(carried);
const nastyText = fc.array(fc.constantFrom(...fragments), { maxLength: 40 }).map((pieces) => pieces.join(""));
const mixedText = fc.array(fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: "grapheme", maxLength: 5 })), {
  maxLength: 40,
});

function expectUnchanged(text: string): void {
  const article = articleOf(text);
  const { mdx } = printArticle(article);
  const again = parseArticle("example", mdx);
  expect(again).toEqual(article);
  const lines = Array.from({ length: again.lineCount }, () => "");
  for (const line of again.lines) lines[line.number - 1] = line.text;
  expect(lines.join("\n")).toBe(text.endsWith("\n") ? text.slice(0, -1) : text);
  for (const line of again.lines) expect(Array.from(text).slice(line.start).join("").startsWith(line.text)).toBe(true);
  expect(printArticle(articleOf(text)).mdx).toBe(mdx);
}

describe("any text is unchanged after seed → MDX → lines, and made twice has the same bytes:", () => {
  test("arbitrary code points", () => fc.assert(fc.property(anyText, expectUnchanged), { numRuns: 500 }));
  test("markup", () => fc.assert(fc.property(nastyText, expectUnchanged), { numRuns: 500 }));
  test("markup between letters", () =>
    fc.assert(fc.property(mixedText.map((pieces) => pieces.join("")).filter(carried), expectUnchanged), { numRuns: 500 }));
  test.each(fragments.map((fragment) => [JSON.stringify(fragment), fragment]))(
    "%s alone, at the start, in the middle, at the end",
    (_, piece) => expectUnchanged([piece, `${piece}word`, `word${piece}word`, `word ${piece}`].join("\n")),
  );
});

test("any frontmatter is unchanged", () => {
  const sentence = fc
    .string({ unit: "binary", minLength: 1, maxLength: 60 })
    .filter((text) => carried(text) && /^\S(?:[^\n\r]*\S)?$/u.test(text) && /[\p{L}\p{N}]/u.test(text));
  const nasty = fc.constantFrom(
    "--- a",
    "yes",
    "'a",
    '"a',
    "\\a",
    "… a",
    "2022-03-04",
    "null",
    "a: b",
    "# c",
    "&a",
    "*a",
    "!!js/function x",
    "{a}",
    "1e3",
  );
  fc.assert(
    fc.property(fc.oneof(sentence, nasty), (text) => {
      const article = { ...articleOf("A paragraph."), title: text, byline: [text, text] };
      expect(parseArticle("example", printArticle(article).mdx)).toEqual(article);
    }),
    { numRuns: 1000 },
  );
});

describe("an article that MDX can't carry is refused:", () => {
  test.each([
    ["a NUL", "a\0b", "character in line 1"],
    ["a carriage return", "a\rb", "character in line 1"],
    ["a lone surrogate", "a\uD800b", "character in line 1"],
  ])("%s", (_, text, what) => expect(() => printArticle(articleOf(text))).toThrow(what));

  test("an empty line", () => {
    const article = articleOf("one");
    expect(() => printArticle({ ...article, lines: [{ number: 1, role: "body", start: 0, text: "" }] })).toThrow(
      "(made-article)",
    );
  });
  test("a line break in a line", () => {
    const article = articleOf("one");
    expect(() => printArticle({ ...article, lines: [{ number: 1, role: "body", start: 0, text: "a\n\nb" }] })).toThrow(
      "(made-article)",
    );
  });
  test("a wrong place", () => {
    const article = articleOf("one");
    expect(() => printArticle({ ...article, lines: [{ number: 1, role: "body", start: 3, text: "one" }] })).toThrow(
      "change of line 1",
    );
  });
  test("facts outside the schema", () => {
    expect(() => printArticle({ ...articleOf("one"), language: "English" })).toThrow();
  });
});

describe("a made article obeys its closed grammar:", () => {
  const [facts = ""] = printArticle(articleOf("one\n\ntwo")).mdx.split("<Paragraph");
  const paragraph = (attributes: string, text: string) => `${facts}<Paragraph ${attributes}>\n  ${text}\n</Paragraph>\n`;
  const first = facts.split("\n").length;

  test("it may hold paragraphs", () => {
    expect(parseArticle("example", paragraph('line="3" role="body"', "two")).lines).toEqual([
      { number: 3, role: "body", start: 2, text: "two" },
    ]);
  });
  test.each([
    ["an expression", paragraph('line="1" role="body"', "{process.env.HOME}")],
    ["an import", `${facts}import x from "y"\n`],
    ["an export", `${facts}export const x = 1\n`],
    ["another component", `${facts}<Other line="1" role="body">\n  one\n</Other>\n`],
    ["an expression as attribute", paragraph('line={1} role="body"', "one")],
    ["a spread attribute", paragraph("{...x}", "one")],
    ["a third attribute", paragraph('line="1" role="body" onClick="x"', "one")],
    ["a missing attribute", paragraph('line="1"', "one")],
    ["an unknown role", paragraph('line="1" role="script"', "one")],
    ["a line that is no number", paragraph('line="01" role="body"', "one")],
    ["emphasis", paragraph('line="1" role="body"', "*one*")],
    ["a link", paragraph('line="1" role="body"', "[one](https://a.b)")],
    ["an element in a paragraph", paragraph('line="1" role="body"', "one <b>two</b>")],
    ["two paragraphs in one", paragraph('line="1" role="body"', "one\n\n  two")],
    ["a heading in a paragraph", paragraph('line="1" role="body"', "# one")],
    ["text outside a paragraph", `${facts}one\n`],
    ["a line beyond the seed", paragraph('line="4" role="body"', "one")],
  ])("not %s", (_, mdx) => {
    expect(() => parseArticle("example", mdx)).toThrow(
      new RegExp(`^content/articles/example\\.mdx:${first}:1: error: Unexpected .*, expected .* \\(made-article\\)$`),
    );
  });
  test("not a line twice", () => {
    const twice = paragraph('line="1" role="body"', "one");
    expect(() => parseArticle("example", twice + twice.slice(facts.length))).toThrow(
      /Unexpected line 1, expected a line from 2 to 3/,
    );
  });
  test("not what does not parse, with its place", () => {
    expect(() => parseArticle("example", `${facts}one {two\n`)).toThrow(
      /^content\/articles\/example\.mdx:\d+:\d+: error: Unexpected syntax/,
    );
  });
  test.each([
    ["no frontmatter", "one\n"],
    ["an unknown key", facts.replace("language:", "slug: x\nlanguage:")],
    ["a key twice", facts.replace("language:", "updated: null\nlanguage:")],
    ["an unquoted date that became another type", facts.replace(/received: .*/, "received: 20220305")],
    ["an alias", facts.replace("language:", "x: &a b\ny: *a\nlanguage:")],
    ["an unknown tag", facts.replace("byline: []", "byline: !!js/function x")],
  ])("not %s", (_, mdx) =>
    expect(() => parseArticle("example", mdx)).toThrow("content/articles/example.mdx:1:1: error: Unexpected"),
  );
});
