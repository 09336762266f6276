import { expect, test } from "vitest";
import { ours, pageSet, score, total } from "../../bench/capture/paragraphs.ts";

const pages = pageSet();

/**
 * A case is a folder with a page after the structure of a news site or system (`input.html`) and the lines of its article
 * (`expected.txt`), written from what a reader sees of it and not from what is read today. `npm run bench -- capture` compares.
 */
test("the set has forty pages, no two of them alike in structure", () => {
  const structures = pages.map(({ html }) => html.replace(/>[^<]*</gu, "><"));
  expect(new Set(structures).size).toBe(40);
});

test.each(pages.map((page) => [page.name, page] as const))(
  "every line of the article on the page “%s” is in its capture",
  (_, page) => {
    const { wanted, right } = score(page, ours(page.html));
    expect(right).toBe(wanted);
  },
);

test("of the set, hardly a line is taken for the article's that is not", () => {
  const { given, right } = total(pages.map((page) => score(page, ours(page.html))));
  expect(right / given).toBeGreaterThan(0.99);
});
