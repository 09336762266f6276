import { fc, test } from "@fast-check/vitest";
import { describe, expect, it } from "vitest";
import { findDeceptive, ordinary } from "../../src/text/deceptive-characters.ts";
import { makeVisible } from "../../src/text/visible.ts";

const found = (text: string): string[] => findDeceptive(text).map(({ offset, kind, label }) => `${offset} ${kind} ${label}`);
const range = (first: number, last: number): number[] => Array.from({ length: last - first + 1 }, (_, index) => first + index);

describe("findDeceptive", () => {
  test("finds nothing in any character that it takes for ordinary, looked at among others", () => {
    const all = Array.from({ length: 0x3000 }, (_, codePoint) => String.fromCodePoint(codePoint));
    const characters = all.filter((character) => ordinary.test(character));
    expect(characters.length).toBeGreaterThan(200);
    // A tab is not ordinary: with it the whole line is looked at.
    expect(characters.filter((character) => findDeceptive(`\t${character} 5`).length > 0)).toEqual([]);
  });

  it.each([
    ["a\u0000", "1 control U+0000 null"],
    ["a\rb", "1 control U+000D carriage return"],
    ["\u001b[31m", "0 control U+001B control character"],
    ["\u0085", "0 control U+0085 next line"],
    ["\u009f", "0 control U+009F control character"],
    ["😀\u202e", "1 bidi U+202E right-to-left override"],
    ["\u2066", "0 bidi U+2066 left-to-right isolate"],
    ["\u200f", "0 bidi U+200F right-to-left mark"],
    ["\u061c", "0 bidi U+061C Arabic letter mark"],
    ["ab\u200bc", "2 invisible U+200B zero width space"],
    ["a\u200db", "1 invisible U+200D zero width joiner"],
    ["co\u00adop", "2 invisible U+00AD soft hyphen"],
    ["\ufeffa", "0 invisible U+FEFF byte order mark"],
    ["a\u2060", "1 invisible U+2060 word joiner"],
    ["a\u3164", "1 invisible U+3164 Hangul filler"],
    ["a\ufe0f", "1 invisible U+FE0F variation selector"],
    ["a\u{e0100}", "1 invisible U+E0100 invisible character"],
    ["a\u{e0061}", "1 tag U+E0061 tag character"],
    ["\u2028", "0 separator U+2028 line separator"],
    ["\ue000", "0 private-use U+E000 private-use character"],
    ["\u{10fffd}", "0 private-use U+10FFFD private-use character"],
    ["\ufffe", "0 noncharacter U+FFFE noncharacter"],
    ["\ufdd0", "0 noncharacter U+FDD0 noncharacter"],
    ["\u{1ffff}", "0 noncharacter U+1FFFF noncharacter"],
    ["\ud800a", "0 surrogate U+D800 lone surrogate"],
    ["a\udc00", "1 surrogate U+DC00 lone surrogate"],
    ["in K\u0443iv", "4 mixed-script U+0443 Cyrillic letter in “Kуiv”"],
    ["\u041ayiv", "0 mixed-script U+041A Cyrillic letter in “Кyiv”"],
    ["Київ i Кpим", "8 mixed-script U+0070 Latin letter in “Кpим”"],
    ["Put\u03b9n", "3 mixed-script U+03B9 Greek letter in “Putιn”"],
    ["αб", "1 mixed-script U+0431 Cyrillic letter in “αб”"],
    ["\uff30utin", "0 font U+FF30 form of “P”"],
    ["in 202\uff12", "6 font U+FF12 form of “2”"],
    ["World War \u2161", "10 font U+2161 form of “II”"],
    ["\u{1d40f}utin", "0 font U+1D40F form of “P”"],
    ["202\u0663", "3 mixed-script U+0663 digit of another script beside one of 0 to 9"],
    ["\u1d18utin", "0 font U+1D18 letter of phonetic writing"],
    ["Puti\u0274", "4 font U+0274 letter of phonetic writing"],
    ["\u1d1cnited", "0 font U+1D1C that reads as “u”"],
    ["\u0280ussia", "0 font U+0280 that reads as “R”"],
    ["\u0138yiv", "0 font U+0138 letter of phonetic writing"],
    ["K\u0263iv", "1 font U+0263 that reads as “y”"],
    ["\u0196van", "0 font U+0196 that reads as “l”"],
    ["\u1d3eutin", "0 font U+1D3E form of “P”"],
    ["Put\u2071n", "3 font U+2071 form of “i”"],
    ["P\u20dd", "1 marks U+20DD enclosing mark"],
  ])("finds it in %j", (text, expected) => {
    expect(found(text)).toEqual([expected]);
  });

  it("finds all of them, in order, at code-point offsets", () => {
    expect(findDeceptive("😀\u200b😀\u202eK\u0443iv\u200b").map(({ offset }) => offset)).toEqual([1, 3, 5, 8]);
  });

  it("finds every control but tab and line feed, and every bidirectional control", () => {
    const controls = [...range(0, 0x1f), ...range(0x7f, 0x9f)].filter((code) => code !== 9 && code !== 10);
    const bidi = [0x61c, 0x200e, 0x200f, ...range(0x202a, 0x202e), ...range(0x2066, 0x2069)];
    const kinds = (codes: readonly number[]): string[] => findDeceptive(String.fromCodePoint(...codes)).map(({ kind }) => kind);
    expect(kinds(controls)).toEqual(controls.map(() => "control"));
    expect(kinds(bidi)).toEqual(bidi.map(() => "bidi"));
    expect(kinds([9, 10, 0xa0])).toEqual([]);
  });

  it.each([
    "Putin Denies 'Gross Propaganda Fakes' – “words”, 90 %, naïve café",
    "Володимир Зеленський у Kyiv",
    "IT-компанія, MP3-плеєр, T-90М",
    "Ελλάδα and Україна",
    "no\u00a0break\tand\nlines",
    "❤️ 👩‍🚀 👨‍👩‍👧‍👦 👍🏽 🏳️‍🌈 1️⃣ 🇺🇦 🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}",
    "e\u0301 дослі\u0301дження",
    "東京 ペキン العربية",
    "5 µm",
    "Kılıçdaroğlu, Gruß, Æthelstan, Łódź, Ħal, Đà Nẵng, Əliyev, œuvre, ŋ, ɔ, ɛ, ǆ, ơ",
    "№ 5, ﬁnd™, 1ª, ½, مارس ٢٠٢٢",
  ])("finds nothing in %j", (text) => {
    expect(found(text)).toEqual([]);
  });

  it("finds what hides behind emoji", () => {
    expect(found("😀\u200da")).toEqual(["1 invisible U+200D zero width joiner"]);
    expect(findDeceptive("🏴\u{e0068}\u{e0069}\u{e007f}").map(({ kind }) => kind)).toEqual(["tag", "tag", "tag"]);
  });

  test.prop([fc.string({ unit: "binary" })], { numRuns: 1000 })("points at the characters it names, in order", (text) => {
    const points = [...text];
    const all = findDeceptive(text);
    for (const { offset, codePoint } of all) expect(points[offset]?.codePointAt(0)).toBe(codePoint);
    expect(all.map(({ offset }) => offset)).toEqual(all.map(({ offset }) => offset).sort((a, b) => a - b));
  });

  it("takes linear time", () => {
    expect(findDeceptive("😀\u200b".repeat(100_000)).at(-1)?.offset).toBe(199_999);
  });
});

describe("makeVisible", () => {
  it.each([
    ["a\u202eb", "a<U+202E>b"],
    ["a\nb\tc", "a<U+000A>b<U+0009>c"],
    ["a\u00a0b", "a<U+00A0>b"],
    ["\ufffe\ud800\udb40\udc61", "<U+FFFE><U+D800><U+E0061>"],
    ["“Київ” – 😀", "“Київ” – 😀"],
  ])("shows %j as %s", (text, expected) => {
    expect(makeVisible(text)).toBe(expected);
  });
});
