import { describe, expect, test } from "vitest";
import { pageLimits } from "../../src/intake/page-limits.ts";
import { parsePage } from "../../src/intake/page-tree.ts";

const { attributes, depth, nodes } = pageLimits;
const tooDeep = `page with elements nested more than ${depth} deep`;
const tooMany = `page of more than ${nodes} elements, texts and comments`;
const tooRich = `page with an element of more than ${attributes} attributes`;
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
  ])("%s", (_, html, excess) => {
    const parsed = parsePage(html);
    expect("excess" in parsed ? parsed.excess : null).toBe(excess);
  });
});
