import { drawTimeline } from "../drawing/draw-timeline.ts";
import { isSameView, wholeView } from "../model/query/view.ts";
import type { Preview } from "../model/record/preview.ts";
import { toIsoDay } from "../model/time/day.ts";
import { isWhole, lengthOf, panWindow, type TimeWindow } from "../model/time/time-window.ts";
import { bringOnce } from "./bring.ts";
import { glide } from "./glide.ts";
import { mountOverview, type Overview } from "./mount-overview.ts";
import { find, write } from "./nodes.ts";
import { pace } from "./pace.ts";
import { patch } from "./patch.ts";
import type { Roving } from "./roving.ts";
import type { DataScene, Gliding } from "./scene.ts";
import { type Sheet, type Sheets, sheetsOf } from "./sheets.ts";
import {
  type Counts,
  isSamePicture,
  type Picture,
  pictureMaker,
  previewIn,
  seenLayout,
  windowOf,
  zoomPicture,
} from "./timeline-state.ts";

interface TimelineSheet extends Sheet<Picture> {
  /** Whether it is low, with statements as marks alone. */
  readonly compact: boolean;
}

/** What hands ask of the timeline. Positions are those of the window; none is the middle. */
export interface TimelinePicture extends Gliding {
  readonly zoom: (factor: number, clientX: number | null, how: "step" | "glide") => void;
  /** Moves by a share of what is seen. */
  readonly pan: (share: number) => void;
  readonly panPixels: (pixels: number) => void;
  readonly overview: Overview;
}

/** What draws the timeline: counts, strip and marks, on each of its sheets. */
interface TimelineDrawing extends Gliding {
  /** The sheet that is seen with what is drawn on it, which is first drawn when it is first asked for. */
  readonly drawn: () => (DrawnSheet & { readonly perPixel: number }) | null;
  /** What is printed is laid out for paper, whatever the window was. */
  readonly renderPaper: () => void;
}

interface DrawnSheet {
  readonly sheet: TimelineSheet;
  readonly picture: Picture;
}

/** Buttons that would change nothing say so. */
function renderButtons(element: HTMLElement, window: TimeWindow, whole: TimeWindow): void {
  for (const button of element.querySelectorAll<HTMLButtonElement>(".toolbar button")) {
    const still = button.dataset["do"] !== "in" && isWhole(window, whole);
    button.setAttribute("aria-disabled", String(still || (button.dataset["do"] === "in" && lengthOf(window) === 1)));
  }
}

/** The last drawing, where it belongs in another window. */
function glideTo(holder: HTMLElement, preview: Preview): void {
  if (Math.abs(preview.scale - 1) > 0.02) holder.classList.add("stretched");
  glide(holder, preview);
}

/** Brings what draws counts: at once where the server drew some, else when marks first have no room. */
async function bringCounts(
  element: HTMLElement,
  holder: HTMLElement,
  scene: DataScene,
  { seen }: Sheets<TimelineSheet>,
): Promise<() => Counts | undefined> {
  let counts: Counts | undefined;
  const bring = bringOnce(
    "mount-bins.js",
    () => import("./mount-bins.ts"),
    ({ layoutBins, mountBins }) => {
      const bins = mountBins(holder, scene, {
        drawn() {
          const sheet = seen()?.sheet;
          return sheet?.drawn?.form === "bins" ? { ...sheet, layout: sheet.drawn.layout } : null;
        },
        open: ({ from, to }) =>
          showWindow(scene, { from: Math.max(from, scene.whole.from), to: Math.min(to, scene.whole.to) }, "step"),
        say: (text) => write(element.querySelector(".pointed"), text),
      });
      counts = { layout: layoutBins, ...bins };
    },
  );
  if (holder.querySelector("svg.bins") !== null) await bring();
  return () => {
    if (counts === undefined) scene.attempt(() => bring().then(scene.refresh));
    return counts;
  };
}

async function drawTimelineSheets(
  element: HTMLElement,
  holder: HTMLElement,
  scene: DataScene,
  { focus, overview }: { readonly focus: Roving; readonly overview: Overview },
): Promise<TimelineDrawing> {
  const sheets = sheetsOf<Picture, Pick<TimelineSheet, "compact">>(holder, "svg.timeline", scene, (svg) => ({
    compact: svg.getAttribute("data-name") !== "paper",
  }));
  const drawing = pace();
  const counts = await bringCounts(element, holder, scene, sheets);
  const make = pictureMaker(scene, counts);

  function draw(sheet: TimelineSheet, next: Picture): void {
    sheet.drawn = next;
    if (next.form === "marks") patch(sheet.svg, drawTimeline(seenLayout(next, scene.catalogue), sheet.setting));
    if (sheet !== sheets.seen()?.sheet) return;
    holder.classList.toggle("far", next.form === "bins");
    (next.form === "bins" ? counts() : focus)?.render();
    overview.render(next.window);
    renderButtons(element, next.window, scene.whole);
  }
  function renewSheet(sheet: TimelineSheet): void {
    const next = make(sheet.width, sheet.compact);
    if (next === null) return;
    if (sheet.drawn === undefined || !isSamePicture(sheet.drawn, next)) drawing.take(() => draw(sheet, next));
  }
  function renew(): void {
    const sheet = sheets.seen()?.sheet;
    if (sheet === undefined) return;
    renewSheet(sheet);
    glide(holder, null);
  }
  function render(): void {
    holder.classList.remove("stretched");
    renew();
    // What is not seen now may be seen later, or on paper: it is never left with a selection that is over.
    const { from, to } = scene.view();
    if (from === null && to === null) for (const sheet of sheets.all) if (sheet.drawn !== undefined) renewSheet(sheet);
  }
  return {
    render,
    /** Between two drawings, while something moves: the last one, where it belongs by now. */
    glide() {
      const here = sheets.seen();
      const picture = here?.sheet.drawn;
      if (here === undefined || picture === undefined || drawing.isDue()) return renew();
      const window = windowOf(scene.view(), scene.whole);
      glideTo(holder, previewIn(picture, window, here.perPixel));
      overview.render(window);
    },
    drawn() {
      if (sheets.seen()?.sheet.drawn === undefined) render();
      const here = sheets.seen();
      return here?.sheet.drawn === undefined ? null : { ...here, picture: here.sheet.drawn };
    },
    renderPaper() {
      for (const sheet of sheets.all) if (!sheet.compact && !isSameView(scene.view(), wholeView)) renewSheet(sheet);
    },
  };
}

/** Shows a span of days; the whole is no span. */
function showWindow(scene: DataScene, window: TimeWindow, how: "step" | "glide"): void {
  const open = isWhole(window, scene.whole);
  scene.change({ ...scene.view(), from: open ? null : toIsoDay(window.from), to: open ? null : toIsoDay(window.to) }, how);
}

/** Share of the axis at which a position of the window's pixels lies; the middle for none. */
function shareAt(clientX: number | null, { sheet, picture, perPixel }: DrawnSheet & { readonly perPixel: number }): number {
  if (clientX === null) return 0.5;
  const [x0, x1] = picture.ends;
  const x = (clientX - sheet.svg.getBoundingClientRect().left) / perPixel + picture.x;
  return Math.min(1, Math.max(0, (x - x0) / (x1 - x0)));
}

/**
 * Draws the timeline as the view shows it, and moves the view as hands ask.
 *
 * @throws DataError
 */
export async function mountTimeline(element: HTMLElement, scene: DataScene, focus: Roving): Promise<TimelinePicture> {
  const holder = find(element, ".drawing", HTMLElement) ?? element;
  const show = (window: TimeWindow, how: "step" | "glide"): void => showWindow(scene, window, how);
  const overview = mountOverview(element, scene, show);
  const drawing = await drawTimelineSheets(element, holder, scene, { focus, overview });
  const { render, glide: glideOn, drawn, renderPaper } = drawing;
  const { whole } = scene;
  /** The window of the view as it is now; the last picture may be a frame old. */
  const windowNow = (): TimeWindow => windowOf(scene.view(), whole);
  /** Drags move by whole days; what is less is kept until it is a day. */
  let rest = 0;

  addEventListener("beforeprint", renderPaper);
  return {
    render,
    glide: glideOn,
    overview,
    zoom(factor, clientX, how) {
      const here = drawn();
      if (here === null) return;
      const { picture } = here;
      const window = windowNow();
      const fresh = window.from === picture.window.from && window.to === picture.window.to;
      const from = fresh ? picture : ({ ...picture, window, folded: false } as Picture);
      show(zoomPicture(from, factor, shareAt(clientX, here), whole), how);
    },
    pan(share) {
      if (drawn() === null) return;
      const window = windowNow();
      const days = Math.sign(share) * Math.max(1, Math.round(Math.abs(share) * lengthOf(window)));
      show(panWindow(window, days, whole), "step");
    },
    panPixels(pixels) {
      const here = drawn();
      if (here === null) return;
      const window = windowNow();
      const [x0, x1] = here.picture.ends;
      rest -= ((pixels / here.perPixel) * lengthOf(window)) / (x1 - x0);
      const days = Math.trunc(rest);
      rest -= days;
      if (days !== 0) show(panWindow(window, days, whole), "glide");
    },
  };
}
