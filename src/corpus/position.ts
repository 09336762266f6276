/** A place in a file: 1-based line, 1-based column in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The place of a problem of the whole file. */
export const wholeFile: Position = { line: 1, column: 1 };

function startsOfLines(text: string): number[] {
  const starts = [0];
  for (let at = text.indexOf("\n"); at !== -1; at = text.indexOf("\n", at + 1)) starts.push(at + 1);
  return starts;
}

/** Makes the function from a UTF-16 offset in a text to its place. Offsets beyond the ends are drawn to the nearest end. */
export function locator(text: string): (offset: number) => Position {
  let starts: number[] | undefined;
  return (offset) => {
    starts ??= startsOfLines(text);
    const clamped = Math.max(0, Math.min(offset, text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] ?? 0) <= clamped) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: [...text.slice(starts[low] ?? 0, clamped)].length + 1 };
  };
}
