import { pathPoint } from "../tenth.ts";
import type { TimelineArc } from "./timeline-layout.ts";
import type { TimelineStatement } from "./timeline-rows.ts";

/** Where an arc begins and ends: at the statement's foot and at the event's foot, in pixels. */
interface ArcEnds {
  readonly from: number;
  readonly to: number;
}

/** A tie between two feet, and how deep its arc hangs down. */
interface Hanging extends ArcEnds, Omit<TimelineArc, "path" | "tip"> {
  readonly depth: number;
}

/** Length from which on the longest arc fills the band, in pixels; where all are shorter, all are shallower. */
const fullLength = 260;

const lengthOf = ({ from, to }: ArcEnds): number => Math.abs(from - to);

/** Depth of an arc: it grows with the root of its length, so that short arcs can be seen and long ones stay in the band. */
function arcDepth(arc: ArcEnds, longest: number, band: number): number {
  const least = Math.min(10, band);
  return least + (band - least) * Math.sqrt(lengthOf(arc) / Math.max(longest, fullLength));
}

/** An arc that hangs from the line `y`: SVG path data, a Bézier curve whose lowest point is `depth` below the line. */
export function arcPath({ from, to }: ArcEnds, y: number, depth: number): string {
  const handle = depth / 0.75;
  const lean = (to - from) * 0.12;
  return `M${pathPoint(from, y)}C${pathPoint(from + lean, y + handle)},${pathPoint(to - lean, y + handle)},${pathPoint(to, y)}`;
}

/**
 * All arcs between statements and events that have a foot on the axis, and the height of the band that they need.
 *
 * @param from feet of the statements by id, `to` those of the events
 * @param most height of the band at most
 */
export function hangArcs(
  statements: readonly TimelineStatement[],
  from: ReadonlyMap<string, number>,
  to: ReadonlyMap<string, number>,
  most: number,
): { readonly arcs: readonly Hanging[]; readonly band: number } {
  const ties = statements.flatMap(({ id, ties }) =>
    ties.flatMap(({ event, stance, link, lag }) => {
      const [start, end] = [from.get(id), to.get(event)];
      return start === undefined || end === undefined ? [] : [{ statement: id, event, stance, link, lag, from: start, to: end }];
    }),
  );
  const longest = ties.reduce((greatest, tie) => Math.max(greatest, lengthOf(tie)), 0);
  const arcs = ties.map((tie) => ({ ...tie, depth: arcDepth(tie, longest, most) }));
  return { arcs, band: arcs.reduce((greatest, { depth }) => Math.max(greatest, depth + 6), 0) };
}

/** Hanging arcs as they are drawn below the line `y`. */
export const drawnArcs = (arcs: readonly Hanging[], y: number): TimelineArc[] =>
  arcs.map(({ from, to, depth, ...tie }) => ({ ...tie, path: arcPath({ from, to }, y, depth), tip: { x: to, y } }));

/** Lags of the arcs of a statement, each once, at most two: what is said beside its label. */
export function lagsOf({ ties }: TimelineStatement, events: ReadonlySet<string>): string {
  const lags = ties.flatMap(({ event, lag }) => (lag !== null && events.has(event) ? [lag] : []));
  return [...new Set(lags)].slice(0, 2).join("; ");
}
