/** A name variable of CSL-JSON: of a person whose family name is told apart, or of anybody else. */
export type AuthorName = { readonly family: string; readonly given: string } | { readonly literal: string };

/** A word that begins with a capital letter, or an initial. */
const nameWord = /^\p{Lu}[\p{L}\p{M}’'.-]*$/u;
const particle = /^(?:al|bin|da|de|del|den|der|di|dos|du|el|la|le|ter|van|von|zu)$/u;
/** Words that name those who publish rather than a person. */
const organisation =
  /^(?:agency|agencies|associated|bureau|correspondents?|daily|desk|editors?|france|international|media|monitoring|network|news|newsroom|post|press|reporters?|service|staff|team|times|tv|world)$/iu;

/**
 * A byline as citations need it. Two to four capitalised words, with or without particles, are a person's, whose family name is the last one
 * with the particles before it; all else is cited as it is, which no style can spoil.
 */
export function authorName(byline: string): AuthorName {
  const words = byline.split(" ");
  const first = words.findIndex((word) => particle.test(word));
  const family = first > 0 ? first : words.length - 1;
  const capitalised = words.filter((word) => !particle.test(word));
  const isPerson =
    words.length >= 2 &&
    words.length <= 4 &&
    family > 0 &&
    nameWord.test(words.at(-1) ?? "") &&
    capitalised.every((word) => nameWord.test(word) && !organisation.test(word));
  return isPerson ? { given: words.slice(0, family).join(" "), family: words.slice(family).join(" ") } : { literal: byline };
}

/** The name as bibliographies sort it: “Family, Given”. */
export const sortedName = (name: AuthorName): string => ("literal" in name ? name.literal : `${name.family}, ${name.given}`);
