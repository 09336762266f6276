import type { GeoConicProjection } from "d3-geo";
import { type BaseMapPaths, baseMapPaths, type OverviewTopology, ukraineOutline, ukraineProjection } from "./base-map.ts";
import { type MapMark, markBoxes } from "./map-marks.ts";
import type { MapPair } from "./map-pairs.ts";
import { type Box, type MapLabel, overlaps, placeLabels } from "./place-labels.ts";
import { transformOf } from "./place-units.ts";
import type { UnitTransform } from "./unit-transform.ts";

/** A small map in a corner of the large one, for what lies outside of it. All positions are those of the large map. */
export interface MapInset {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly transform: UnitTransform;
  readonly paths: BaseMapPaths;
  /** The frame of the large map, drawn into the small one. */
  readonly window: string;
  readonly labels: readonly MapLabel[];
}

/** The large map, as far as a small one in its corner must know it. */
export interface CornerSetting {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly projection: GeoConicProjection;
  readonly boxes: readonly Box[];
}

const margin = 8;

/** The first corner that covers no mark: lower left, upper right, lower right, upper left; the lower left when all do. */
export function cornerFor({ width, height, boxes }: CornerSetting, size: { width: number; height: number }): Box {
  const cornerAt = (x: number, y: number): Box => ({ x0: x, y0: y, x1: x + size.width, y1: y + size.height });
  const right = width - margin - size.width;
  const low = height - margin - size.height;
  const corners = [cornerAt(margin, low), cornerAt(right, margin), cornerAt(right, low), cornerAt(margin, margin)] as const;
  return corners.find((corner) => !boxes.some((box) => overlaps(corner, box))) ?? corners[0];
}

/** The frame of the large map as SVG path data under another projection, where its sides are curves: with points between its corners. */
export function windowPath({ width, height, projection }: CornerSetting, project: GeoConicProjection): string {
  const along = [0, 0.25, 0.5, 0.75];
  const outline = [
    ...along.map((share) => [width * share, 0] as const),
    ...along.map((share) => [width, height * share] as const),
    ...along.map((share) => [width - width * share, height] as const),
    ...along.map((share) => [0, height - height * share] as const),
  ];
  const points = outline.flatMap(([x, y]) => {
    const degrees = projection.invert?.([x, y]);
    const point = degrees && project(degrees);
    return point ? [`${point[0].toFixed(1)},${point[1].toFixed(1)}`] : [];
  });
  return `M${points.join("L")}Z`;
}

/** The frame of the inset: Ukraine and all the given places in one view, in a corner of the large map. */
export function frameInset(overview: OverviewTopology, pairs: readonly MapPair[], setting: CornerSetting) {
  const size = {
    width: Math.round(Math.max(120, setting.width * 0.2)),
    height: Math.round(Math.max(100, setting.width * 0.2 * 0.82)),
  };
  const { x0, y0, x1, y1 } = cornerFor(setting, size);
  const points = pairs.flatMap(({ place: { lon, lat } }) => (lon === undefined || lat === undefined ? [] : [[lon, lat]]));
  const ukraine = ukraineOutline(overview);
  const coordinates = [...points, ...(ukraine.type === "Polygon" ? ukraine.coordinates : ukraine.coordinates.flat()).flat()];
  const pad = size.width * 0.09;
  const fitted = ukraineProjection().fitExtent(
    [
      [x0 + pad, y0 + pad],
      [x1 - pad, y1 - pad * 1.4],
    ],
    { type: "MultiPoint", coordinates },
  );
  return { x: x0, y: y0, ...size, box: { x0, y0, x1, y1 }, fitted, transform: transformOf(fitted) };
}

/** Lays out the ground and the names of an inset whose marks are known. */
export function layoutInset(
  overview: OverviewTopology,
  { x, y, width, height, box, fitted, transform }: ReturnType<typeof frameInset>,
  marks: readonly MapMark[],
  names: ReadonlyMap<string, string>,
  setting: CornerSetting,
): MapInset {
  const { x0, y0, x1, y1 } = box;
  const project = ukraineProjection().scale(fitted.scale()).translate(fitted.translate());
  const fontSize = setting.fontSize - 1;
  const wishes = [...new Set(marks.flatMap(({ places }) => places))].flatMap((place) => {
    const first = marks.find((mark) => mark.places.includes(place));
    if (!first) return [];
    const around = { x: first.x, y: first.y, clear: 9, position: "around", insists: true } as const;
    return [{ text: names.get(place) ?? place, fontSize, weight: "bold", ...around } as const];
  });
  return {
    x,
    y,
    width,
    height,
    transform,
    paths: baseMapPaths(overview, fitted, [x0, y0, x1, y1]),
    window: windowPath(setting, project),
    labels: placeLabels(wishes, markBoxes(marks, 6), { x0: x0 + 2, y0: y0 + 2, x1: x1 - 2, y1: y1 - 2 }),
  };
}
