import { pathPoint } from "../tenth.ts";

/** A tie before it is drawn: from the statement's foot to the event's foot, in pixels. */
export interface ArcEnds {
  readonly from: number;
  readonly to: number;
}

/** Length from which on the longest arc fills the band, in pixels; where all are shorter, all are shallower. */
const fullLength = 260;

/**
 * Depth of an arc: it grows with the root of its length, so that short arcs can be seen and long ones stay in the band.
 *
 * @param longest length of the longest arc of the drawing.
 */
export function arcDepth({ from, to }: ArcEnds, longest: number, band: number): number {
  const least = Math.min(10, band);
  return least + (band - least) * Math.sqrt(Math.abs(from - to) / Math.max(longest, fullLength));
}

/** An arc that hangs from the line `y`: SVG path data, a Bézier curve whose lowest point is `depth` below the line. */
export function arcPath({ from, to }: ArcEnds, y: number, depth: number): string {
  const handle = depth / 0.75;
  const lean = (to - from) * 0.12;
  return `M${pathPoint(from, y)}C${pathPoint(from + lean, y + handle)},${pathPoint(to - lean, y + handle)},${pathPoint(to, y)}`;
}
