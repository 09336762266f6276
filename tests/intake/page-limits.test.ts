import { describe, expect, test } from "vitest";
import { readPage } from "../../src/intake/page/page.ts";
import { pageLimits } from "../../src/intake/page/page-limits.ts";
import { parsePage } from "../../src/intake/page/page-tree.ts";

const { attributes, depth, nodes, text } = pageLimits;
const tooDeep = `page with elements nested more than ${depth} deep`;
const tooMany = `page of more than ${nodes} elements, texts and comments`;
const tooRich = `page with an element of more than ${attributes} attributes`;
const tooLong = `page of more than ${text} characters of text`;
const named = (count: number): string => Array.from({ length: count }, (_, index) => `a${index}`).join(" ");

describe("a page", () => {
  test.each([
    ["not as deep as the limit", "<div>".repeat(depth - 3), null],
    ["deeper", "<div>".repeat(depth + 1), tooDeep],
    ["of elements that are each closed", "<b>x</b>".repeat(depth + 1), null],
    ["of elements that are closed too often, and then too deep", `${"</b>".repeat(9)}${"<b>".repeat(depth + 1)}`, tooDeep],
    ["of elements that hold nothing", "<br>".repeat(depth + 1), null],
    ["of elements that the next of their kind ends", "<p>".repeat(depth + 1), null],
    ["of elements that close themselves in a drawing", `<svg>${'<path d="M0 0" />'.repeat(depth + 1)}</svg>`, null],
    ["of elements that do not close themselves outside of one", "<div />".repeat(depth + 1), tooDeep],
    ["with too many elements", "<br>".repeat(nodes + 1), tooMany],
    [
      "with more elements than its bytes show",
      `<p>${named(100).replace(/\S+/gu, "<font $&>")}</p>${"<p>x</p>".repeat(nodes / 100)}`,
      tooMany,
    ],
    ["whose script writes tags", `<script>${"<div>".repeat(depth + 1)}</script>`, null],
    ["whose title never ends", `<title>${"<div>".repeat(depth + 1)}`, null],
    ["with as many attributes as the limit", `<p ${named(attributes)}>`, null],
    ["with one more", `<p ${named(attributes + 1)}>`, tooRich],
    ["with so many in a tag that never ends", `<p ${named(200_000)}`, tooRich],
    ["of text alone", "a > b", null],
    ["of as much text as the limit", "a".repeat(text), null],
    ["of one paragraph that is longer", `<p>${"a ".repeat(text / 2)}b`, tooLong],
    ["of many that are longer together", `<p>${"a".repeat(999)}`.repeat(text / 900), tooLong],
    ["whose script is longer", `<script>${"a ".repeat(text)}</script>`, null],
  ])("%s", (_, html, excess) => {
    const parsed = parsePage(html);
    expect("excess" in parsed ? parsed.excess : null).toBe(excess);
  });
});

describe("the style sheets of a page", () => {
  const prose = `<p>${"The bridge was shut for nine weeks, the council said, and is open again. ".repeat(4)}</p>`;
  const article = (css: string, body = prose) =>
    readPage(`<html><head><style>${css}</style></head><body><article><h1>Bridge</h1>${body}</article></body></html>`);
  const isCut = (css: string): boolean | string => {
    const reading = article(css);
    return "page" in reading
      ? reading.page.doubts.some((doubt) => doubt.includes("too long to be read whole"))
      : reading.unexpected;
  };

  test.each([
    ["as long as the limit", `/*${"x".repeat(pageLimits.styles - 4)}*/`, false],
    ["longer", `/*${"x".repeat(pageLimits.styles)}*/`, true],
    ["of as many selectors as the limit", `${"a,".repeat(pageLimits.selectors - 1)}a{display:none}`, false],
    ["of one more", `${"a,".repeat(pageLimits.selectors)}a{display:none}`, true],
  ])("%s are read whole, or their reader is told: %#", (_, css, cut) => expect(isCut(css)).toBe(cut));

  test.each([
    ["a shape that never ends", `clip-path: polygon(${"0  ".repeat(1_000)}!`],
    ["a move that never ends", `transform: ${"translate(".repeat(100_000)}`],
  ])("hide nothing by %s, and keep nobody waiting", (_, style) => {
    const reading = article("", `${prose}<p style="${style}">The bridge was painted as well, the council said at noon.</p>`);
    expect("page" in reading && reading.page.lines.map(({ text }) => text)).toContain(
      "The bridge was painted as well, the council said at noon.",
    );
  });

  test("that take more steps than the limit are refused, with the page", () => {
    const siblings = prose + "<p>x</p>".repeat(Math.ceil(Math.sqrt(pageLimits.styleSteps / 4)));
    expect(article(".a~p{opacity:0}.b~p{opacity:0}.c~p{opacity:0}.d~p{opacity:0}.e~p{opacity:0}", siblings)).toMatchObject({
      unexpected: "style sheets that take too long to apply",
    });
  });
});
