import type { LineCoverage } from "./line-coverage.ts";

/** A line of an article as a bar, the fuller the more of it is quoted. Pixels from the upper left corner. */
export interface CoverageBar extends Pick<LineCoverage, "state"> {
  readonly x: number;
  readonly y: number;
  readonly number: number;
  /** Height of the part that is filled. */
  readonly filled: number;
  /** All of it in words: “Line 3, paragraph: quoted, 40 per cent”. */
  readonly name: string;
  /** Where the page shows the line; null where it does not. */
  readonly address: string | null;
}

export interface CoverageLayout {
  readonly width: number;
  readonly height: number;
  readonly bars: readonly CoverageBar[];
}

/** Size of a bar's ground, and of the place that can be pointed at: 24 px wide (WCAG 2.2, 2.5.8). */
export const coverageBar = { width: 24, height: 40, rowHeight: 56 };
const perRow = 24;

const stateNames = { quoted: "quoted", unquoted: "not quoted", uncitable: "can’t be quoted" } as const;

/**
 * Lays out the lines of an article in their order.
 *
 * @param roleOf the name of a line's role
 * @param addressOf where the page shows the line of a number; null where it does not
 */
export function layoutCoverage(
  coverage: readonly LineCoverage[],
  roleOf: (line: LineCoverage["line"]) => string,
  addressOf: (number: number) => string | null,
): CoverageLayout {
  const { width, height, rowHeight } = coverageBar;
  return {
    width: Math.min(coverage.length, perRow) * width,
    height: Math.ceil(coverage.length / perRow) * rowHeight,
    bars: coverage.map(({ line, state, share }, index) => ({
      x: (index % perRow) * width,
      y: Math.floor(index / perRow) * rowHeight,
      number: line.number,
      state,
      filled: state === "quoted" ? height * share : 0,
      name: `Line ${line.number}, ${roleOf(line)}: ${stateNames[state]}${state === "quoted" ? `, ${Math.round(share * 100)} per cent` : ""}`,
      address: addressOf(line.number),
    })),
  };
}
