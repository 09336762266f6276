import { type GeoConicProjection, geoPath } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature, merge, mesh } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { oncePer } from "../../text/once-per.ts";
import { type Box, cornerPoints } from "../box.ts";

/** public/basemap/ukraine-region.topo.json, parsed. */
export type RegionTopology = Topology<{
  countries: GeometryCollection;
  oblasts: GeometryCollection;
  rivers: GeometryCollection;
  lakes: GeometryCollection;
}>;

/** public/basemap/europe-overview.topo.json, parsed. */
export type OverviewTopology = Topology<{ countries: GeometryCollection }>;

/** The base maps: of Ukraine and its surroundings, and of all of Europe for what lies outside of these. */
export interface MapBase {
  readonly region: RegionTopology;
  readonly overview: OverviewTopology;
}

type Area = Polygon | MultiPolygon;

/** SVG path data of a base map by layer, from the lowest up: all land, Ukraine included; borders are those between countries. */
export const baseLayers = ["land", "ukraine", "lakes", "rivers", "oblasts", "borders"] as const;
export type BaseMapPaths = { readonly [Layer in (typeof baseLayers)[number]]?: string };

/** Several areas as one; the base map has no geometry of another sort in its countries and oblasts. */
const joinAreas = (topology: Topology, geometries: GeometryCollection["geometries"]): MultiPolygon =>
  merge(topology, geometries as Parameters<typeof merge>[1]);

/** Outline of Ukraine in degrees. */
export const ukraineOutline = oncePer((topology: RegionTopology | OverviewTopology): Area => {
  const { features } = feature(topology, topology.objects.countries) as FeatureCollection<Area>;
  const found = features.find((country) => country.id === "UKR");
  if (!found) throw new Error("Unexpected base map without Ukraine, expected a country with the id “UKR”.");
  return found.geometry;
});

/** A number of tenths as SVG path data: no zero before the point, and no separator before a minus. */
function tenths(value: number, first: boolean): string {
  const text = String(value / 10).replace(/^(-?)0\./, "$1.");
  return first || text.startsWith("-") ? text : ` ${text}`;
}

type Tenths = readonly [x: number, y: number];

/** Writes a line through points as relative steps, which takes half the bytes of absolute ones. */
function writeLine(points: readonly Tenths[], closed: boolean): string {
  const steps = points.map(([x, y], index) => {
    const [fromX, fromY] = points[index - 1] ?? [0, 0];
    const [dx, dy] = [x - fromX, y - fromY];
    if (index === 0) return `M${tenths(dx, true)}${tenths(dy, false)}`;
    return `${index === 1 ? "l" : ""}${tenths(dx, index === 1)}${tenths(dy, false)}`;
  });
  return `${steps.join("")}${closed ? "z" : ""}`;
}

/** Drops points of a line that lie closer than `least` pixels to the last one kept; a ring of fewer than three is dropped. */
function thinLine(line: string, least: number): string {
  const closed = line.endsWith("Z");
  const points = line
    .slice(1, closed ? -1 : undefined)
    .split("L")
    .map((pair): Tenths => {
      const [x, y] = pair.split(",");
      return [Math.round(Number(x) * 10), Math.round(Number(y) * 10)];
    });
  const kept: Tenths[] = [];
  for (const [index, point] of points.entries()) {
    const last = kept.at(-1);
    const ends = !closed && index === points.length - 1;
    if (!last || ends || Math.hypot(point[0] - last[0], point[1] - last[1]) >= least * 10) kept.push(point);
  }
  return closed && kept.length < 3 ? "" : writeLine(kept, closed);
}

/**
 * Draws geometries as SVG path data, small as a small drawing may be: at most one decimal, points at least `least` pixels apart, lines written as
 * steps. From then on the projection is cut at the frame.
 */
export function pathsOf(projection: GeoConicProjection, frame: Box, least = 0.8) {
  const path = geoPath(projection.clipExtent(cornerPoints(frame))).digits(1);
  return (object: Parameters<typeof path>[0]): string => {
    const lines = path(object)?.split(/(?=M)/) ?? [];
    return lines.map((line) => thinLine(line, least)).join("");
  };
}

/** What of a topology is drawn, joined once for all maps of it; an overview has neither oblasts nor water. */
const shapesOf = oncePer((topology: RegionTopology | OverviewTopology) => {
  const { countries, oblasts, rivers, lakes }: Partial<RegionTopology["objects"]> & OverviewTopology["objects"] =
    topology.objects;
  const inner = (of: GeometryCollection) => mesh(topology, of, (a, b) => a !== b);
  return {
    land: joinAreas(topology, countries.geometries),
    ukraine: ukraineOutline(topology),
    borders: inner(countries),
    ...(oblasts && { oblasts: inner(oblasts) }),
    ...(rivers && { rivers: feature(topology, rivers) }),
    ...(lakes && { lakes: feature(topology, lakes) }),
  };
});

const drawnOf = oncePer((_: RegionTopology | OverviewTopology) => new Map<string, BaseMapPaths>());

/** Paths of a base map under a projection that turns as `ukraineProjection` does, cut at the frame. Pages about one place share one map: each is drawn once. */
export function baseMapPaths(
  topology: RegionTopology | OverviewTopology,
  projection: GeoConicProjection,
  frame: Box,
): BaseMapPaths {
  const drawn = drawnOf(topology);
  const view = JSON.stringify([projection.scale(), projection.translate(), frame]);
  const draw = pathsOf(projection, frame);
  const shapes = Object.entries(shapesOf(topology));
  const paths = drawn.get(view) ?? Object.fromEntries(shapes.map(([layer, shape]) => [layer, draw(shape)]));
  drawn.set(view, paths);
  return paths;
}

/** The area that ISO 3166-2 codes of oblasts, or “UA”, stand for, as one geometry; null when the base map holds none of them. */
export function areaOf(topology: RegionTopology, codes: readonly string[]): Area | null {
  if (codes.includes("UA")) return ukraineOutline(topology);
  const geometries = topology.objects.oblasts.geometries.filter((oblast) => codes.includes(String(oblast.id)));
  return geometries.length === 0 ? null : joinAreas(topology, geometries);
}
