import { type GeoConicProjection, geoCircle } from "d3-geo";
import { type RegionTopology, ukraineOutline, ukraineProjection } from "./base-map.ts";
import type { MapInset } from "./map-inset.ts";
import type { MapLayout, MapOptions } from "./map-layout.ts";
import { type Box, overlaps } from "./place-labels.ts";

const kilometresPerDegree = 111.195;

/** The projection that fits Ukraine, or the close view, into the frame. */
export function fitProjection(region: RegionTopology, { width, height, focus }: MapOptions): GeoConicProjection {
  const pad = focus ? 0 : Math.max(6, width * 0.015);
  const extent: [[number, number], [number, number]] = [
    [pad, pad],
    [width - pad, height - pad],
  ];
  if (!focus) return ukraineProjection().fitExtent(extent, ukraineOutline(region));
  const across = Math.min(1, height / width);
  const circle = geoCircle()
    .center([focus.lon, focus.lat])
    .radius((focus.kilometres * across) / 2 / kilometresPerDegree);
  return ukraineProjection().fitExtent(extent, circle());
}

/** Pixels per kilometre in the middle of the frame. */
export function pixelsPerKilometre(projection: GeoConicProjection, { width, height }: MapOptions): number {
  const middle = projection.invert?.([width / 2, height / 2]) ?? [31, 49];
  const north = projection([middle[0], middle[1] + 0.1]);
  return north ? Math.hypot(north[0] - width / 2, north[1] - height / 2) / (0.1 * kilometresPerDegree) : 1;
}

/** A small map in a corner. */
type Corner = Pick<MapInset, "x" | "y" | "width" | "height">;

/** The room of a small map. */
export const cornerBox = ({ x, y, width, height }: Corner): Box => ({ x0: x, y0: y, x1: x + width, y1: y + height });

/** The room of the scale bar with its label. */
export const scaleBarBox = ({ x, y, length }: MapLayout["scaleBar"]): Box => ({
  x0: x - 4,
  y0: y - 20,
  x1: x + length + 4,
  y1: y + 6,
});

/** A bar of a round length, at most a fifth of the width, in the first corner where it covers nothing: lower right, lower left, upper ones. */
export function scaleBarOf(scale: number, { width, height }: MapOptions, obstacles: readonly Box[]): MapLayout["scaleBar"] {
  const kilometres = [500, 200, 100, 50, 20, 10, 5].find((length) => length * scale <= width * 0.2) ?? 5;
  const length = kilometres * scale;
  const barAt = (x: number, y: number): MapLayout["scaleBar"] => ({ x, y, length, label: `${kilometres} km` });
  const [left, right, low, high] = [14, width - 14 - length, height - 12, 28];
  const bars = [barAt(right, low), barAt(left, low), barAt(right, high), barAt(left, high)] as const;
  return bars.find((bar) => !obstacles.some((box) => overlaps(box, scaleBarBox(bar)))) ?? bars[0];
}
