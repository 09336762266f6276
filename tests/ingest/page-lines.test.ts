import { describe, expect, test } from "vitest";
import { linesOf, type PageLine } from "../../src/intake/page-lines.ts";
import { parsePage } from "../../src/intake/page-tree.ts";

const read = (html: string): string[] =>
  linesOf(parsePage(html)).map(({ text, role }: PageLine) => (role === null ? text : `${role}: ${text}`));

describe("a line of a page", () => {
  test.each([
    ["is each block", "<p>One</p><div>Two<blockquote>Three</blockquote></div>Four", ["One", "Two", "Three", "Four"]],
    ["is not each inline element", "<p>One <b>two</b> <i>three</i></p>", ["One two three"]],
    ["ends at a line break", "<p>One<br>two</p>", ["One", "two"]],
    ["keeps the role of its block after a line break", "<h2>One<br>two</h2>", ["heading: One", "heading: two"]],
    ["has white space as a browser shows it", "<p> One\n\t two\u00a0 </p>", ["One two\u00a0"]],
    ["is none where a block is empty", "<p> </p><p>One</p><hr>", ["One"]],
    [
      "is a row of a table, its cells apart",
      "<table><tr><td>One</td><td>two</td></tr><tr><th>Three</th></tr></table>",
      ["One two", "Three"],
    ],
    ["has no text of scripts, styles and controls", "<p>One<script>x</script><style>y</style><button>z</button></p>", ["One"]],
    [
      "is told to be a heading or a caption by its element",
      "<h3>One</h3><figcaption>Two</figcaption>",
      ["heading: One", "caption: Two"],
    ],
    [
      "is told what it is by a mark, and so is all within",
      '<div data-line-role="credit"><p>One</p><p>Two</p></div>Three',
      ["credit: One", "credit: Two", "Three"],
    ],
    [
      "parts from its surroundings where an inline element is marked",
      '<figcaption>A bridge <span data-line-role="credit">Ann</span> in snow</figcaption>',
      ["caption: A bridge", "credit: Ann", "caption: in snow"],
    ],
    [
      "does not part where the mark says the same",
      '<figcaption>A bridge <span data-line-role="caption">in snow</span></figcaption>',
      ["caption: A bridge in snow"],
    ],
  ])("%s", (_, html, lines) => expect(read(html)).toEqual(lines));
});

describe("an entry of a list", () => {
  test.each([
    ["that is but a link is furniture", "<ul><li><a>Another article</a>.</li></ul>", ["furniture: Another article."]],
    [
      "whose link is marked within is furniture too",
      "<ul><li><a>Another <b>article</b></a></li></ul>",
      ["furniture: Another article"],
    ],
    ["that says more than its link is a line", "<ul><li><a>Ann</a> was there</li></ul>", ["Ann was there"]],
    ["without a link is a line", "<ul><li>One</li></ul>", ["One"]],
    ["of marks alone is a line", "<ul><li><a>–</a></li></ul>", ["–"]],
    ["that is a heading is one", "<ul><li><h3><a>One</a></h3></li></ul>", ["heading: One"]],
  ])("%s", (_, html, lines) => expect(read(html)).toEqual(lines));

  test("a link alone outside of a list is a line", () => {
    expect(read("<p><a>One</a></p><ul><li>Two</li></ul><p><a>Three</a></p>")).toEqual(["One", "Two", "Three"]);
  });
});

describe("a time", () => {
  test.each([
    ["alone is an update", "<p><time>4 March 2022</time></p>", ["update: 4 March 2022"]],
    ["alone in a heading is an update", "<h4>(<time>4 March 2022</time>)</h4>", ["update: (4 March 2022)"]],
    ["alone in a caption is a caption", "<figcaption><time>4 March 2022</time></figcaption>", ["caption: 4 March 2022"]],
    ["in a sentence is none", "<p>On <time>4 March</time> it rained</p>", ["On 4 March it rained"]],
    ["of marks alone is none", "<p><time>–</time></p>", ["–"]],
    ["that is a link in a list is furniture", "<ul><li><a><time>4 March</time></a></li></ul>", ["furniture: 4 March"]],
  ])("%s", (_, html, lines) => expect(read(html)).toEqual(lines));
});
