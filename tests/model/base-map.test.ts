import { readFileSync, statSync } from "node:fs";
import { geoArea, geoContains } from "d3-geo";
import type { FeatureCollection, MultiPolygon, Polygon } from "geojson";
import { feature } from "topojson-client";
import type { GeometryCollection, Topology } from "topojson-specification";
import { describe, expect, test } from "vitest";
import { base } from "./base.ts";

const featuresOf = (topology: Topology, object: GeometryCollection) =>
  (feature(topology, object) as FeatureCollection<Polygon | MultiPolygon>).features;

const region = featuresOf(base.region, base.region.objects.countries);
const oblasts = featuresOf(base.region, base.region.objects.oblasts);
const overview = featuresOf(base.overview, base.overview.objects.countries);

// Rounded to two decimals: the outline is too coarse for more (at 46.637° N, Kherson's harbour is already in the river).
const points: readonly (readonly [name: string, lon: number, lat: number, country: string])[] = [
  ["Simferopol", 34.11, 44.96, "UKR"],
  ["Sevastopol", 33.52, 44.61, "UKR"],
  ["Kerch", 36.47, 45.36, "UKR"],
  ["Donetsk", 37.8, 48.02, "UKR"],
  ["Luhansk", 39.31, 48.57, "UKR"],
  ["Mariupol", 37.54, 47.1, "UKR"],
  ["Kherson", 32.61, 46.64, "UKR"],
  ["Melitopol", 35.38, 46.85, "UKR"],
  ["Belgorod", 36.58, 50.6, "RUS"],
  ["Kursk", 36.18, 51.73, "RUS"],
];

describe("the base map", () => {
  test.each(points)("holds %s (%d, %d) in %s, and in no second country", (_name, lon, lat, country) => {
    expect(region.filter((shape) => geoContains(shape, [lon, lat])).map((shape) => shape.id)).toEqual([country]);
    expect(overview.filter((shape) => geoContains(shape, [lon, lat])).map((shape) => shape.id)).toEqual([country]);
  });

  test("holds Istanbul in Turkey", () => {
    expect(overview.filter((shape) => geoContains(shape, [28.95, 41.014])).map((shape) => shape.id)).toEqual(["TUR"]);
  });

  test("has 27 oblasts and cities, each once, Crimea, Sevastopol and Kyiv among them", () => {
    const ids = oblasts.map((shape) => String(shape.id));
    expect(new Set(ids).size).toBe(27);
    expect(ids.every((id) => /^UA-\d\d$/.test(id))).toBe(true);
    expect(ids).toEqual(expect.arrayContaining(["UA-43", "UA-40", "UA-30"]));
  });

  test("has rings in the order that d3 expects: no shape is larger than half of the globe", () => {
    for (const shape of [...region, ...oblasts, ...overview]) expect(geoArea(shape)).toBeLessThan(2 * Math.PI);
  });

  test.each(["ukraine-region", "europe-overview"])("weighs at most 100 kB: %s", (name) => {
    expect(statSync(`public/basemap/${name}.topo.json`).size).toBeLessThanOrEqual(100_000);
  });

  test("stands in the file as the script writes it, without white space", () => {
    expect(readFileSync("public/basemap/ukraine-region.topo.json", "utf8")).not.toMatch(/\n/);
  });
});
