import type { Kind } from "../../corpus/event.ts";

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
 * One shape per family: SVG path data in a box of 12 × 12 with the origin in its middle, filled. Attack: a burst; control of
 * ground: a pennant; something found: a lens; words and acts of state: a square with a tail, as of a speech bubble;
 * people on the move: two chevrons.
 */
const paths: Readonly<Record<EventFamily, string>> = {
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
export const eventSymbol = (kind: Kind): string => paths[families[kind]];
