import { type GeoConicProjection, geoCircle, geoConicConformal, geoPath } from "d3-geo";
import type { Place } from "../../corpus/place.ts";
import { cornerPoints } from "../box.ts";
import { hundredth } from "../tenth.ts";
import { areaOf, type RegionTopology, ukraineOutline } from "./base-map.ts";
import type { UnitPoint } from "./map-extent.ts";
import type { UnitTransform } from "./map-frame.ts";

export interface MapOptions {
  readonly width: number;
  readonly height: number;
  readonly fontSize?: number;
  /** A close view about a point, so many kilometres wide; the whole of Ukraine when absent. */
  readonly focus?: { readonly lon: number; readonly lat: number; readonly kilometres: number };
}

const kilometresPerDegree = 111.195;

/**
 * Conformal conic projection with standard parallels at a sixth of Ukraine's extent from its northern and southern end (45.7° and
 * 51° N): angles are true, and lengths over the country differ by less than half a per cent.
 */
export const ukraineProjection = (): GeoConicProjection => geoConicConformal().parallels([45.7, 51]).rotate([-31.2, 0]);

/** The projection that fits Ukraine, or the close view, into the frame. */
export function fitProjection(region: RegionTopology, { width, height, focus }: MapOptions): GeoConicProjection {
  const pad = focus ? 0 : Math.max(6, width * 0.015);
  const extent = cornerPoints({ x0: pad, y0: pad, x1: width - pad, y1: height - pad });
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

const rounded = ([x, y]: readonly [number, number]): UnitPoint => [Math.round(x * 1e6) / 1e6, Math.round(y * 1e6) / 1e6];

/** Where a place is: at its coordinates, in the middle of its regions; null for what is no finer than a country. */
export function placeUnit({ lon, lat, within }: Pick<Place, "lon" | "lat" | "within">, region: RegionTopology): UnitPoint | null {
  const projection = ukraineProjection().scale(1).translate([0, 0]).precision(0);
  if (lon !== undefined && lat !== undefined) {
    const point = projection([lon, lat]);
    return point && rounded(point);
  }
  const area = areaOf(
    region,
    [within].flat().filter((code) => code.length > 2),
  );
  const middle = area && geoPath(projection).centroid(area);
  return middle?.every(Number.isFinite) ? rounded(middle) : null;
}

/** The transform that a fitted projection amounts to, as exact as it is written into the drawing: who reads it there gets the same. */
export function transformOf(projection: GeoConicProjection): UnitTransform {
  const [x, y] = projection.translate();
  return { scale: hundredth(projection.scale()), x: hundredth(x), y: hundredth(y) };
}
