import type { Box } from "../box.ts";
import { pathPoint } from "../tenth.ts";
import type { TimeScale } from "../time/time-scale.ts";
import type { TimeTicks } from "../time/time-ticks.ts";
import type { PlacedText } from "./timeline-lane.ts";
import { fontSize } from "./timeline-setting.ts";

/** The strip between events and statements: its upper and lower line, and the baselines of its labels. */
export interface AxisHeights {
  readonly y0: number;
  readonly y1: number;
  readonly dayY: number;
  readonly monthY: number;
}

/** A zigzag, the sign of a broken axis, about the middle of a fold. */
const zigzag: readonly (readonly [number, number])[] = [
  [-8, 0],
  [-5, -5],
  [0, 5],
  [5, -5],
  [8, 0],
];

/** Both lines of the axis as SVG path data, each with a zigzag in every fold. */
export function axisPath(scale: Pick<TimeScale, "x0" | "x1" | "segments">, { y0, y1 }: AxisHeights): string {
  const folds = scale.segments.filter(({ folded }) => folded);
  const line = (y: number): string => {
    const breaks = folds.flatMap(({ x0, x1 }) => {
      const middle = (x0 + x1) / 2;
      const reach = Math.min(1, (x1 - x0) / 20);
      return zigzag.map(([dx, dy]) => pathPoint(middle + dx * reach, y + dy * reach));
    });
    return `M${[pathPoint(scale.x0, y), ...breaks, pathPoint(scale.x1, y)].join("L")}`;
  };
  return line(y0) + line(y1);
}

/** The room of a text by its left end, its width and its baseline. */
const labelBox = ({ x, width }: Pick<PlacedText, "x" | "width">, y: number): Box => ({
  x0: x - 2,
  x1: x + width + 2,
  y0: y - fontSize + 1,
  y1: y + 3,
});

/** Cuts a vertical line through the axis so that it leaves out the boxes it would cross. */
function around(x: number, { y0, y1 }: AxisHeights, boxes: readonly Box[]) {
  const crossed = boxes.filter((box) => x > box.x0 && x < box.x1).sort((a, b) => a.y0 - b.y0);
  const pieces: { y0: number; y1: number }[] = [];
  let from = y0;
  for (const box of crossed) {
    if (box.y0 > from) pieces.push({ y0: from, y1: box.y0 });
    from = Math.max(from, box.y1);
  }
  if (from < y1) pieces.push({ y0: from, y1 });
  return pieces;
}

/** Lines through the strip below each event that has arcs, around the labels between the two lines of the axis. */
export function connect(
  events: readonly { readonly id: string; readonly x: number }[],
  arcs: readonly { readonly event: string }[],
  axis: AxisHeights,
  { days, months }: TimeTicks,
  publications: readonly { readonly label: PlacedText & { readonly y: number } }[],
) {
  const answered = new Set(arcs.map(({ event }) => event));
  const boxes = [
    ...days.map(({ x, width }) => labelBox({ x: x + 3, width }, axis.dayY)),
    ...months.map(({ x, width }) => labelBox({ x: x + 3, width }, axis.monthY)),
    ...publications.map(({ label }) => labelBox(label, label.y)),
  ];
  return events
    .filter(({ id }) => answered.has(id))
    .flatMap(({ id, x }) => around(x, axis, boxes).map((piece) => ({ event: id, x, ...piece })));
}
