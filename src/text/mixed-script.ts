/** A letter of another script than the rest of its word. */
export interface MixedScript {
  /** UTF-16 offset of the letter. */
  readonly offset: number;
  readonly letter: string;
  /** `foreign`: any script but these three. */
  readonly script: "Latin" | "Cyrillic" | "Greek" | "foreign";
  readonly word: string;
}

const words = /[\p{L}\p{M}]{2,}/gu;
const scripts = [
  ["Latin", /\p{Script=Latin}/gu],
  ["Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
] as const;
const notLatin = /[^\p{scx=Latin}\p{scx=Common}\p{scx=Inherited}]/u;

/**
 * Letters of none of the three, and of no script that is written together with Latin without a space (Unicode Technical Standard 39,
 * “Highly Restrictive”): Chinese, Japanese and Korean.
 */
const foreign =
  /(?![\p{scx=Latin}\p{scx=Cyrillic}\p{scx=Greek}\p{scx=Common}\p{scx=Inherited}\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Hang}])\p{L}/gu;

/** All letters of one script, as nearly every word is: told by one look. */
const single =
  /^(?:[\p{Script=Latin}\p{Script=Inherited}]+|[\p{Script=Cyrillic}\p{Script=Inherited}]+|[\p{Script=Greek}\p{Script=Inherited}]+)$/u;

/** The first letter of the script with the fewest letters in the word; of two as few, the one that is not Latin. */
function oddLetter(word: string, start: number): MixedScript[] {
  const letters: { readonly script: MixedScript["script"]; readonly found: readonly RegExpExecArray[] }[] = scripts
    .map(([script, pattern]) => ({ script, found: [...word.matchAll(pattern)] }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => a.found.length - b.found.length || Number(a.script === "Latin") - Number(b.script === "Latin"));
  const strangers = letters.length === 0 ? [] : [...word.matchAll(foreign)];
  if (strangers.length > 0) letters.unshift({ script: "foreign", found: strangers });
  const [odd] = letters;
  const letter = odd?.found[0];
  if (odd === undefined || letter === undefined || letters.length < 2) return [];
  return [{ offset: start + letter.index, letter: letter[0], script: odd.script, word }];
}

/** Words that mix Latin, Cyrillic or Greek letters with one another or with those of a further script: the letter that stands out, one for each word. */
export function mixedScripts(text: string): MixedScript[] {
  if (!notLatin.test(text)) return [];
  return [...text.matchAll(words)].flatMap((match) => (single.test(match[0]) ? [] : oddLetter(match[0], match.index)));
}
