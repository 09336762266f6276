import type { Element } from "hast";
import { tenth } from "../model/tenth.ts";
import type { OverviewLayout } from "../model/timeline/overview-layout.ts";
import { element } from "./element.ts";

/** The strip that always shows the whole span: counts of events, what lies outside of the window, and the window's frame. */
export function drawOverview({ width, height, counts, x0, x1 }: OverviewLayout): Element {
  const [left, right] = [tenth(x0), tenth(x1)];
  return element(
    "svg",
    { class: "overview", viewBox: `0 0 ${width} ${height}`, preserveAspectRatio: "none", width, height, "aria-hidden": "true" },
    element("path", { class: "counts", d: counts }),
    element("path", { class: "outside", d: `M0 0H${left}V${height}H0ZM${right} 0H${width}V${height}H${right}Z` }),
    element("rect", { class: "window", x: left, y: 0, width: Math.max(2, right - left), height }),
  );
}
