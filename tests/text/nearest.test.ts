import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { nearestText } from "../../src/text/nearest.ts";
import { matchQuote } from "../../src/text/text-quote-selector.ts";
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
  // Beyond twelve million pairs of units, text by quote, only the places of its pieces are looked at.
  it.each([
    ["as long as every part is looked at", 60_000],
    ["longer by one than that", 60_001],
    ["much longer", 500_000],
  ])("finds a quote with one letter changed in a text %s", (_, length) => {
    const exact = `first ${numbered(33)}`.slice(0, 200).trimEnd();
    const file = `${`${numbered(120_000).slice(length > 100_000 ? 0 : 200, length - 5000)}\n${exact} `.padEnd(length - 5, "zyx ")} end.`;
    expect(file).toHaveLength(length);
    expect(nearest(file, `${exact.slice(0, 60)}#${exact.slice(61)}`)).toEqual([exact, "letters"]);
  });

  it("finds a long quote in the lede, though the headline and the standfirst above it say nearly the same", () => {
    const lede = `The shelling of a nine-storey block of flats in the northern city of Chernihiv killed at least two people on Friday morning, the mayor said.`;
    const file = `Shelling of a nine-storey block of flats kills two\nThe shelling of a nine-storey block of flats in Chernihiv killed two people, the mayor said\nBy Ada Example\n${lede} It burned all day.`;
    expect(nearest(file, lede.replace("nine-storey", "nine-story"))).toEqual([lede, "letters"]);
  });

  /** Words of which no two are alike, over several lines, and a stretch of them that a slip or two then change within. */
  const slips = fc.record({
    words: fc.integer({ min: 24, max: 600 }),
    perLine: fc.integer({ min: 3, max: 90 }),
    from: fc.nat(),
    length: fc.nat(),
    changes: fc.array(fc.tuple(fc.nat(), fc.constantFrom("letter", "left out", "put in")), { minLength: 1, maxLength: 4 }),
  });
  test.prop([slips], { numRuns: 150 })("finds a quote of any length that a few slips have changed", (slip) => {
    const words = Array.from({ length: slip.words }, (_, index) =>
      (Math.imul(index + 1, 0x9e3779b1) >>> 0).toString(36).padStart(7, "x"),
    );
    const lines: string[] = [];
    for (let at = 0; at < words.length; at += slip.perLine) lines.push(words.slice(at, at + slip.perLine).join(" "));
    const count = 16 + (slip.length % Math.min(words.length - 16, 230));
    const start = slip.from % (words.length - count + 1);
    const exact = words.slice(start, start + count);
    const changed = [...exact];
    for (const [place, change] of slip.changes.slice(0, count / 8)) {
      const index = (changed.length >> 2) + (place % (changed.length >> 1));
      if (change === "letter") changed[index] = `${changed[index]}`.replace(/^./u, "#");
      else changed.splice(index, change === "left out" ? 1 : 0, ...(change === "put in" ? ["also"] : []));
    }
    fc.pre(changed.join(" ") !== exact.join(" "));
    expect(nearest(lines.join("\n"), changed.join(" "))).toEqual([exact.join(" "), "letters"]);
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
