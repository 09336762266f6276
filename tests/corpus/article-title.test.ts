import { expect, test } from "vitest";
import { articleTitle } from "../../src/corpus/article-title.ts";
import { readEdtf } from "../../src/text/edtf.ts";

const facts = {
  title: null,
  publisher: { name: "The Daily Example", basis: "stated" },
  published: { edtf: "2022-03-04~", basis: "stated" },
} as const;

test("an article is called by its headline, or by its publisher and day where the capture has none", () => {
  expect(articleTitle({ ...facts, title: "A bridge" })).toBe("A bridge");
  expect(articleTitle(facts)).toBe("The Daily Example, about 4 March 2022 (received without a headline)");
});

test("a date that is none is refused with what was expected", () => {
  expect(readEdtf("2022-03-04").earliest).toBe("2022-03-04");
  expect(() => readEdtf("2022-02-30")).toThrow(
    new RangeError("Unexpected date “2022-02-30”, expected a day from 01 to 28, as February 2022 has 28 days."),
  );
});
