import { foldText } from "./fold.ts";

/** A word of a text as it is searched, and where it is there, in UTF-16 code units. */
export interface WordInText {
  /** Folded, without the ending of a possessive: “Kyiv’s” is “kyiv”. */
  readonly word: string;
  /** The same as those write it who leave out the apostrophe: “kyivs”; null for all other words. */
  readonly joined: string | null;
  readonly start: number;
  readonly end: number;
}

const words = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\p{Cf}'’‘ʼ`´′]*/gu;
const possessive = /['’ʼ]s$/iu;

/** The words of a text in order. Of a letter that stands for several words, such as “½”, each is at the same place. */
export const wordsIn = (text: string): readonly WordInText[] =>
  [...text.matchAll(words)].flatMap(({ 0: found, index: start }): WordInText[] => {
    const end = start + found.length;
    if (!possessive.test(found))
      return foldText(found)
        .split(" ")
        .filter((word) => word !== "")
        .map((word) => ({ word, joined: null, start, end }));
    return [{ word: foldText(found.replace(possessive, "")), joined: foldText(found), start, end }];
  });
