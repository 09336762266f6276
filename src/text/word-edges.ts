const graphemes = new Intl.Segmenter("en", { granularity: "grapheme" });
const words = new Intl.Segmenter("en", { granularity: "word" });

/** Code units around an edge that tell what it parts: longer than any flag, family or word of a language. */
const reach = 200;

/** Whether a boundary of the segments lies between the two parts of a text. */
function isBoundary(segmenter: Intl.Segmenter, left: string, right: string): boolean {
  const found = segmenter.segment(left + right).containing(left.length);
  return found === undefined || found.index === left.length;
}

/** Scripts that write no space between words (line-breaking classes ID and SA of Unicode Standard Annex 14): any edge may be one of a word. */
const unspaced =
  /[\p{scx=Han}\p{scx=Hira}\p{scx=Kana}\p{scx=Bopo}\p{scx=Thai}\p{scx=Laoo}\p{scx=Khmr}\p{scx=Mymr}\p{scx=Tale}\p{scx=Talu}\p{scx=Lana}\p{scx=Tavt}\p{scx=Ahom}\p{scx=Tibt}\p{scx=Yiii}]/u;
/** Whether a text has a character of a script that writes no space between words. */
export const isUnspaced = (text: string): boolean => unspaced.test(text) && !/^[\p{scx=Common}\p{scx=Inherited}]*$/u.test(text);

/** What joins two parts of a word or of a number beyond the rules of Annex 29: a hyphen between letters, a space within “1 200”. */
const joints: readonly (readonly [RegExp, RegExp])[] = [
  [/[\p{L}\p{M}\p{N}]$/u, /^[-\u2010\u2011][\p{L}\p{N}]/u],
  [/[\p{L}\p{M}\p{N}][-\u2010\u2011]$/u, /^[\p{L}\p{N}]/u],
  [/\p{Nd}$/u, /^[\u00a0\u202f]\p{Nd}/u],
  [/\p{Nd}[\u00a0\u202f]$/u, /^\p{Nd}/u],
];

/** Whether an edge parts a grapheme cluster (Unicode Standard Annex 29), or a joiner from what it joins. */
function partsCharacter(left: string, right: string): boolean {
  if (left.endsWith("\u200d")) return true;
  return !/^[ -~]/u.test(right) && !isBoundary(graphemes, left, right);
}

function partsWord(left: string, right: string): boolean {
  const [last = ""] = /.$/su.exec(left) ?? [];
  const [first = ""] = /^./su.exec(right) ?? [];
  if (/\s/u.test(last + first) && !/[\u00a0\u202f]/u.test(last + first)) return false;
  if (isUnspaced(last) || isUnspaced(first)) return false;
  if (joints.some(([before, after]) => before.test(left) && after.test(right))) return true;
  const parted = words.segment(left + right).containing(left.length);
  return parted !== undefined && parted.index !== left.length && parted.isWordLike === true;
}

/** What the edge between two neighbours in a line parts: a character as readers see it, a word or number, or nothing. */
export function partedBy(before: string, after: string): "character" | "word" | null {
  if (before === "" || after === "") return null;
  const [left, right] = [before.slice(-reach), after.slice(0, reach)];
  if (partsCharacter(left, right)) return "character";
  return partsWord(left, right) ? "word" : null;
}
