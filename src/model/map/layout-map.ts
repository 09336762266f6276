import { at } from "../../text/must.ts";
import { markedRows } from "../query/filter.ts";
import { baseMapPaths, type MapBase, pathsOf } from "./base-map.ts";
import { frameInset, layoutInset, layoutLocator, layoutScaleBar } from "./corner-maps.ts";
import { wholeFrame } from "./map-frame.ts";
import { layoutLabels } from "./map-labels.ts";
import { markBox, markBoxes } from "./map-marks.ts";
import { areasOf, countriesOf, type MapPair, type MapRecords, sortPairs } from "./map-pairs.ts";
import { layoutPins, type MapStage, spotsOn } from "./map-pins.ts";
import { fitProjection, type MapOptions, pixelsPerKilometre, transformOf } from "./map-projection.ts";

/**
 * Lays out the map: base map, a mark for each place of each event, areas where the place is a region, an outline label where it is a
 * country, names in a hierarchy, an inset for what lies outside, and lists of what can't be drawn. Pixels from the upper left corner.
 */
export function layoutMap(base: MapBase, records: MapRecords, options: MapOptions) {
  const { width, height, fontSize = 13, focus } = options;
  const { source, shown, places } = records;
  const frame = { x0: 0, y0: 0, x1: width, y1: height };
  const projection = fitProjection(base.region, options);
  const pairs = sortPairs(records);
  const areas = areasOf(pairs.regions, base.region, projection, pathsOf(projection, frame));
  const plane = { width, height, transform: transformOf(projection) };
  const spots = spotsOn(source.index.places, plane);
  const isOn = ({ number }: MapPair): boolean => at(spots, number, "place") !== null;
  const pinsOn = (inset: MapStage["inset"]) => layoutPins(source, shown, shown, { ...plane, inset }, wholeFrame);
  const marks = pinsOn(null).marks;
  const counted = marks.some(({ events }) => events.length === 0);
  const beyond = pairs.points.filter((pair) => !isOn(pair));
  const corner = { width, height, fontSize, projection, boxes: counted ? marks.map(markBox) : markBoxes(marks) };
  const small = beyond.length > 0 && !focus ? frameInset(base.overview, beyond, corner) : null;
  const pins = pinsOn(small);
  const names = new Map(places.map(({ id, name }) => [id, name]));
  const inset = small && layoutInset(base.overview, small, pins.insetMarks, names, corner);
  const locator = focus ? layoutLocator(base.region, corner) : null;
  const obstacles = [...corner.boxes, ...[inset, locator].flatMap((each) => each?.box ?? [])];
  const scale = pixelsPerKilometre(projection, options);
  const scaleBar = layoutScaleBar(scale, options, obstacles);
  const countries = countriesOf(pairs.countries);
  const named = {
    // A circle with a count names its places when it is pointed at; on the map they have no room.
    marks: counted ? [] : marks,
    areas,
    countries: focus ? [] : countries,
    names,
  };
  const within = { x0: 3, y0: 3, x1: width - 3, y1: height - 3 };
  const labels = layoutLabels({ ...named, region: base.region, projection, scale, fontSize }, [...obstacles, scaleBar], within);
  const drawn = new Set([
    ...pairs.points.filter((pair) => isOn(pair) || inset !== null).map(({ row }) => row),
    ...pairs.regions.filter(isOn).map(({ row }) => row),
    ...pairs.countries.map(({ row }) => row),
  ]);
  const { starts } = source.columns.events.places;
  return {
    ...plane,
    paths: baseMapPaths(base.region, projection, frame),
    areas,
    /** The marks, in order of time: the order for the keyboard. */
    pins,
    countries,
    ...labels,
    /** What lies outside of the frame; null when nothing does. */
    inset,
    /** Where in Ukraine a close view lies; null for a view of the whole. */
    locator,
    scaleBar,
    /** Rows of events of which no source says where they were. */
    unplaced: markedRows(shown).filter((row) => starts[row] === starts[row + 1]),
    /** Rows of events that neither map nor inset can show. */
    outside: [...new Set(pairs.all.map(({ row }) => row))].filter((row) => !drawn.has(row)),
  };
}
export type MapLayout = ReturnType<typeof layoutMap>;
