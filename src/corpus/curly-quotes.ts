/** A value in curly quotes: the marks, what is within, and the same in the quotes of YAML. */
export interface CurlyQuotes {
  readonly marks: string;
  readonly inner: string;
  readonly straight: string;
}

const curly = "“”„‟«»‘’‚‹›";

/** A text from one curly quote to another with none between. */
const inCurlyQuotes = new RegExp(`^([${curly}])([^${curly}]*)([${curly}])$`, "u");

/**
 * Reads a value without quotes that begins and ends with curly ones, as an editor of texts puts them for `"`: to YAML they are letters.
 * null for any other value, such as one in which a quotation is a part.
 */
export function readCurlyQuotes(value: string): CurlyQuotes | null {
  const [, first, inner, last] = inCurlyQuotes.exec(value) ?? [];
  if (first === undefined || inner === undefined || last === undefined) return null;
  return { marks: `${first}${last}`, inner, straight: JSON.stringify(inner) };
}

/** The line to paste, with the quotes of YAML in the place of the curly ones or around them. */
export function explainCurlyQuotes(key: string | number | undefined, value: string, { straight }: CurlyQuotes): string {
  const line = (text: string): string => (typeof key === "string" ? `${key}: ${text}` : `- ${text}`);
  return `Readers would see them. To paste:\n${line(straight)}\nor, if they belong to the text:\n${line(JSON.stringify(value))}`;
}
