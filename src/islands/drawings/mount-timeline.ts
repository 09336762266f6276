import { drawTimeline } from "../../drawing/draw-timeline.ts";
import { isSameView, wholeView } from "../../model/query/view.ts";
import { toIsoDay } from "../../model/time/day.ts";
import { isWhole, lengthOf, panWindow, type TimeWindow } from "../../model/time/time-window.ts";
import { bringOnce } from "../dom/bring.ts";
import { get, write } from "../dom/nodes.ts";
import { patch } from "../dom/patch.ts";
import type { Roving } from "../dom/roving.ts";
import type { DataScene } from "../explorer/scene.ts";
import { glide, mountSheets, renderButtons, type Sheet } from "../explorer/sheets.ts";
import { mountOverview, type Overview } from "./mount-overview.ts";
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

/** The sheet that is seen, with what is drawn on it. */
interface DrawnSheet {
  readonly sheet: Sheet<Picture>;
  readonly picture: Picture;
  readonly perPixel: number;
}

/** Shows a span of days; the whole is no span. */
function showWindow(scene: DataScene, window: TimeWindow, how: "step" | "glide"): void {
  const open = isWhole(window, scene.whole);
  scene.change({ ...scene.view(), from: open ? null : toIsoDay(window.from), to: open ? null : toIsoDay(window.to) }, how);
}

/** Brings what draws counts: at once where the server drew some, else when marks first have no room. */
async function bringCounts(
  element: HTMLElement,
  holder: HTMLElement,
  scene: DataScene,
  seen: () => Sheet<Picture> | undefined,
): Promise<() => Counts | undefined> {
  let counts: Counts | undefined;
  const bring = bringOnce(
    "mount-bins.js",
    () => import("./mount-bins.ts"),
    ({ layoutBins, mountBins }) => {
      const bins = mountBins(holder, scene, {
        drawn() {
          const sheet = seen();
          return sheet?.drawn?.form === "bins" ? { ...sheet, layout: sheet.drawn.layout } : null;
        },
        open: ({ from, to }) =>
          showWindow(scene, { from: Math.max(from, scene.whole.from), to: Math.min(to, scene.whole.to) }, "step"),
        say: (text) => write(get(element, ".pointed"), text),
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

/** What draws the timeline: counts, strip and marks, on each of its sheets. */
async function mountDrawing(
  element: HTMLElement,
  holder: HTMLElement,
  scene: DataScene,
  { focus, overview }: { readonly focus: Roving; readonly overview: Overview },
) {
  const isPaper = ({ setting }: Sheet<Picture>): boolean => setting.name === "paper";
  const sheets = mountSheets<Picture, object>(holder, "svg.timeline", scene, () => ({}), {
    // On the screen it is low, with statements as marks alone.
    make: (sheet) => make(sheet.width, !isPaper(sheet)),
    isSame: isSamePicture,
    draw({ svg, setting }, next, isSeen) {
      if (next.form === "marks") patch(svg, drawTimeline(seenLayout(next, scene.catalogue), setting));
      if (!isSeen) return;
      holder.classList.toggle("far", next.form === "bins");
      (next.form === "bins" ? counts() : focus)?.render();
      overview.render(next.window);
      renderButtons(element, lengthOf(next.window) === 1, isWhole(next.window, scene.whole));
    },
    follow({ perPixel }, picture) {
      const window = windowOf(scene.view(), scene.whole);
      const preview = previewIn(picture, window, perPixel);
      if (Math.abs(preview.scale - 1) > 0.02) holder.classList.add("stretched");
      glide(holder, preview);
      overview.render(window);
    },
  });
  const seen = (): Sheet<Picture> | undefined => sheets.seen()?.sheet;
  const counts = await bringCounts(element, holder, scene, seen);
  const make = pictureMaker(scene, counts);

  function render(): void {
    holder.classList.remove("stretched");
    sheets.render();
  }
  return {
    render,
    glide: sheets.glide,
    /** What is seen, which is first drawn when it is first asked for. */
    drawn(): DrawnSheet | null {
      if (seen()?.drawn === undefined) render();
      const here = sheets.seen();
      return here?.sheet.drawn === undefined ? null : { ...here, picture: here.sheet.drawn };
    },
    /** What is printed is laid out for paper, whatever the window was. */
    renderPaper(): void {
      if (!isSameView(scene.view(), wholeView)) for (const sheet of sheets.all) if (isPaper(sheet)) sheets.renew(sheet);
    },
  };
}

/** Share of the axis at which a position of the window's pixels lies; the middle for none. */
function shareAt(clientX: number | null, { sheet, picture, perPixel }: DrawnSheet): number {
  if (clientX === null) return 0.5;
  const [x0, x1] = picture.ends;
  const x = (clientX - sheet.svg.getBoundingClientRect().left) / perPixel + picture.x;
  return Math.min(1, Math.max(0, (x - x0) / (x1 - x0)));
}

/**
 * Draws the timeline as the view shows it, and moves the view as hands ask; about positions of the window, of which null is the middle.
 *
 * @throws DataError
 */
export async function mountTimeline(element: HTMLElement, scene: DataScene, focus: Roving) {
  const holder = get(element, ".drawing");
  const { whole } = scene;
  const show = (window: TimeWindow, how: "step" | "glide"): void => showWindow(scene, window, how);
  const overview = mountOverview(element, scene, show);
  const { render, glide, drawn, renderPaper } = await mountDrawing(element, holder, scene, { focus, overview });
  /** The window of the view as it is now; the last picture may be a frame old. */
  const windowNow = (): TimeWindow => windowOf(scene.view(), whole);
  /** Drags move by whole days; what is less is kept until it is a day. */
  let rest = 0;

  addEventListener("beforeprint", renderPaper);
  return {
    render,
    glide,
    overview,
    zoom(factor: number, clientX: number | null, how: "step" | "glide"): void {
      const here = drawn();
      if (here === null) return;
      const { picture } = here;
      const window = windowNow();
      const fresh = window.from === picture.window.from && window.to === picture.window.to;
      const from = fresh ? picture : ({ ...picture, window, folded: false } as Picture);
      show(zoomPicture(from, factor, shareAt(clientX, here), whole), how);
    },
    /** Moves by a share of what is seen. */
    pan(share: number): void {
      const window = windowNow();
      const days = Math.sign(share) * Math.max(1, Math.round(Math.abs(share) * lengthOf(window)));
      show(panWindow(window, days, whole), "step");
    },
    panPixels(pixels: number): void {
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
