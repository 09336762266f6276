/** A letter on both sides of the sign of a name in a searched text, and that no folded text has: nobody can type such a sign. */
export const nameLetter = "\ua66e";

/**
 * A text as it is searched: without marks above or below letters, in lower case, every run of what is neither letter nor digit as
 * one space. Apostrophes, soft hyphens and joiners vanish, so that “Kyiv's” and “Kyivs” meet. Code points, no locale: the same everywhere.
 */
export const foldText = (text: string): string =>
  text
    .normalize("NFKD")
    .replace(/[\p{M}\p{Cf}'’‘ʼ`´′]/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+|\ua66e+/gu, " ")
    .replace(/ {2,}/g, " ")
    .trim();

/**
 * A file's name as file systems that fold letters know it: one name for both cases of a letter, whatever its normal form (`ſ` and `S` are one,
 * and so are `é` and `e` with an accent).
 */
export const foldName = (name: string): string => name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
