import type { DateBar } from "../time/date-bar.ts";
import type { TimeScale } from "../time/time-scale.ts";
import type { TimeTicks } from "../time/time-ticks.ts";
import type { PlacedText } from "./timeline-lane.ts";
import type { Publication } from "./timeline-publications.ts";
import type { TimelineRecord, TimelineTie } from "./timeline-rows.ts";

/** A text with its place; y is its baseline. */
export interface TimelineText extends PlacedText {
  readonly y: number;
}

/** A mark: a shape at (x, y), a stem to the axis, a bar where the date is no single day, a label. */
export interface TimelineMark extends Omit<TimelineRecord, "date"> {
  readonly x: number;
  readonly y: number;
  /** SVG path data of the shape around the origin. */
  readonly symbol: string;
  /** Vertical line from the mark to the axis, at x. */
  readonly stem: { readonly y0: number; readonly y1: number };
  /** Where an event has a foot on the axis: what is left of it in sight where the drawing is reduced to its axis; null where it has none. */
  readonly foot: number | null;
  readonly bar: (DateBar & { readonly y: number; readonly height: number }) | null;
  readonly label: TimelineText & { readonly shortened: boolean };
  /** The lags of a statement, beside its label; null where there is none. */
  readonly aside: TimelineText | null;
}

/** A tie as it is drawn; a general one is dashed. */
export interface TimelineArc extends TimelineTie {
  readonly statement: string;
  readonly path: string;
  /** Where it meets the axis below the event. */
  readonly tip: { readonly x: number; readonly y: number };
}

/** What is counted instead of drawn: it found no room, or reaches in from outside. Leads to the list. */
export interface TimelineGroup {
  readonly of: "events" | "statements" | "records";
  /** Middle. */
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** `+180`. */
  readonly label: string;
  /** Full accessible name: `180 more events, 24 February 2022: see the list.` */
  readonly name: string;
  /** What it counts, where they are known one by one. */
  readonly ids: readonly string[];
}

export interface TimelineLayout {
  /** Left end of what is seen: 0, but where a window shows a part. */
  readonly x: number;
  readonly width: number;
  readonly height: number;
  readonly fontSize: number;
  /** Whether it may be reduced to its axis, where each event then has a foot. */
  readonly compact: boolean;
  readonly scale: TimeScale;
  readonly ticks: TimeTicks;
  /** The strip between events and statements: its lines, and the baselines of its labels. */
  readonly axis: {
    readonly y0: number;
    readonly y1: number;
    readonly dayY: number;
    readonly monthY: number;
    /** Both lines as SVG path data, with a zigzag in every fold. */
    readonly path: string;
  };
  /** Lines through the strip below each event that has arcs, left out where a label is. */
  readonly connectors: readonly { readonly event: string; readonly x: number; readonly y0: number; readonly y1: number }[];
  /** In order of time. */
  readonly events: readonly TimelineMark[];
  /** In order of time. */
  readonly statements: readonly TimelineMark[];
  readonly arcs: readonly TimelineArc[];
  readonly publications: readonly Publication[];
  readonly groups: readonly TimelineGroup[];
  /** Ids of all marks in order of time: the order for the keyboard. */
  readonly order: readonly { readonly of: "event" | "statement"; readonly id: string }[];
}
