import { at } from "../../text/must.ts";
import { type Box, boxAbout } from "../box.ts";
import { countInDigits } from "../record/number-words.ts";
import { type MarkedPrecision, precisionSymbol } from "../record/symbols.ts";
import { spread } from "./map-spread.ts";

/** An event at one of its places, with that place in pixels. */
export interface SpottedPair {
  /** Id of the event, and its full accessible name. */
  readonly event: string;
  readonly name: string;
  /** Id of the place, and its name. */
  readonly place: string;
  readonly placeName: string;
  readonly precision: MarkedPrecision;
  readonly spot: readonly [x: number, y: number];
}

/** A mark on the map: one event at one place, or a stack of several with a count. */
export interface MapMark {
  /** One id, or those of a stack. */
  readonly events: readonly string[];
  readonly places: readonly string[];
  /** Precision of the place; null for a stack. */
  readonly precision: MarkedPrecision | null;
  readonly x: number;
  readonly y: number;
  /** Where the place is, when the mark had to be moved. */
  readonly atX: number;
  readonly atY: number;
  /** SVG path data of a line from the place to the mark; null when the mark is at its place. */
  readonly leader: string | null;
  /** SVG path data of the shape about the origin; null for a stack, which is a circle with its count. */
  readonly symbol: string | null;
  /** Radius of the dashed ring about (atX, atY) of a place that is only near; null otherwise. Nobody says how near: the size is a convention. */
  readonly ring: number | null;
  readonly count: number;
  /** Full accessible name. */
  readonly name: string;
}

/** Width of a mark with the air about it. */
export const markSize = 15;
const nearRadius = 14;

/** Lays out the marks of the given pairs, told apart where they would touch. In the order of the pairs. */
export function layoutMarks(pairs: readonly SpottedPair[], size = markSize): MapMark[] {
  const each = [...new Map(pairs.map((pair) => [`${pair.event} ${pair.place}`, pair])).values()];
  const spots = each.map(({ spot: [x, y] }, order) => ({ x, y, order }));
  const first = (members: readonly { readonly order: number }[]): number => Math.min(...members.map(({ order }) => order));
  return spread(spots, size)
    .sort((a, b) => first(a.spots) - first(b.spots))
    .map(({ spots: own, x, y, atX, atY }): MapMark => {
      const members = own.map(({ order }) => at(each, order, "pair"));
      const single = members.length === 1 ? members[0] : undefined;
      const moved = single !== undefined && Math.hypot(x - atX, y - atY) > 3;
      const events = [...new Set(members.map(({ event }) => event))];
      const places = new Map(members.map(({ place, placeName }) => [place, placeName]));
      return {
        events,
        places: [...places.keys()],
        precision: single?.precision ?? null,
        x,
        y,
        atX,
        atY,
        leader: moved ? `M${atX.toFixed(1)},${atY.toFixed(1)}L${x.toFixed(1)},${y.toFixed(1)}` : null,
        symbol: single ? precisionSymbol(single.precision) : null,
        ring: single?.precision === "near" ? nearRadius : null,
        count: events.length,
        name: single?.name ?? `${countInDigits(events.length, "event")}: ${[...places.values()].join(", ")}`,
      };
    });
}

/** Radius of the ground of a mark: a circle with a count is as wide as its number. */
export const markRadius = ({ symbol, count }: Pick<MapMark, "symbol" | "count">): number =>
  symbol === null ? Math.max(12, 5 + String(count).length * 4) : 9;

/** The room of a mark's ground. */
export const markBox = (mark: Pick<MapMark, "x" | "y" | "symbol" | "count">): Box => boxAbout(mark.x, mark.y, markRadius(mark));

/** The room that marks and rings take, for labels to stay out of. */
export const markBoxes = (marks: readonly MapMark[], half = 7): Box[] =>
  marks.flatMap(({ x, y, atX, atY, symbol, ring, leader }) => [
    boxAbout(x, y, symbol === null ? half * 1.6 : half),
    ...(ring === null ? [] : [boxAbout(atX, atY, ring)]),
    ...(leader === null ? [] : [boxAbout(atX, atY, 2)]),
  ]);
