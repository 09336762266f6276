import type { GeoConicProjection } from "d3-geo";
import { must } from "../../text/must.ts";
import { type Box, cornerPoints, overlaps } from "../box.ts";
import { baseMapPaths, type OverviewTopology, pathsOf, type RegionTopology, ukraineOutline } from "./base-map.ts";
import { type MapMark, markBoxes } from "./map-marks.ts";
import type { MapPair } from "./map-pairs.ts";
import { transformOf, ukraineProjection } from "./map-projection.ts";
import { placeLabels } from "./place-labels.ts";

/** The large map, as far as what is in its corners must know it. */
interface CornerSetting {
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  readonly projection: GeoConicProjection;
  /** The room that is taken. */
  readonly boxes: readonly Box[];
}

/** The first of some boxes that covers nothing; the first of all when each does. */
const firstFree = <Own extends Box>(choices: readonly Own[], taken: readonly Box[]): Own =>
  must(choices.find((box) => !taken.some((other) => overlaps(other, box))) ?? choices[0], "corner");

const margin = 8;

/** Room of this size in a corner that covers no mark: lower left, upper right, lower right, upper left. */
function cornerFor({ width, height, boxes }: CornerSetting, across: number, down: number): Box {
  const cornerAt = (x: number, y: number): Box => ({ x0: x, y0: y, x1: x + across, y1: y + down });
  const [right, low] = [width - margin - across, height - margin - down];
  return firstFree([cornerAt(margin, low), cornerAt(right, margin), cornerAt(right, low), cornerAt(margin, margin)], boxes);
}

/** The frame of the large map as SVG path data under another projection, where its sides are curves: with points between its corners. */
function windowPath({ width, height, projection }: CornerSetting, project: GeoConicProjection): string {
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

/** The frame of a small map for what lies outside of the large one: Ukraine and all the given places in one view, in a corner. */
export function frameInset(overview: OverviewTopology, pairs: readonly MapPair[], setting: CornerSetting) {
  const width = Math.round(Math.max(120, setting.width * 0.2));
  const box = cornerFor(setting, width, Math.round(Math.max(100, setting.width * 0.2 * 0.82)));
  const points = pairs.flatMap(({ place: { lon, lat } }) => (lon === undefined || lat === undefined ? [] : [[lon, lat]]));
  const ukraine = ukraineOutline(overview);
  const coordinates = [...points, ...(ukraine.type === "Polygon" ? ukraine.coordinates : ukraine.coordinates.flat()).flat()];
  const pad = width * 0.09;
  const inner = { x0: box.x0 + pad, y0: box.y0 + pad, x1: box.x1 - pad, y1: box.y1 - pad * 1.4 };
  const fitted = ukraineProjection().fitExtent(cornerPoints(inner), { type: "MultiPoint", coordinates });
  return { box, fitted, transform: transformOf(fitted) };
}

/** Lays out the ground and the names of an inset whose marks are known; positions are those of the large map. */
export function layoutInset(
  overview: OverviewTopology,
  { box, fitted, transform }: ReturnType<typeof frameInset>,
  marks: readonly MapMark[],
  names: ReadonlyMap<string, string>,
  setting: CornerSetting,
) {
  const project = ukraineProjection().scale(fitted.scale()).translate(fitted.translate());
  const fontSize = setting.fontSize - 1;
  const firsts = new Map<string, MapMark>();
  for (const mark of marks) for (const place of mark.places) if (!firsts.has(place)) firsts.set(place, mark);
  const wishes = [...firsts].map(([place, { x, y }]) => {
    const text = must(names.get(place), "name");
    return { text, x, y, clear: 9, fontSize, weight: "bold", position: "around", insists: true } as const;
  });
  const { x0, y0, x1, y1 } = box;
  return {
    box,
    transform,
    paths: baseMapPaths(overview, fitted, box),
    /** The frame of the large map, drawn into the small one. */
    window: windowPath(setting, project),
    labels: placeLabels(wishes, markBoxes(marks, 6), { x0: x0 + 2, y0: y0 + 2, x1: x1 - 2, y1: y1 - 2 }),
  };
}

/** Ukraine as a whole in a corner of a close view, with the frame of that view; positions are those of the large map. */
export function layoutLocator(region: RegionTopology, setting: CornerSetting) {
  const width = Math.round(Math.max(72, setting.width * 0.24));
  const box = cornerFor(setting, width, Math.round(width * 0.72));
  const outline = ukraineOutline(region);
  const inner = { x0: box.x0 + 5, y0: box.y0 + 5, x1: box.x1 - 5, y1: box.y1 - 5 };
  const projection = ukraineProjection().fitExtent(cornerPoints(inner), outline);
  return { box, ukraine: pathsOf(projection, box, 1.2)(outline), window: windowPath(setting, projection) };
}

/**
 * A bar of a round length, at most a fifth of the width, in the first corner where it covers nothing: lower right, lower left, upper ones.
 *
 * @param scale pixels per kilometre
 */
export function layoutScaleBar(scale: number, { width, height }: Pick<CornerSetting, "width" | "height">, taken: readonly Box[]) {
  const kilometres = [500, 200, 100, 50, 20, 10, 5].find((length) => length * scale <= width * 0.2) ?? 5;
  const length = kilometres * scale;
  /** A bar that begins here, and the room that it takes with its label. */
  const barAt = (x: number, y: number) => ({
    x,
    y,
    length,
    label: `${kilometres} km`,
    x0: x - 4,
    y0: y - 20,
    x1: x + length + 4,
    y1: y + 6,
  });
  const [left, right, low, high] = [14, width - 14 - length, height - 12, 28];
  return firstFree([barAt(right, low), barAt(left, low), barAt(right, high), barAt(left, high)], taken);
}
