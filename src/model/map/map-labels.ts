import { type GeoConicProjection, geoPath } from "d3-geo";
import { must } from "../../text/must.ts";
import type { Box } from "../box.ts";
import { tenth } from "../tenth.ts";
import { type RegionTopology, ukraineOutline } from "./base-map.ts";
import { type MapMark, markSize } from "./map-marks.ts";
import { mapNames } from "./map-names.ts";
import type { MapArea, MapCountry } from "./map-pairs.ts";
import { type LabelWish, type MapLabel, placeLabels } from "./place-labels.ts";

/** What names depend on. */
interface NamedMap {
  readonly marks: readonly MapMark[];
  readonly areas: readonly MapArea[];
  readonly countries: readonly MapCountry[];
  /** Names of places by their ids. */
  readonly names: ReadonlyMap<string, string>;
  readonly region: RegionTopology;
  readonly projection: GeoConicProjection;
  /** Pixels per kilometre. */
  readonly scale: number;
  readonly fontSize: number;
}

/** A label and what kind of name it is; the kinds are the hierarchy. */
export interface KindLabel extends MapLabel {
  readonly kind: "place" | "area" | "country-note" | "capital" | "city" | "town" | "country" | "water";
  /** Id of the place, for `place`, `area` and `country-note`; otherwise null. */
  readonly place: string | null;
  /** The point that it belongs to: its town's dot, or the middle of its marks; null for names of areas. */
  readonly at: readonly [x: number, y: number] | null;
}

type KindWish = LabelWish & Pick<KindLabel, "kind" | "place" | "at">;

/** Around all marks of a place: their middle, and how far a label must stay away. */
function aroundMarks(marks: readonly MapMark[]) {
  const x = marks.reduce((sum, mark) => sum + mark.x, 0) / marks.length;
  const y = marks.reduce((sum, mark) => sum + mark.y, 0) / marks.length;
  const clear = Math.max(...marks.map((mark) => Math.hypot(mark.x - x, mark.y - y) + (mark.ring ?? markSize / 2 - 1))) + 2;
  return { x, y, clear, at: [x, y] as const };
}

const bold = { weight: "bold", insists: true } as const;

/** Names of places with marks, then of areas: about their marks; of an area without, in its middle. */
function placeWishes({ marks, areas, names, fontSize }: NamedMap): KindWish[] {
  const about = { fontSize, position: "around", ...bold } as const;
  const isArea = (id: string): boolean => areas.some(({ place }) => place === id);
  const ofMarks = (id: string) => aroundMarks(marks.filter(({ places }) => places.includes(id)));
  const marked = [...new Set(marks.flatMap(({ places }) => places))];
  return [
    ...marked
      .filter((id) => !isArea(id))
      .map((id): KindWish => ({ kind: "place", place: id, text: must(names.get(id), "name"), ...ofMarks(id), ...about })),
    ...areas.map(({ place, name, x, y }): KindWish => {
      const spot = marked.includes(place) ? ofMarks(place) : { x, y, clear: 0, at: null };
      return { kind: "area", place, text: name, ...spot, ...about };
    }),
  ];
}

/** A note in the middle of Ukraine; what is only known to be in another country is listed, not written on the map. */
function countryWishes({ countries, region, projection, fontSize }: NamedMap): KindWish[] {
  const [x, y] = geoPath(projection).centroid(ukraineOutline(region));
  const spot = { x, y, clear: 0, at: null, fontSize, position: "over", ...bold } as const;
  return countries.filter(({ code }) => code === "UA").map(({ place, text }) => ({ kind: "country-note", place, text, ...spot }));
}

/** Names of the base map, as far as it is large enough for them, but for towns that have a name as places. */
function groundWishes({ projection, scale, fontSize }: NamedMap, known: ReadonlySet<string>): KindWish[] {
  return mapNames.flatMap(([{ kind, isTown, smaller, leastScale }, text, lon, lat]): KindWish[] => {
    const [x, y] = projection([lon, lat]) ?? [];
    if (scale < leastScale || (isTown && known.has(text)) || x === undefined || y === undefined) return [];
    const wish = { kind, place: null, text, x, y, fontSize: fontSize - smaller, weight: "regular" } as const;
    return isTown
      ? [{ ...wish, at: [x, y], clear: 5, dot: 2.5, position: "around" }]
      : [{ ...wish, at: null, clear: 0, position: "over", spacing: 1.5 }];
  });
}

/**
 * Names in a hierarchy: places of events, areas, the country as a whole, the capital, large cities, countries and seas, smaller
 * towns. A town is drawn with a dot, and only with its name.
 */
export function layoutLabels(map: NamedMap, obstacles: readonly Box[], frame: Box) {
  const ofPlaces = placeWishes(map);
  const known = new Set(ofPlaces.filter(({ kind }) => kind === "place").map(({ text }) => text));
  const placed = placeLabels([...ofPlaces, ...countryWishes(map), ...groundWishes(map, known)], obstacles, frame);
  return {
    // As exact as it is written into the drawing: who reads it there gets the same.
    labels: placed.map(({ wish: { kind, place, at }, ...label }): KindLabel => {
      const point = at && ([tenth(at[0]), tenth(at[1])] as const);
      return { ...label, x: tenth(label.x), y: tenth(label.y), kind, place, at: point };
    }),
    towns: placed.flatMap(({ wish: { kind, dot, x, y }, text }) => (dot === undefined ? [] : [{ kind, name: text, x, y }])),
  };
}
