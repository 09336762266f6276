import { eventAddress, placeAddress } from "../corpus/addresses.ts";
import { precisions } from "../corpus/precisions.ts";
import { eventName } from "../model/accessible-name.ts";
import { clusterMark } from "../model/cluster-mark.ts";
import { clusterSize } from "../model/cluster-name.ts";
import { countryNote } from "../model/country-note.ts";
import { accountsOfEvents, itemsOf, type Shown } from "../model/filter.ts";
import { clusterPlaces, countPairs } from "../model/map-clusters.ts";
import { layoutMarks, type MapMark, type MapPair, type SpottedPair } from "../model/map-marks.ts";
import { toPixels, type UnitTransform } from "../model/unit-transform.ts";
import type { Catalogue } from "./catalogue.ts";
import { drawMapMarks, moveNames } from "./draw-map.ts";
import { wakeGestures } from "./gestures.ts";
import { set, tenth, write } from "./nodes.ts";
import { countsOf, eventOf, rowsOf } from "./records.ts";
import { roving, type Step } from "./roving.ts";
import type { Scene } from "./scene.ts";

/** Pairs above this number are counted by place, however far in. */
const mostPairs = 60;
const mostZoom = 24;

/** Where a drawing is looked at: `zoom` times as large, from this point on. */
interface Frame {
  readonly zoom: number;
  readonly x: number;
  readonly y: number;
}

const wholeFrame: Frame = { zoom: 1, x: 0, y: 0 };

function readTransform(node: Element | null): UnitTransform | null {
  const [scale, x, y] = (node?.getAttribute("data-transform") ?? "").split(" ").map(Number);
  return scale === undefined || x === undefined || y === undefined || Number.isNaN(x + y + scale) ? null : { scale, x, y };
}

/** The mark nearest in the direction of an arrow, within a right angle about it. */
const inSpace: Step = (marks, from, key) => {
  const middle = (node: SVGElement): readonly [number, number] => {
    const box = (node.querySelector(".ground") ?? node).getBoundingClientRect();
    return [box.left + box.width / 2, box.top + box.height / 2];
  };
  const [x, y] = middle(from);
  const [ux = 0, uy = 0] = { ArrowRight: [1, 0], ArrowLeft: [-1, 0], ArrowDown: [0, 1], ArrowUp: [0, -1] }[key] ?? [0, 0];
  let best: SVGElement | undefined;
  let least = Number.POSITIVE_INFINITY;
  for (const mark of marks) {
    if (mark === from) continue;
    const [mx, my] = middle(mark);
    const along = (mx - x) * ux + (my - y) * uy;
    const across = Math.abs((mx - x) * uy) + Math.abs((my - y) * ux);
    if (along <= 0.5 || across > along) continue;
    const distance = along + across * 2;
    if (distance < least) [best, least] = [mark, distance];
  }
  return best;
};

/** Lets the map move: its marks, its controls, its keys. The base map stays as the server drew it. */
export function wakeMap(element: HTMLElement, scene: Scene): { readonly render: () => void } {
  const drawings = [...element.querySelectorAll<SVGSVGElement>("svg.map")];
  const original = new Map(
    drawings.map((svg) => [svg, { width: svg.viewBox.baseVal.width, height: svg.viewBox.baseVal.height }]),
  );
  let frame: Frame = wholeFrame;
  /** Places with events that lie in the frame. */
  let visible: readonly string[] = [];
  let accounts: ReturnType<typeof accountsOfEvents> | undefined;
  let last: { readonly shown: Shown; readonly frame: Frame } | undefined;
  const seen = (): SVGSVGElement | undefined => drawings.find((svg) => svg.getClientRects().length > 0);
  const sizeOf = (svg: SVGSVGElement) => original.get(svg) ?? { width: 760, height: 560 };

  function pairsOf(
    catalogue: Catalogue,
    shown: Shown,
    spotOf: (place: number) => readonly [number, number] | null,
  ): SpottedPair[] {
    const { columns, index } = catalogue;
    return rowsOf(shown.events).flatMap((row) =>
      itemsOf(columns.events.places, row).flatMap((item): SpottedPair[] => {
        const precision = precisions[item & 7] ?? "country";
        const spot = precision === "country" ? null : spotOf(item >> 3);
        const event = spot && eventOf(catalogue, row);
        const place = index.places[item >> 3];
        return spot && event && place ? [{ pair: { event, place: place as unknown as MapPair["place"], precision }, spot }] : [];
      }),
    );
  }
  function namesOf(catalogue: Catalogue, pairs: readonly SpottedPair[]): ReadonlyMap<string, string> {
    accounts ??= accountsOfEvents(catalogue.columns);
    const lists = accounts;
    const places = new Map(catalogue.index.places.map((place) => [place.id, place]));
    const rows = new Map(rowsOf(scene.show(scene.view()).events).map((row) => [catalogue.words("events", row)?.id, row]));
    return new Map(
      pairs.map(({ pair: { event } }) => [
        event.id,
        eventName(event, places, { counts: countsOf(catalogue.columns, itemsOf(lists, rows.get(event.id) ?? -1)) }),
      ]),
    );
  }
  function marksFor(
    catalogue: Catalogue,
    shown: Shown,
    perPlace: Uint32Array,
    pairs: number,
    spotOf: (place: number) => readonly [number, number] | null,
    zoom: number,
  ): readonly MapMark[] {
    const { places } = catalogue.index;
    if (pairs <= mostPairs && rowsOf(shown.events).every((row) => catalogue.words("events", row) !== undefined)) {
      const spotted = pairsOf(catalogue, shown, spotOf);
      return layoutMarks(spotted, namesOf(catalogue, spotted));
    }
    const spots = places.map((_, place) => spotOf(place));
    // Spots are in the pixels of the zoomed drawing already; cells stay fixed to the map, whose origin they share.
    const cell = clusterSize * (zoom / 2 ** (Math.round(Math.log2(zoom) * 2) / 2));
    return clusterPlaces(perPlace, spots, 1, cell).map((cluster) => clusterMark(cluster, places));
  }

  function moveFrame(svg: SVGSVGElement): void {
    const { width, height } = sizeOf(svg);
    const { zoom, x, y } = frame;
    const share = width / sizeOf(drawings[0] ?? svg).width;
    set(svg, { viewBox: `${tenth(x * share)} ${tenth(y * share)} ${(width / zoom).toFixed(2)} ${(height / zoom).toFixed(2)}` });
    const upright =
      zoom === 1 ? null : `translate(${(x * share).toFixed(2)} ${(y * share).toFixed(2)}) scale(${(1 / zoom).toFixed(5)})`;
    for (const part of svg.querySelectorAll(":scope > .inset, :scope > .frame, :scope > g > .marks"))
      set(part, { transform: upright });
    svg.classList.toggle("zoomed", zoom !== 1);
    moveNames(svg, zoom);
  }

  function drawOne(svg: SVGSVGElement, catalogue: Catalogue, shown: Shown): { drawn: number; apart: number } {
    const { places } = catalogue.index;
    const { perPlace, pairs } = countPairs(catalogue.columns.events, shown.events, places.length);
    const { width, height } = sizeOf(svg);
    const { zoom, x, y } = frame;
    const share = width / sizeOf(drawings[0] ?? svg).width;
    const main = readTransform(svg);
    const inset = svg.querySelector(".inset");
    const small = readTransform(inset);
    const base = places.map(({ unit }) => {
      const spot = main && unit && toPixels(unit, main);
      return spot && spot[0] >= 6 && spot[1] >= 6 && spot[0] <= width - 6 && spot[1] <= height - 6 ? spot : null;
    });
    const zoomed = (place: number): readonly [number, number] | null => {
      const spot = base[place];
      return spot ? [(spot[0] - x * share) * zoom, (spot[1] - y * share) * zoom] : null;
    };
    visible = places.flatMap(({ id }, place) => {
      const [px = -1, py = -1] = zoomed(place) ?? [];
      return (perPlace[place] ?? 0) > 0 && px >= 0 && py >= 0 && px <= width && py <= height ? [id] : [];
    });
    // Clusters are counted where the map begins, then moved: so that their cells do not slide under them.
    const fixed = (place: number): readonly [number, number] | null => {
      const spot = base[place];
      return spot ? [spot[0] * zoom, spot[1] * zoom] : null;
    };
    const far = pairs > mostPairs;
    const marks = marksFor(catalogue, shown, perPlace, pairs, far ? fixed : zoomed, zoom).map((mark) =>
      far
        ? {
            ...mark,
            x: mark.x - x * share * zoom,
            y: mark.y - y * share * zoom,
            atX: mark.atX - x * share * zoom,
            atY: mark.atY - y * share * zoom,
          }
        : mark,
    );
    const within = marks.filter((mark) => mark.x > -20 && mark.y > -20 && mark.x < width + 20 && mark.y < height + 20);
    const holder = svg.querySelector(":scope > g:not(.inset) .marks");
    if (holder) drawMapMarks(holder, within, scene.home, address);
    let drawn = perPlace.reduce((sum, count, place) => sum + (base[place] ? count : 0), 0);
    const insetHolder = inset?.querySelector(".marks");
    if (small && insetHolder) {
      const [ix = 0, iy = 0, iw = 0, ih = 0] = (inset?.getAttribute("data-frame") ?? "").split(" ").map(Number);
      const outside = (place: number): readonly [number, number] | null => {
        const unit = places[place]?.unit;
        const spot = base[place] || !unit ? null : toPixels(unit, small);
        return spot && spot[0] > ix && spot[1] > iy && spot[0] < ix + iw && spot[1] < iy + ih ? spot : null;
      };
      drawMapMarks(insetHolder, marksFor(catalogue, shown, perPlace, pairs, outside, 1), scene.home, address);
      drawn += perPlace.reduce((sum, count, place) => sum + (outside(place) ? count : 0), 0);
    }
    for (const node of svg.querySelectorAll<SVGElement>(".area[data-place], .name[data-place]")) {
      const place = places.findIndex(({ id }) => id === node.dataset["place"]);
      const count = perPlace[place] ?? 0;
      node.classList.toggle("away", count === 0);
      write(node.querySelector(".country-note"), countryNote(places[place]?.name ?? "", count));
    }
    return { drawn, apart: pairs - drawn };
  }
  const address = ({ events, places }: MapMark): string =>
    events.length === 1 ? eventAddress(events[0] ?? "") : placeAddress(places[0] ?? "");

  function render(): void {
    const catalogue = scene.catalogue();
    if (catalogue === undefined) return;
    const shown = scene.show(scene.view());
    if (last?.shown === shown && last.frame === frame) return;
    const { pairs } = countPairs(catalogue.columns.events, shown.events, catalogue.index.places.length);
    const lacks = pairs <= mostPairs ? rowsOf(shown.events).filter((row) => catalogue.words("events", row) === undefined) : [];
    if (lacks.length > 0)
      scene.attempt(async () => {
        await catalogue.bring("events", lacks);
        last = undefined;
        scene.refresh();
      });
    const frameMoved = last?.frame !== frame;
    last = { shown, frame };
    const svg = seen();
    if (svg === undefined) {
      last = undefined;
      return;
    }
    if (frameMoved) moveFrame(svg);
    const { drawn, apart } = drawOne(svg, catalogue, shown);
    const { unplaced } = countPairs(catalogue.columns.events, shown.events, catalogue.index.places.length);
    write(
      element.querySelector(".map-counts"),
      `${drawn} ${drawn === 1 ? "place" : "places"} of events on the map; ${apart} known only to a country or outside of it; ${unplaced} ${unplaced === 1 ? "event names" : "events name"} no place.`,
    );
    focus.render();
    for (const button of element.querySelectorAll<HTMLButtonElement>(".toolbar button"))
      button.setAttribute("aria-disabled", String(isIdle(button.dataset["do"] ?? "")));
  }

  /** Whether a control would change nothing. */
  function isIdle(act: string): boolean {
    if (act === "in") return frame.zoom >= mostZoom;
    return frame.zoom === 1 || (act === "only" && visible.length === 0);
  }

  /** Zooms about a point of the drawing, given in shares of its width and height. */
  function zoom(factor: number, at: readonly [number, number] = [0.5, 0.5]): void {
    scene.attempt(async () => {
      const svg = drawings[0];
      if (svg === undefined || (await scene.ready()) === undefined) return;
      const { width, height } = sizeOf(svg);
      const next = Math.min(mostZoom, Math.max(1, frame.zoom * factor));
      const [px, py] = [frame.x + (width / frame.zoom) * at[0], frame.y + (height / frame.zoom) * at[1]];
      setFrame({ zoom: next, x: px - (width / next) * at[0], y: py - (height / next) * at[1] });
    });
  }
  function setFrame({ zoom, x, y }: Frame): void {
    const svg = drawings[0];
    if (svg === undefined) return;
    const { width, height } = sizeOf(svg);
    const kept = (value: number, size: number): number => Math.min(Math.max(0, value), size - size / zoom);
    frame = zoom <= 1.001 ? wholeFrame : { zoom, x: kept(x, width), y: kept(y, height) };
    scene.refresh();
  }
  const shareOf = (clientX: number, clientY: number): readonly [number, number] => {
    const box = (seen() ?? element).getBoundingClientRect();
    return [(clientX - box.left) / box.width, (clientY - box.top) / box.height];
  };
  /** Comes closer to a circle with a count; one that stands for a single place asks for that place. */
  function open(node: Element): void {
    const places = (node.getAttribute("data-place") ?? "").split(" ").filter((id) => id !== "");
    const [only, second] = places;
    if (only !== undefined && (second === undefined || frame.zoom >= mostZoom)) scene.change({ ...scene.view(), place: [only] });
    else {
      const box = node.getBoundingClientRect();
      zoom(2, shareOf(box.left + box.width / 2, box.top + box.height / 2));
    }
  }

  const focus = roving(element, () => [...(seen()?.querySelectorAll<SVGElement>("a.mark") ?? [])], inSpace);
  focus.render();
  const holder = element.querySelector(".map-stage") ?? element;
  wakeGestures(holder, {
    zoom: (factor, x, y) => zoom(factor, shareOf(x, y)),
    pan(dx, dy) {
      const box = seen()?.getBoundingClientRect();
      const svg = drawings[0];
      if (box === undefined || svg === undefined || frame.zoom === 1) return;
      const perPixel = sizeOf(svg).width / frame.zoom / box.width;
      setFrame({ ...frame, x: frame.x - dx * perPixel, y: frame.y - dy * perPixel });
    },
    ended: () => undefined,
  });
  const step = (dx: number, dy: number): void => {
    const svg = drawings[0];
    if (svg !== undefined)
      setFrame({
        ...frame,
        x: frame.x + (dx * sizeOf(svg).width) / frame.zoom / 3,
        y: frame.y + (dy * sizeOf(svg).height) / frame.zoom / 3,
      });
  };
  const acts: Readonly<Record<string, () => void>> = {
    in: () => zoom(2),
    out: () => zoom(0.5),
    whole: () => setFrame(wholeFrame),
    only: () => scene.change({ ...scene.view(), place: visible }),
    west: () => step(-1, 0),
    east: () => step(1, 0),
    north: () => step(0, -1),
    south: () => step(0, 1),
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
    const box = target.getBoundingClientRect();
    const at = shareOf(box.left + box.width / 2, box.top + box.height / 2);
    const moves: Readonly<Record<string, () => void>> = {
      ArrowLeft: acts["west"] as () => void,
      ArrowRight: acts["east"] as () => void,
      ArrowUp: acts["north"] as () => void,
      ArrowDown: acts["south"] as () => void,
    };
    const act =
      event.shiftKey && event.key in moves
        ? moves[event.key]
        : { "+": () => zoom(2, at), "=": () => zoom(2, at), "-": () => zoom(0.5, at) }[event.key];
    if (event.key === " " && target.matches(".cluster")) open(target);
    else if (act !== undefined) act();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return { render };
}
