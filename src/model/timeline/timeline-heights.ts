import type { Lane } from "./timeline-lane.ts";
import { fontSize, type TimelineSetting } from "./timeline-setting.ts";

/** Air about lanes and at the edges, in pixels. */
const air = 10;

/** Pixels from row to row of names at most. */
const mostRow = 22;
/** Pixels from row to row of the events in a low drawing. */
const compactRow = 17;

/** How high a drawing with names may become for its width: so it fits the first sheet of a printed page, below the title, on A4 and on Letter. */
const mostHeight = 1.15;
/** The least height of a row with a name in it, in sizes of its letters. */
const leastRow = 1.08;

const line = fontSize + 2;

/**
 * Stacks the lanes, the axis and the band of arcs: heights of everything, from top to bottom.
 *
 * @param published height of the lines of publications, `band` that of the arcs
 */
export function stack(above: Lane, below: Lane, published: number, band: number, { width, compact }: TimelineSetting) {
  const strip = 2 * line + 7 + published + 4;
  const rows = [above, below].reduce((sum, lane) => sum + lane.rows + (lane.groups.length > 0 ? 1 : 0), 0);
  const room = (width * mostHeight - strip - band - 4 * air) / rows;
  const fitting = Math.min(mostRow, Math.max(Math.round(fontSize * leastRow), Math.floor(room)));
  const rowHeight = compact ? compactRow : fitting;
  // Many marks on one day are set closer, so that the drawing stays low.
  const lowRow = compact ? (below.rows > 5 ? 11 : 14) : rowHeight;
  const laneHeight = (lane: Lane, row: number): number => (lane.rows > 0 ? lane.rows * row + air : 0);
  const groupHeight = (lane: Lane): number => (lane.groups.length > 0 ? rowHeight : 0);
  const y0 = air + groupHeight(above) + laneHeight(above, rowHeight);
  const y1 = y0 + strip;
  const bottom = y1 + band + laneHeight(below, lowRow);
  return {
    /** Pixels from row to row of the events. */
    rowHeight,
    eventY: (row: number) => y0 - air - (row + 0.5) * rowHeight,
    eventGroupsY: air + rowHeight / 2,
    axis: { y0, y1, dayY: y0 + line, monthY: y0 + 2 * line },
    publicationsY: y0 + 2 * line + 7,
    statementY: (row: number) => y1 + band + air + (row + 0.5) * lowRow,
    statementGroupsY: bottom + rowHeight / 2,
    height: bottom + groupHeight(below) + air,
  };
}
