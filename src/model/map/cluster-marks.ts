import type { Place } from "../../corpus/place.ts";
import type { Columns } from "../query/columns.ts";
import { clusterMark } from "./cluster-mark.ts";
import { clusterSize } from "./cluster-name.ts";
import { clusterPlaces, countPairs } from "./map-clusters.ts";
import type { MapPlane } from "./map-frame.ts";
import type { MapBase } from "./map-layout.ts";
import type { MapMark } from "./map-marks.ts";
import { placeUnit } from "./place-units.ts";
import { toPixels } from "./unit-transform.ts";

/** Marks of a map with too many events to draw one by one: circles with counts of event–place pairs. */
export function clusterMarks(
  { events }: Columns,
  places: readonly Place[],
  base: MapBase,
  { width, height, transform }: MapPlane,
): MapMark[] {
  const shown = new Uint8Array(events.count).fill(1);
  const spots = places.map((place) => {
    const unit = placeUnit(place, base.region);
    const spot = unit && toPixels(unit, transform);
    return spot && spot[0] > 0 && spot[1] > 0 && spot[0] < width && spot[1] < height ? spot : null;
  });
  const { perPlace } = countPairs(events, shown, places.length);
  return clusterPlaces(perPlace, spots, 1, clusterSize).map((cluster) => clusterMark(cluster, places));
}
