import { describe, expect, test } from "vitest";
import { type PageBlock, seePage } from "../../src/intake/page/page-lines.ts";
import { readStyles } from "../../src/intake/page/page-styles.ts";
import { parsePage } from "../../src/intake/page/page-tree.ts";

function blocksOf(html: string): readonly PageBlock[] {
  const parsed = parsePage(html);
  if ("excess" in parsed) throw new Error(parsed.excess);
  return seePage(parsed.page, readStyles(parsed.page)).blocks;
}
const read = (html: string): string[] => blocksOf(html).map(({ text, role }) => (role === null ? text : `${role}: ${text}`));

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
      "is a credit by its name in a figure only",
      '<figure><figcaption>A bridge <span class="credit">Ann</span></figcaption></figure><p class="credit">One</p>',
      ["caption: A bridge", "credit: Ann", "One"],
    ],
    [
      "is parted where a style sheet parts it",
      "<style>.row{display:block}</style><b class=row>One</b><b class=row>Two</b>",
      ["One", "Two"],
    ],
    ["keeps the line breaks of preformatted text", "<pre>One\ntwo</pre>", ["One", "two"]],
    ["has the heading that folds what is below it", "<h3><button>One</button></h3><button>Two</button>", ["heading: One"]],
    [
      "parts links and times that only a style sheet parts",
      "<p><a>One</a><a>two</a></p><p><b>Ann</b><time>4 March</time></p>",
      ["One two", "Ann", "4 March"],
    ],
  ])("%s", (_, html, lines) => expect(read(html)).toEqual(lines));
});

test("a paragraph knows its letters, those in links to elsewhere and in times, and the words before its first link", () => {
  const [block] = blocksOf(
    '<li><b>See:</b> <a href="/a">one</a>, <a href="#b">two</a> <time datetime="2022-03-04">4 March</time></li>',
  );
  expect(block).toMatchObject({
    letters: 15,
    linked: 6,
    away: 3,
    timed: 6,
    links: 2,
    beforeLink: "See:",
    inList: true,
    moments: ["2022-03-04"],
  });
});
