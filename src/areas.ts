import { readFileSync } from "node:fs";
import { join } from "node:path";
import { geoBounds, geoContains } from "d3";
import type { Feature } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { countryShapes } from "./corpus/country-codes.ts";
import type { Areas } from "./corpus/sources.ts";

/** An area of the base map, with how far its generalised outline may lie from the real one. */
interface Shape {
  readonly feature: Feature;
  /** West, south, east, north. */
  readonly bounds: readonly [number, number, number, number];
  /** In degrees of latitude. */
  readonly tolerance: number;
}

/** The files of the base map, the exact one first. Tolerances: about 3 km and 20 km, for towns by the sea. */
const files = [
  { name: "ukraine-region.topo.json", tolerance: 0.03 },
  { name: "europe-overview.topo.json", tolerance: 0.2 },
];

function readShapes(folder: string): ReadonlyMap<string, readonly Shape[]> {
  const shapes = new Map<string, Shape[]>();
  for (const { name, tolerance } of files) {
    const topology = JSON.parse(readFileSync(join(folder, name), "utf8")) as Topology;
    for (const object of ["countries", "oblasts"]) {
      const collection = topology.objects[object];
      if (collection === undefined) continue;
      for (const found of feature(topology, collection as GeometryCollection).features) {
        const [[west, south], [east, north]] = geoBounds(found);
        const id = String(found.id);
        shapes.set(id, [...(shapes.get(id) ?? []), { feature: found, bounds: [west, south, east, north], tolerance }]);
      }
    }
  }
  return shapes;
}

/** The point itself, then eight around it. */
function around(longitude: number, latitude: number, distance: number): [number, number][] {
  const ring = Array.from({ length: 8 }, (_, index): [number, number] => {
    const angle = (index * Math.PI) / 4;
    return [
      longitude + (distance * Math.cos(angle)) / Math.cos((latitude * Math.PI) / 180),
      latitude + distance * Math.sin(angle),
    ];
  });
  return [[longitude, latitude], ...ring];
}

function contains({ feature: area, bounds, tolerance }: Shape, longitude: number, latitude: number): boolean {
  const [west, south, east, north] = bounds;
  const outside = latitude < south - tolerance || latitude > north + tolerance;
  // Russia's outline crosses the antimeridian: then west is above east, and only the latitude tells.
  if (outside || (west <= east && (longitude < west - 2 * tolerance || longitude > east + 2 * tolerance))) return false;
  return around(longitude, latitude, tolerance).some((point) => geoContains(area, point));
}

/**
 * The areas of the base map in a folder: countries by ISO 3166-1 alpha-2, oblasts by ISO 3166-2. Its outlines are generalised,
 * so a place counts as within up to a tolerance beyond them; they can't tell on which side of a border a village lies.
 */
export function readAreas(folder: string): Areas {
  let shapes: ReadonlyMap<string, readonly Shape[]> | undefined;
  const known = new Map<string, boolean>();
  return (code, longitude, latitude) => {
    shapes ??= readShapes(folder);
    const ids = code.length === 2 ? (Object.hasOwn(countryShapes, code) ? (countryShapes[code] ?? []) : []) : [code];
    const found = ids.flatMap((id) => shapes?.get(id) ?? []);
    if (found.length === 0) return null;
    const key = `${code} ${longitude} ${latitude}`;
    const answer = known.get(key) ?? found.some((shape) => contains(shape, longitude, latitude));
    known.set(key, answer);
    return answer;
  };
}
