import { pathPoint } from "../tenth.ts";
import type { TimeScale } from "../time/time-scale.ts";

/** A zigzag, the sign of a broken axis, about the middle of a fold. */
const zigzag: readonly (readonly [number, number])[] = [
  [-8, 0],
  [-5, -5],
  [0, 5],
  [5, -5],
  [8, 0],
];

/** The lines of the axis at the given heights as SVG path data, each with a zigzag in every fold. */
export function axisPath(scale: Pick<TimeScale, "x0" | "x1" | "segments">, heights: readonly number[]): string {
  const folds = scale.segments.filter(({ folded }) => folded);
  const line = (y: number): string => {
    const breaks = folds.flatMap(({ x0, x1 }) => {
      const middle = (x0 + x1) / 2;
      const reach = Math.min(1, (x1 - x0) / 20);
      return zigzag.map(([dx, dy]) => pathPoint(middle + dx * reach, y + dy * reach));
    });
    return `M${[pathPoint(scale.x0, y), ...breaks, pathPoint(scale.x1, y)].join("L")}`;
  };
  return heights.map(line).join("");
}

/** The room of a label on the axis. */
export interface AxisBox {
  readonly x: number;
  readonly width: number;
  readonly y0: number;
  readonly y1: number;
}

/** The room of a text by its left end, its width and its base line. */
export const labelBox = (x: number, width: number, baseline: number, fontSize: number): AxisBox => ({
  x,
  width,
  y0: baseline - fontSize + 1,
  y1: baseline + 3,
});

/** Cuts a vertical line so that it leaves out the boxes it would cross. */
export function around(x: number, y0: number, y1: number, boxes: readonly AxisBox[]) {
  const crossed = boxes.filter((box) => x > box.x - 2 && x < box.x + box.width + 2).sort((a, b) => a.y0 - b.y0);
  const pieces: { y0: number; y1: number }[] = [];
  let from = y0;
  for (const box of crossed) {
    if (box.y0 > from) pieces.push({ y0: from, y1: box.y0 });
    from = Math.max(from, box.y1);
  }
  if (from < y1) pieces.push({ y0: from, y1 });
  return pieces;
}
