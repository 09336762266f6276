import type { Element } from "hast";
import type { Box } from "../model/box.ts";
import { type BaseMapPaths, baseLayers } from "../model/map/base-map.ts";
import type { MapLayout } from "../model/map/layout-map.ts";
import { tenth } from "../model/tenth.ts";
import { drawMap, type SeenMap } from "./draw-map.ts";
import { type DrawingSetting, element, group, scenery } from "./element.ts";

const rectangle = ({ x0, y0, x1, y1 }: Box) => ({ x: x0, y: y0, width: x1 - x0, height: y1 - y0 });

const drawBase = (paths: BaseMapPaths): Element =>
  scenery(
    "base",
    baseLayers.map((layer) => (paths[layer] ? element("path", { class: layer, d: paths[layer] }) : null)),
  );

const drawScale = ({ x, y, length, label }: MapLayout["scaleBar"]): Element =>
  scenery(
    "scale",
    element("path", { d: `M${tenth(x)} ${tenth(y - 4)}v4h${tenth(length)}v-4` }),
    element("text", { x, y: y - 8, "font-size": 11 }, label),
  );

function drawLocator(locator: MapLayout["locator"], { name }: DrawingSetting): Element | null {
  if (locator === null) return null;
  const box = rectangle(locator.box);
  return scenery(
    "locator",
    element("clipPath", { id: `${name}-locator` }, element("rect", box)),
    element("rect", { class: "land", ...box }),
    element(
      "g",
      { "clip-path": `url(#${name}-locator)` },
      element("path", { class: "ukraine", d: locator.ukraine }),
      element("path", { class: "window", d: locator.window }),
    ),
    element("rect", { class: "frame", ...box }),
  );
}

const drawTowns = (towns: MapLayout["towns"]): Element =>
  scenery(
    "towns",
    towns.map(({ x, y, kind }) => element("circle", { class: "town", cx: x, cy: y, r: kind === "capital" ? 2.5 : 1.6 })),
  );

const drawDefinitions = ({ width, height }: MapLayout, { name }: DrawingSetting): Element =>
  element(
    "defs",
    {},
    element(
      "pattern",
      { id: `${name}-hatch`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
      element("path", { class: "hatch", d: "M0 0V6" }),
    ),
    element("clipPath", { id: `${name}-frame` }, element("rect", { width, height })),
  );

const drawInsetGround = ({ box, paths, window, labels }: NonNullable<MapLayout["inset"]>, { name }: DrawingSetting) => ({
  clip: element("clipPath", { id: `${name}-inset` }, element("rect", rectangle(box))),
  sea: element("rect", { class: "sea", ...rectangle(box) }),
  frame: element("rect", { class: "frame", ...rectangle(box) }),
  base: drawBase(paths),
  window: element("path", { class: "window", d: window }),
  names: group(
    "names",
    labels.map(({ x, y, fontSize, text }) => element("text", { class: "place", x, y, "font-size": fontSize }, text)),
  ),
});

/** What of a map never moves, and is drawn by the build alone. */
const drawGround = (layout: MapLayout, setting: DrawingSetting) => ({
  defs: drawDefinitions(layout, setting),
  base: drawBase(layout.paths),
  towns: drawTowns(layout.towns),
  scale: drawScale(layout.scaleBar),
  inset: layout.inset && drawInsetGround(layout.inset, setting),
  locator: drawLocator(layout.locator, setting),
});
export type DrawnGround = ReturnType<typeof drawGround>;

/** The whole map as the build draws it. */
export const drawMapLayout = (layout: MapLayout, places: SeenMap["places"], label: string, setting: DrawingSetting): Element =>
  drawMap({ label, stage: layout, scenery: layout, pins: layout.pins, places }, drawGround(layout, setting), setting);
