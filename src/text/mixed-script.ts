/** A letter of another script than the rest of its word. */
export interface MixedScript {
  /** UTF-16 offset of the letter. */
  readonly offset: number;
  readonly letter: string;
  readonly script: "Latin" | "Cyrillic" | "Greek";
  readonly word: string;
}

const words = /[\p{L}\p{M}]{2,}/gu;
const scripts = [
  ["Latin", /\p{Script=Latin}/gu],
  ["Cyrillic", /\p{Script=Cyrillic}/gu],
  ["Greek", /\p{Script=Greek}/gu],
] as const;
const notLatin = /[\p{Script=Cyrillic}\p{Script=Greek}]/u;

/** The first letter of the script with the fewest letters in the word; of two as few, the one that is not Latin. */
function oddLetter(word: string, start: number): MixedScript[] {
  const letters = scripts
    .map(([script, pattern]) => ({ script, found: [...word.matchAll(pattern)] }))
    .filter(({ found }) => found.length > 0)
    .sort((a, b) => a.found.length - b.found.length || Number(a.script === "Latin") - Number(b.script === "Latin"));
  const [odd] = letters;
  const letter = odd?.found[0];
  if (odd === undefined || letter === undefined || letters.length < 2) return [];
  return [{ offset: start + letter.index, letter: letter[0], script: odd.script, word }];
}

/** Words that mix Latin with Cyrillic or Greek letters, or these two: the letter that stands out, one for each word. */
export function mixedScripts(text: string): MixedScript[] {
  if (!notLatin.test(text)) return [];
  return [...text.matchAll(words)].flatMap((match) => oddLetter(match[0], match.index));
}
