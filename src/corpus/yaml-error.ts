/** What the parser's codes (https://eemeli.org/yaml/#errors) mean to somebody who writes a record. */
const explanations: Readonly<Record<string, string>> = {
  BLOCK_AS_IMPLICIT_KEY: "Unexpected second “: ” in one line, expected quotes around the value",
  TAB_AS_INDENT: "Unexpected tab at the start of a line, expected spaces",
  MULTIPLE_DOCS: "Unexpected second document after “---”, expected one",
  BAD_DQ_ESCAPE: "Unexpected escape sequence in double quotes, expected “\\\\” for a backslash",
  BAD_SCALAR_START: "Unexpected reserved character at the start of a value, expected quotes around the value",
  BAD_INDENT: "Unexpected indentation, expected the entries of a block below each other and every bracket closed",
  MISSING_CHAR: "Unexpected end of a value, expected the quote, bracket or “:” that is missing",
  DUPLICATE_KEY: "Unexpected second key of this name, expected each key once",
};

/** The sentence for an error of the YAML parser, and the parser's own words. */
export const explainYamlError = (code: string, message: string): { readonly reason: string; readonly note: string } => ({
  reason: explanations[code] ?? "Unexpected character, expected YAML",
  note: `The YAML parser says: ${message}`,
});
