/** A point under the map's projection with scale 1 about its origin: multiplied and moved, it fits every drawing of the map. */
export type UnitPoint = readonly [x: number, y: number];

/**
 * A box of the map's plane: left, upper, right and lower edge in millionths of the radius of the earth (6.4 m), whole numbers. The
 * plane is that of unit points, in which y grows to the south, so that a box is the same on every drawing, whatever its size.
 */
export type MapExtent = readonly [x0: number, y0: number, x1: number, y1: number];

const perUnit = 1_000_000;
/** Nothing on the map is farther from its origin than this many radii of the earth. */
const most = 10 * perUnit;
const form = /^-?\d{1,8}(?:,-?\d{1,8}){3}$/;

/** The box of two corners given in unit points; null where it would have no width or height. */
export function toExtent([left, upper]: UnitPoint, [right, lower]: UnitPoint): MapExtent | null {
  const edges = [left, upper, right, lower].map((edge) => Math.round(Math.max(-most, Math.min(most, edge * perUnit))) + 0);
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = edges;
  return x0 < x1 && y0 < y1 ? [x0, y0, x1, y1] : null;
}

/** The corners of a box as unit points. */
export const cornersOf = ([x0, y0, x1, y1]: MapExtent): readonly [UnitPoint, UnitPoint] => [
  [x0 / perUnit, y0 / perUnit],
  [x1 / perUnit, y1 / perUnit],
];

/** Reads a box as an address writes it; null for what is none. */
export function parseExtent(text: string): MapExtent | null {
  if (!form.test(text)) return null;
  const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = text.split(",").map((edge) => Number(edge) / perUnit);
  return toExtent([x0, y0], [x1, y1]);
}

/** Whether a place lies in a box, its edges included. */
export const holds = ([x0, y0, x1, y1]: MapExtent, [x, y]: UnitPoint): boolean =>
  x * perUnit >= x0 && x * perUnit <= x1 && y * perUnit >= y0 && y * perUnit <= y1;
