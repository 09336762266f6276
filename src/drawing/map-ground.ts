import type { Element } from "hast";
import type { BaseMapPaths } from "../model/map/base-map.ts";
import type { MapLayout } from "../model/map/map-layout.ts";
import { tenth } from "../model/tenth.ts";
import { type DrawnGround, drawMap, type SeenMap } from "./draw-map.ts";
import { type DrawingSetting, element } from "./element.ts";

const layers = ["land", "ukraine", "lakes", "rivers", "oblasts", "borders"] as const;

const drawBase = (paths: BaseMapPaths): Element =>
  element(
    "g",
    { class: "base", "aria-hidden": "true" },
    layers.map((layer) => (paths[layer] === "" ? null : element("path", { class: layer, d: paths[layer] }))),
  );

const drawScale = ({ x, y, length, label }: MapLayout["scaleBar"]): Element =>
  element(
    "g",
    { class: "scale", "aria-hidden": "true" },
    element("path", { d: `M${tenth(x)} ${tenth(y - 4)}v4h${tenth(length)}v-4` }),
    element("text", { x, y: y - 8, "font-size": 11 }, label),
  );

function drawLocator(locator: MapLayout["locator"], { name }: DrawingSetting): Element | null {
  if (locator === null) return null;
  const { x, y, width, height } = locator;
  const box = { x, y, width, height };
  return element(
    "g",
    { class: "locator", "aria-hidden": "true" },
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

const drawTowns = (cities: MapLayout["cities"]): Element =>
  element(
    "g",
    { class: "towns", "aria-hidden": "true" },
    cities.map(({ x, y, rank }) => element("circle", { class: "town", cx: x, cy: y, r: rank === 0 ? 2.5 : 1.6 })),
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

const drawInsetGround = (
  { x, y, width, height, paths, window, labels }: NonNullable<MapLayout["inset"]>,
  { name }: DrawingSetting,
): DrawnGround["inset"] => ({
  clip: element("clipPath", { id: `${name}-inset` }, element("rect", { x, y, width, height })),
  sea: element("rect", { class: "sea", x, y, width, height }),
  frame: element("rect", { class: "frame", x, y, width, height }),
  base: drawBase(paths),
  window: element("path", { class: "window", d: window }),
  names: element(
    "g",
    { class: "names" },
    labels.map(({ x, y, fontSize, text }) => element("text", { class: "place", x, y, "font-size": fontSize }, text)),
  ),
});

/** What stays as it is while the map moves. */
const drawGround = (layout: MapLayout, setting: DrawingSetting): DrawnGround => ({
  defs: drawDefinitions(layout, setting),
  base: drawBase(layout.paths),
  towns: drawTowns(layout.cities),
  scale: drawScale(layout.scaleBar),
  inset: layout.inset && drawInsetGround(layout.inset, setting),
  locator: drawLocator(layout.locator, setting),
});

/** The whole map as the build draws it. */
export function drawMapLayout(layout: MapLayout, places: SeenMap["places"], label: string, setting: DrawingSetting): Element {
  const { inset, pins, labels, areas } = layout;
  const box = inset && { x0: inset.x, y0: inset.y, x1: inset.x + inset.width, y1: inset.y + inset.height };
  const stage = { ...layout, inset: inset && box && { transform: inset.transform, box } };
  return drawMap({ label, stage, scenery: { labels, areas }, pins, places }, drawGround(layout, setting), setting);
}
