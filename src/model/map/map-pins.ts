import { at } from "../../text/at.ts";
import type { Shown } from "../query/filter.ts";
import { placesAt, type RecordSource } from "../query/record-source.ts";
import { eventNameAt, wordsAt } from "../query/row-names.ts";
import { clusterName, clusterPlaces, countPairs, type MapCounts } from "./map-clusters.ts";
import { type MapFrame, type MapPlane, wholeFrame } from "./map-frame.ts";
import { layoutMarks, type MapMark, markBox, type SpottedPair } from "./map-marks.ts";
import { type Box, overlaps } from "./place-labels.ts";
import { toPixels, type UnitPoint, type UnitTransform } from "./unit-transform.ts";

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

/** The marks of a view, where a drawing is looked at. */
export interface MapPins {
  readonly frame: MapFrame;
  /** In order of time, in the pixels of the frame. */
  readonly marks: readonly MapMark[];
  readonly insetMarks: readonly MapMark[];
  /** Room that circles with counts take, in the pixels of the whole drawing as many times as large as the frame is close. */
  readonly taken: readonly Box[];
  readonly counts: MapCounts;
  /** Event–place pairs with a point in the frame, or in the small map. */
  readonly drawn: number;
}

type Spot = readonly [x: number, y: number] | null;
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

function spottedPairs(source: RecordSource, { events }: Pick<Shown, "events">, spots: readonly Spot[]): SpottedPair[] {
  const { columns, index } = source;
  const pairs: SpottedPair[] = [];
  for (let row = 0; row < events.length; row += 1)
    for (const { place, precision } of events[row] === 1 ? placesAt(columns, row) : []) {
      const spot = at(spots, place, "place");
      if (spot === null || precision === "country") continue;
      const { id, name: placeName } = at(index.places, place, "place");
      const event = wordsAt(source, "events", row).id;
      pairs.push({ event, name: eventNameAt(source, row), place: id, placeName, precision, spot });
    }
  return pairs;
}

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

/** Whether the events of a view are few enough that each has its mark. */
const hasMarks = ({ columns, index }: RecordSource, shown: Pick<Shown, "events">): boolean =>
  countPairs(columns.events, shown.events, index.places).pairs <= mostPairs;

/** Rows of events whose words must come before each can have its mark; none where they are counted. */
export function wordsLacking(source: RecordSource, shown: Pick<Shown, "events">): readonly number[] {
  if (!hasMarks(source, shown)) return [];
  const rows: number[] = [];
  shown.events.forEach((one, row) => {
    if (one === 1 && source.words("events", row) === undefined) rows.push(row);
  });
  return rows;
}

/**
 * Lays out the marks of the map: one for each event at each place, or circles that count them where they are many.
 *
 * @param around what the view shows without its part of the map: counted over all of it, so that no circle changes while the map is moved
 */
export function layoutPins(
  source: RecordSource,
  shown: Pick<Shown, "events">,
  around: Pick<Shown, "events">,
  stage: MapStage,
  frame: MapFrame,
): MapPins {
  const { columns, index } = source;
  const { places } = index;
  const { width, height, inset } = stage;
  const { zoom, x, y } = frame;
  const base = spotsOn(places, stage);
  const beside = spotsBeside(places, zoom === 1 ? inset : null, base);
  const counts = countPairs(columns.events, shown.events, places);
  const inFrame = ([px, py]: readonly [number, number], air: number): boolean =>
    px >= -air && py >= -air && px <= width + air && py <= height + air;
  const toFrame = ([px, py]: readonly [number, number]): readonly [number, number] => [(px - x) * zoom, (py - y) * zoom];
  const drawn = counts.perPlace.reduce((sum, count, place) => {
    const spot = base[place];
    return sum + ((spot && inFrame(toFrame(spot), 0)) || beside[place] ? count : 0);
  }, 0);
  const within = (marks: readonly MapMark[]): readonly MapMark[] => marks.filter((mark) => inFrame([mark.x, mark.y], 20));
  if (counts.pairs <= mostPairs && wordsLacking(source, shown).length === 0) {
    const spots = base.map((spot) => spot && toFrame(spot));
    const insetMarks = layoutMarks(spottedPairs(source, shown, beside), smallMark);
    return { frame, marks: within(layoutMarks(spottedPairs(source, shown, spots))), insetMarks, taken: [], counts, drawn };
  }
  const { perPlace } = countPairs(columns.events, around.events, places);
  const circles = circlesOf(perPlace, base, places, frame);
  const taken = circles.map((mark) => markBox({ ...mark, x: mark.x + x * zoom, y: mark.y + y * zoom }));
  return { frame, marks: within(circles), insetMarks: circlesOf(perPlace, beside, places, wholeFrame), taken, counts, drawn };
}
