import type { Kind, Precision } from "../../corpus/event.ts";
import type { StanceVerb } from "../../corpus/statement.ts";

// Shapes with one meaning each, told apart without colour: SVG path data in a box of 12 × 12 with the origin in its middle, to be filled with the
// rule “evenodd”.

/** Families of kinds that share a shape. */
export type EventFamily = "attack" | "control" | "finding" | "word" | "people";

const families: Readonly<Record<Kind, EventFamily>> = {
  strike: "attack",
  shelling: "attack",
  bombing: "attack",
  explosions: "attack",
  invasion: "control",
  seizure: "control",
  recapture: "control",
  withdrawal: "control",
  damage: "finding",
  discovery: "finding",
  decree: "word",
  protest: "word",
  talks: "word",
  call: "word",
  terms: "word",
  accusation: "word",
  displacement: "people",
};

/**
 * Attack: a burst; control of ground: a pennant; something found: a lens; words and acts of state: a square with a tail, as of a speech bubble;
 * people on the move: two chevrons.
 */
const familyPaths: Readonly<Record<EventFamily, string>> = {
  attack:
    "M0 -6L1.2 -2.9L4.2 -4.2L2.9 -1.2L6 0L2.9 1.2L4.2 4.2L1.2 2.9L0 6L-1.2 2.9L-4.2 4.2L-2.9 1.2L-6 0L-2.9 -1.2L-4.2 -4.2L-1.2 -2.9Z",
  control: "M-4.5-6H-2.7V-5.4L5.5-2.2L-2.7 1V6H-4.5Z",
  finding:
    "M-1.5-6A4.5 4.5 0 1 1-1.5 3A4.5 4.5 0 1 1-1.5-6ZM-1.5-4.2A2.7 2.7 0 1 0-1.5 1.2A2.7 2.7 0 1 0-1.5-4.2ZM2.5 1.1L5.9 4.5L4.5 5.9L1.1 2.5Z",
  word: "M-5-5H5V3H0L-3 6V3H-5Z",
  people: "M-5.5-5H-2.7L1.3 0L-2.7 5H-5.5L-1.5 0ZM-1-5H1.8L5.8 0L1.8 5H-1L3 0Z",
};

export const eventFamily = (kind: Kind): EventFamily => families[kind];

/** The shape of an event of this kind. */
export const eventSymbol = (kind: Kind): string => familyPaths[families[kind]];

/**
 * Against a claim: a cross (denies) and a barred ring (rejects). For a deed: a frame (justifies). Against a deed: triangles that point at it
 * (accuses, condemns). Plain speech: a ring (states) and a ring with a dot (announces). Towards what comes: a pointed sign (warns), a lozenge (demands).
 */
const stancePaths: Readonly<Record<StanceVerb, string>> = {
  states: "M0-5A5 5 0 1 1 0 5A5 5 0 1 1 0-5ZM0-3A3 3 0 1 0 0 3A3 3 0 1 0 0-3Z",
  announces: "M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5ZM0-4A4 4 0 1 0 0 4A4 4 0 1 0 0-4ZM0-2A2 2 0 1 1 0 2A2 2 0 1 1 0-2Z",
  denies: "M-5-3L-3-5L0-2L3-5L5-3L2 0L5 3L3 5L0 2L-3 5L-5 3L-2 0Z",
  rejects: "M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5ZM-3.6-1.2V1.2H3.6V-1.2Z",
  justifies: "M-5-5H5V5H-5ZM-3-3V3H3V-3Z",
  accuses: "M-4.5-5.5L5.5 0L-4.5 5.5Z",
  condemns: "M-5.5-5L0.5 0L-5.5 5ZM-0.5-5L5.5 0L-0.5 5Z",
  warns: "M0-6L5.8 5H-5.8ZM-0.8-2.4V1.4H0.8V-2.4ZM-0.8 2.4V3.9H0.8V2.4Z",
  demands: "M0-6L6 0L0 6L-6 0Z",
};

/** The shape of a stance; a statement that takes none speaks plainly and has the shape of `states`. */
export const stanceSymbol = (stance: StanceVerb | null): string => stancePaths[stance ?? "states"];

/** Precisions that have a mark of their own; what is only known to a country has none. */
export type MarkedPrecision = Exclude<Precision, "country">;

/**
 * The less is known, the less is filled: cross hairs (point), a full disc (site), a disc half full (settlement), a dot for the middle of a dashed
 * ring (near), a hatched square for the middle of a hatched area (region).
 */
const precisionPaths: Readonly<Record<MarkedPrecision, string>> = {
  point:
    "M0-2.6A2.6 2.6 0 1 1 0 2.6A2.6 2.6 0 1 1 0-2.6ZM-.8-6.2H.8V-3.6H-.8ZM-.8 3.6H.8V6.2H-.8ZM-6.2-.8H-3.6V.8H-6.2ZM3.6-.8H6.2V.8H3.6Z",
  site: "M0-5.2A5.2 5.2 0 1 1 0 5.2A5.2 5.2 0 1 1 0-5.2Z",
  settlement: "M0-5.5A5.5 5.5 0 1 1 0 5.5A5.5 5.5 0 1 1 0-5.5ZM-4.1 0A4.1 4.1 0 0 1 4.1 0Z",
  near: "M0-2.6A2.6 2.6 0 1 1 0 2.6A2.6 2.6 0 1 1 0-2.6Z",
  region: "M-5.5-5.5H5.5V5.5H-5.5ZM-4.3-4.3V4.3H4.3V-4.3ZM-4.3 1.5L1.5-4.3H3.3L-4.3 3.3ZM-2.6 4.3L4.3-2.6V-0.8L-0.8 4.3Z",
};

/** The shape of a mark on the map, by how exactly the place is known. */
export const precisionSymbol = (precision: MarkedPrecision): string => precisionPaths[precision];
