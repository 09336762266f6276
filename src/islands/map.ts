import type { DrawingSetting } from "../drawing/element.ts";
import { drawMap } from "../drawing/map.ts";
import { extentOf, frameOf, type MapFrame, mostZoom, panFrame, wholeFrame, zoomFrame } from "../model/map/map-frame.ts";
import { layoutPins, type MapPins, type MapStage, wordsLacking } from "../model/map/map-pins.ts";
import type { MapScenery } from "../model/map/map-scenery.ts";
import type { Shown } from "../model/query/filter.ts";
import { previewOf } from "../model/record/preview.ts";
import type { Catalogue } from "./catalogue.ts";
import { wakeGestures } from "./gestures.ts";
import { glide } from "./glide.ts";
import { inSpace } from "./in-space.ts";
import { sceneryOf, stageOf } from "./map-stage.ts";
import { write } from "./nodes.ts";
import { pace } from "./pace.ts";
import { patch } from "./patch.ts";
import { roving } from "./roving.ts";
import type { Gliding, Scene } from "./scene.ts";

const count = (number: number, noun: string): string => `${number} ${number === 1 ? noun : `${noun}s`}`;

/** What the map shows, in words: every pair and every event is somewhere in them. */
function countsInWords({ counts: { pairs, unplaced }, drawn, frame: { zoom } }: MapPins, { eventCount }: Shown): string {
  if (zoom !== 1)
    return `${count(drawn, "place")} of events in this part of the map. Timeline and list show ${count(eventCount, "event")} that happened here; “Whole map” brings back the others.`;
  const apart = `${pairs - drawn} with no closer place than a country, or outside of the map`;
  return `${count(drawn, "place")} of events on the map; ${apart}; ${unplaced} ${unplaced === 1 ? "event names" : "events name"} no place.`;
}

/** One of the server's drawings, each made for another width of the page. */
interface Sheet {
  readonly svg: SVGSVGElement;
  readonly setting: DrawingSetting;
  readonly label: string;
  readonly stage: MapStage;
  readonly scenery: MapScenery;
  /** What it shows; undefined while it is as the server drew it. */
  drawn: { readonly shown: Shown | null; readonly frame: MapFrame } | undefined;
}

/** Lets the map move: its marks, its controls, its keys. The base map stays as the server drew it. */
export function wakeMap(element: HTMLElement, scene: Scene): Gliding {
  const holder = element.querySelector<HTMLElement>(".map-stage") ?? element;
  const sheets = [...element.querySelectorAll<SVGSVGElement>("svg.map")].map((svg): Sheet => {
    const name = svg.getAttribute("data-name") ?? "";
    const target = scene.root.hasAttribute("data-embedded") ? "_blank" : null;
    const setting = { name, home: scene.home, list: "#list", target } as const;
    return {
      svg,
      setting,
      label: svg.getAttribute("aria-label") ?? "",
      stage: stageOf(svg),
      scenery: sceneryOf(svg),
      drawn: undefined,
    };
  });
  const drawing = pace();
  /** The drawing that is seen, and pixels of the screen for each of its own; asked for once, until the page is laid out anew. */
  let seen: { readonly sheet: Sheet; readonly perPixel: number } | undefined;

  function now(): typeof seen {
    for (const sheet of seen === undefined ? sheets : []) {
      const { width } = sheet.svg.getBoundingClientRect();
      if (width > 0) seen = { sheet, perPixel: width / sheet.stage.width };
    }
    return seen;
  }
  const frameNow = (stage: MapStage): MapFrame => frameOf(scene.view().map, stage);

  function bringWords(catalogue: Catalogue, shown: Shown): void {
    const lacks = wordsLacking(catalogue, shown);
    if (lacks.length === 0) return;
    scene.attempt(async () => {
      await catalogue.bring("events", lacks);
      for (const sheet of sheets) if (sheet.drawn !== undefined) sheet.drawn = { ...sheet.drawn, shown: null };
      scene.refresh();
    });
  }
  function render(): void {
    const here = now();
    if (here === undefined) return;
    renewSheet(here.sheet);
    // What is not seen now may be seen later, or on paper: it is never left with a selection that is over.
    if (scene.view().map === null) for (const sheet of sheets) if (sheet.drawn !== undefined) renewSheet(sheet);
    glide(holder, null);
  }
  function renewSheet(sheet: Sheet): void {
    const catalogue = scene.catalogue();
    if (catalogue === undefined) return;
    const shown = scene.show(scene.view());
    const frame = frameNow(sheet.stage);
    const { zoom, x, y } = sheet.drawn?.frame ?? wholeFrame;
    if (sheet.drawn?.shown === shown && zoom === frame.zoom && x === frame.x && y === frame.y) return;
    drawing.take(() => {
      bringWords(catalogue, shown);
      draw(catalogue, sheet, shown, frame);
    });
  }
  function draw(catalogue: Catalogue, sheet: Sheet, shown: Shown, frame: MapFrame): void {
    const { svg, stage, scenery, label, setting } = sheet;
    sheet.drawn = { shown, frame };
    const { places } = catalogue.index;
    const pins = layoutPins(catalogue, shown, scene.show({ ...scene.view(), map: null }), stage, frame);
    patch(svg, drawMap({ label, stage, scenery, pins, places }, null, setting));
    if (sheet !== seen?.sheet) return;
    write(element.querySelector(".map-counts"), countsInWords(pins, shown));
    focus.render();
    for (const button of element.querySelectorAll<HTMLButtonElement>(".toolbar button"))
      button.setAttribute("aria-disabled", String(button.dataset["do"] === "in" ? frame.zoom >= mostZoom : frame.zoom === 1));
  }
  /** Between two drawings, while something moves: the last one, where it belongs by now. */
  function glideOn(): void {
    const here = now();
    if (here?.sheet.drawn === undefined || drawing.isDue()) {
      render();
      return;
    }
    const { perPixel } = here;
    const { stage, drawn } = here.sheet;
    const [before, frame] = [drawn.frame, frameNow(stage)];
    const along = (from: number, start: number, size: number) => {
      const room = size * perPixel;
      const first = (start - from) * before.zoom * perPixel;
      return previewOf([first, first + (room * before.zoom) / frame.zoom], [0, room]);
    };
    glide(holder, along(before.x, frame.x, stage.width), along(before.y, frame.y, stage.height));
  }

  function move(next: (frame: MapFrame, stage: MapStage) => MapFrame, how: "step" | "glide"): void {
    scene.attempt(async () => {
      const here = now();
      if (here === undefined) return;
      await scene.ready();
      const { stage } = here.sheet;
      scene.change({ ...scene.view(), map: extentOf(next(frameNow(stage), stage), stage) }, how);
    });
  }
  type Shares = readonly [across: number, down: number];
  const zoom = (factor: number, at: Shares = [0.5, 0.5], how: "step" | "glide" = "step"): void =>
    move((frame, stage) => zoomFrame(frame, factor, at, stage), how);
  const pan = (across: number, down: number, how: "step" | "glide" = "step"): void =>
    move((frame, stage) => panFrame(frame, across, down, stage), how);
  const shareOf = (clientX: number, clientY: number): Shares => {
    const box = holder.getBoundingClientRect();
    return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
  };
  const middleOf = (node: Element): Shares => {
    const box = node.getBoundingClientRect();
    return shareOf(box.left + box.width / 2, box.top + box.height / 2);
  };
  /** Comes closer to a circle with a count; one that stands for a single place asks for that place. */
  function open(node: Element): void {
    const places = (node.getAttribute("data-place") ?? "").split(" ").filter((id) => id !== "");
    const [only, second] = places;
    const closest = (now()?.sheet.drawn?.frame.zoom ?? 1) >= mostZoom;
    if (only !== undefined && (second === undefined || closest)) scene.change({ ...scene.view(), place: [only] });
    else zoom(2, middleOf(node));
  }

  const focus = roving(element, () => [...(now()?.sheet.svg.querySelectorAll<SVGElement>("a.mark") ?? [])], inSpace);
  // One tab stop in each drawing, of which one is seen: to ask which would lay out what nobody has come near yet.
  for (const { svg } of sheets)
    svg.querySelectorAll("a.mark").forEach((mark, at) => void mark.setAttribute("tabindex", at === 0 ? "0" : "-1"));
  wakeGestures(holder, {
    zoom: (factor, x, y) => zoom(factor, shareOf(x, y), "glide"),
    pan(dx, dy) {
      const here = now();
      if (here === undefined || scene.view().map === null) return;
      const { perPixel } = here;
      const { stage } = here.sheet;
      pan(-dx / (stage.width * perPixel), -dy / (stage.height * perPixel), "glide");
    },
  });
  const third = 1 / 3;
  const acts: Readonly<Record<string, () => void>> = {
    in: () => zoom(2),
    out: () => zoom(0.5),
    whole: () => scene.change({ ...scene.view(), map: null }),
    west: () => pan(-third, 0),
    east: () => pan(third, 0),
    north: () => pan(0, -third),
    south: () => pan(0, third),
  };
  element.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>(".toolbar button");
    if (button && button.getAttribute("aria-disabled") !== "true") acts[button.dataset["do"] ?? ""]?.();
    const cluster = target?.closest("a.mark.cluster");
    if (!cluster || event.ctrlKey || event.metaKey || event.shiftKey || event.detail === 0) return;
    event.preventDefault();
    open(cluster);
  });
  element.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target.closest("a.mark") : null;
    if (event.ctrlKey || event.metaKey || event.altKey || target === null) return;
    const pans: Readonly<Record<string, string>> = {
      ArrowLeft: "west",
      ArrowRight: "east",
      ArrowUp: "north",
      ArrowDown: "south",
    };
    const closer = { "+": 2, "=": 2, "-": 0.5 }[event.key];
    if (event.key === " " && target.matches(".cluster")) open(target);
    else if (closer !== undefined) zoom(closer, middleOf(target));
    else if (event.shiftKey && event.key in pans) acts[pans[event.key] ?? ""]?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  new ResizeObserver(() => {
    seen = undefined;
    if (scene.catalogue() !== undefined) scene.refresh();
  }).observe(holder);
  return { render, glide: glideOn };
}
