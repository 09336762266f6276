import unhomoglyph from "unhomoglyph";

/** A word that reads as one of another script. */
export interface LookAlike {
  /** UTF-16 offset of the word. */
  readonly offset: number;
  readonly word: string;
  /** What it reads as, in letters from A to Z. */
  readonly reads: string;
}

const words = /[\p{L}\p{M}\p{N}]+/gu;
const latinWord = /\p{scx=Latin}{2}/u;
/** Only letters of other scripts, and at least one. */
const noLatin = /^(?=.*\p{L})[^\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]+$/u;

/**
 * Words without a Latin letter that look like ones in letters from A to Z, by Unicode's table of confusable characters (Unicode Technical
 * Standard 39), in a text that has Latin words as well: Ukrainian among Ukrainian is no disguise.
 *
 * @param amongLatin whether the text is among Latin ones in any case
 */
export function lookAlikes(text: string, amongLatin = false): readonly LookAlike[] {
  if (!/[^\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]/u.test(text) || !(amongLatin || latinWord.test(text))) return [];
  return [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    if (word.length > 100 || !noLatin.test(word)) return [];
    const reads = unhomoglyph(word);
    return /^[A-Za-z]+$/u.test(reads) ? [{ offset: index, word, reads }] : [];
  });
}

const otherLatin = /^(?=\p{Script=Latin})[\p{Lu}\p{Ll}\p{Lo}]$/u;

/**
 * What a letter of Latin script is that only passes for one of A to Z: that letter, by the table; or "", if it is a small letter of phonetic
 * writing, which has no capital (`ᴀ`). null for letters that words are spelt with: of a capital A to Z (`ı`), or compatible with other ones (`ª`, `ﬁ`).
 */
export function passesFor(letter: string): string | null {
  if (!otherLatin.test(letter) || /^[A-Z]/u.test(letter.toUpperCase()) || letter.normalize("NFKC") !== letter) return null;
  // The capital of a small one (`ʀ`) may be in the table alone.
  const reads = [letter, letter.toUpperCase()].map((form) => unhomoglyph(form)).find((form) => /^[A-Za-z]$/u.test(form));
  if (reads !== undefined) return reads;
  return /^(?!\p{Changes_When_Uppercased})\p{Ll}$/u.test(letter) ? "" : null;
}

/** The end of the planes that have letters of an alphabet. */
const endOfAlphabets = 0x20000;

/** No letter: lower ones need not be looked for. */
const none = /(?!)/gu;
/** All letters of which `passesFor` tells; made when the first text has a letter that may be one. */
let passing: RegExp | null = null;

/** The letters of Latin script that pass for ones from A to Z, by Unicode's properties and its table of confusable characters, as far as a text may have some. */
export function passingLetters(text: string): RegExp {
  if (/^[\0-\u0137]*$/u.test(text)) return none;
  if (passing !== null) return passing;
  const all = Array.from({ length: endOfAlphabets }, (_, codePoint) => String.fromCodePoint(codePoint));
  passing = new RegExp(`[${all.filter((letter) => passesFor(letter) !== null).join("")}]`, "gu");
  return passing;
}

/**
 * What a name looks like, by the same table: as it is written, and in lower-case letters. Two names that share one of these can't be told
 * apart at a glance.
 */
export const looksOf = (name: string): readonly string[] =>
  [name, name.toLowerCase()].map((text) => unhomoglyph(text.normalize("NFD")).replace(/\s+/gu, " ").trim());
