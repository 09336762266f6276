import { type GeoConicProjection, geoPath } from "d3-geo";
import type { Place } from "../../corpus/place.ts";
import { areaOf, type RegionTopology, ukraineProjection } from "./base-map.ts";
import type { UnitPoint, UnitTransform } from "./unit-transform.ts";

const rounded = ([x, y]: readonly [number, number]): UnitPoint => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];

/** Where a place is: at its coordinates, in the middle of its regions; null for what is no finer than a country. */
export function placeUnit({ lon, lat, within }: Pick<Place, "lon" | "lat" | "within">, region: RegionTopology): UnitPoint | null {
  const projection = ukraineProjection().scale(1).translate([0, 0]).precision(0);
  if (lon !== undefined && lat !== undefined) {
    const point = projection([lon, lat]);
    return point && rounded(point);
  }
  const codes = (typeof within === "string" ? [within] : within).filter((code) => code.length > 2);
  const area = codes.length === 0 ? null : areaOf(region, codes);
  const middle = area && geoPath(projection).centroid(area);
  return middle?.every(Number.isFinite) ? rounded(middle) : null;
}

const hundredth = (value: number): number => Math.round(value * 100) / 100;

/** The transform that a fitted projection amounts to, as exact as it is written into the drawing: who reads it there gets the same. */
export function transformOf(projection: GeoConicProjection): UnitTransform {
  const [x, y] = projection.translate();
  return { scale: hundredth(projection.scale()), x: hundredth(x), y: hundredth(y) };
}
