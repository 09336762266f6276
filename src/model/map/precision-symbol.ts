import type { Precision } from "../../corpus/event.ts";

/**
 * One shape per precision: SVG path data in a box of 12 × 12 with the origin in its middle, filled with the rule “evenodd”. The less
 * is known, the less is filled: a full disc with a fine ring (point), a full disc (site), an open disc (settlement), a dot for the middle of a dashed
 * ring (near), a hatched square for the middle of a hatched area (region), an empty square (country).
 */
const paths: Readonly<Record<Precision, string>> = {
  point: "M0-6A6 6 0 1 1 0 6A6 6 0 1 1 0-6ZM0-5A5 5 0 1 0 0 5A5 5 0 1 0 0-5ZM0-3.6A3.6 3.6 0 1 1 0 3.6A3.6 3.6 0 1 1 0-3.6Z",
  site: "M0-5.2A5.2 5.2 0 1 1 0 5.2A5.2 5.2 0 1 1 0-5.2Z",
  settlement: "M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5ZM0-3A3 3 0 1 0 0 3A3 3 0 1 0 0-3Z",
  near: "M0-2.6A2.6 2.6 0 1 1 0 2.6A2.6 2.6 0 1 1 0-2.6Z",
  region: "M-5.5-5.5H5.5V5.5H-5.5ZM-4.3-4.3V4.3H4.3V-4.3ZM-4.3 1.5L1.5-4.3H3.3L-4.3 3.3ZM-2.6 4.3L4.3-2.6V-0.8L-0.8 4.3Z",
  country: "M-5.5-5.5H5.5V5.5H-5.5ZM-3.8-3.8V3.8H3.8V-3.8Z",
};

/** The shape of a mark on the map, by how exactly the place is known. */
export const precisionSymbol = (precision: Precision): string => paths[precision];
