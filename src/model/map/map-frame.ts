import { cornersOf, type MapExtent, toExtent, type UnitPoint } from "./map-extent.ts";

/** How a drawing of the map moves unit points: multiplied by the scale, then moved. */
export interface UnitTransform {
  readonly scale: number;
  readonly x: number;
  readonly y: number;
}

/** A unit point in the pixels of a drawing. */
export const toPixels = ([x, y]: UnitPoint, transform: UnitTransform): readonly [number, number] => [
  x * transform.scale + transform.x,
  y * transform.scale + transform.y,
];

/** A whole drawing of the map: its size in pixels, and how unit points become pixels. */
export interface MapPlane {
  readonly width: number;
  readonly height: number;
  readonly transform: UnitTransform;
}

/** Where a drawing is looked at: `zoom` times as large, from this pixel of the whole drawing on. */
export interface MapFrame {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

export const wholeFrame: MapFrame = { zoom: 1, x: 0, y: 0 };
export const mostZoom = 24;

/** The frame nearest to the one wished for that lies within the drawing. */
function clampFrame({ zoom, x, y }: MapFrame, { width, height }: MapPlane): MapFrame {
  const kept = (value: number, size: number, room: number): number => Math.min(Math.max(0, value), size - room);
  const next = Math.min(Math.max(1, zoom), mostZoom);
  return next <= 1.001 ? wholeFrame : { zoom: next, x: kept(x, width, width / next), y: kept(y, height, height / next) };
}

/** The part of the map that a frame shows; null for all of it. */
export function extentOf({ zoom, x, y }: MapFrame, { width, height, transform }: MapPlane): MapExtent | null {
  if (zoom === 1) return null;
  const { scale } = transform;
  const unit = (px: number, py: number): UnitPoint => [(px - transform.x) / scale, (py - transform.y) / scale];
  return toExtent(unit(x, y), unit(x + width / zoom, y + height / zoom));
}

/** The closest frame of a drawing in which all of a box is seen, as far as the drawing reaches; a drawing of another shape shows more beside it. */
export function frameOf(extent: MapExtent | null, plane: MapPlane): MapFrame {
  if (extent === null) return wholeFrame;
  const [upper, lower] = cornersOf(extent);
  const [[x0, y0], [x1, y1]] = [toPixels(upper, plane.transform), toPixels(lower, plane.transform)];
  const zoom = Math.min(plane.width / (x1 - x0), plane.height / (y1 - y0), mostZoom);
  const [middleX, middleY] = [(x0 + x1) / 2, (y0 + y1) / 2];
  return clampFrame({ zoom, x: middleX - plane.width / zoom / 2, y: middleY - plane.height / zoom / 2 }, plane);
}

/** The frame `factor` times as close about a point, given in shares of the frame's width and height, which stays where it is. */
export function zoomFrame(frame: MapFrame, factor: number, [across, down]: UnitPoint, plane: MapPlane): MapFrame {
  const zoom = Math.min(mostZoom, Math.max(1, frame.zoom * factor));
  const { width, height } = plane;
  const [x, y] = [frame.x + (width / frame.zoom) * across, frame.y + (height / frame.zoom) * down];
  return clampFrame({ zoom, x: x - (width / zoom) * across, y: y - (height / zoom) * down }, plane);
}

/** The frame moved by shares of its width and height. */
export const panFrame = ({ zoom, x, y }: MapFrame, across: number, down: number, plane: MapPlane): MapFrame =>
  clampFrame({ zoom, x: x + (plane.width / zoom) * across, y: y + (plane.height / zoom) * down }, plane);
