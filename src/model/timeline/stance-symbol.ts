import type { StanceVerb } from "../../corpus/statement.ts";

/**
 * One shape per stance, told apart without colour: SVG path data in a box of 12 × 12 with the origin in its middle, to be
 * filled with the rule “evenodd”. Against a claim: a cross (denies) and a barred ring (rejects). For a deed: a frame (justifies).
 * Against a deed: triangles that point at it (accuses, condemns). Plain speech: a ring (states) and a ring with a dot (announces).
 * Towards what comes: a pointed sign (warns), a lozenge (demands).
 */
const paths: Readonly<Record<StanceVerb, string>> = {
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
export const stanceSymbol = (stance: StanceVerb | null): string => paths[stance ?? "states"];
