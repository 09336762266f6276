import type { Element } from "hast";
import type { FigureGroup, FigureRange } from "../model/record/figures.ts";
import { tenth } from "../model/tenth.ts";
import { drawFades, drawPieces } from "./bar.ts";
import { element, group, svg } from "./element.ts";

/** A soft end fades over half of its range where both ends are soft, over all of it where one is. */
function drawRange({ x0, x1, start, end }: FigureRange, y: number, name: string): Element[] {
  const length = x1 - x0;
  const both = start === "soft" && end === "soft";
  const fade = (kind: string): number => (kind === "soft" ? (both ? length / 2 : length) : 0);
  const bar = { x0, x1, y: y - 2, height: 4, fadeStart: fade(start), fadeEnd: fade(end) };
  return [
    group("range", drawPieces(bar, name)),
    ...(end === "arrow" ? [element("path", { class: "arrow", d: `M${tenth(x1 - 1)} ${tenth(y - 5)}l7 5l-7 5z` })] : []),
  ];
}

const drawRow = ({ y, dot, range, cells, labelX, words, attribution }: FigureGroup["rows"][number], name: string): Element =>
  group(
    "row",
    range && drawRange(range, y, name),
    dot && element("circle", { class: dot.filled ? "dot" : "dot open", cx: dot.x, cy: y, r: 5 }),
    cells.map(({ x, width, state }) =>
      element("rect", { class: `cell ${state}`, x: x + 1, y: y - width / 2, width, height: width }),
    ),
    element("text", { x: labelX, y: y + 4, class: "words" }, words),
    attribution.map((line, at) => element("text", { x: 0, y: y + 24 + at * 16, class: "who" }, line)),
  );

/** Figures that may be compared, on one scale: a row for each. `name` tells the drawing from others on its page. */
export const drawFigures = ({ rows, scale, height }: FigureGroup, width: number, name: string): Element =>
  svg(
    { class: "strip-drawing" },
    { width, height },
    { role: "img", "aria-label": rows.map((row) => row.name).join(" "), "font-size": 13 },
    drawFades(name),
    scale &&
      group(
        "scale",
        element("line", { x1: scale.x0, x2: scale.x1, y1: height - 20, y2: height - 20 }),
        scale.ticks.map(({ x, label }, tick) => [
          element("line", { x1: x, x2: x, y1: 4, y2: height - 16 }),
          element("text", { x, y: height - 3, "text-anchor": tick === 0 ? "start" : "middle" }, label),
        ]),
      ),
    rows.map((row) => drawRow(row, name)),
  );
