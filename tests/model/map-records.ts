import type { Event } from "../../src/corpus/event.ts";
import type { Place } from "../../src/corpus/place.ts";
import { layoutMap, type MapLayout } from "../../src/model/map/layout-map.ts";
import type { MapMark } from "../../src/model/map/map-marks.ts";
import type { MapRecords } from "../../src/model/map/map-pairs.ts";
import { type MapOptions, placeUnit } from "../../src/model/map/map-projection.ts";
import { base } from "./base.ts";
import { type SomeRecords, sourceOf } from "./timeline-rows.ts";

/** Records as a map takes them: all events are shown. */
export function mapRecords(
  records: SomeRecords & { readonly places: readonly Place[]; readonly events: readonly Event[] },
): MapRecords {
  const source = sourceOf(records, (place) => placeUnit(place, base.region));
  return { source, places: records.places, shown: new Uint8Array(source.columns.events.count).fill(1) };
}

/** A map with its marks, and the ids of what it lists. */
export interface LaidMap extends MapLayout {
  readonly marks: readonly MapMark[];
  readonly idsOf: (rows: readonly number[]) => readonly string[];
}

/** Lays out a map of these records. */
export function layMap(records: Parameters<typeof mapRecords>[0], options: MapOptions): LaidMap {
  const given = mapRecords(records);
  const layout = layoutMap(base, given, options);
  return {
    ...layout,
    marks: layout.pins.marks,
    idsOf: (rows) => rows.flatMap((row) => given.source.words("events", row)?.id ?? []),
  };
}
