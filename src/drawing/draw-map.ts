import type { Element } from "hast";
import { recordAddress } from "../corpus/addresses.ts";
import type { UnitTransform } from "../model/map/map-frame.ts";
import { type MapMark, markRadius } from "../model/map/map-marks.ts";
import type { MapPins, MapStage } from "../model/map/map-pins.ts";
import { type MapScenery, type SeenLabel, seeAreas, seeLabels } from "../model/map/map-scenery.ts";
import { hundredth, tenth } from "../model/tenth.ts";
import { at } from "../text/must.ts";
import { type DrawingSetting, element, group, kept, linkTo, scenery } from "./element.ts";
import type { DrawnGround } from "./map-ground.ts";
import { symbolAt } from "./symbol.ts";

/** A map as it is seen: what is needed to draw all of it that moves. */
export interface SeenMap {
  readonly label: string;
  readonly stage: MapStage;
  readonly scenery: MapScenery;
  readonly pins: MapPins;
  /** All places, by their numbers. */
  readonly places: readonly { readonly id: string; readonly name: string }[];
}

/** What the browser does not have, and leaves as it is. */
const keptGround = {
  base: kept("g"),
  towns: kept("g"),
  scale: kept("g"),
  defs: kept("defs"),
  inset: {
    clip: kept("clipPath"),
    sea: kept("rect"),
    base: kept("g"),
    window: kept("path"),
    names: kept("g"),
    frame: kept("rect"),
  },
  locator: null,
} satisfies DrawnGround;

/** Scale and movement of unit points, for the browser. */
const transformText = ({ scale, x, y }: UnitTransform): string => [scale, x, y].map(hundredth).join(" ");

function drawPin(mark: MapMark, setting: DrawingSetting): Element {
  const { symbol, ring, leader, x, y, atX, atY, events, places, name, count, precision } = mark;
  const [event, another] = events;
  const isSingle = event !== undefined && another === undefined;
  return element(
    "a",
    {
      class: `mark ${precision ?? "cluster"}`,
      href: linkTo(setting, isSingle ? recordAddress.event(event) : recordAddress.place(at(places, 0, "place"))),
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
      : symbolAt(symbol, x, y),
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
      href: linkTo(setting, recordAddress.place(place)),
      target: setting.target,
      "data-place": place,
    },
    drawName(label),
  );

/** The small map in the corner, of which only the marks ever change. */
function drawInset({ inset }: MapStage, pins: MapPins, ground: DrawnGround["inset"], setting: DrawingSetting): Element | null {
  if (inset === null) return null;
  const { x0, y0, x1, y1 } = inset.box;
  const marks = pins.insetMarks.map((mark) => drawPin(mark, setting));
  const { clip, sea, base, window, names, frame } = ground ?? keptGround.inset;
  const clipping = { "clip-path": `url(#${setting.name}-inset)` };
  return element(
    "g",
    {
      class: "inset",
      "data-transform": transformText(inset.transform),
      "data-frame": [x0, y0, x1 - x0, y1 - y0].map(tenth).join(" "),
    },
    clip,
    element("g", clipping, sea, base, window, group("marks", marks), names),
    frame,
  );
}

/**
 * The map: ground, areas, names, marks, and the small map in its corner. Seen from nearer, the ground is stretched, while marks and names keep
 * their size.
 *
 * @param ground null in the browser, which leaves the server's as it is
 */
export function drawMap(seen: SeenMap, ground: DrawnGround | null, setting: DrawingSetting): Element {
  const { label, stage, pins, places } = seen;
  const { defs, base, towns, scale, inset, locator } = ground ?? keptGround;
  const { width, height, transform } = stage;
  const { zoom, x, y } = pins.frame;
  const { name } = setting;
  const labels = seeLabels(seen.scenery, pins, places);
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
    defs,
    element(
      "g",
      { "clip-path": `url(#${name}-frame)` },
      element("rect", { class: "sea", width, height }),
      base,
      seeAreas(seen.scenery, pins, places).map(({ place, path, away }) =>
        element("path", { class: away ? "area away" : "area", "data-place": place, d: path, fill: `url(#${name}-hatch)` }),
      ),
      towns,
      scenery(
        "names",
        labels.map((each) => (each.place === null ? drawName(each) : null)),
      ),
      element(
        "g",
        { class: "marks", transform: upright },
        pins.marks.map((mark) => drawPin(mark, setting)),
      ),
      labels.map((each) => (each.place === null ? null : drawPlaceName(each, each.place, setting))),
      scale,
    ),
    drawInset(stage, pins, inset, setting),
    locator,
    element("rect", { class: "frame", width, height, transform: upright }),
  );
}
