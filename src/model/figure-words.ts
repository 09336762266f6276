import type { Bound, Figure } from "../corpus/figure.ts";

const bounds: Readonly<Record<Exclude<Bound, "unquantified">, string>> = {
  exactly: "",
  "at-least": "at least ",
  "more-than": "more than ",
  nearly: "nearly ",
  about: "about ",
  "up-to": "up to ",
};

/** Groups of three digits with a comma, as English writes them; a property of the text, not of a locale. */
const grouped = (value: number): string => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");

/** A figure's number as words: `at least 227`, `1 of 6`, or the source's own words where it gives no number. */
export function figureInWords({ value, bound, words, of }: Pick<Figure, "value" | "bound" | "words" | "of">): string {
  if (value === null || bound === "unquantified") return words ?? "";
  return `${bounds[bound]}${grouped(value)}${of === undefined ? "" : ` of ${grouped(of)}`}`;
}
