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
 * @param amongLatin whether the text stands among Latin ones in any case
 */
export function lookAlikes(text: string, amongLatin = false): readonly LookAlike[] {
  if (!/[^\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]/u.test(text) || !(amongLatin || latinWord.test(text))) return [];
  return [...text.matchAll(words)].flatMap(({ 0: word, index }) => {
    if (word.length > 100 || !noLatin.test(word)) return [];
    const reads = unhomoglyph(word);
    return /^[A-Za-z]+$/u.test(reads) ? [{ offset: index, word, reads }] : [];
  });
}
