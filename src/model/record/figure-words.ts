import type { Bound, Figure } from "../../corpus/figure.ts";
import { numberInDigits, numberInWords } from "./number-words.ts";

const boundWords: Readonly<Record<Bound, string>> = {
  exactly: "",
  "at-least": "at least ",
  "more-than": "more than ",
  nearly: "nearly ",
  about: "about ",
  "up-to": "up to ",
  unquantified: "",
};

/** A figure in words, without its unit: `at least 227`, `one of six`, `hundreds`. */
export function figureInWords({ value, bound, of, words }: Pick<Figure, "value" | "bound" | "of" | "words">): string {
  if (value === null) return words ?? "a number not given";
  if (of !== undefined) return `${boundWords[bound]}${numberInWords(value)} of ${numberInWords(of)}`;
  return `${boundWords[bound]}${numberInDigits(value)}`;
}

const isShare = (words: string): boolean => /\b(?:half|third|quarter|fifth|part|majority|most)$/iu.test(words);

/** What is counted as it follows the figure: `people`, of an unquantified one `of people`, of a share `of the reactors`. */
export const unitAfter = ({ value, words = "", unit }: Pick<Figure, "value" | "words" | "unit">): string =>
  value === null ? `of ${isShare(words) ? "the " : ""}${unit}` : unit;
