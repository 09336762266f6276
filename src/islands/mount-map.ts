import { drawMap } from "../drawing/draw-map.ts";
import { extentOf, frameOf, type MapFrame, mostZoom, panFrame, wholeFrame, zoomFrame } from "../model/map/map-frame.ts";
import { layoutPins, type MapPins, type MapStage, wordsLacking } from "../model/map/map-pins.ts";
import type { MapScenery } from "../model/map/map-scenery.ts";
import type { Shown } from "../model/query/filter.ts";
import { previewOf } from "../model/record/preview.ts";
import { glide } from "./glide.ts";
import { sceneryOf, stageOf } from "./map-stage.ts";
import { find, write } from "./nodes.ts";
import { pace } from "./pace.ts";
import { patch } from "./patch.ts";
import type { Roving } from "./roving.ts";
import type { DataScene, Gliding } from "./scene.ts";
import { type Sheet, type Sheets, sheetsOf } from "./sheets.ts";

const count = (number: number, noun: string): string => `${number} ${number === 1 ? noun : `${noun}s`}`;

/** What the map shows, in words: every pair and every event is somewhere in them. */
function countsInWords({ counts: { pairs, unplaced }, drawn, frame: { zoom } }: MapPins, { eventCount }: Shown): string {
  if (zoom !== 1)
    return `${count(drawn, "place")} of events in this part of the map. Timeline and list show ${count(eventCount, "event")} that happened here; “Whole map” brings back the others.`;
  const apart = `${pairs - drawn} with no closer place than a country, or outside of the map`;
  return `${count(drawn, "place")} of events on the map; ${apart}; ${unplaced} ${unplaced === 1 ? "event names" : "events name"} no place.`;
}

interface MapSheet extends Sheet<{ readonly shown: Shown | null; readonly frame: MapFrame }> {
  readonly label: string;
  readonly stage: MapStage;
  readonly scenery: MapScenery;
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

/** What draws the map: its marks and names, on each of its sheets. The base map stays as the server drew it. */
interface MapDrawing extends Gliding {
  readonly seen: Sheets<MapSheet>["seen"];
}

/** The last drawing, where it belongs in another frame. */
function glideTo(holder: HTMLElement, { drawn, stage }: MapSheet, frame: MapFrame, perPixel: number): void {
  const before = drawn?.frame ?? wholeFrame;
  const along = (from: number, start: number, size: number) => {
    const room = size * perPixel;
    const first = (start - from) * before.zoom * perPixel;
    return previewOf([first, first + (room * before.zoom) / frame.zoom], [0, room]);
  };
  glide(holder, along(before.x, frame.x, stage.width), along(before.y, frame.y, stage.height));
}

function drawMapSheets(element: HTMLElement, holder: HTMLElement, scene: DataScene, focus: Roving): MapDrawing {
  const { catalogue } = scene;
  const sheets = sheetsOf<NonNullable<MapSheet["drawn"]>, Pick<MapSheet, "label" | "stage" | "scenery">>(
    holder,
    "svg.map",
    scene,
    (svg) => ({ label: svg.getAttribute("aria-label") ?? "", stage: stageOf(svg), scenery: sceneryOf(svg) }),
  );
  const drawing = pace();

  function bringWords(shown: Shown): void {
    const lacks = wordsLacking(catalogue, shown.events);
    if (lacks.length === 0) return;
    scene.attempt(async () => {
      await catalogue.bring("events", lacks);
      for (const sheet of sheets.all) if (sheet.drawn !== undefined) sheet.drawn = { ...sheet.drawn, shown: null };
      scene.refresh();
    });
  }
  function draw(sheet: MapSheet, shown: Shown, frame: MapFrame): void {
    const { svg, stage, scenery, label, setting } = sheet;
    sheet.drawn = { shown, frame };
    const { places } = catalogue.index;
    const pins = layoutPins(catalogue, shown.events, scene.show({ ...scene.view(), map: null }).events, stage, frame);
    patch(svg, drawMap({ label, stage, scenery, pins, places }, null, setting));
    if (sheet !== sheets.seen()?.sheet) return;
    write(element.querySelector(".map-counts"), countsInWords(pins, shown));
    focus.render();
    for (const button of element.querySelectorAll<HTMLButtonElement>(".toolbar button"))
      button.setAttribute("aria-disabled", String(button.dataset["do"] === "in" ? frame.zoom >= mostZoom : frame.zoom === 1));
  }
  function renewSheet(sheet: MapSheet): void {
    const shown = scene.show(scene.view());
    const frame = frameNow(scene, sheet);
    const { zoom, x, y } = sheet.drawn?.frame ?? wholeFrame;
    if (sheet.drawn?.shown === shown && zoom === frame.zoom && x === frame.x && y === frame.y) return;
    drawing.take(() => {
      bringWords(shown);
      draw(sheet, shown, frame);
    });
  }
  function render(): void {
    const here = sheets.seen();
    if (here === undefined) return;
    renewSheet(here.sheet);
    // What is not seen now may be seen later, or on paper: it is never left with a selection that is over.
    if (scene.view().map === null) for (const sheet of sheets.all) if (sheet.drawn !== undefined) renewSheet(sheet);
    glide(holder, null);
  }
  return {
    render,
    glide() {
      const here = sheets.seen();
      if (here?.sheet.drawn === undefined || drawing.isDue()) render();
      else glideTo(holder, here.sheet, frameNow(scene, here.sheet), here.perPixel);
    },
    seen: sheets.seen,
  };
}

const frameNow = (scene: DataScene, { stage }: MapSheet): MapFrame => frameOf(scene.view().map, stage);

/** Draws the map as the view shows it, and moves the view as hands ask. */
export function mountMap(element: HTMLElement, scene: DataScene, focus: Roving): MapPicture {
  const holder = find(element, ".map-stage", HTMLElement) ?? element;
  const { render, glide: glideOn, seen } = drawMapSheets(element, holder, scene, focus);

  function move(next: (frame: MapFrame, stage: MapStage) => MapFrame, how: "step" | "glide"): void {
    const sheet = seen()?.sheet;
    if (sheet) scene.change({ ...scene.view(), map: extentOf(next(frameNow(scene, sheet), sheet.stage), sheet.stage) }, how);
  }
  const sharesOf = (about: WindowPoint | null): readonly [across: number, down: number] => {
    const box = holder.getBoundingClientRect();
    return about === null ? [0.5, 0.5] : [(about.clientX - box.left) / box.width, (about.clientY - box.top) / box.height];
  };
  const zoom: MapPicture["zoom"] = (factor, about, how) =>
    move((frame, stage) => zoomFrame(frame, factor, sharesOf(about), stage), how);
  const pan = (across: number, down: number, how: "step" | "glide" = "step"): void =>
    move((frame, stage) => panFrame(frame, across, down, stage), how);

  return {
    render,
    glide: glideOn,
    zoom,
    pan,
    panPixels(dx, dy) {
      const here = seen();
      if (here === undefined || scene.view().map === null) return;
      const { width, height } = here.sheet.stage;
      pan(-dx / (width * here.perPixel), -dy / (height * here.perPixel), "glide");
    },
    open(places, about) {
      const [only, second] = places;
      const closest = (seen()?.sheet.drawn?.frame.zoom ?? 1) >= mostZoom;
      if (only !== undefined && (second === undefined || closest)) scene.change({ ...scene.view(), place: [only] });
      else zoom(2, about, "step");
    },
  };
}
