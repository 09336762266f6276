/**
 * A file's name as file systems that fold letters know it: one name for both cases of a letter, whatever its normal form (`ſ` and `S` are one,
 * and so are `é` and `e` with an accent).
 */
export const foldName = (name: string): string => name.normalize("NFC").toUpperCase().toLowerCase().normalize("NFC");
