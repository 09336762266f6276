import { type GeoConicProjection, geoConicConformal, geoPath } from "d3";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";

/** Properties of an oblast in the base map. */
export interface OblastProperties {
  readonly en: string;
  readonly uk: string;
  readonly wd: string;
}

/** public/basemap/ukraine-region.topo.json, parsed. */
export type RegionTopology = Topology<{
  countries: GeometryCollection;
  oblasts: GeometryCollection<OblastProperties>;
  rivers: GeometryCollection;
  lakes: GeometryCollection;
}>;

/** public/basemap/europe-overview.topo.json, parsed. */
export type OverviewTopology = Topology<{ countries: GeometryCollection }>;

type Area = Polygon | MultiPolygon;
type Areas = FeatureCollection<Area>;

/** Corners of a rectangle in pixels. */
export type Frame = readonly [x0: number, y0: number, x1: number, y1: number];

/** SVG path data of a base map. */
export interface BaseMapPaths {
  /** All land, Ukraine included. */
  readonly land: string;
  readonly ukraine: string;
  /** Borders between countries. */
  readonly borders: string;
  /** Borders between oblasts. */
  readonly oblasts: string;
  readonly rivers: string;
  readonly lakes: string;
}

const collection = (topology: Topology, object: GeometryCollection): Areas => feature(topology, object) as Areas;

/** Outline of Ukraine in degrees. */
export function ukraineOutline(topology: RegionTopology | OverviewTopology): Area {
  const found = collection(topology, topology.objects.countries).features.find((country) => country.id === "UKR");
  if (!found) throw new Error("Unexpected base map without Ukraine, expected a country with the id “UKR”.");
  return found.geometry;
}

/**
 * Conformal conic projection with standard parallels at a sixth of Ukraine's extent from its northern and southern end (45.7° and
 * 51° N): angles are true, and lengths over the country differ by less than half a per cent.
 */
export const ukraineProjection = (): GeoConicProjection => geoConicConformal().parallels([45.7, 51]).rotate([-31.2, 0]);

/** Drops points that lie closer than `least` pixels to the last one kept, so that a small drawing has small paths. */
function thinning(path: string, least: number): string {
  return path
    .split(/(?=M)/)
    .map((ring) => thinRing(ring, least))
    .filter((ring) => ring !== "")
    .join("");
}

function thinRing(ring: string, least: number): string {
  const closed = ring.endsWith("Z");
  const points = ring
    .slice(1, closed ? -1 : undefined)
    .split("L")
    .map((pair) => pair.split(",").map(Number) as [number, number]);
  const kept = [points[0] as [number, number]];
  points.slice(1).forEach((point, index) => {
    const [x, y] = kept.at(-1) as [number, number];
    const last = index === points.length - 2;
    if ((last && !closed) || Math.hypot(point[0] - x, point[1] - y) >= least) kept.push(point);
  });
  if (closed && kept.length < 3) return "";
  return `M${kept.map((point) => point.join(",")).join("L")}${closed ? "Z" : ""}`;
}

/** Draws what a path generator yields, at most one decimal, points at least `least` pixels apart. */
export function pathsOf(projection: GeoConicProjection, frame: Frame, least = 0.7) {
  const clipped = projection.clipExtent([
    [frame[0], frame[1]],
    [frame[2], frame[3]],
  ]);
  const path = geoPath(clipped).digits(1);
  return (object: Parameters<typeof path>[0]): string => {
    const drawn = path(object);
    return drawn ? thinning(drawn, least) : "";
  };
}

/** Paths of the region map under a projection, cut at the frame. */
export function regionPaths(topology: RegionTopology, projection: GeoConicProjection, frame: Frame): BaseMapPaths {
  const { countries, oblasts, rivers, lakes } = topology.objects;
  const draw = pathsOf(projection, frame);
  const polygons = countries.geometries as Parameters<typeof merge>[1];
  return {
    land: draw(merge(topology, polygons)),
    ukraine: draw(ukraineOutline(topology)),
    borders: draw(mesh(topology, countries, (a, b) => a !== b)),
    oblasts: draw(mesh(topology, oblasts, (a, b) => a !== b)),
    rivers: draw(feature(topology, rivers)),
    lakes: draw(feature(topology, lakes)),
  };
}

/** Paths of the overview map, which has neither oblasts nor water. */
export function overviewPaths(topology: OverviewTopology, projection: GeoConicProjection, frame: Frame): BaseMapPaths {
  const { countries } = topology.objects;
  const draw = pathsOf(projection, frame);
  return {
    land: draw(merge(topology, countries.geometries as Parameters<typeof merge>[1])),
    ukraine: draw(ukraineOutline(topology)),
    borders: draw(mesh(topology, countries, (a, b) => a !== b)),
    oblasts: "",
    rivers: "",
    lakes: "",
  };
}

/** The area that ISO 3166-2 codes of oblasts, or “UA”, stand for, as one geometry; null when the base map holds none of them. */
export function areaOf(topology: RegionTopology, codes: readonly string[]): Area | null {
  if (codes.includes("UA")) return ukraineOutline(topology);
  const geometries = topology.objects.oblasts.geometries.filter((oblast) => codes.includes(String(oblast.id)));
  return geometries.length === 0 ? null : merge(topology, geometries as Parameters<typeof merge>[1]);
}
