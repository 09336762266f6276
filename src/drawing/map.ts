import type { Element } from "hast";
import { eventAddress, placeAddress } from "../corpus/addresses.ts";
import type { BaseMapPaths } from "../model/map/base-map.ts";
import type { MapLayout } from "../model/map/map-layout.ts";
import { type MapMark, markRadius } from "../model/map/map-marks.ts";
import type { MapPins, MapStage } from "../model/map/map-pins.ts";
import { type MapScenery, type SeenLabel, seeAreas, seeLabels } from "../model/map/map-scenery.ts";
import type { UnitTransform } from "../model/map/unit-transform.ts";
import { type DrawingSetting, element, kept, linkTo, tenth } from "./element.ts";

/** A map as it is seen: what is needed to draw all of it that moves. */
export interface SeenMap {
  readonly label: string;
  readonly stage: MapStage;
  readonly scenery: MapScenery;
  readonly pins: MapPins;
  /** All places, by their numbers. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

/** What of a map never moves, and is drawn by the build alone. */
export type MapGround = Pick<MapLayout, "paths" | "cities" | "scaleBar" | "inset" | "locator">;

const hundredth = (value: number): number => Math.round(value * 100) / 100 + 0;
/** Scale and movement of unit points, for the browser. */
const transformText = ({ scale, x, y }: UnitTransform): string => [scale, x, y].map(hundredth).join(" ");

const layers = ["land", "ukraine", "lakes", "rivers", "oblasts", "borders"] as const;

const drawBase = (paths: BaseMapPaths): Element =>
  element(
    "g",
    { class: "base", "aria-hidden": "true" },
    layers.map((layer) => (paths[layer] === "" ? null : element("path", { class: layer, d: paths[layer] }))),
  );

function drawPin(mark: MapMark, setting: DrawingSetting): Element {
  const { symbol, ring, leader, x, y, atX, atY, events, places, name, count, precision } = mark;
  const [event] = events;
  const address = events.length === 1 && event !== undefined ? eventAddress(event) : placeAddress(places[0] ?? "");
  return element(
    "a",
    {
      class: `mark ${symbol === null ? "cluster" : (precision ?? "")}`,
      href: linkTo(setting, address),
      target: setting.target,
      "data-event": events.join(" "),
      "data-place": places.join(" "),
    },
    element("title", {}, name),
    ring === null ? null : element("circle", { class: "ring", cx: atX, cy: atY, r: ring }),
    leader === null ? null : element("path", { class: "leader", d: leader }),
    element("circle", { class: "ground", cx: x, cy: y, r: markRadius(mark) }),
    symbol === null
      ? element("text", { class: "count", x, y: y + 4, "text-anchor": "middle", "font-size": 12 }, String(count))
      : element("path", { class: "symbol", d: symbol, transform: `translate(${tenth(x)} ${tenth(y)})`, "fill-rule": "evenodd" }),
  );
}

function drawName({ kind, x, y, fontSize, at, text, transform, hidden }: SeenLabel): Element {
  const attributes = {
    class: kind,
    x,
    y,
    "font-size": fontSize,
    "data-at": at && `${tenth(at[0])} ${tenth(at[1])}`,
    transform,
    visibility: hidden ? "hidden" : null,
  };
  return element("text", attributes, text);
}

const drawPlaceName = (label: SeenLabel, place: string, setting: DrawingSetting): Element =>
  element(
    "a",
    {
      class: label.away ? "name away" : "name",
      href: linkTo(setting, placeAddress(place)),
      target: setting.target,
      "data-place": place,
    },
    drawName(label),
  );

const drawScale = ({ x, y, length, label }: MapLayout["scaleBar"]): Element =>
  element(
    "g",
    { class: "scale", "aria-hidden": "true" },
    element("path", { d: `M${tenth(x)} ${tenth(y - 4)}v4h${tenth(length)}v-4` }),
    element("text", { x, y: y - 8, "font-size": 11 }, label),
  );

function drawInset({ inset }: MapStage, pins: MapPins, ground: MapLayout["inset"], setting: DrawingSetting): Element | null {
  if (inset === null) return null;
  const { x0: x, y0: y, x1, y1 } = inset.box;
  const box = { x, y, width: x1 - x, height: y1 - y };
  return element(
    "g",
    {
      class: "inset",
      "data-transform": transformText(inset.transform),
      "data-frame": [x, y, box.width, box.height].map(tenth).join(" "),
    },
    element("clipPath", { id: `${setting.name}-inset` }, element("rect", box)),
    element(
      "g",
      { "clip-path": `url(#${setting.name}-inset)` },
      element("rect", { class: "sea", ...box }),
      ground ? drawBase(ground.paths) : kept("g"),
      ground ? element("path", { class: "window", d: ground.window }) : kept("path"),
      element(
        "g",
        { class: "marks" },
        pins.insetMarks.map((mark) => drawPin(mark, setting)),
      ),
      ground
        ? element(
            "g",
            { class: "names" },
            ground.labels.map((text) =>
              element("text", { class: "place", x: text.x, y: text.y, "font-size": text.fontSize }, text.text),
            ),
          )
        : kept("g"),
    ),
    element("rect", { class: "frame", ...box }),
  );
}

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

/**
 * The map: ground, areas, names, marks, and the small map in its corner. Seen from nearer, the ground is stretched, while marks and names keep
 * their size.
 *
 * @param ground null in the browser, which leaves the server's as it is
 */
export function drawMap(
  { label, stage, scenery, pins, places }: SeenMap,
  ground: MapGround | null,
  setting: DrawingSetting,
): Element {
  const { width, height, transform } = stage;
  const { zoom, x, y } = pins.frame;
  const { name } = setting;
  const labels = seeLabels(scenery, pins, places);
  const upright = zoom === 1 ? null : `translate(${hundredth(x)} ${hundredth(y)}) scale(${(1 / zoom).toFixed(5)})`;
  return element(
    "svg",
    {
      class: `map ${name}${zoom === 1 ? "" : " zoomed"}`,
      "data-name": name,
      viewBox: `${tenth(x)} ${tenth(y)} ${hundredth(width / zoom)} ${hundredth(height / zoom)}`,
      width,
      height,
      role: "group",
      "aria-label": label,
      "data-transform": transformText(transform),
    },
    element(
      "defs",
      {},
      element(
        "pattern",
        { id: `${name}-hatch`, width: 6, height: 6, patternUnits: "userSpaceOnUse", patternTransform: "rotate(45)" },
        element("path", { class: "hatch", d: "M0 0V6" }),
      ),
      element("clipPath", { id: `${name}-frame` }, element("rect", { width, height })),
    ),
    element(
      "g",
      { "clip-path": `url(#${name}-frame)` },
      element("rect", { class: "sea", width, height }),
      ground ? drawBase(ground.paths) : kept("g"),
      seeAreas(scenery, pins, places).map(({ place, path, away }) =>
        element("path", { class: away ? "area away" : "area", "data-place": place, d: path, fill: `url(#${name}-hatch)` }),
      ),
      ground ? drawTowns(ground.cities) : kept("g"),
      element(
        "g",
        { class: "names", "aria-hidden": "true" },
        labels.map((each) => (each.place === null ? drawName(each) : null)),
      ),
      element(
        "g",
        { class: "marks", transform: upright },
        pins.marks.map((mark) => drawPin(mark, setting)),
      ),
      labels.map((each) => (each.place === null ? null : drawPlaceName(each, each.place, setting))),
      ground ? drawScale(ground.scaleBar) : kept("g"),
    ),
    drawInset(stage, pins, ground?.inset ?? null, setting),
    ground ? drawLocator(ground.locator, setting) : null,
    element("rect", { class: "frame", width, height, transform: upright }),
  );
}

/** The whole map as the build draws it. */
export function drawMapLayout(layout: MapLayout, places: SeenMap["places"], label: string, setting: DrawingSetting): Element {
  const { inset, pins, labels, areas } = layout;
  const box = inset && { x0: inset.x, y0: inset.y, x1: inset.x + inset.width, y1: inset.y + inset.height };
  const stage = { ...layout, inset: inset && box && { transform: inset.transform, box } };
  return drawMap({ label, stage, scenery: { labels, areas }, pins, places }, layout, setting);
}
