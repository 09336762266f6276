import { describe, expect, test } from "vitest";
import type { Block, Inline } from "../../src/corpus/prose.ts";
import { summaryOf } from "../../src/corpus/record-text.ts";

const text = (value: string): Inline => ({ type: "text", value });
const paragraph = (...children: Inline[]): Block => ({ type: "paragraph", children });

describe("the summary of a text", () => {
  test.each<readonly [string, readonly Block[], string]>([
    ["is its first paragraph", [paragraph(text("One.")), paragraph(text("Two."))], "One."],
    [
      "is no list before it",
      [{ type: "list", ordered: false, items: [[paragraph(text("Item."))]] }, paragraph(text("One."))],
      "One.",
    ],
    [
      "has the words of emphasis and of links, and no citations",
      [
        paragraph(
          text("About "),
          { type: "emphasis", children: [{ type: "strong", children: [text("ten")] }] },
          text(" were "),
          { type: "link", url: "https://example.org/", children: [text("hurt")] },
          text(". "),
          { type: "cite", id: "hurt" },
        ),
      ],
      "About ten were hurt.",
    ],
    ["has one space where lines break", [paragraph(text(" A \n bridge "))], "A bridge"],
    ["is empty where there is no paragraph", [], ""],
  ])("%s", (_, blocks, summary) => expect(summaryOf(blocks)).toBe(summary));
});
