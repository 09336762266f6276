import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { textFragment } from "../../src/text/text-fragment.ts";

/** The places that a directive finds, as the draft of the WICG says, in a text whose lines are blocks. */
function find(lines: string, directive: string): readonly (readonly [number, number])[] {
  const parts = directive.replace(/^text=/u, "").split(",");
  const words = (part: string) => decodeURIComponent(part);
  const prefix = parts[0]?.endsWith("-") ? words((parts.shift() as string).slice(0, -1)) : "";
  const suffix = parts.at(-1)?.startsWith("-") ? words((parts.pop() as string).slice(1)) : "";
  const [from = "", to] = parts.map(words);
  const text = lines.toLowerCase();
  const found: [number, number][] = [];
  for (let at = text.indexOf(from.toLowerCase()); at >= 0; at = text.indexOf(from.toLowerCase(), at + 1)) {
    const end = to === undefined ? at + from.length : text.indexOf(to.toLowerCase(), at + from.length) + to.length;
    if (!text.slice(0, at).trimEnd().endsWith(prefix.toLowerCase())) continue;
    if (!text.slice(end).trimStart().startsWith(suffix.toLowerCase())) continue;
    found.push([at, end]);
  }
  return found;
}

const text =
  "He said no.\nShe said no, and he said no-one came - not one, 50% of them.\nShe left. A long sentence goes on and on and on until nobody knows any more how it began, or why it began at all, or whether it ever ends here.";
const span = (words: string, from = 0): [number, number] => [text.indexOf(words, from), text.indexOf(words, from) + words.length];

describe("a link into the publisher's page", () => {
  test.each([
    ["the words alone, where they stand once", span("not one, 50% of them"), "text=not%20one%2C%2050%25%20of%20them"],
    [
      "a word before, where they stand more often, whatever the case",
      span("he said no", text.indexOf("and he")),
      "text=and-,he%20said%20no",
    ],
    ["hyphens that are no sign of context", span("no-one came"), "text=no%2Done%20came"],
    [
      "the beginning and the end of many words",
      span(text.slice(text.indexOf("A long"))),
      "text=A%20long%20sentence%20goes,it%20ever%20ends%20here.",
    ],
  ])("has %s", (_, [start, end], directive) => {
    expect(textFragment(text, start, end)).toBe(directive);
    expect(find(text, directive)).toEqual([[start, end]]);
  });

  test("takes no words before that another place has before it over the end of a paragraph", () => {
    const lines = "c a\na a no-one a";
    expect(find(lines, "text=a-,a")).toContainEqual([4, 5]);
    expect(textFragment(lines, 6, 7)).toBe("text=a,-no%2Done");
    expect(find(lines, "text=a,-no%2Done")).toEqual([[6, 7]]);
  });

  const words = fc.array(fc.constantFrom("a", "b", "A", "не", "no-one", "50%,", "&x"), { minLength: 2, maxLength: 60 });
  property.prop([words, fc.nat(), fc.nat(), fc.array(fc.boolean(), { minLength: 60, maxLength: 60 })], { numRuns: 300 })(
    "leads to the words and to no other place, or is none",
    (all, one, other, breaks) => {
      const lines = all.map((word, index) => (index === 0 ? word : `${breaks[index] ? "\n" : " "}${word}`)).join("");
      const starts = [...lines.matchAll(/\S+/gu)].map(({ index, 0: word }) => [index, index + word.length] as const);
      const [first, last] = [one % all.length, other % all.length].sort((a, b) => a - b);
      const [start, end] = [starts[first ?? 0]?.[0] ?? 0, starts[last ?? 0]?.[1] ?? 0];
      const directive = textFragment(lines, start, end);
      if (directive !== null) expect(find(lines, directive)[0], directive).toEqual([start, end]);
    },
  );
});
