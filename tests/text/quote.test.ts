import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { type CitableText, foldWhiteSpace } from "../../src/text/citable.ts";
import { codePointLength } from "../../src/text/code-points.ts";
import { toFoldedOffsets } from "../../src/text/span.ts";
import { describeQuotes, matchQuote, type Span, type TextQuoteSelector } from "../../src/text/text-quote-selector.ts";
import { seedFile, textOf, textWithSpan } from "./arbitrary.ts";

const runs = { numRuns: 1000 };

/** The marked segments as written, a bar between the lines. */
function wordsOf(file: string, span: Span): string {
  const lines = file.split("\n");
  return span.segments.map(({ line, start, end }) => lines[line - 1]?.slice(start, end)).join("|");
}

const found = (file: string, quote: TextQuoteSelector, citable?: readonly boolean[]): string[] =>
  matchQuote(textOf(file, citable), quote).map((span) => wordsOf(file, span));

const starts = (file: string, quote: TextQuoteSelector): number[] => matchQuote(textOf(file), quote).map((span) => span.start);

describe("matchQuote", () => {
  it("gives offsets in code points of the file and segments in UTF-16 of the line", () => {
    const [span] = matchQuote(textOf("😀😀\n\na 😀 struck here"), { exact: "struck" });
    expect(span).toEqual({ start: 8, end: 14, segments: [{ line: 3, start: 5, end: 11 }] });
  });

  it("joins citable lines by one space, over empty lines too", () => {
    expect(found("on Tuesday\n\nseveral  buildings", { exact: "Tuesday several buildings" })).toEqual([
      "Tuesday|several  buildings",
    ]);
  });

  it("never matches across an uncitable line", () => {
    const file = "on Tuesday\nAdvertisement\nseveral buildings";
    expect(found(file, { exact: "Tuesday several" }, [true, false, true])).toEqual([]);
    expect(found(file, { exact: "several buildings" }, [true, false, true])).toEqual(["several buildings"]);
    expect(found(file, { exact: "Advertisement" }, [true, false, true])).toEqual([]);
  });

  it("folds U+0020, tab and line feed on both sides", () => {
    expect(found("a  b\t\tc \n d", { exact: "a b c d" })).toEqual(["a  b\t\tc | d"]);
    expect(found("a b c d", { exact: "a\tb\n c  d" })).toEqual(["a b c d"]);
  });

  it.each(["\u00a0", "\u2009", "\u3000", "\r", "\u2028", "\u200b"])("does not fold %j into a space", (character) => {
    expect(found(`a${character}b`, { exact: "a b" })).toEqual([]);
    expect(found("a b", { exact: `a${character}b` })).toEqual([]);
    expect(found(`a${character}b`, { exact: `a${character}b` })).toEqual([`a${character}b`]);
  });

  it.each([
    ["another case", "Struck"],
    ["another apostrophe", "didn’t"],
    ["another normal form", "Kyı\u0301v"],
    ["an additional word", "did not strike"],
  ])("does not match %s", (_, exact) => {
    expect(found("struck, didn't, Kyív, did strike", { exact })).toEqual([]);
  });

  it("reports every place of a repeat, in order, overlapping ones too", () => {
    expect(starts("fakes and fakes\nfakes", { exact: "fakes" })).toEqual([0, 10, 16]);
    expect(starts("aXaXa", { exact: "aXa" })).toEqual([0, 2]);
  });

  it("tells repeats apart by a prefix or a suffix that stands directly beside", () => {
    const file = "big fakes and  small fakes again";
    expect(starts(file, { exact: "fakes", prefix: "and small " })).toEqual([21]);
    expect(starts(file, { exact: "fakes", prefix: "\tand\tsmall\t" })).toEqual([21]);
    expect(starts(file, { exact: "fakes", suffix: "  and" })).toEqual([4]);
    expect(starts(file, { exact: "fakes", prefix: "and " })).toEqual([]);
    expect(starts(file, { exact: "fakes", prefix: "small" })).toEqual([]);
    expect(starts(file, { exact: "fakes", suffix: "again" })).toEqual([]);
  });

  it("takes no context from beyond an uncitable line", () => {
    expect(found("big\nX\nfakes", { exact: "fakes", prefix: "big " }, [true, false, true])).toEqual([]);
  });

  it("never parts a surrogate pair", () => {
    expect(found("😀", { exact: "\ud83d" })).toEqual([]);
    expect(found("😀", { exact: "\ude00" })).toEqual([]);
    expect(found("a😀", { exact: "a", suffix: "\ud83d" })).toEqual([]);
    expect(found("\ud83d b", { exact: "\ud83d" })).toEqual([]);
  });

  it("finds nothing for white space alone and in a text without lines", () => {
    expect(found("a b", { exact: " " })).toEqual([]);
    expect(found("a b", { exact: "" })).toEqual([]);
    expect(found("", { exact: "a" })).toEqual([]);
  });

  it("gives a space at the quote's edge the whole run of white space it stands for", () => {
    const [span] = matchQuote(textOf("a \n\n b"), { exact: " b" });
    expect(span).toEqual({
      start: 1,
      end: 6,
      segments: [
        { line: 1, start: 1, end: 2 },
        { line: 3, start: 0, end: 2 },
      ],
    });
  });

  test.prop([textWithSpan], runs)("finds any part of a text, and what it marks is that part", ({ file, text, exact, span }) => {
    expect(matchQuote(text, { exact })).toContainEqual(span);
    for (const match of matchQuote(text, { exact })) {
      expect(foldWhiteSpace([...file].slice(match.start, match.end).join(""))).toBe(exact);
      expect(wordsOf(file, match).replace(/[ \t|]+/g, "")).toBe(exact.replace(/ /g, ""));
    }
  });

  test.prop([seedFile], runs)("never marks a line that is not citable, nor reaches over one", ({ file, citable }) => {
    const lines = file.split("\n");
    for (const span of matchQuote(textOf(file, citable), { exact: "a" }).concat(
      matchQuote(textOf(file, citable), { exact: "b a" }),
    ))
      for (const segment of span.segments)
        expect([citable[segment.line - 1], lines[segment.line - 1]]).toEqual([true, expect.any(String)]);
  });

  const sentence = fc.uniqueArray(fc.stringMatching(/^[a-z]{4}$/), { minLength: 3, maxLength: 20 });
  test.prop([sentence, fc.nat()], runs)("never matches a quote with one word removed", (words, place) => {
    const removed = 1 + (place % (words.length - 2));
    const shortened = words.filter((_, index) => index !== removed).join(" ");
    expect(found(words.join(" "), { exact: shortened })).toEqual([]);
    expect(found(words.join(" "), { exact: words.join(" ") })).toHaveLength(1);
  });
});

describe("describeQuotes", () => {
  const describeQuote = (text: CitableText, span: Pick<Span, "start" | "end">) => describeQuotes(text, [span])[0];

  test.prop([textWithSpan], runs)(
    "is undone by matchQuote, unless another run is alike in all of its context",
    ({ text, span }) => {
      const selector = describeQuote(text, span);
      if (selector) expect(matchQuote(text, selector)).toEqual([span]);
      else {
        const { start, end } = toFoldedOffsets(text, span);
        const run = text.folded.slice(text.folded.lastIndexOf("\n", start) + 1).split("\n")[0] ?? "";
        expect(run.length).toBeGreaterThanOrEqual(end - start);
        expect(text.folded.indexOf(run)).toBeLessThan(text.folded.lastIndexOf(run));
      }
    },
  );

  test.prop([fc.array(textWithSpan, { minLength: 1, maxLength: 5 })], runs)(
    "says of many spans what it says of each alone",
    (many) => {
      const [{ text } = { text: textOf("") }] = many;
      const spans = many.map(({ span }) => span);
      expect(describeQuotes(text, spans)).toEqual(spans.map((span) => describeQuote(text, span)));
    },
  );

  it("gives no context to words that stand once", () => {
    const text = textOf("one two three");
    expect(describeQuote(text, { start: 4, end: 7 })).toEqual({ exact: "two" });
  });

  it.each([
    ["big fakes, small fakes", 17, { exact: "fakes", prefix: "small " }],
    ["fakes now, fakes then", 0, { exact: "fakes", suffix: " now," }],
    ["so fakes came and so fakes went", 21, { exact: "fakes", suffix: " went" }],
    ["a fakes x y long, b fakes x y long. a fakes z", 2, { exact: "fakes", prefix: "a ", suffix: " x" }],
  ])("takes the fewest characters of context in whole words: %s", (file, start, expected) => {
    expect(describeQuote(textOf(file), { start, end: start + 5 })).toEqual(expected);
  });

  it("gives nothing where two runs of lines are alike", () => {
    expect(describeQuote(textOf("so fakes went\nX\nso fakes went", [true, false, true]), { start: 3, end: 8 })).toBeNull();
  });

  it("moves an edge within white space inwards", () => {
    expect(describeQuote(textOf("a   b   c"), { start: 2, end: 7 })).toEqual({ exact: "b" });
    expect(describeQuote(textOf("a\n\n\nb\n\n\nc"), { start: 2, end: 6 })).toEqual({ exact: "b" });
  });

  it.each([
    ["an empty span", { start: 1, end: 1 }],
    ["an uncitable line", { start: 2, end: 3 }],
    ["a span over an uncitable line", { start: 0, end: 5 }],
    ["a span beyond the text", { start: 4, end: 99 }],
    ["white space alone", { start: 1, end: 2 }],
  ])("gives nothing for %s", (_, span) => {
    expect(describeQuote(textOf("a\nX\nb", [true, false, true]), span)).toBeNull();
  });
});

describe("time", () => {
  it("stays linear for a word that stands a hundred thousand times in one line of emoji", () => {
    const text = textOf("😀a".repeat(100_000));
    const spans = matchQuote(text, { exact: "a" });
    expect(spans).toHaveLength(100_000);
    expect(spans.at(-1)).toMatchObject({ start: 199_999, end: codePointLength("😀a") * 100_000 });
  });
});
