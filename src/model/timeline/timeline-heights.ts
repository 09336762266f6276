import type { Lane } from "./timeline-lane.ts";
import type { PublicationLane } from "./timeline-publications.ts";
import type { TimelineSetting } from "./timeline-setting.ts";

/** Most pixels that an arc may hang down. */
export const arcBand = 70;
/** Air about lanes and at the edges, in pixels. */
const air = 10;

/** Heights of everything, from top to bottom. */
export interface Heights {
  readonly eventY: (row: number) => number;
  readonly eventGroupsY: number;
  /** Upper and lower line of the axis, and the baselines between them. */
  readonly y0: number;
  readonly dayY: number;
  readonly monthY: number;
  readonly publicationsY: number;
  readonly y1: number;
  readonly statementY: (row: number) => number;
  readonly statementGroupsY: number;
  readonly height: number;
}

/** Stacks the lanes, the axis and the band of arcs. */
export function stack(above: Lane, below: Lane, published: PublicationLane, band: number, { options }: TimelineSetting): Heights {
  const { fontSize, rowHeight } = options;
  // Many marks on one day stand closer, so that the drawing stays low.
  const lowRow = options.compact ? (below.rows > 5 ? 11 : 14) : rowHeight;
  const laneHeight = (lane: Lane, row = rowHeight): number => (lane.rows > 0 ? lane.rows * row + air : 0);
  const groupHeight = (lane: Lane): number => (lane.groups.length > 0 ? rowHeight : 0);
  const line = fontSize + 2;
  const y0 = air + groupHeight(above) + laneHeight(above);
  const publicationsY = y0 + 2 * line + 7;
  const y1 = publicationsY + published.height + 4;
  const bottom = y1 + band + laneHeight(below, lowRow);
  return {
    eventY: (row) => y0 - air - (row + 0.5) * rowHeight,
    eventGroupsY: air + rowHeight / 2,
    y0,
    dayY: y0 + line,
    monthY: y0 + 2 * line,
    publicationsY,
    y1,
    statementY: (row) => y1 + band + air + (row + 0.5) * lowRow,
    statementGroupsY: bottom + rowHeight / 2,
    height: bottom + groupHeight(below) + air,
  };
}
