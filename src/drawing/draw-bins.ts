import type { Element } from "hast";
import { tenth } from "../model/tenth.ts";
import type { BinsLayout } from "../model/timeline/bins-layout.ts";
import { type DrawingSetting, element, linkTo, scenery, svg } from "./element.ts";

/** The bin that is read at the moment: a link to its records, with what it counts as its name. */
export interface ReadBin {
  readonly x0: number;
  readonly x1: number;
  /** Address of the page that lists its records; null where the list of this page does. */
  readonly address: string | null;
  readonly name: string;
}

const drawCursor = ({ x0, x1, address, name }: ReadBin, height: number, setting: DrawingSetting): Element =>
  element(
    "a",
    {
      class: "cursor",
      href: address === null ? setting.list : linkTo(setting, address),
      target: address === null ? "_self" : setting.target,
      "aria-label": name,
    },
    element("rect", { x: x0, y: 0, width: Math.max(x1 - x0, 4), height }),
  );

/** The timeline from afar: counts of events above the axis, of statements below it; two paths, and the labels that have room. */
export function drawBins(layout: BinsLayout, setting: DrawingSetting, read: ReadBin | null = null): Element {
  const { axis, scale, ticks, bars, labels, fontSize } = layout;
  const lines = [
    ...[axis.y0, axis.y1].map((y) => `M${tenth(scale.x0)} ${y}H${tenth(scale.x1)}`),
    ...ticks.days.map(({ x }) => `M${tenth(x)} ${axis.y0}v5`),
    ...ticks.months.map(({ x }) => `M${tenth(x)} ${axis.y0}V${axis.y1}`),
  ];
  const label = "Timeline: how many events above the axis, how many statements below it";
  return svg(
    { class: `timeline bins ${setting.name}`, "data-name": setting.name },
    layout,
    { role: "group", "aria-label": label, "font-size": fontSize },
    scenery(
      "axis",
      element("path", { d: lines.join("") }),
      ticks.days.map(({ x, label }) => element("text", { x: x + 3, y: axis.dayY }, label)),
      ticks.months.map(({ x, label }) => element("text", { class: "month", x: x + 3, y: axis.monthY }, label)),
    ),
    element("path", { class: "bars events", d: bars.events }),
    element("path", { class: "bars statements", d: bars.statements }),
    scenery(
      "bin-labels",
      labels.map(({ x, y, text }) => element("text", { x, y, "text-anchor": "middle" }, text)),
    ),
    read && drawCursor(read, layout.height, setting),
  );
}
