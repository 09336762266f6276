import { at } from "../../text/at.ts";
import { baseMapPaths, type Frame, pathsOf } from "./base-map.ts";
import { wholeFrame } from "./map-frame.ts";
import { frameInset, layoutInset } from "./map-inset.ts";
import { layoutLabels } from "./map-labels.ts";
import type { MapBase, MapLayout, MapOptions, MapRecords } from "./map-layout.ts";
import { layoutLocator } from "./map-locator.ts";
import { markBox, markBoxes } from "./map-marks.ts";
import { areasOf, countriesOf, type MapPair, sortPairs } from "./map-pairs.ts";
import { layoutPins, spotsOn } from "./map-pins.ts";
import { cornerBox, fitProjection, pixelsPerKilometre, scaleBarBox, scaleBarOf } from "./map-view.ts";
import { transformOf } from "./place-units.ts";

export type { MapBase, MapLayout, MapOptions, MapRecords } from "./map-layout.ts";

/** The rows shown of which no source says where they were. */
function unplacedOf({ source, shown }: MapRecords): readonly number[] {
  const { starts } = source.columns.events.places;
  return [...shown].flatMap((isShown, row) => (isShown === 1 && starts[row] === starts[row + 1] ? [row] : []));
}

/**
 * Lays out the map: base map, a mark for each place of each event, areas where the place is a region, an outline label where it is a
 * country, names in a hierarchy, an inset for what lies outside, and lists of what can't be drawn. Pixels from the upper left corner.
 */
export function layoutMap(base: MapBase, records: MapRecords, options: MapOptions): MapLayout {
  const { width, height, fontSize = 13, focus } = options;
  const { source, shown, places } = records;
  const frame: Frame = [0, 0, width, height];
  const projection = fitProjection(base.region, options);
  const pairs = sortPairs(records);
  const areas = areasOf(pairs.regions, base.region, projection, pathsOf(projection, frame));
  const plane = { width, height, transform: transformOf(projection) };
  const spots = spotsOn(source.index.places, plane);
  const isOn = ({ number }: MapPair): boolean => at(spots, number, "place") !== null;
  const pinsOn = (inset: Parameters<typeof layoutPins>[3]["inset"]) =>
    layoutPins(source, { events: shown }, { events: shown }, { ...plane, inset }, wholeFrame);
  const marks = pinsOn(null).marks;
  const counted = marks.some(({ events }) => events.length === 0);
  const beyond = pairs.points.filter((pair) => !isOn(pair));
  const corner = { width, height, fontSize, projection, boxes: counted ? marks.map(markBox) : markBoxes(marks) };
  const small = base.overview && beyond.length > 0 && !focus ? frameInset(base.overview, beyond, corner) : null;
  const pins = pinsOn(small);
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const inset = small && base.overview ? layoutInset(base.overview, small, pins.insetMarks, names, corner) : null;
  const locator = focus ? layoutLocator(base.region, corner) : null;
  const obstacles = [...corner.boxes, ...[inset, locator].flatMap((each) => (each ? [cornerBox(each)] : []))];
  const scale = pixelsPerKilometre(projection, options);
  const scaleBar = scaleBarOf(scale, options, obstacles);
  const countries = countriesOf(pairs.countries);
  const named = {
    // A circle with a count names its places when it is pointed at; on the map they have no room.
    marks: counted ? [] : marks,
    areas,
    countries: focus ? [] : countries,
    places: new Map(places.map((place) => [place.id, place])),
  };
  const { labels, cities } = layoutLabels(
    { ...named, region: base.region, projection, scale, fontSize },
    [...obstacles, scaleBarBox(scaleBar)],
    { x0: 3, y0: 3, x1: width - 3, y1: height - 3 },
  );
  const drawn = new Set([
    ...pairs.points.filter((pair) => isOn(pair) || inset !== null).map(({ row }) => row),
    ...pairs.regions.filter(isOn).map(({ row }) => row),
    ...pairs.countries.map(({ row }) => row),
  ]);
  return {
    ...plane,
    paths: baseMapPaths(base.region, projection, frame),
    areas: areas.map(({ place, path }) => ({ place, path })),
    pins,
    countries,
    cities,
    labels,
    inset,
    locator,
    scaleBar,
    unplaced: unplacedOf(records),
    outside: [...new Set(pairs.all.map(({ row }) => row))].filter((row) => !drawn.has(row)),
  };
}
