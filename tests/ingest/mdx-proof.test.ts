import { describe, expect, test } from "vitest";
import { parseArticle, printArticle, processor } from "../../src/ingest/mdx.ts";
import { articleOf } from "./capture.ts";

const stringify = processor.stringify.bind(processor);

/** What a run gives while the stringifier changes what it writes. */
function damaged<Result>(change: (mdx: string) => string, run: () => Result): Result {
  processor.stringify = (tree) => change(stringify(tree));
  try {
    return run();
  } finally {
    processor.stringify = stringify;
  }
}

/** What is thrown; a matcher of messages takes `undefined` for any of them. */
function thrownBy(run: () => unknown): unknown {
  try {
    return run();
  } catch (error) {
    return error;
  }
}

const refused = (reason: string): Error => new Error(`content/articles/example.mdx:1:1: error: ${reason} (made-article)`);

const article = articleOf("one\n\ntwo\n\nthree\n");

describe("a stringifier that changes something is found out:", () => {
  test("unless it changes nothing", () => {
    const mdx = damaged(
      (same) => same,
      () => printArticle(article).mdx,
    );
    expect(parseArticle("example", mdx)).toEqual(article);
  });

  test.each<readonly [string, (mdx: string) => string, string]>([
    ["a fact", (mdx) => mdx.replace("title: null", 'title: "Other"'), "facts"],
    ["the number of a line", (mdx) => mdx.replace('line="3"', 'line="4"'), "line 3"],
    ["the number of the first line", (mdx) => mdx.replace('line="1"', 'line="2"'), "line 1"],
    ["a role", (mdx) => mdx.replace('line="3" role="body"', 'line="3" role="speech"'), "line 3"],
    ["a letter", (mdx) => mdx.replace("two", "twо"), "line 3"],
    ["the length of a line", (mdx) => mdx.replace("one", "ones"), "line 1"],
    ["the number of lines, by one less", (mdx) => mdx.replace(/<Paragraph line="5".*$/s, ""), "line 5"],
  ])("%s", (_, change, what) => {
    const reason = `Unexpected change of ${what} when parsed again, expected the same article`;
    expect(thrownBy(() => damaged(change, () => printArticle(article)))).toEqual(refused(reason));
  });

  test("a line that is added within the seed", () => {
    const added = (mdx: string): string => `${mdx}\n<Paragraph line="6" role="body">\n  six\n</Paragraph>\n`;
    const longer = { ...article, lineCount: 6 };
    const reason = "Unexpected change of facts when parsed again, expected the same article";
    expect(thrownBy(() => damaged(added, () => printArticle(longer)))).toEqual(refused(reason));
  });
});

describe("what is refused says where and why:", () => {
  test("a character that Markdown can't carry", () => {
    const reason = "Unexpected character in line 3, expected no NUL, LF, CR or lone surrogate";
    expect(thrownBy(() => printArticle(articleOf("one\n\ntw\0o")))).toEqual(refused(reason));
  });

  test.each(["", "one\n", "# one\n", "---\n"])("a file without frontmatter: %j", (mdx) => {
    expect(thrownBy(() => parseArticle("example", mdx))).toEqual(refused("Unexpected start, expected frontmatter"));
  });

  test("an alias, where its value would do", () => {
    const aliased = (mdx: string): string => mdx.replace("byline: []", 'byline: [ &a "x", *a ]');
    expect(thrownBy(() => damaged(aliased, () => printArticle(article)))).toMatchObject({
      message: expect.stringContaining("Unexpected frontmatter, expected the facts of an article: ReferenceError"),
    });
  });

  test("a key twice", () => {
    const twice = (mdx: string): string => mdx.replace("byline: []", "byline: []\nbyline: []");
    expect(thrownBy(() => damaged(twice, () => printArticle(article)))).toMatchObject({
      message: expect.stringContaining("Unexpected frontmatter, expected the facts of an article: "),
    });
  });
});
