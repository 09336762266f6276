import { codePointLength } from "./code-points.ts";

export interface SeedLine {
  /** 1-based. */
  readonly number: number;
  /** The line without its line feed. */
  readonly text: string;
  /** Code-point offset of the line's first character in the file. */
  readonly start: number;
}

/**
 * The lines of a text. Only U+000A ends a line (U+000D, U+0085 and U+2028 are characters of the line); a final one
 * begins no further line, and an empty text has none. The lines joined by U+000A are the text without its final one.
 */
export function splitLines(text: string): SeedLine[] {
  if (text === "") return [];
  const texts = (text.endsWith("\n") ? text.slice(0, -1) : text).split("\n");
  let start = 0;
  return texts.map((line, index) => {
    const seedLine = { number: index + 1, text: line, start };
    start += codePointLength(line) + 1;
    return seedLine;
  });
}
