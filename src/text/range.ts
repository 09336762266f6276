/** A part of a text or of a list, in its own offsets. */
export interface Range {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}

/** The parts that ranges mark together, in order: what overlaps or adjoins is one. */
export function mergeRanges(ranges: readonly Range[]): readonly Range[] {
  const merged: { start: number; end: number }[] = [];
  for (const { start, end } of ranges.toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && start <= last.end) last.end = Math.max(last.end, end);
    else merged.push({ start, end });
  }
  return merged;
}
