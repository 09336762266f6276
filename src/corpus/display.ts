import { type Display, displaySchema } from "./sidecar.ts";

/** From the most shown to the least. */
const order: readonly Display[] = displaySchema.options;

/** The one of two that shows less. */
export const stricterDisplay = (a: Display, b: Display): Display => (order.indexOf(a) > order.indexOf(b) ? a : b);
