import type { DrawnDate, DrawnEnd } from "./drawn-date.ts";

/** Pixels that an open end runs on, and that “about” adds at an end. */
const openLength = 56;
const aboutLength = 16;

/**
 * The bar that shows over which days something lasted, or among which days it lies; null for one known day, which is a dot. An open end fades away over a set length, since nobody says how
 * far it reaches; “about” fades beyond the named days; a day unknown among several fades within them.
 *
 * @param edge position of a day's left edge in pixels.
 * @param frame the bar is kept within.
 */
export function dateBar(date: DrawnDate, edge: (day: number) => number, frame: readonly [number, number]) {
  const { from, to, start, end } = date;
  if (date.form === "day" && !date.about) return null;
  const known = { x0: from === null ? null : edge(from), x1: to === null ? null : edge(to + 1) };
  const outer = date.about ? aboutLength : 0;
  const x0 = Math.max(
    frame[0],
    known.x0 === null ? (known.x1 ?? frame[0]) - openLength : known.x0 - (start === "soft" ? outer : 0),
  );
  const x1 = Math.min(
    frame[1],
    known.x1 === null ? (known.x0 ?? frame[0]) + openLength : known.x1 + (end === "soft" ? outer : 0),
  );
  const fade = (kind: DrawnEnd, x: number | null): number => {
    if (kind === "known") return 0;
    if (x === null) return Math.min(openLength, x1 - x0);
    return Math.min(date.about ? aboutLength * 1.75 : 24, (x1 - x0) / 2);
  };
  return {
    x0,
    x1,
    /** Pixels over which the bar fades in from its left end; 0 for a known end. */
    fadeStart: fade(start, known.x0),
    /** Pixels over which it fades out to its right end; 0 for a known end. */
    fadeEnd: fade(end, known.x1),
    start,
    end,
    /** Drawn full: it lasted over all of it. Otherwise drawn as an outline: it lies somewhere in it. */
    lasted: date.form === "interval",
  };
}
export type DateBar = NonNullable<ReturnType<typeof dateBar>>;
