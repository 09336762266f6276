/** A part of a text or of a list, in its own offsets. */
export interface Range {
  readonly start: number;
  /** Exclusive. */
  readonly end: number;
}
