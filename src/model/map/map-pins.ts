import { at } from "../../text/must.ts";
import { type Box, overlaps } from "../box.ts";
import { markedRows } from "../query/filter.ts";
import { eventNameAt, placesAt, type RecordSource, wordsAt } from "../query/record-source.ts";
import { clusterName, clusterPlaces, countPairs } from "./map-clusters.ts";
import type { UnitPoint } from "./map-extent.ts";
import { type MapFrame, type MapPlane, toPixels, type UnitTransform, wholeFrame } from "./map-frame.ts";
import { layoutMarks, type MapMark, markBox, type SpottedPair } from "./map-marks.ts";

/** Pairs of event and place above this number are counted by place; below it each has its mark. */
const mostPairs = 60;
/** A mark nearer to the edge of the whole map than this would be cut: its place is in the small map beside it. */
const edge = 6;
/** Width of a mark in the small map. */
const smallMark = 13;

/** A drawing of the map, and the small one in its corner for what lies outside. */
export interface MapStage extends MapPlane {
  readonly inset: { readonly transform: UnitTransform; readonly box: Box } | null;
}

type Point = readonly [x: number, y: number];
type Spot = Point | null;
type Units = readonly { readonly unit: UnitPoint | null }[];

/** Where each place is on a drawing; null where it is no point, or lies outside. */
export const spotsOn = (places: Units, { width, height, transform }: MapPlane): readonly Spot[] =>
  places.map(({ unit }) => {
    const spot = unit && toPixels(unit, transform);
    return spot && spot[0] >= edge && spot[1] >= edge && spot[0] <= width - edge && spot[1] <= height - edge ? spot : null;
  });

/** Where places that lie outside the large map are on the small one. */
const spotsBeside = (places: Units, inset: MapStage["inset"], spots: readonly Spot[]): readonly Spot[] =>
  places.map(({ unit }, place) => {
    const spot = inset && !spots[place] && unit ? toPixels(unit, inset.transform) : null;
    return spot && inset && overlaps({ x0: spot[0], y0: spot[1], x1: spot[0], y1: spot[1] }, inset.box) ? spot : null;
  });

const spottedPairs = (source: RecordSource, shown: Uint8Array, spots: readonly Spot[]): SpottedPair[] =>
  markedRows(shown).flatMap((row) =>
    placesAt(source.columns, row).flatMap(({ place: number, precision }) => {
      const spot = at(spots, number, "place");
      if (spot === null || precision === "country") return [];
      const { id: place, name: placeName } = at(source.index.places, number, "place");
      const event = wordsAt(source, "events", row).id;
      return [{ event, name: eventNameAt(source, row), place, placeName, precision, spot }];
    }),
  );

/** Circles with counts, in the pixels of a frame. */
const circlesOf = (
  perPlace: ArrayLike<number>,
  spots: readonly Spot[],
  places: RecordSource["index"]["places"],
  { zoom, x: left, y: top }: MapFrame,
): MapMark[] =>
  clusterPlaces(perPlace, spots, zoom).map((cluster) => {
    const [x, y] = [(cluster.x - left) * zoom, (cluster.y - top) * zoom];
    const own = cluster.places.map((place) => at(places, place, "place"));
    const name = clusterName(
      own.map((place) => place.name),
      cluster.pairs,
    );
    const single = { precision: null, leader: null, symbol: null, ring: null };
    return { events: [], places: own.map(({ id }) => id), x, y, atX: x, atY: y, count: cluster.pairs, name, ...single };
  });

/** Rows of events whose words must come before each can have its mark; none where they are counted. */
export const wordsLacking = (source: RecordSource, shown: Uint8Array): readonly number[] =>
  countPairs(source.columns.events, shown, source.index.places).pairs > mostPairs
    ? []
    : markedRows(shown).filter((row) => source.words("events", row) === undefined);

/**
 * Lays out the marks of the map, where a drawing is looked at: one for each event at each place, or circles that count them where they are many.
 *
 * @param shown 1 for each event, by its row, that is shown
 * @param around what the view shows without its part of the map: counted over all of it, so that no circle changes while the map is moved
 */
export function layoutPins(source: RecordSource, shown: Uint8Array, around: Uint8Array, stage: MapStage, frame: MapFrame) {
  const { events } = source.columns;
  const { places } = source.index;
  const { width, height, inset } = stage;
  const { zoom, x, y } = frame;
  const base = spotsOn(places, stage);
  const beside = spotsBeside(places, zoom === 1 ? inset : null, base);
  const counts = countPairs(events, shown, places);
  const inFrame = ([px, py]: Point, air: number): boolean => px >= -air && py >= -air && px <= width + air && py <= height + air;
  const toFrame = ([px, py]: Point): Point => [(px - x) * zoom, (py - y) * zoom];
  const lay = () => {
    if (counts.pairs <= mostPairs && wordsLacking(source, shown).length === 0) {
      const spots = base.map((spot) => spot && toFrame(spot));
      const insetMarks = layoutMarks(spottedPairs(source, shown, beside), smallMark);
      return { marks: layoutMarks(spottedPairs(source, shown, spots)), insetMarks, taken: [] };
    }
    const { perPlace } = countPairs(events, around, places);
    const marks = circlesOf(perPlace, base, places, frame);
    const taken = marks.map((mark) => markBox({ ...mark, x: mark.x + x * zoom, y: mark.y + y * zoom }));
    return { marks, insetMarks: circlesOf(perPlace, beside, places, wholeFrame), taken };
  };
  const { marks, insetMarks, taken } = lay();
  return {
    frame,
    /** In order of time, in the pixels of the frame. */
    marks: marks.filter((mark) => inFrame([mark.x, mark.y], 20)),
    insetMarks,
    /** Room that circles with counts take, in the pixels of the whole drawing as many times as large as the frame is close. */
    taken,
    counts,
    /** Event–place pairs with a point in the frame, or in the small map. */
    drawn: counts.perPlace.reduce((sum, count, place) => {
      const spot = base[place];
      return sum + ((spot && inFrame(toFrame(spot), 0)) || beside[place] ? count : 0);
    }, 0),
  };
}
export type MapPins = ReturnType<typeof layoutPins>;
