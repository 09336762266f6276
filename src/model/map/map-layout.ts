import type { Event } from "../../corpus/event.ts";
import type { Place } from "../../corpus/place.ts";
import type { Statement } from "../../corpus/statement.ts";
import type { Columns } from "../query/columns.ts";
import type { BaseMapPaths, OverviewTopology, RegionTopology } from "./base-map.ts";
import type { MapInset } from "./map-inset.ts";
import type { MapLocator } from "./map-locator.ts";
import type { MapMark } from "./map-marks.ts";
import type { MapLabel } from "./place-labels.ts";
import type { UnitTransform } from "./unit-transform.ts";

/** What a map shows; `statements` only for the names of marks. */
export interface MapRecords {
  readonly events: readonly Event[];
  readonly places: readonly Place[];
  readonly statements: readonly Statement[];
  /** The events as columns, where they are too many to have a mark each: then `events` is empty, and circles count them. */
  readonly columns?: Columns;
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
  /** ISO 3166-1 alpha-2 code. */
  readonly code: string;
  readonly name: string;
  /** `Ukraine as a whole: 5 events`. */
  readonly text: string;
  readonly events: readonly string[];
}

/** A label and what kind of name it is; the kinds are the hierarchy. */
export interface KindLabel extends Omit<MapLabel, "key"> {
  readonly kind: "place" | "area" | "country-note" | "capital" | "city" | "town" | "country" | "water";
  /** Id of the place, for `place`, `area` and `country-note`; otherwise null. */
  readonly place: string | null;
}

export interface MapLayout {
  readonly width: number;
  readonly height: number;
  /** How unit points of the projection become pixels: what the browser needs to lay out the marks again. */
  readonly transform: UnitTransform;
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
