/**
 * Characters that readers and word processors take for one another, and what stands for them. Only for suggestions: a quote
 * is matched code point for code point.
 */
const typographicForms: readonly (readonly [RegExp, string])[] = [
  [/[\u2018\u2019\u201a\u201b\u2032\u02bc\u02b9\u00b4`]/g, "'"],
  [/[\u201c\u201d\u201e\u201f\u2033\u00ab\u00bb]/g, '"'],
  [/[\u2010-\u2015\u2212]/g, "-"],
  [/\u2026/g, "..."],
  [/[\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000\t\r]/g, " "],
  [/[\u00ad\u200b-\u200f\u2060\ufeff]/g, ""],
];

/** A text without its typography, and where each of its UTF-16 units comes from. */
export interface Skeleton {
  readonly text: string;
  /** For each unit and for the end, the UTF-16 offset in the original of the character it comes from. */
  readonly offsets: readonly number[];
}

/** A character with the marks that combine with it. */
const cluster = /[^\p{M}]\p{M}*|\p{M}+/gsu;

function toPlain(text: string): string {
  return typographicForms.reduce((plain, [pattern, form]) => plain.replace(pattern, form), text.normalize("NFD"));
}

/** Takes off what typography and Unicode normal forms add: NFD, straight quotes, hyphens, single plain spaces. U+000A stays, since it parts runs of lines in a folded text. */
export function skeletonOf(text: string): Skeleton {
  const offsets: number[] = [];
  const parts: string[] = [];
  for (const { 0: original, index } of text.matchAll(cluster)) {
    const plain = /^[!-~]$/.test(original) ? original : toPlain(original);
    if (plain === " " && parts.at(-1) === " ") continue;
    for (let unit = 0; unit < plain.length; unit += 1) offsets.push(index);
    if (plain !== "") parts.push(plain);
  }
  offsets.push(text.length);
  return { text: parts.join(""), offsets };
}
