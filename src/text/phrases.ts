const conjunction = new Intl.ListFormat("en-GB");
const disjunction = new Intl.ListFormat("en-GB", { type: "disjunction" });

/** Parts of a sentence, one after the other: `a, b and c`. */
export const inList = (parts: readonly string[]): string => conjunction.format(parts);

/** Texts to choose from: `“a”, “b” or “c”`. */
export const oneOf = (texts: readonly string[]): string => disjunction.format(texts.map((text) => `“${text}”`));

/** A word with its indefinite article: `an event`. */
export const withArticle = (word: string): string => `${/^[aeiou]/u.test(word) ? "an" : "a"} ${word}`;

/** A text that begins with a capital. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
