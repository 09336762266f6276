import { type GeoConicProjection, geoPath } from "d3-geo";
import type { Precision } from "../../corpus/event.ts";
import type { Place } from "../../corpus/place.ts";
import { at } from "../../text/must.ts";
import { markedRows } from "../query/filter.ts";
import { placesAt, type RecordSource } from "../query/record-source.ts";
import { areaOf, type RegionTopology } from "./base-map.ts";
import { countryNote } from "./map-clusters.ts";

/** What a map shows. */
export interface MapRecords {
  readonly source: RecordSource;
  /** The places that the source numbers, with what the base map draws of them. */
  readonly places: readonly Place[];
  /** 1 for each event, by its row, that is shown. */
  readonly shown: Uint8Array;
}

const codesOf = (place: Place): readonly string[] => [place.within].flat();
/** The event of a row at one of its places. */
export interface MapPair {
  readonly row: number;
  /** Number of the place. */
  readonly number: number;
  readonly place: Place;
  readonly precision: Precision;
}

/** How a pair is drawn: as a country, as a region, or at a point. */
function formOf({ precision, place }: MapPair): "countries" | "regions" | "points" {
  const isArea = place.lon === undefined;
  if (precision === "country" || (isArea && codesOf(place).every((code) => code.length === 2))) return "countries";
  return precision === "region" || isArea ? "regions" : "points";
}

/** Every event that is shown at every place it names, in order of time, and the pairs by how they are drawn. */
export function sortPairs({ source, places, shown }: MapRecords) {
  const all: MapPair[] = markedRows(shown).flatMap((row) =>
    placesAt(source.columns, row).map(({ place: number, precision }) => ({
      row,
      number,
      place: at(places, number, "place"),
      precision,
    })),
  );
  return { all, points: [], regions: [], countries: [], ...Object.groupBy(all, formOf) };
}

/** Groups pairs by place, in the order in which the places first come. */
const byPlace = (pairs: readonly MapPair[]) => [...Map.groupBy(pairs, ({ place }) => place)];

/** The areas in which something happened, nobody says where, with their middles in pixels: as far as the base map holds and the frame shows them. */
export const areasOf = (
  pairs: readonly MapPair[],
  region: RegionTopology,
  projection: GeoConicProjection,
  draw: (area: NonNullable<ReturnType<typeof areaOf>>) => string,
) =>
  byPlace(pairs).flatMap(([place]) => {
    const area = areaOf(region, codesOf(place));
    const path = area ? draw(area) : "";
    if (!area || path === "") return [];
    const [x, y] = geoPath(projection).centroid(area);
    return [{ place: place.id, name: place.name, path, x, y }];
  });
export type MapArea = ReturnType<typeof areasOf>[number];

/** What is only known to be in a country: its code in ISO 3166-1 alpha-2, a label with a count, the rows of the events. */
export const countriesOf = (pairs: readonly MapPair[]) =>
  byPlace(pairs).map(([place, all]) => {
    const events = [...new Set(all.map(({ row }) => row))];
    return { place: place.id, code: at(codesOf(place), 0, "code"), text: countryNote(place.name, events.length), events };
  });
export type MapCountry = ReturnType<typeof countriesOf>[number];
