import { drawMap } from "../../drawing/draw-map.ts";
import { extentOf, frameOf, type MapFrame, mostZoom, panFrame, zoomFrame } from "../../model/map/map-frame.ts";
import { layoutPins, type MapPins, type MapStage, wordsLacking } from "../../model/map/map-pins.ts";
import type { Shown } from "../../model/query/filter.ts";
import { previewOf } from "../../model/record/preview.ts";
import { get, write } from "../dom/nodes.ts";
import { patch } from "../dom/patch.ts";
import type { Roving } from "../dom/roving.ts";
import type { DataScene } from "../explorer/scene.ts";
import { glide, mountSheets, renderButtons } from "../explorer/sheets.ts";
import { groundOf } from "./map-stage.ts";

const count = (number: number, noun: string): string => `${number} ${number === 1 ? noun : `${noun}s`}`;

/** What the map shows, in words: every pair and every event is somewhere in them. */
function countsInWords({ counts: { pairs, unplaced }, drawn, frame: { zoom } }: MapPins, { eventCount }: Shown): string {
  if (zoom !== 1)
    return `${count(drawn, "place")} of events in this part of the map. Timeline and list show ${count(eventCount, "event")} that happened here; “Whole map” brings back the others.`;
  const apart = `${pairs - drawn} with no closer place than a country, or outside of the map`;
  return `${count(drawn, "place")} of events on the map; ${apart}; ${unplaced} ${unplaced === 1 ? "event names" : "events name"} no place.`;
}

/** What is on a sheet of the map. */
interface DrawnMap {
  readonly shown: Shown;
  readonly frame: MapFrame;
  /** Rows whose words are on their way, without which no event has a mark of its own. */
  readonly lacking: readonly number[];
}

/** A position of the window. */
export interface WindowPoint {
  readonly clientX: number;
  readonly clientY: number;
}

/** Shows the last drawing where it belongs in another frame. */
function glideTo(holder: HTMLElement, before: MapFrame, frame: MapFrame, { width, height }: MapStage, perPixel: number): void {
  const along = (from: number, start: number, size: number) => {
    const room = size * perPixel;
    const first = (start - from) * before.zoom * perPixel;
    return previewOf([first, first + (room * before.zoom) / frame.zoom], [0, room]);
  };
  glide(holder, along(before.x, frame.x, width), along(before.y, frame.y, height));
}

/** Draws the marks and names of the map on each of its sheets. The base map stays as the server drew it. */
function mountDrawing(element: HTMLElement, holder: HTMLElement, scene: DataScene, focus: Roving) {
  const { catalogue } = scene;
  const { places } = catalogue.index;
  const ground = (svg: SVGSVGElement) => ({ label: svg.getAttribute("aria-label") ?? "", ...groundOf(svg) });
  return mountSheets<DrawnMap, ReturnType<typeof ground>>(holder, "svg.map", scene, ground, {
    make({ stage }) {
      const shown = scene.show(scene.view());
      return { shown, frame: frameOf(scene.view().map, stage), lacking: wordsLacking(catalogue, shown.events) };
    },
    isSame: (a, b) =>
      a.shown === b.shown &&
      a.lacking.length === b.lacking.length &&
      a.frame.zoom === b.frame.zoom &&
      a.frame.x === b.frame.x &&
      a.frame.y === b.frame.y,
    draw({ svg, stage, scenery, label, setting }, { shown, frame, lacking }, isSeen) {
      if (lacking.length > 0) scene.attempt(() => catalogue.bring("events", lacking).then(scene.refresh));
      const around = scene.show({ ...scene.view(), map: null });
      const pins = layoutPins(catalogue, shown.events, around.events, stage, frame);
      patch(svg, drawMap({ label, stage, scenery, pins, places }, null, setting));
      if (!isSeen) return;
      write(get(element, ".map-counts"), countsInWords(pins, shown));
      focus.render();
      renderButtons(element, frame.zoom >= mostZoom, frame.zoom === 1);
    },
    follow: ({ sheet: { stage }, perPixel }, { frame }) =>
      glideTo(holder, frame, frameOf(scene.view().map, stage), stage, perPixel),
  });
}

/** Draws the map as the view shows it, and moves the view as hands ask. */
export function mountMap(element: HTMLElement, scene: DataScene, focus: Roving) {
  const holder = get(element, ".map-stage");
  const { seen, render, glide } = mountDrawing(element, holder, scene, focus);

  function move(next: (frame: MapFrame, stage: MapStage) => MapFrame, how: "step" | "glide"): void {
    const stage = seen()?.sheet.stage;
    if (stage === undefined) return;
    const view = scene.view();
    scene.change({ ...view, map: extentOf(next(frameOf(view.map, stage), stage), stage) }, how);
  }
  const sharesOf = (about: WindowPoint | null): readonly [across: number, down: number] => {
    const box = holder.getBoundingClientRect();
    return about === null ? [0.5, 0.5] : [(about.clientX - box.left) / box.width, (about.clientY - box.top) / box.height];
  };
  /** About a position; null for the middle. */
  const zoom = (factor: number, about: WindowPoint | null, how: "step" | "glide"): void =>
    move((frame, stage) => zoomFrame(frame, factor, sharesOf(about), stage), how);
  /** Moves by shares of what is seen. */
  const pan = (across: number, down: number, how: "step" | "glide" = "step"): void =>
    move((frame, stage) => panFrame(frame, across, down, stage), how);

  return {
    render,
    glide,
    zoom,
    pan,
    /** Follows a hand by pixels of the window. */
    panPixels(dx: number, dy: number): void {
      const here = seen();
      if (here === undefined || scene.view().map === null) return;
      const { width, height } = here.sheet.stage;
      pan(-dx / (width * here.perPixel), -dy / (height * here.perPixel), "glide");
    },
    /** Comes closer to a mark that stands for several; one that stands for a single place asks for that place. */
    open(places: readonly string[], about: WindowPoint): void {
      const [only, second] = places;
      const closest = (seen()?.sheet.drawn?.frame.zoom ?? 1) >= mostZoom;
      if (only !== undefined && (second === undefined || closest)) scene.change({ ...scene.view(), place: [only] });
      else zoom(2, about, "step");
    },
  };
}
