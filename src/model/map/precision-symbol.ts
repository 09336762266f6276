import type { Precision } from "../../corpus/event.ts";

/** Precisions that have a mark of their own; what is only known to a country has none. */
export type MarkedPrecision = Exclude<Precision, "country">;

/**
 * One shape per precision, none of which is the shape of a stance or a kind of event: SVG path data in a box of 12 × 12 with the origin in its middle,
 * filled with the rule “evenodd”. The less is known, the less is filled: cross hairs (point), a full disc (site), a disc half full (settlement), a dot for
 * the middle of a dashed ring (near), a hatched square for the middle of a hatched area (region).
 */
const paths: Readonly<Record<MarkedPrecision, string>> = {
  point:
    "M0-2.6A2.6 2.6 0 1 1 0 2.6A2.6 2.6 0 1 1 0-2.6ZM-.8-6.2H.8V-3.6H-.8ZM-.8 3.6H.8V6.2H-.8ZM-6.2-.8H-3.6V.8H-6.2ZM3.6-.8H6.2V.8H3.6Z",
  site: "M0-5.2A5.2 5.2 0 1 1 0 5.2A5.2 5.2 0 1 1 0-5.2Z",
  settlement: "M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5ZM-4.1 0A4.1 4.1 0 0 1 4.1 0Z",
  near: "M0-2.6A2.6 2.6 0 1 1 0 2.6A2.6 2.6 0 1 1 0-2.6Z",
  region: "M-5.5-5.5H5.5V5.5H-5.5ZM-4.3-4.3V4.3H4.3V-4.3ZM-4.3 1.5L1.5-4.3H3.3L-4.3 3.3ZM-2.6 4.3L4.3-2.6V-0.8L-0.8 4.3Z",
};

/** The shape of a mark on the map, by how exactly the place is known. */
export const precisionSymbol = (precision: MarkedPrecision): string => paths[precision];
