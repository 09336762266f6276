import { pairsBefore, secondHalves } from "../text/code-points.ts";
import { lastIndex } from "../text/last-index.ts";
import { at } from "../text/must.ts";

/** The way to a value in a document: keys and 0-based indices. */
export type Path = readonly (string | number)[];

/** A place in a file: 1-based line, 1-based column in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The place of a problem of the whole file. */
export const wholeFile: Position = { line: 1, column: 1 };

/** Makes the function from a UTF-16 offset in a text to its place. Offsets beyond the ends are drawn to the nearest end. */
export function locator(text: string): (offset: number) => Position {
  let starts: readonly number[] | undefined;
  let pairs: readonly number[] | undefined;
  return (offset) => {
    starts ??= [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
    pairs ??= secondHalves(text);
    const clamped = Math.max(0, Math.min(offset, text.length));
    const line = lastIndex(starts, (start) => start <= clamped);
    const start = at(starts, line, "line");
    const doubled = pairsBefore(pairs, clamped) - pairsBefore(pairs, start);
    return { line: line + 1, column: clamped - start - doubled + 1 };
  };
}
