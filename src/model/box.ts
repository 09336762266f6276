/** A box in pixels. */
export interface Box {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

/** The box that reaches so far from its middle. */
export const boxAbout = (x: number, y: number, reach: number): Box => ({
  x0: x - reach,
  y0: y - reach,
  x1: x + reach,
  y1: y + reach,
});

/** The corners of a box, as a projection is fitted to them or cut at them. */
export const cornerPoints = ({ x0, y0, x1, y1 }: Box): [[number, number], [number, number]] => [
  [x0, y0],
  [x1, y1],
];

export const overlaps = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
