import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { nearestText } from "../../src/text/nearest.ts";
import { matchQuote } from "../../src/text/quote.ts";
import { textOf, textWithSpan } from "./arbitrary.ts";

function nearest(file: string, exact: string, citable?: readonly boolean[]): [string, string] | null {
  const found = nearestText(textOf(file, citable), exact);
  return found && [found.text, found.difference];
}

const sentence = "On Tuesday, several buildings were hit in Freedom Square in the northeast city of Kharkiv.";

describe("nearestText", () => {
  it.each([
    ["curly for straight quotes", "he didn’t say “no” then", 'didn\'t say "no"', "didn’t say “no”"],
    ["straight for curly quotes", 'he didn\'t say "no" then', "didn’t say “no”", 'didn\'t say "no"'],
    ["a no-break space", "By Naira\u00a0Davlashyan today", "Naira Davlashyan", "Naira\u00a0Davlashyan"],
    ["a hyphen for a dash", "the war – as they say – goes on", "war - as they", "war – as they"],
    ["a no-break hyphen", "a war\u2011time law", "war-time", "war\u2011time"],
    ["an ellipsis", "and so on… he said", "so on... he", "so on… he"],
    ["a zero width space", "Khar\u200bkiv was hit", "Kharkiv was", "Khar\u200bkiv was"],
    ["a no-break space beside a space", "a \u00a0b", "a b", "a \u00a0b"],
    ["curly quotes over two lines", "he didn’t\nsay", "didn't say", "didn’t say"],
    ["quotes and normal form at once", "Zelenskyí’s office", "Zelenskyi\u0301's", "Zelenskyí’s"],
  ])("names typography as the difference: %s", (_, file, exact, expected) => {
    expect(nearest(file, exact)).toEqual([expected, "typography"]);
  });

  it.each([
    ["Ки\u0438\u0306в today", "Кий"],
    ["the café here", "cafe\u0301 here"],
    ["the cafe\u0301 here", "café here"],
    ["한국", "한국".normalize("NFD")],
  ])("names the normal form as the difference: %j", (file, exact) => {
    const found = nearest(file, exact);
    expect(found?.[1]).toBe("normalisation");
    expect(found?.[0].normalize("NFC")).toBe(exact.normalize("NFC"));
  });

  it.each([
    ["one letter off", "several buildings were hid in Freedom", "several buildings were hit in Freedom"],
    ["a word left out", "several buildings hit in Freedom Square", "several buildings were hit in Freedom Square"],
    ["a word too many", "On Tuesday, several tall buildings were hit", "On Tuesday, several buildings were hit"],
    ["another spelling", "city of Kharkov", "city of Kharkiv"],
    ["another case", "Several Buildings", "several buildings"],
  ])("shows the text when letters differ: %s", (_, exact, expected) => {
    expect(nearest(`Before that.\n${sentence}\nAfter that.`, exact)).toEqual([expected, "letters"]);
  });

  const numbered = (count: number): string => Array.from({ length: count }, (_, index) => `w${index + 1000}`).join(" ");
  // Quotes of more than 128 units are placed by their pieces, shorter ones letter by letter; in a text of more than 50,000 both are.
  it.each([
    ["as short as is sought letter by letter", "first ", 0],
    ["longer by one than that", "second", 1],
  ])("finds a quote with one letter changed: %s", (_, opening, longer) => {
    const exact = `${opening}${numbered(40)}`.slice(0, 128 + longer);
    const file = `${numbered(9)} – ${exact} – and more.\nAnd another line.`;
    expect(nearest(file, `${exact.slice(0, 60)}#${exact.slice(61)}`)).toEqual([exact, "letters"]);
  });

  it.each([
    ["as long as is searched letter by letter", 50_000],
    ["longer by one than that", 50_001],
  ])("finds a quote with one letter changed in a line %s", (_, length) => {
    const exact = "were struck in the northeast of the town";
    const file = `${`${numbered(20_000).slice(0, length - 5000)} ${exact} `.padEnd(length - 5, "zyx ")} end.`;
    expect(file).toHaveLength(length);
    expect(nearest(file, exact.replace("northeast", "northwest"))).toEqual([exact, "letters"]);
  });

  it("takes the line in which the fewest letters differ, the first of two alike", () => {
    const file = "The bridge was shut on Monday.\nThe bridge was shot on Sunday.\nThe bridge was shit on Sunday.";
    expect(nearest(file, "bridge was shet on Sunday")).toEqual(["bridge was shot on Sunday", "letters"]);
    const span = nearestText(textOf(file), "bridge was shet on Sunday")?.span;
    expect(span).toEqual(matchQuote(textOf(file), { exact: "bridge was shot on Sunday" })[0]);
  });

  it.each([
    ["at its start", "unavoidable delays", "avoidable delayz", "unavoidable delays"],
    ["at its end", "the unavoidable delays", "unavoidable delaz", "unavoidable delays"],
    ["by no more than forty letters", `${"ab".repeat(30)}cdefghij end`, "cdefghiz", `${"ab".repeat(30)}cdefghij`.slice(-48)],
    ["whole characters of two units", "𝔘nd 𝔡as war 𝔤ut", "as wax 𝔤u", "𝔡as war 𝔤ut"],
  ])("widens what it shows to whole words: %s", (_, file, exact, expected) => {
    expect(nearest(file, exact)).toEqual([expected, "letters"]);
  });

  it("shows no space at an edge", () => {
    expect(nearest("said: over there, he", " ovet there ")?.[0]).toBe("over there");
    expect(nearest("a bc de", "xx bc de")?.[0]).not.toMatch(/^ | $/u);
  });

  it("finds nothing for a quote too short to have a letter changed, and for marks alone", () => {
    expect(nearest("ab cd", "ax")).toBeNull();
    expect(nearest("a – b", "--")).toBeNull();
  });

  it("takes no part of a letter for the whole", () => {
    expect(nearest("the e\u0301t\u00e9 is", "e\u0301te")).toEqual(["e\u0301t\u00e9", "letters"]);
    expect(nearest("and so on… he", "so on.")?.[1]).toBe("letters");
    expect(nearest("and so on… he", ". he")?.[1]).toBe("letters");
    expect(nearest("so on… so on… he", ".. he. he")?.[1]).not.toBe("typography");
    expect(nearest("on… on… he", "...")).toEqual(["…", "typography"]);
  });

  it("finds a long quote with one word changed", () => {
    const file = `${"Some other words stand here. ".repeat(20)}\n${sentence} ${"More was said of it later on. ".repeat(3)}`;
    const long = `${sentence} ${"More was said of it later on. ".repeat(3).trim()}`;
    expect(nearest(file, long.replace("buildings", "houses"))).toEqual([long, "letters"]);
  });

  it("never suggests a text that reaches over an uncitable line", () => {
    const found = nearest("several buildings\nAdvertisement\nwere hit", "several buildings were hit", [true, false, true]);
    expect(found).toEqual(["several buildings", "letters"]);
    expect(nearest("Advertisement", "Advertisements", [false])).toBeNull();
  });

  it("finds nothing where nothing comes near, and nothing where the words do stand", () => {
    expect(nearest(sentence, "xyzzy plugh qux")).toBeNull();
    expect(nearest(sentence, "several  buildings")).toBeNull();
    expect(nearest(sentence, " ")).toBeNull();
    expect(nearest(sentence, "\u200b")).toBeNull();
    expect(nearest("", "words")).toBeNull();
  });

  test.prop([textWithSpan, fc.nat(), fc.constantFrom("x", "’", "", "\u00a0", "e\u0301")], { numRuns: 1000 })(
    "suggests only what matchQuote finds at the place it names",
    ({ text, exact }, place, instead) => {
      const points = [...exact];
      points[place % points.length] = instead;
      const found = nearestText(text, points.join(""));
      if (found !== null && found.text.trim() !== "") expect(matchQuote(text, { exact: found.text })).toContainEqual(found.span);
    },
  );

  // A search that grows with the square of the text would take hours.
  it.each([
    ["a long quote in a megabyte", "ab".repeat(500_000), "abababac".repeat(250)],
    ["a short quote in a megabyte", "ab".repeat(500_000), "abababac"],
    ["a quote near everywhere", "ab".repeat(25_000), "abc".repeat(42)],
    ["a quote near nowhere", "a".repeat(1_000_000), "b".repeat(2000)],
  ])("answers in bounded time: %s", { timeout: 20_000 }, (_, file, exact) => {
    expect(nearestText(textOf(file), exact)?.difference ?? "letters").toBe("letters");
  });
});
