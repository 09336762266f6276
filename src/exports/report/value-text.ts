/** What a text must not be to stand without quotes: it would read as another value, or its ends would not show. */
const needsQuotes = /^(?:null|true|false|-?\d+(?:\.\d+)?(?:e[+-]?\d+)?)?$|^\s|\s$|^["[{]|[\n\r\t]/u;

/** What may stand without quotes within brackets. */
const plain = /^[\p{L}\p{N}](?:[\p{L}\p{N}_./~-]*[\p{L}\p{N}_/~-])?$/u;

/** A value of a record as one text: two values that differ never read the same. */
export function valueText(value: unknown): string {
  if (typeof value !== "string") return inBrackets(value);
  return needsQuotes.test(value) ? JSON.stringify(value) : value;
}

function inBrackets(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(inBrackets).join(", ")}]`;
  if (typeof value === "object" && value !== null) {
    const entries = Object.entries(value).map(
      ([key, entry]) => `${plain.test(key) ? key : JSON.stringify(key)}: ${inBrackets(entry)}`,
    );
    return entries.length === 0 ? "{}" : `{ ${entries.join(", ")} }`;
  }
  if (typeof value === "string") return plain.test(value) && !needsQuotes.test(value) ? value : JSON.stringify(value);
  return String(value);
}
