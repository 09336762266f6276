import { type GeoConicProjection, geoPath } from "d3-geo";
import type { Precision } from "../../corpus/event.ts";
import type { Place } from "../../corpus/place.ts";
import { at } from "../../text/at.ts";
import { placesAt } from "../query/record-source.ts";
import { areaOf, type RegionTopology } from "./base-map.ts";
import type { MapArea, MapCountry, MapRecords } from "./map-layout.ts";
import { countryNote } from "./map-scenery.ts";

const codesOf = (place: Place): readonly string[] => [place.within].flat();
/** The event of a row at one of its places. */
export interface MapPair {
  readonly row: number;
  /** Number of the place. */
  readonly number: number;
  readonly place: Place;
  readonly precision: Precision;
}

/** Events at their places in order of time, by how they are drawn: at a point, as an area, as a country. */
interface SortedPairs {
  readonly all: readonly MapPair[];
  readonly points: readonly MapPair[];
  readonly regions: readonly MapPair[];
  readonly countries: readonly MapPair[];
}

/** How a pair is drawn: as a country, as a region, or at a point. */
function formOf({ precision, place }: MapPair): "countries" | "regions" | "points" {
  const isArea = place.lon === undefined;
  if (precision === "country" || (isArea && codesOf(place).every((code) => code.length === 2))) return "countries";
  return precision === "region" || isArea ? "regions" : "points";
}

/** Every event that is shown at every place it names. */
export function sortPairs({ source, places, shown }: MapRecords): SortedPairs {
  const { columns } = source;
  const all: MapPair[] = [];
  for (let row = 0; row < shown.length; row += 1)
    for (const { place: number, precision } of shown[row] === 1 ? placesAt(columns, row) : [])
      all.push({ row, number, place: at(places, number, "place"), precision });
  return { all, points: [], regions: [], countries: [], ...Object.groupBy(all, formOf) };
}

/** Groups pairs by place, in the order in which the places first come. */
function byPlace(pairs: readonly MapPair[]): { place: Place; events: number[] }[] {
  const groups = Map.groupBy(pairs, ({ place }) => place);
  return [...groups].map(([place, all]) => ({ place, events: [...new Set(all.map(({ row }) => row))] }));
}

/** An area with its middle in pixels. */
export type MiddledArea = MapArea & { readonly name: string; readonly x: number; readonly y: number };

/** The areas of regions, as far as the base map holds and the frame shows them. */
export function areasOf(
  pairs: readonly MapPair[],
  region: RegionTopology,
  projection: GeoConicProjection,
  draw: (area: NonNullable<ReturnType<typeof areaOf>>) => string,
): MiddledArea[] {
  return byPlace(pairs).flatMap(({ place }): MiddledArea[] => {
    const area = areaOf(region, codesOf(place));
    const path = area ? draw(area) : "";
    if (!area || path === "") return [];
    const [x, y] = geoPath(projection).centroid(area);
    return [{ place: place.id, name: place.name, path, x, y }];
  });
}

/** What is only known to be in a country. */
export const countriesOf = (pairs: readonly MapPair[]): MapCountry[] =>
  byPlace(pairs).map(({ place, events }) => ({
    place: place.id,
    code: at(codesOf(place), 0, "code"),
    name: place.name,
    text: countryNote(place.name, events.length),
    events,
  }));
