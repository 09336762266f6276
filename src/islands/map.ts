import type { DrawingSetting } from "../drawing/element.ts";
import { drawMap } from "../drawing/map.ts";
import { extentOf, frameOf, type MapFrame, mostZoom, panFrame, wholeFrame, zoomFrame } from "../model/map/map-frame.ts";
import { layoutPins, type MapPins, type MapStage, wordsLacking } from "../model/map/map-pins.ts";
import type { MapScenery } from "../model/map/map-scenery.ts";
import type { Shown } from "../model/query/filter.ts";
import { previewOf } from "../model/record/preview.ts";
import { glide } from "./glide.ts";
import { sceneryOf, stageOf } from "./map-stage.ts";
import { whenResized, write } from "./nodes.ts";
import { pace } from "./pace.ts";
import { patch } from "./patch.ts";
import type { Roving } from "./roving.ts";
import type { DataScene, Gliding } from "./scene.ts";

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

/** A position of the window. */
export interface WindowPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** What hands ask of the map. */
export interface MapPicture extends Gliding {
  /** About a position; null for the middle. */
  readonly zoom: (factor: number, about: WindowPoint | null, how: "step" | "glide") => void;
  /** Moves by shares of what is seen. */
  readonly pan: (across: number, down: number) => void;
  /** Follows a hand by pixels of the window. */
  readonly panPixels: (dx: number, dy: number) => void;
  /** Comes closer to a mark that stands for several; one that stands for a single place asks for that place. */
  readonly open: (places: readonly string[], about: WindowPoint) => void;
}

/** Draws the map as the view shows it, and moves the view as hands ask. The base map stays as the server drew it. */
export function mountMap(element: HTMLElement, scene: DataScene, focus: Roving): MapPicture {
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

  const { catalogue } = scene;
  function bringWords(shown: Shown): void {
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
    const shown = scene.show(scene.view());
    const frame = frameNow(sheet.stage);
    const { zoom, x, y } = sheet.drawn?.frame ?? wholeFrame;
    if (sheet.drawn?.shown === shown && zoom === frame.zoom && x === frame.x && y === frame.y) return;
    drawing.take(() => {
      bringWords(shown);
      draw(sheet, shown, frame);
    });
  }
  function draw(sheet: Sheet, shown: Shown, frame: MapFrame): void {
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
    const stage = now()?.sheet.stage;
    if (stage) scene.change({ ...scene.view(), map: extentOf(next(frameNow(stage), stage), stage) }, how);
  }
  const sharesOf = (about: WindowPoint | null): readonly [across: number, down: number] => {
    const box = holder.getBoundingClientRect();
    return about === null ? [0.5, 0.5] : [(about.clientX - box.left) / box.width, (about.clientY - box.top) / box.height];
  };
  const zoom: MapPicture["zoom"] = (factor, about, how) =>
    move((frame, stage) => zoomFrame(frame, factor, sharesOf(about), stage), how);
  const pan = (across: number, down: number, how: "step" | "glide" = "step"): void =>
    move((frame, stage) => panFrame(frame, across, down, stage), how);

  whenResized(holder, () => {
    seen = undefined;
    scene.refresh();
  });
  return {
    render,
    glide: glideOn,
    zoom,
    pan,
    panPixels(dx, dy) {
      const here = now();
      if (here === undefined || scene.view().map === null) return;
      const { width, height } = here.sheet.stage;
      pan(-dx / (width * here.perPixel), -dy / (height * here.perPixel), "glide");
    },
    open(places, about) {
      const [only, second] = places;
      const closest = (now()?.sheet.drawn?.frame.zoom ?? 1) >= mostZoom;
      if (only !== undefined && (second === undefined || closest)) scene.change({ ...scene.view(), place: [only] });
      else zoom(2, about, "step");
    },
  };
}
