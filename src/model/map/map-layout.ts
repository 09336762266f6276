import type { Place } from "../../corpus/place.ts";
import type { RecordSource } from "../query/record-source.ts";
import type { BaseMapPaths, OverviewTopology, RegionTopology } from "./base-map.ts";
import type { MapInset } from "./map-inset.ts";
import type { MapLocator } from "./map-locator.ts";
import type { MapPins } from "./map-pins.ts";
import type { MapLabel } from "./place-labels.ts";
import type { UnitTransform } from "./unit-transform.ts";

/** What a map shows. */
export interface MapRecords {
  readonly source: RecordSource;
  /** The places that the source numbers, with what the base map draws of them. */
  readonly places: readonly Place[];
  /** 1 for each event, by its row, that is shown. */
  readonly shown: Uint8Array;
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
  /** Id of the place. */
  readonly place: string;
  readonly path: string;
}

/** What is only known to be in a country: an outline and a label with a count. */
export interface MapCountry {
  readonly place: string;
  /** ISO 3166-1 alpha-2 code. */
  readonly code: string;
  readonly name: string;
  /** `Ukraine as a whole: 5 events`. */
  readonly text: string;
  /** Rows. */
  readonly events: readonly number[];
}

/** A label and what kind of name it is; the kinds are the hierarchy. */
export interface KindLabel extends MapLabel {
  readonly kind: "place" | "area" | "country-note" | "capital" | "city" | "town" | "country" | "water";
  /** Id of the place, for `place`, `area` and `country-note`; otherwise null. */
  readonly place: string | null;
  /** The point that it belongs to: its town's dot, or the middle of its marks; null for names of areas. */
  readonly at: readonly [x: number, y: number] | null;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** How unit points of the projection become pixels: what the browser needs to lay out the marks again. */
  readonly transform: UnitTransform;
  readonly paths: BaseMapPaths;
  readonly areas: readonly MapArea[];
  /** The marks, in order of time: the order for the keyboard. */
  readonly pins: MapPins;
  readonly countries: readonly MapCountry[];
  readonly cities: readonly { readonly name: string; readonly x: number; readonly y: number; readonly rank: number }[];
  readonly labels: readonly KindLabel[];
  /** What lies outside of the frame; null when nothing does. */
  readonly inset: MapInset | null;
  /** Where in Ukraine a close view lies; null for a view of the whole. */
  readonly locator: MapLocator | null;
  readonly scaleBar: { readonly x: number; readonly y: number; readonly length: number; readonly label: string };
  /** Rows of events without a place. */
  readonly unplaced: readonly number[];
  /** Rows of events that neither map nor inset can show. */
  readonly outside: readonly number[];
}
