/** A point under the map's projection with scale 1 about its origin: multiplied and moved, it fits every drawing of the map. */
export type UnitPoint = readonly [x: number, y: number];

/** How a drawing of the map moves unit points: multiplied by the scale, then moved. */
export interface UnitTransform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A unit point in the pixels of a drawing. Apart from the projection itself, which the browser does not need. */
export const toPixels = ([x, y]: UnitPoint, transform: UnitTransform): readonly [number, number] => [
  x * transform.scale + transform.x,
  y * transform.scale + transform.y,
];
