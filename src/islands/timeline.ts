import type { DrawingSetting } from "../drawing/element.ts";
import { drawTimeline } from "../drawing/timeline.ts";
import { isSameView, wholeView } from "../model/query/view.ts";
import { previewOf } from "../model/record/preview.ts";
import { toIsoDay } from "../model/time/day.ts";
import { edgeOf } from "../model/time/time-scale.ts";
import { isWhole, lengthOf, panWindow, type TimeWindow } from "../model/time/time-window.ts";
import { wakeBins } from "./bins.ts";
import { glide } from "./glide.ts";
import { find, whenResized, write } from "./nodes.ts";
import { mountOverview, type Overview } from "./overview.ts";
import { pace } from "./pace.ts";
import { patch } from "./patch.ts";
import type { Roving } from "./roving.ts";
import type { DataScene, Gliding } from "./scene.ts";
import { isSamePicture, type Picture, pictureMaker, seenLayout, windowOf, zoomPicture } from "./timeline-state.ts";

/** One of the server's drawings, each made for another width of the page. */
interface Sheet {
  readonly svg: SVGSVGElement;
  readonly setting: DrawingSetting;
  /** Width in the drawing's own pixels. */
  readonly width: number;
  /** Whether it is low, with statements as marks alone. */
  readonly compact: boolean;
  /** What it shows; undefined while it is as the server drew it. */
  picture: Picture | undefined;
}

/** What hands ask of the timeline. Positions are those of the window; none is the middle. */
export interface TimelinePicture extends Gliding {
  readonly zoom: (factor: number, clientX: number | null, how: "step" | "glide") => void;
  /** Moves by a share of what is seen. */
  readonly pan: (share: number) => void;
  readonly panPixels: (pixels: number) => void;
  readonly overview: Overview;
}

/** Draws the timeline as the view shows it, and moves the view as hands ask. */
export function mountTimeline(element: HTMLElement, scene: DataScene, focus: Roving): TimelinePicture {
  const holder = find(element, ".drawing", HTMLElement) ?? element;
  const make = pictureMaker(scene);
  const sheets = [...holder.querySelectorAll<SVGSVGElement>("svg.timeline")].map((svg): Sheet => {
    const name = svg.getAttribute("data-name") ?? "";
    const target = scene.root.hasAttribute("data-embedded") ? "_blank" : null;
    return {
      svg,
      setting: { name, home: scene.home, list: "#list", target },
      width: svg.viewBox.baseVal.width,
      compact: name !== "paper",
      picture: undefined,
    };
  });
  const drawing = pace();
  /** The drawing that is seen, and its width on the screen; asked for once, until the page is laid out anew. */
  let seen: { readonly sheet: Sheet; readonly across: number } | undefined;

  function now(): typeof seen {
    for (const sheet of seen === undefined ? sheets : []) {
      const across = sheet.svg.getBoundingClientRect().width;
      if (across > 0) seen = { sheet, across };
    }
    return seen;
  }
  const pictureNow = (): Picture | undefined => now()?.sheet.picture;

  function render(): void {
    holder.classList.remove("stretched");
    renew();
    // What is not seen now may be seen later, or on paper: it is never left with a selection that is over.
    const { from, to } = scene.view();
    if (from === null && to === null) for (const sheet of sheets) if (sheet.picture !== undefined) renewSheet(sheet);
  }
  function renewSheet(sheet: Sheet): void {
    const next = make(sheet.width, sheet.compact);
    if (sheet.picture === undefined || !isSamePicture(sheet.picture, next)) drawing.take(() => drawPicture(sheet, next));
  }
  function renew(): void {
    const here = now();
    if (here === undefined) return;
    renewSheet(here.sheet);
    glide(holder, null);
  }
  /** Between two drawings, while something moves: the last one, where it belongs by now. */
  function glideOn(): void {
    const here = now();
    const picture = here?.sheet.picture;
    if (here === undefined || picture === undefined || drawing.isDue()) {
      renew();
      return;
    }
    const { ends, layout, x } = picture;
    const perPixel = here.across / picture.width;
    const edge = edgeOf(layout.scale);
    const window = windowOf(scene.view(), scene.whole);
    const preview = previewOf(
      [(edge(window.from) - x) * perPixel, (edge(window.to + 1) - x) * perPixel],
      [(ends[0] - x) * perPixel, (ends[1] - x) * perPixel],
    );
    if (Math.abs(preview.scale - 1) > 0.02) holder.classList.add("stretched");
    glide(holder, preview);
    overview.render(window);
  }

  function drawPicture(sheet: Sheet, next: Picture): void {
    sheet.picture = next;
    if (next.form === "marks") patch(sheet.svg, drawTimeline(seenLayout(next, scene.catalogue), sheet.setting));
    if (sheet !== seen?.sheet) return;
    holder.classList.toggle("far", next.form === "bins");
    if (next.form === "bins") counts.render();
    else focus.render();
    overview.render(next.window);
    for (const button of element.querySelectorAll<HTMLButtonElement>(".toolbar button")) {
      const still = button.dataset["do"] !== "in" && isWhole(next.window, scene.whole);
      button.setAttribute("aria-disabled", String(still || (button.dataset["do"] === "in" && lengthOf(next.window) === 1)));
    }
  }

  function setWindow(window: TimeWindow, how: "step" | "glide"): void {
    const open = isWhole(window, scene.whole);
    scene.change({ ...scene.view(), from: open ? null : toIsoDay(window.from), to: open ? null : toIsoDay(window.to) }, how);
  }
  /** Does what needs the picture, which is first made when a hand first asks. */
  function withPicture(act: (picture: Picture) => void): void {
    if (pictureNow() === undefined) render();
    const picture = pictureNow();
    if (picture !== undefined) act(picture);
  }
  const zoom = (factor: number, clientX: number | null, how: "step" | "glide"): void =>
    withPicture((picture) => {
      const at = clientX === null ? 0.5 : shareAt(clientX);
      // The last picture may be a frame old: the window is that of the view as it is now.
      const window = windowOf(scene.view(), scene.whole);
      const fresh = window.from === picture.window.from && window.to === picture.window.to;
      setWindow(zoomPicture(fresh ? picture : ({ ...picture, window, folded: false } as Picture), factor, at, scene.whole), how);
    });
  const pan = (share: number): void =>
    withPicture(() => {
      const window = windowOf(scene.view(), scene.whole);
      const days = Math.sign(share) * Math.max(1, Math.round(Math.abs(share) * lengthOf(window)));
      setWindow(panWindow(window, days, scene.whole), "step");
    });

  /** Share of the axis at which a position of the window's pixels stands. */
  function shareAt(clientX: number): number {
    const here = now();
    const picture = here?.sheet.picture;
    if (here === undefined || picture === undefined) return 0.5;
    const box = here.sheet.svg.getBoundingClientRect();
    const [x0, x1] = picture.ends;
    const x = ((clientX - box.left) * picture.width) / here.across + picture.x;
    return Math.min(1, Math.max(0, (x - x0) / (x1 - x0)));
  }

  const counts = wakeBins(holder, scene, {
    drawn() {
      const sheet = now()?.sheet;
      return sheet?.picture?.form === "bins" ? { ...sheet, layout: sheet.picture.layout } : null;
    },
    open: (bin) => setWindow({ from: Math.max(bin.from, scene.whole.from), to: Math.min(bin.to, scene.whole.to) }, "step"),
    say: (text) => write(element.querySelector(".pointed"), text),
  });
  const overview = mountOverview(element, scene, setWindow);

  let owed = 0;
  /** Drags move by whole days; what is less is owed until it is a day. */
  function panPixels(pixels: number): void {
    withPicture(({ ends, width }) => {
      const window = windowOf(scene.view(), scene.whole);
      owed -= (((pixels * width) / (now()?.across ?? width)) * lengthOf(window)) / (ends[1] - ends[0]);
      const days = Math.trunc(owed);
      owed -= days;
      if (days !== 0) setWindow(panWindow(window, days, scene.whole), "glide");
    });
  }

  // What is printed is laid out for paper, whatever the window was.
  addEventListener("beforeprint", () => {
    for (const sheet of sheets) if (!sheet.compact && !isSameView(scene.view(), wholeView)) renewSheet(sheet);
  });
  whenResized(holder, () => {
    seen = undefined;
    scene.refresh();
  });
  return { render, glide: glideOn, zoom, pan, panPixels, overview };
}
