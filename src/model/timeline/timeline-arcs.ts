import { pathPoint } from "../tenth.ts";
import type { TimelineStatement } from "./timeline-rows.ts";

/** Where an arc begins and ends: at the statement's foot and at the event's foot, in pixels. */
interface ArcEnds {
  readonly from: number;
  readonly to: number;
}

/** Length from which on the longest arc fills the band, in pixels; where all are shorter, all are shallower. */
const fullLength = 260;

const lengthOf = ({ from, to }: ArcEnds): number => Math.abs(from - to);

/** An arc that hangs from the line `y`: SVG path data, a Bézier curve whose lowest point is `depth` below the line. */
export function arcPath({ from, to }: ArcEnds, y: number, depth: number): string {
  const handle = depth / 0.75;
  const lean = (to - from) * 0.12;
  return `M${pathPoint(from, y)}C${pathPoint(from + lean, y + handle)},${pathPoint(to - lean, y + handle)},${pathPoint(to, y)}`;
}

/**
 * All arcs between statements and events that have a foot on the axis, and the height of the band that they need. The depth of an arc
 * grows with the root of its length, so that short arcs can be seen and long ones stay in the band.
 *
 * @param from feet of the statements by id, `to` those of the events
 * @param most height of the band at most
 */
export function hangArcs(
  statements: readonly TimelineStatement[],
  from: ReadonlyMap<string, number>,
  to: ReadonlyMap<string, number>,
  most: number,
) {
  const tied = statements.flatMap(({ id, ties }) =>
    ties.flatMap(({ event, link, lag }) => {
      const [start, end] = [from.get(id), to.get(event)];
      return start === undefined || end === undefined ? [] : [{ statement: id, event, link, lag, from: start, to: end }];
    }),
  );
  const longest = tied.reduce((greatest, tie) => Math.max(greatest, lengthOf(tie)), fullLength);
  const least = Math.min(10, most);
  const depthOf = (ends: ArcEnds): number => least + (most - least) * Math.sqrt(lengthOf(ends) / longest);
  return {
    band: tied.reduce((greatest, tie) => Math.max(greatest, depthOf(tie) + 6), 0),
    /** The arcs below the line `y`; a general one is dashed. `tip` is where it meets the axis below the event. */
    arcsBelow: (y: number) => tied.map((tie) => ({ ...tie, path: arcPath(tie, y, depthOf(tie)), tip: { x: tie.to, y } })),
  };
}

/** Lags of the arcs of a statement, each once, at most two: what is said beside its label. */
export function lagsOf({ ties }: TimelineStatement, events: ReadonlySet<string>): string {
  const lags = ties.flatMap(({ event, lag }) => (lag !== null && events.has(event) ? [lag] : []));
  return [...new Set(lags)].slice(0, 2).join("; ");
}
