import { eventAddress, placeAddress } from "../corpus/addresses.ts";
import { extentOf, frameOf, type MapFrame, mostZoom, panFrame, wholeFrame, zoomFrame } from "../model/map/map-frame.ts";
import type { MapMark } from "../model/map/map-marks.ts";
import type { Shown } from "../model/query/filter.ts";
import { previewOf } from "../model/record/preview.ts";
import type { Catalogue } from "./catalogue.ts";
import { drawMapMarks, hideAbsent, moveFrame } from "./draw-map.ts";
import { wakeGestures } from "./gestures.ts";
import { glide } from "./glide.ts";
import { inSpace } from "./in-space.ts";
import { type MapPicture, type MapStage, mapPictureMaker, wordsLacking } from "./map-picture.ts";
import { stageOf } from "./map-stage.ts";
import { write } from "./nodes.ts";
import { pace } from "./pace.ts";
import { roving } from "./roving.ts";
import type { Gliding, Scene } from "./scene.ts";

const count = (number: number, noun: string): string => `${number} ${number === 1 ? noun : `${noun}s`}`;

/** What the map shows, in words: every pair and every event is somewhere in them. */
function countsInWords({ counts: { pairs, unplaced }, drawn }: MapPicture, { zoom }: MapFrame, { eventCount }: Shown): string {
  if (zoom !== 1)
    return `${count(drawn, "place")} of events in this part of the map. Timeline and list show ${count(eventCount, "event")} that happened here; “Whole map” brings back the others.`;
  const apart = `${pairs - drawn} known only to a country or outside of it`;
  return `${count(drawn, "place")} of events on the map; ${apart}; ${unplaced} ${unplaced === 1 ? "event names" : "events name"} no place.`;
}

/** Lets the map move: its marks, its controls, its keys. The base map stays as the server drew it. */
export function wakeMap(element: HTMLElement, scene: Scene): Gliding {
  const holder = element.querySelector<HTMLElement>(".map-stage") ?? element;
  const stages = new Map([...element.querySelectorAll<SVGSVGElement>("svg.map")].map((svg) => [svg, stageOf(svg)]));
  const make = mapPictureMaker();
  const drawing = pace();
  let drawn: { readonly svg: SVGSVGElement; readonly shown: Shown; readonly frame: MapFrame } | undefined;
  /** The drawing that is seen, and pixels of the screen for each of its own; asked for once, until the page is laid out anew. */
  let seen: { readonly svg: SVGSVGElement; readonly stage: MapStage; readonly perPixel: number } | undefined;

  function now(): typeof seen {
    for (const [svg, stage] of seen === undefined ? stages : []) {
      const { width } = svg.getBoundingClientRect();
      if (width > 0) seen = { svg, stage, perPixel: width / stage.width };
    }
    return seen;
  }
  const frameNow = (stage: MapStage): MapFrame => frameOf(scene.view().map, stage);

  const address = ({ events, places }: MapMark): string =>
    events.length === 1 ? eventAddress(events[0] ?? "") : placeAddress(places[0] ?? "");

  function bringWords(catalogue: Catalogue, shown: Shown): void {
    const lacks = wordsLacking(catalogue, shown);
    if (lacks.length === 0) return;
    scene.attempt(async () => {
      await catalogue.bring("events", lacks);
      drawn = undefined;
      scene.refresh();
    });
  }
  function render(): void {
    const catalogue = scene.catalogue();
    const here = now();
    if (catalogue === undefined || here === undefined) return;
    const { svg, stage } = here;
    const shown = scene.show(scene.view());
    const frame = frameNow(stage);
    const { zoom, x, y } = drawn?.frame ?? wholeFrame;
    const same = drawn?.svg === svg && drawn.shown === shown && zoom === frame.zoom && x === frame.x && y === frame.y;
    if (!same)
      drawing.take(() => {
        bringWords(catalogue, shown);
        draw(catalogue, svg, stage, shown, frame);
      });
    glide(holder, null);
  }
  function draw(catalogue: Catalogue, svg: SVGSVGElement, stage: MapStage, shown: Shown, frame: MapFrame): void {
    drawn = { svg, shown, frame };
    const picture = make(catalogue, shown, scene.show({ ...scene.view(), map: null }), stage, frame);
    moveFrame(svg, stage, frame, picture.taken);
    const marks = svg.querySelector(":scope > g:not(.inset) .marks");
    const insetMarks = svg.querySelector(".inset .marks");
    if (marks) drawMapMarks(marks, picture.marks, scene.home, address);
    if (insetMarks) drawMapMarks(insetMarks, picture.insetMarks, scene.home, address);
    hideAbsent(svg, catalogue.index.places, picture.counts.perPlace);
    write(element.querySelector(".map-counts"), countsInWords(picture, frame, shown));
    focus.render();
    for (const button of element.querySelectorAll<HTMLButtonElement>(".toolbar button"))
      button.setAttribute("aria-disabled", String(button.dataset["do"] === "in" ? frame.zoom >= mostZoom : frame.zoom === 1));
  }
  /** Between two drawings, while something moves: the last one, where it belongs by now. */
  function glideOn(): void {
    const here = now();
    if (here === undefined || drawn?.svg !== here.svg || drawing.isDue()) {
      render();
      return;
    }
    const { stage, perPixel } = here;
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
      if (here === undefined || (await scene.ready()) === undefined) return;
      const { stage } = here;
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
    const closest = (drawn?.frame.zoom ?? 1) >= mostZoom;
    if (only !== undefined && (second === undefined || closest)) scene.change({ ...scene.view(), place: [only] });
    else zoom(2, middleOf(node));
  }

  const focus = roving(element, () => [...(now()?.svg.querySelectorAll<SVGElement>("a.mark") ?? [])], inSpace);
  // One tab stop in each drawing, of which one is seen: to ask which would lay out what nobody has come near yet.
  for (const svg of stages.keys())
    svg.querySelectorAll("a.mark").forEach((mark, at) => void mark.setAttribute("tabindex", at === 0 ? "0" : "-1"));
  wakeGestures(holder, {
    zoom: (factor, x, y) => zoom(factor, shareOf(x, y), "glide"),
    pan(dx, dy) {
      const here = now();
      if (here === undefined || scene.view().map === null) return;
      const { perPixel, stage } = here;
      pan(-dx / (stage.width * perPixel), -dy / (stage.height * perPixel), "glide");
    },
    ended: () => undefined,
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
    if (drawn !== undefined) scene.refresh();
  }).observe(holder);
  return { render, glide: glideOn };
}
