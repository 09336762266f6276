import { type GeoConicProjection, geoPath } from "d3-geo";
import type { Place } from "../../corpus/place.ts";
import { tenth } from "../tenth.ts";
import { type RegionTopology, ukraineOutline } from "./base-map.ts";
import { type City, cities } from "./cities.ts";
import type { KindLabel, MapCountry, MapLayout } from "./map-layout.ts";
import { type MapMark, markSize } from "./map-marks.ts";
import { areaNames } from "./map-names.ts";
import type { MiddledArea } from "./map-pairs.ts";
import { type Box, type LabelWish, placeLabels } from "./place-labels.ts";

/** What names depend on. */
interface NamedMap {
  readonly marks: readonly MapMark[];
  readonly areas: readonly MiddledArea[];
  readonly countries: readonly MapCountry[];
  readonly places: ReadonlyMap<string, Place>;
  readonly region: RegionTopology;
  readonly projection: GeoConicProjection;
  /** Pixels per kilometre. */
  readonly scale: number;
  readonly fontSize: number;
}

/** A wish that knows what kind of name it is, and the place or the town it names. */
interface KindWish extends LabelWish {
  readonly kind: KindLabel["kind"];
  readonly place: string | null;
  readonly city?: City;
}

type Spot = Pick<LabelWish, "x" | "y" | "clear">;

/** Around all marks of a place: their middle, and how far a label must stay away. */
function aroundMarks(marks: readonly MapMark[]): Spot {
  const x = marks.reduce((sum, mark) => sum + mark.x, 0) / marks.length;
  const y = marks.reduce((sum, mark) => sum + mark.y, 0) / marks.length;
  const clear = Math.max(...marks.map((mark) => Math.hypot(mark.x - x, mark.y - y) + (mark.ring ?? markSize / 2 - 1))) + 2;
  return { x, y, clear };
}

const bold = { weight: "bold", insists: true } as const;

function placeWishes({ marks, areas, places, fontSize }: NamedMap): KindWish[] {
  const ids = [...new Set(marks.flatMap((mark) => mark.places))].filter((id) => !areas.some((area) => area.place === id));
  return ids.map((id) => {
    const around = aroundMarks(marks.filter((mark) => mark.places.includes(id)));
    return { kind: "place", place: id, text: places.get(id)?.name ?? id, ...around, fontSize, position: "around", ...bold };
  });
}

const areaWishes = ({ marks, areas, fontSize }: NamedMap): KindWish[] =>
  areas.map((area) => {
    const own = marks.filter((mark) => mark.places.includes(area.place));
    const around = own.length > 0 ? aroundMarks(own) : { x: area.x, y: area.y, clear: 0 };
    return { kind: "area", place: area.place, text: area.name, ...around, fontSize, position: "around", ...bold };
  });

/** A note in the middle of Ukraine; what is only known to be in another country is listed, not written on the map. */
function countryWishes({ countries, region, projection, fontSize }: NamedMap): KindWish[] {
  const [x, y] = geoPath(projection).centroid(ukraineOutline(region));
  return countries
    .filter((country) => country.code === "UA")
    .map(({ place, text }) => ({ kind: "country-note", place, text, x, y, clear: 0, fontSize, position: "over", ...bold }));
}

/** Towns of a rank; small ones only where the map is large enough for them. */
function cityWishes({ projection, scale, fontSize }: NamedMap, rank: City["rank"], known: ReadonlySet<string>): KindWish[] {
  const least = { 0: 0, 1: 0, 2: 0.5, 3: 1.1 }[rank];
  const kind = rank === 0 ? "capital" : rank === 3 ? "town" : "city";
  if (scale < least) return [];
  return cities
    .filter((city) => city.rank === rank && !known.has(city.name))
    .flatMap((city): KindWish[] => {
      const [x, y] = projection([city.lon, city.lat]) ?? [];
      if (x === undefined || y === undefined) return [];
      const style = {
        clear: 5,
        dot: 2.5,
        fontSize: fontSize - Math.min(rank, 2),
        weight: "regular",
        position: "around",
      } as const;
      return [{ kind, place: null, city, text: city.name, x, y, ...style }];
    });
}

const landWishes = ({ projection, fontSize }: NamedMap): KindWish[] =>
  areaNames.flatMap(({ name, kind, lon, lat }): KindWish[] => {
    const [x, y] = projection([lon, lat]) ?? [];
    if (x === undefined || y === undefined) return [];
    const size = fontSize - (kind === "water" ? 1 : 0);
    const style = { clear: 0, fontSize: size, weight: "regular", position: "over", spacing: 1.5 } as const;
    return [{ kind, place: null, text: name, x, y, ...style }];
  });

/**
 * Names in a hierarchy: places of events, areas, the country as a whole, the capital, large cities, countries and seas, smaller
 * towns. A town is drawn with a dot, and only with its name.
 */
export function layoutLabels(map: NamedMap, obstacles: readonly Box[], frame: Box): Pick<MapLayout, "labels" | "cities"> {
  const ofPlaces = placeWishes(map);
  const known = new Set(ofPlaces.map((wish) => wish.text));
  const ranked = (rank: City["rank"]): KindWish[] => cityWishes(map, rank, known);
  const wishes = [
    ...ofPlaces,
    ...areaWishes(map),
    ...countryWishes(map),
    ...ranked(0),
    ...ranked(1),
    ...landWishes(map),
    ...ranked(2),
    ...ranked(3),
  ];
  const placed = placeLabels(wishes, obstacles, frame);
  const labels = placed.map(({ wish: { kind, place, city, x, y }, ...label }) => {
    const own = map.marks.filter((mark) => place !== null && mark.places.includes(place));
    const point = city ? { x, y } : own.length === 0 ? null : aroundMarks(own);
    // As exact as it is written into the drawing: who reads it there gets the same.
    const at = point && ([tenth(point.x), tenth(point.y)] as const);
    return { ...label, x: tenth(label.x), y: tenth(label.y), kind, place, at };
  });
  const dots = placed.flatMap(({ wish: { city, x, y } }) => (city ? [{ name: city.name, x, y, rank: city.rank }] : []));
  return { labels, cities: dots };
}
