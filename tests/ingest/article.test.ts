import { expect, test } from "vitest";
import { toArticle } from "../../src/ingest/to-article.ts";
import { articleOf, plainSidecar } from "./capture.ts";

test("an article holds the lines that are not empty, under their numbers in the seed", () => {
  expect(articleOf("\n𝄞 one.\n\n \nlast.\n").lines).toEqual([
    { number: 2, role: "body", start: 1, text: "𝄞 one." },
    { number: 4, role: "body", start: 9, text: " " },
    { number: 5, role: "body", start: 11, text: "last." },
  ]);
});

test("an article counts all lines and bytes of its seed", () => {
  const { lineCount, byteCount } = articleOf("\n𝄞\n\n");
  expect({ lineCount, byteCount }).toEqual({ lineCount: 3, byteCount: 7 });
});

test("a role stated in the sidecar stands before a recognised one", () => {
  expect(articleOf("A headline\n\nA paragraph.").lines[0]?.role).toBe("headline");
  expect(articleOf("A headline\n\nA paragraph.", [{ lines: "1", role: "body" }]).lines[0]?.role).toBe("body");
});

test("an article keeps the facts of its sidecar and leaves its parts behind", () => {
  const { parts: _, ...facts } = plainSidecar;
  const article = articleOf("A paragraph.");
  expect(article).toMatchObject(facts);
  expect(article).not.toHaveProperty("parts");
});

test("parts that do not fit are found, and the article is made without them", () => {
  const sidecar = { ...plainSidecar, parts: [{ lines: "8", role: "caption" as const }] };
  const { article, findings } = toArticle({ id: "example", text: "A paragraph.", byteCount: 12, sidecar });
  expect(findings.map((finding) => finding.ruleId)).toEqual(["parts-lines"]);
  expect(article.lines.map((line) => line.role)).toEqual(["body"]);
});
