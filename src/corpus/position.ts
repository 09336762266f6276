import { lastIndex } from "../text/last-index.ts";

/** The way to a value in a document: keys and 0-based indices. */
export type Path = readonly (string | number)[];

/** A place in a file: 1-based line, 1-based column in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The place of a problem of the whole file. */
export const wholeFile: Position = { line: 1, column: 1 };

/** Offsets at which a pattern of one or two units ends. */
function endsOf(pattern: RegExp, text: string): number[] {
  return Array.from(text.matchAll(pattern), ({ index, 0: found }) => index + found.length);
}

/** Number of elements of a sorted list that are at most `value`. */
const countUpTo = (sorted: readonly number[], value: number): number => lastIndex(sorted, (each) => each <= value) + 1;

/** Makes the function from a UTF-16 offset in a text to its place. Offsets beyond the ends are drawn to the nearest end. */
export function locator(text: string): (offset: number) => Position {
  let breaks: number[] | undefined;
  let pairs: number[] | undefined;
  return (offset) => {
    breaks ??= endsOf(/\n/g, text);
    pairs ??= endsOf(/[\ud800-\udbff][\udc00-\udfff]/g, text);
    const clamped = Math.max(0, Math.min(offset, text.length));
    const line = countUpTo(breaks, clamped);
    const start = breaks[line - 1] ?? 0;
    const doubled = countUpTo(pairs, clamped) - countUpTo(pairs, start);
    return { line: line + 1, column: clamped - start - doubled + 1 };
  };
}
