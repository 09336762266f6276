import { precisions } from "../corpus/precisions.ts";
import { clusterMark } from "../model/map/cluster-mark.ts";
import { clusterSize } from "../model/map/cluster-name.ts";
import { clusterLevel, clusterPlaces, countPairs, type MapCounts } from "../model/map/map-clusters.ts";
import type { MapFrame, MapPlane } from "../model/map/map-frame.ts";
import { layoutMarks, type MapMark, type MapPair, markBox, type SpottedPair } from "../model/map/map-marks.ts";
import { type Box, overlaps } from "../model/map/place-labels.ts";
import { toPixels, type UnitTransform } from "../model/map/unit-transform.ts";
import type { Shown } from "../model/query/filter.ts";
import { eventName } from "../model/record/accessible-name.ts";
import { accountsOfEvents, itemsOf } from "../model/record/account-lists.ts";
import type { Catalogue } from "./catalogue.ts";
import { countsOf, eventOf, rowsOf } from "./records.ts";

/** Pairs above this number are counted by place; below it each has its mark. */
const mostPairs = 60;
/** A place nearer to the edge of the whole map than this stands in the small map beside it. */
const edge = 6;

/** A drawing of the map, and the small one in its corner for what lies outside. */
export interface MapStage extends MapPlane {
  readonly inset: { readonly transform: UnitTransform; readonly box: Box } | null;
}

/** The marks of a view, where a drawing is looked at. */
export interface MapPicture {
  /** In the pixels of the frame. */
  readonly marks: readonly MapMark[];
  readonly insetMarks: readonly MapMark[];
  /** Room that circles with counts take, in the pixels of the whole drawing as many times as large as the frame is close. */
  readonly taken: readonly Box[];
  readonly counts: MapCounts;
  /** Event–place pairs with a point in the frame, or in the small map. */
  readonly drawn: number;
}

type Spot = readonly [x: number, y: number] | null;

/** Events whose words must come before each can have its mark; none where they are counted. */
export function wordsLacking({ columns, index, words }: Catalogue, { events }: Shown): readonly number[] {
  if (countPairs(columns.events, events, index.places.length).pairs > mostPairs) return [];
  return rowsOf(events).filter((row) => words("events", row) === undefined);
}

/** Lays out marks for the explorer, and remembers what does not change with the view. */
export function mapPictureMaker(): (
  catalogue: Catalogue,
  shown: Shown,
  around: Shown,
  stage: MapStage,
  frame: MapFrame,
) => MapPicture {
  let accounts: ReturnType<typeof accountsOfEvents> | undefined;

  function spottedPairs(catalogue: Catalogue, shown: Shown, spots: readonly Spot[]): SpottedPair[] {
    const { columns, index } = catalogue;
    return rowsOf(shown.events).flatMap((row) =>
      itemsOf(columns.events.places, row).flatMap((item): SpottedPair[] => {
        const precision = precisions[item & 7] ?? "country";
        const spot = precision === "country" ? null : (spots[item >> 3] ?? null);
        const event = spot && eventOf(catalogue, row);
        const place = index.places[item >> 3];
        return spot && event && place ? [{ pair: { event, place: place as unknown as MapPair["place"], precision }, spot }] : [];
      }),
    );
  }
  function namesOf(catalogue: Catalogue, shown: Shown): ReadonlyMap<string, string> {
    accounts ??= accountsOfEvents(catalogue.columns);
    const lists = accounts;
    const places = new Map(catalogue.index.places.map((place) => [place.id, place]));
    return new Map(
      rowsOf(shown.events).flatMap((row) => {
        const event = eventOf(catalogue, row);
        const counts = countsOf(catalogue.columns, itemsOf(lists, row));
        return event
          ? [
              [
                event.id,
                eventName({
                  ...event,
                  places: event.places.map(({ place, precision }) => ({ name: places.get(place)?.name ?? place, precision })),
                  counts,
                }),
              ] as const,
            ]
          : [];
      }),
    );
  }

  return (catalogue, shown, around, stage, frame) => {
    const { columns, index } = catalogue;
    const { places } = index;
    const { width, height, transform, inset } = stage;
    const { zoom, x, y } = frame;
    const base = places.map(({ unit }): Spot => {
      const spot = unit && toPixels(unit, transform);
      return spot && spot[0] >= edge && spot[1] >= edge && spot[0] <= width - edge && spot[1] <= height - edge ? spot : null;
    });
    const beside = places.map(({ unit }, place): Spot => {
      const spot = inset && zoom === 1 && !base[place] && unit ? toPixels(unit, inset.transform) : null;
      return spot && inset && overlaps({ x0: spot[0], y0: spot[1], x1: spot[0], y1: spot[1] }, inset.box) ? spot : null;
    });
    const counts = countPairs(columns.events, shown.events, places.length);
    const inFrame = ([px, py]: readonly [number, number], air: number): boolean =>
      px >= -air && py >= -air && px <= width + air && py <= height + air;
    const toFrame = ([px, py]: readonly [number, number]): readonly [number, number] => [(px - x) * zoom, (py - y) * zoom];
    const drawn = counts.perPlace.reduce((sum, count, place) => {
      const spot = base[place];
      return sum + ((spot && inFrame(toFrame(spot), 0)) || beside[place] ? count : 0);
    }, 0);
    const within = (marks: readonly MapMark[]): readonly MapMark[] => marks.filter((mark) => inFrame([mark.x, mark.y], 20));
    if (counts.pairs <= mostPairs && wordsLacking(catalogue, shown).length === 0) {
      const names = namesOf(catalogue, shown);
      const marksAt = (spots: readonly Spot[]): MapMark[] => layoutMarks(spottedPairs(catalogue, shown, spots), names);
      const marks = within(marksAt(base.map((spot) => spot && toFrame(spot))));
      return { marks, insetMarks: marksAt(beside), taken: [], counts, drawn };
    }
    // Counted over the whole map and only then moved, so that neither cells nor counts change while the map is moved.
    const { perPlace } = countPairs(columns.events, around.events, places.length);
    const circlesAt = (spots: readonly Spot[], cell: number): MapMark[] =>
      clusterPlaces(perPlace, spots, 1, cell).map((cluster) => clusterMark(cluster, places));
    const circles = circlesAt(
      base.map((spot) => spot && [spot[0] * zoom, spot[1] * zoom]),
      clusterSize * (zoom / clusterLevel(zoom)),
    );
    const moved = circles.map((mark) => {
      const at = { x: mark.x - x * zoom, y: mark.y - y * zoom };
      return { ...mark, ...at, atX: at.x, atY: at.y };
    });
    return { marks: within(moved), insetMarks: circlesAt(beside, clusterSize), taken: circles.map(markBox), counts, drawn };
  };
}
