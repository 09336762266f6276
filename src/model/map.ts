import { type GeoConicProjection, geoCircle, geoPath } from "d3";
import type { Event, Precision } from "../corpus/event.ts";
import type { Place } from "../corpus/place.ts";
import type { Statement } from "../corpus/statement.ts";
import { eventName } from "./accessible-name.ts";
import { accountsByEvent } from "./accounts.ts";
import {
  areaOf,
  type BaseMapPaths,
  type Frame,
  type OverviewTopology,
  pathsOf,
  type RegionTopology,
  regionPaths,
  ukraineOutline,
  ukraineProjection,
} from "./base-map.ts";
import { eventsInTime } from "./chronology.ts";
import { cities } from "./cities.ts";
import { layoutInset, type MapInset } from "./map-inset.ts";
import { layoutLocator, type MapLocator } from "./map-locator.ts";
import { layoutMarks, type MapMark, type MapPair, markBoxes } from "./map-marks.ts";
import { areaNames } from "./map-names.ts";
import { type Box, type LabelWish, type MapLabel, placeLabels } from "./place-labels.ts";

/** What a map shows; `statements` only for the names of marks. */
export interface MapRecords {
  readonly events: readonly Event[];
  readonly places: readonly Place[];
  readonly statements: readonly Statement[];
}

/** The base maps, parsed; without an overview what lies outside the frame is only listed. */
export interface MapBase {
  readonly region: RegionTopology;
  readonly overview: OverviewTopology | null;
}

export interface MapOptions {
  readonly width: number;
  readonly height: number;
  readonly fontSize?: number;
  /** A close view about a point, so many kilometres wide; the whole of Ukraine when absent. */
  readonly focus?: { readonly lon: number; readonly lat: number; readonly kilometres: number };
}

/** An area in which something happened, nobody says where. */
export interface MapArea {
  readonly place: string;
  readonly name: string;
  readonly path: string;
  readonly events: readonly string[];
}

/** What is only known to be in a country: an outline and a label with a count. */
export interface MapCountry {
  readonly place: string;
  readonly name: string;
  /** `Ukraine as a whole: 5 events`. */
  readonly text: string;
  readonly events: readonly string[];
}

/** A label and what kind of name it is; the kinds are the hierarchy. */
export interface KindLabel extends MapLabel {
  readonly kind: "place" | "area" | "country-note" | "capital" | "city" | "town" | "country" | "water";
  /** Id of the place, for `place`, `area` and `country-note`; otherwise null. */
  readonly place: string | null;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  readonly paths: BaseMapPaths;
  readonly areas: readonly MapArea[];
  /** In order of time: the order for the keyboard. */
  readonly marks: readonly MapMark[];
  readonly countries: readonly MapCountry[];
  readonly cities: readonly { readonly name: string; readonly x: number; readonly y: number; readonly rank: number }[];
  readonly labels: readonly KindLabel[];
  /** What lies outside of the frame; null when nothing does. */
  readonly inset: MapInset | null;
  /** Where in Ukraine a close view lies; null for a view of the whole. */
  readonly locator: MapLocator | null;
  readonly scaleBar: { readonly x: number; readonly y: number; readonly length: number; readonly label: string };
  /** Ids of events without a place, in order of time. */
  readonly unplaced: readonly string[];
  /** Ids of events that neither map nor inset can show, in order of time. */
  readonly outside: readonly string[];
}

const kilometresPerDegree = 111.195;
const markSize = 15;

function fitProjection(region: RegionTopology, { width, height, focus }: MapOptions): GeoConicProjection {
  const pad = focus ? 0 : Math.max(6, width * 0.015);
  const extent: [[number, number], [number, number]] = [
    [pad, pad],
    [width - pad, height - pad],
  ];
  if (!focus) return ukraineProjection().fitExtent(extent, ukraineOutline(region));
  const across = Math.min(1, height / width);
  const circle = geoCircle()
    .center([focus.lon, focus.lat])
    .radius((focus.kilometres * across) / 2 / kilometresPerDegree);
  return ukraineProjection().fitExtent(extent, circle());
}

/** Pixels per kilometre in the middle of the frame. */
function pixelsPerKilometre(projection: GeoConicProjection, { width, height }: MapOptions): number {
  const middle = projection.invert?.([width / 2, height / 2]) ?? [31, 49];
  const north = projection([middle[0], middle[1] + 0.1]);
  return north ? Math.hypot(north[0] - width / 2, north[1] - height / 2) / (0.1 * kilometresPerDegree) : 1;
}

const codesOf = (place: Place): readonly string[] => (typeof place.within === "string" ? [place.within] : place.within);
const isCountry = (precision: Precision, place: Place): boolean =>
  precision === "country" || (place.lon === undefined && codesOf(place).every((code) => code.length === 2));

function pairsOf({ events, places }: MapRecords): MapPair[] {
  const placeOf = new Map(places.map((place) => [place.id, place]));
  return eventsInTime(events).flatMap((event) =>
    event.places.flatMap(({ place: id, precision }) => {
      const place = placeOf.get(id);
      return place ? [{ event, place, precision }] : [];
    }),
  );
}

/** Groups pairs by place, in the order in which the places first come. */
function byPlace(pairs: readonly MapPair[]): { place: Place; events: string[] }[] {
  const groups = new Map<string, { place: Place; events: string[] }>();
  for (const { event, place } of pairs) {
    const group = groups.get(place.id) ?? { place, events: [] };
    if (!group.events.includes(event.id)) group.events.push(event.id);
    groups.set(place.id, group);
  }
  return [...groups.values()];
}

const unique = (ids: readonly string[]): string[] => [...new Set(ids)];

/**
 * Lays out the map: base map, a mark for each place of each event, areas where the place is a region, an outline label where it is a
 * country, names in a hierarchy, an inset for what lies outside, and lists of what can't be drawn. Pixels from the upper left corner.
 */
export function layoutMap(base: MapBase, records: MapRecords, options: MapOptions): MapLayout {
  const { width, height, fontSize = 13 } = options;
  const frame: Frame = [0, 0, width, height];
  const projection = fitProjection(base.region, options);
  const draw = pathsOf(projection, frame);
  const accounts = accountsByEvent(records.events, records.statements, []);
  const placeOf = new Map(records.places.map((place) => [place.id, place]));
  const names = new Map(
    records.events.map((event) => [event.id, eventName(event, placeOf, accounts.get(event.id) ?? { counts: [] })]),
  );

  const pairs = pairsOf(records);
  const ofCountry = pairs.filter(({ place, precision }) => isCountry(precision, place));
  const regional = pairs.filter(
    ({ place, precision }) => !isCountry(precision, place) && (precision === "region" || place.lon === undefined),
  );
  const pointed = pairs.filter((pair) => !ofCountry.includes(pair) && !regional.includes(pair));

  const areas = byPlace(regional).flatMap(({ place, events }): (MapArea & { x: number; y: number })[] => {
    const area = areaOf(base.region, codesOf(place));
    const path = area ? draw(area) : "";
    if (!area || path === "") return [];
    const [x, y] = geoPath(projection).centroid(area);
    return [{ place: place.id, name: place.name, path, events, x, y }];
  });
  const middleOf = new Map(areas.map((area) => [area.place, [area.x, area.y] as const]));
  const at = ({ place, precision }: MapPair): readonly [number, number] | null => {
    if (precision === "region" || place.lon === undefined || place.lat === undefined) return middleOf.get(place.id) ?? null;
    return projection([place.lon, place.lat]);
  };
  const inFrame = (point: readonly [number, number] | null): point is readonly [number, number] =>
    point !== null && point[0] >= 6 && point[1] >= 6 && point[0] <= width - 6 && point[1] <= height - 6;
  const shown = [...pointed, ...regional].filter((pair) => inFrame(at(pair)));
  const marks = layoutMarks(shown, (pair) => at(pair) as readonly [number, number], names, markSize);
  const beyond = pointed.filter((pair) => !shown.includes(pair));
  const boxes = markBoxes(marks);
  const inset =
    base.overview && beyond.length > 0 && !options.focus
      ? layoutInset(base.overview, beyond, names, { width, height, fontSize, projection, boxes })
      : null;
  const locator = options.focus ? layoutLocator(base.region, { width, height, fontSize, projection, boxes }) : null;
  const scale = pixelsPerKilometre(projection, options);
  const scaleBar = scaleBarOf(scale, options, inset ?? locator);
  const countries = byPlace(ofCountry).map(
    ({ place, events }): MapCountry => ({
      place: place.id,
      name: place.name,
      text: `${place.name} as a whole: ${events.length} ${events.length === 1 ? "event" : "events"}`,
      events,
    }),
  );
  const obstacles = [
    ...boxes,
    ...[inset, locator].flatMap((corner) => (corner ? [cornerBox(corner)] : [])),
    { x0: scaleBar.x - 4, y0: scaleBar.y - fontSize * 1.6, x1: scaleBar.x + scaleBar.length + 4, y1: scaleBar.y + 6 },
  ];
  const wishes = wishesOf({
    marks,
    areas,
    countries: options.focus ? [] : countries,
    projection,
    scale,
    fontSize,
    places: placeOf,
    base,
  });
  const placed = placeLabels(wishes, obstacles, { x0: 3, y0: 3, x1: width - 3, y1: height - 3 });
  const labels = placed.map((label): KindLabel => {
    const [kind = "city", place = ""] = label.key.split(" ");
    return {
      ...label,
      kind: kind as KindLabel["kind"],
      place: kind === "place" || kind === "area" || kind === "country-note" ? place : null,
    };
  });
  const named = new Set(placed.map((label) => label.key));
  const shownCities = cityWishes(projection, scale, fontSize, new Set()).filter(({ key }) => named.has(key));
  const drawn = new Set(
    [...marks, ...(inset?.marks ?? [])].flatMap((mark) => mark.events).concat(countries.flatMap((country) => country.events)),
  );
  return {
    width,
    height,
    paths: regionPaths(base.region, projection, frame),
    areas: areas.map(({ place, name, path, events }) => ({ place, name, path, events })),
    marks,
    countries,
    cities: shownCities.map(({ text, x, y, rank }) => ({ name: text, x, y, rank })),
    labels,
    inset,
    locator,
    scaleBar,
    unplaced: eventsInTime(records.events)
      .filter((event) => event.places.length === 0)
      .map((event) => event.id),
    outside: unique(pairs.map(({ event }) => event.id)).filter((id) => !drawn.has(id)),
  };
}

type Corner = Pick<MapInset, "x" | "y" | "width" | "height">;

const cornerBox = ({ x, y, width, height }: Corner): Box => ({ x0: x, y0: y, x1: x + width, y1: y + height });

function scaleBarOf(scale: number, { width, height }: MapOptions, corner: Corner | null): MapLayout["scaleBar"] {
  const kilometres = [500, 200, 100, 50, 20, 10, 5].find((length) => length * scale <= width * 0.2) ?? 5;
  const length = kilometres * scale;
  const left = corner === null || corner.x > width / 2 || corner.y < height / 2;
  return { x: left ? 14 : width - 14 - length, y: height - 12, length, label: `${kilometres} km` };
}

interface Wished {
  readonly marks: readonly MapMark[];
  readonly areas: readonly (MapArea & { readonly x: number; readonly y: number })[];
  readonly countries: readonly MapCountry[];
  readonly projection: GeoConicProjection;
  readonly scale: number;
  readonly fontSize: number;
  readonly places: ReadonlyMap<string, Place>;
  readonly base: MapBase;
}

/** Around all marks of a place: their middle, and how far a label must stay away. */
function aroundMarks(marks: readonly MapMark[]): { x: number; y: number; clear: number } {
  const x = marks.reduce((sum, mark) => sum + mark.x, 0) / marks.length;
  const y = marks.reduce((sum, mark) => sum + mark.y, 0) / marks.length;
  const clear = Math.max(...marks.map((mark) => Math.hypot(mark.x - x, mark.y - y) + (mark.ring ?? markSize / 2 - 1))) + 2;
  return { x, y, clear };
}

function cityWishes(projection: GeoConicProjection, scale: number, fontSize: number, known: ReadonlySet<string>) {
  return cities
    .filter((city) => !known.has(city.name) && (city.rank < 2 || scale >= (city.rank === 2 ? 0.5 : 1.1)))
    .flatMap((city) => {
      const point = projection([city.lon, city.lat]);
      if (!point) return [];
      const kind = city.rank === 0 ? "capital" : city.rank === 3 ? "town" : "city";
      const size = fontSize - (city.rank === 0 ? 0 : city.rank === 1 ? 1 : 2);
      return [
        {
          key: `${kind} ${city.name}`,
          text: city.name,
          x: point[0],
          y: point[1],
          clear: 5,
          fontSize: size,
          weight: "regular",
          position: "around",
          rank: city.rank,
        } as const,
      ];
    });
}

/** The hierarchy of names: places of events, areas, the country as a whole, the capital, large cities, countries and seas, towns. */
function wishesOf({ marks, areas, countries, projection, scale, fontSize, places, base }: Wished): LabelWish[] {
  const placesOfMarks = unique(marks.flatMap((mark) => mark.places)).filter((id) => !areas.some((area) => area.place === id));
  const ofPlaces = placesOfMarks.map((id): LabelWish => {
    const around = aroundMarks(marks.filter((mark) => mark.places.includes(id)));
    return {
      key: `place ${id}`,
      text: places.get(id)?.name ?? id,
      ...around,
      fontSize,
      weight: "bold",
      position: "around",
      insists: true,
    };
  });
  const ofAreas = areas.map((area): LabelWish => {
    const own = marks.filter((mark) => mark.places.includes(area.place));
    const around = own.length > 0 ? aroundMarks(own) : { x: area.x, y: area.y, clear: 0 };
    return { key: `area ${area.place}`, text: area.name, ...around, fontSize, weight: "bold", position: "around", insists: true };
  });
  const middle = geoPath(projection).centroid(ukraineOutline(base.region));
  const ofCountries = countries.map(
    (country): LabelWish => ({
      key: `country-note ${country.place}`,
      text: country.text,
      x: middle[0],
      y: middle[1],
      clear: 0,
      fontSize,
      weight: "bold",
      position: "over",
      insists: true,
    }),
  );
  const known = new Set([...placesOfMarks.map((id) => places.get(id)?.name ?? "")]);
  const towns = cityWishes(projection, scale, fontSize, known);
  const ofLands = areaNames.flatMap(({ name, kind, lon, lat }): LabelWish[] => {
    const point = projection([lon, lat]);
    const size = fontSize - (kind === "water" ? 1 : 0);
    return point
      ? [
          {
            key: `${kind} ${name}`,
            text: name,
            x: point[0],
            y: point[1],
            clear: 0,
            fontSize: size,
            weight: "regular",
            position: "over",
            spacing: 1.5,
          },
        ]
      : [];
  });
  const ranked = (rank: number) => towns.filter((town) => town.rank === rank);
  return [...ofPlaces, ...ofAreas, ...ofCountries, ...ranked(0), ...ranked(1), ...ofLands, ...ranked(2), ...ranked(3)];
}
