import { describe, expect, test } from "vitest";
import { findExcess, pageLimits } from "../../src/intake/page-limits.ts";

const { depth, elements, tags } = pageLimits;
const tooDeep = `page with elements nested more than ${depth} deep`;
const tooMany = `page of more than ${elements} elements`;
const tooManyTags = `page of more than ${tags} tags`;

describe("a page", () => {
  test.each([
    ["as deep as the limit", "<div>".repeat(depth), null],
    ["deeper by one", "<div>".repeat(depth + 1), tooDeep],
    ["deeper by one, in capitals and with attributes", '<DIV class="a">'.repeat(depth + 1), tooDeep],
    ["of elements that are each closed", "<b>x</b>".repeat(depth + 1), null],
    ["of elements that are closed too often, and then too deep", `${"</b>".repeat(9)}${"<b>".repeat(depth + 1)}`, tooDeep],
    ["of elements that hold nothing", "<br>".repeat(depth + 1), null],
    ["of elements that the next of their kind ends", "<p>".repeat(depth + 1), null],
    ["where such an end closes nothing else", `${"<div></p></br>".repeat(depth)}<div>`, tooDeep],
    ["with as many elements as the limit", "<br>".repeat(elements), null],
    ["with one more", "<br>".repeat(elements + 1), tooMany],
    ["with as many tags as the limit", "</p>".repeat(tags), null],
    ["with one more tag", "</p>".repeat(tags + 1), tooManyTags],
    ["with one more angle bracket that is no tag", "< ".repeat(tags + 1), tooManyTags],
    ["whose script writes tags", `<script>${"<div>".repeat(depth + 1)}</script>`, null],
    ["that goes on after a script", `<script>"<div>"</SCRIPT>${"<div>".repeat(depth + 1)}`, tooDeep],
    ["whose title never ends", `<title>${"<div>".repeat(depth + 1)}`, null],
    ["too deep before a script that never ends", `${"<div>".repeat(depth + 1)}<script>`, tooDeep],
    ["with an element of an object's own name", "<constructor>".repeat(depth + 1), tooDeep],
    ["of text alone", "a > b", null],
  ])("%s", (_, html, excess) => expect(findExcess(html)).toBe(excess));
});
