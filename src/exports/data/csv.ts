/** What a cell of a table holds; null for nothing. */
export type Cell = string | number | boolean | null;

/**
 * Characters with which a spreadsheet begins a formula, also as the full-width and other forms that some take for them, and the white space that some
 * leave out before one.
 */
const formulaStart = "=+\\-@\\t\\r\\n\\uff1d\\uff0b\\uff0d\\uff20\\ufe66\\ufe62\\ufe63\\ufe6b\\u207a\\u207b\\u207c\\u2212";
/** Where a cell begins: for a program that takes another character for the comma, in the midst of one as well. */
const cellStart = "(?<=^|[;\\t\\r\\n])";
const toGuard = new RegExp(`${cellStart}'*(?=[${formulaStart}])`, "g");
const toUnguard = new RegExp(`${cellStart}'(?='*[${formulaStart}])`, "g");

/** A text with an apostrophe before whatever would begin a formula. `unguardText` takes it back, whatever the text is. */
export const guardText = (text: string): string => text.replace(toGuard, "'$&");

/** The text that `guardText` was given: one apostrophe fewer wherever apostrophes are before the beginning of a formula. */
export const unguardText = (text: string): string => text.replace(toUnguard, "");

function field(cell: Cell): string {
  if (cell === null) return "";
  if (typeof cell !== "string") return String(cell);
  const text = guardText(cell);
  return /[",\r\n]/u.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180), its first line the names of the columns. Texts are guarded; numbers are as they are, so that programs can count with them. */
export const csv = (columns: readonly string[], rows: readonly (readonly Cell[])[]): string =>
  [columns, ...rows].map((row) => `${row.map(field).join(",")}\r\n`).join("");
