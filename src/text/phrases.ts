const conjunction = new Intl.ListFormat("en-GB");

/** Parts of a sentence, one after the other: `a, b and c`. */
export const inList = (parts: readonly string[]): string => conjunction.format(parts);

/** A text that begins with a capital. */
export const capitalised = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);
