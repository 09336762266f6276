/** How a drawing that is a moment old is shown until it is made again: multiplied, then moved, in one direction. */
export interface Preview {
  readonly scale: number;
  readonly shift: number;
}

/**
 * What puts a drawn stretch where it belongs now.
 *
 * @param drawn first and last position of the stretch in the drawing, in pixels
 * @param wanted where they belong
 */
export function previewOf(drawn: readonly [number, number], wanted: readonly [number, number]): Preview {
  const scale = (wanted[1] - wanted[0]) / (drawn[1] - drawn[0]);
  return Number.isFinite(scale) && scale > 0 ? { scale, shift: wanted[0] - scale * drawn[0] } : { scale: 1, shift: 0 };
}
