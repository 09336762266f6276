import type { DrawingSetting } from "../drawing/element.ts";
import { drawTimeline } from "../drawing/timeline.ts";
import { isSameView, wholeView } from "../model/query/view.ts";
import { previewOf } from "../model/record/preview.ts";
import { toIsoDay } from "../model/time/day.ts";
import { edgeOf } from "../model/time/time-scale.ts";
import { isWhole, lengthOf, panWindow, type TimeWindow } from "../model/time/time-window.ts";
import { wakeBins } from "./bins.ts";
import type { Catalogue } from "./catalogue.ts";
import { wakeGestures } from "./gestures.ts";
import { glide } from "./glide.ts";
import { find, write } from "./nodes.ts";
import { wakeOverview } from "./overview.ts";
import { pace } from "./pace.ts";
import { patch } from "./patch.ts";
import { roving } from "./roving.ts";
import type { Gliding, Scene } from "./scene.ts";
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

/** Lets the timeline move: the drawing, its controls, its keys, its overview. */
export function wakeTimeline(element: HTMLElement, scene: Scene): Gliding {
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
    const catalogue = scene.catalogue();
    if (catalogue === undefined) return;
    const next = make(catalogue, sheet.width, sheet.compact);
    if (sheet.picture === undefined || !isSamePicture(sheet.picture, next))
      drawing.take(() => drawPicture(catalogue, sheet, next));
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
    const window = windowOf(scene.view(), scene.whole());
    const preview = previewOf(
      [(edge(window.from) - x) * perPixel, (edge(window.to + 1) - x) * perPixel],
      [(ends[0] - x) * perPixel, (ends[1] - x) * perPixel],
    );
    if (Math.abs(preview.scale - 1) > 0.02) holder.classList.add("stretched");
    glide(holder, preview);
    overview.render(window);
  }

  function drawPicture(catalogue: Catalogue, sheet: Sheet, next: Picture): void {
    sheet.picture = next;
    if (next.form === "marks") patch(sheet.svg, drawTimeline(seenLayout(next, catalogue), sheet.setting));
    if (sheet !== seen?.sheet) return;
    holder.classList.toggle("far", next.form === "bins");
    if (next.form === "bins") counts.render();
    else marksFocus.render();
    overview.render(next.window);
    for (const button of element.querySelectorAll<HTMLButtonElement>(".toolbar button")) {
      const still = button.dataset["do"] !== "in" && isWhole(next.window, scene.whole());
      button.setAttribute("aria-disabled", String(still || (button.dataset["do"] === "in" && lengthOf(next.window) === 1)));
    }
  }

  function setWindow(window: TimeWindow, how: "step" | "glide"): void {
    const open = isWhole(window, scene.whole());
    scene.change({ ...scene.view(), from: open ? null : toIsoDay(window.from), to: open ? null : toIsoDay(window.to) }, how);
  }
  /** Does what needs the data and the picture, once both are there. */
  const withPicture = (act: (picture: Picture) => void): void =>
    scene.attempt(async () => {
      await scene.ready();
      if (pictureNow() === undefined) render();
      const picture = pictureNow();
      if (picture !== undefined) act(picture);
    });
  const zoom = (factor: number, at = 0.5, how: "step" | "glide" = "step"): void =>
    withPicture((picture) => {
      // The last picture may be a frame old: the window is that of the view as it is now.
      const window = windowOf(scene.view(), scene.whole());
      const fresh = window.from === picture.window.from && window.to === picture.window.to;
      setWindow(
        zoomPicture(fresh ? picture : ({ ...picture, window, folded: false } as Picture), factor, at, scene.whole()),
        how,
      );
    });
  const pan = (share: number, how: "step" | "glide" = "step"): void =>
    withPicture(() => {
      const window = windowOf(scene.view(), scene.whole());
      const days = Math.sign(share) * Math.max(1, Math.round(Math.abs(share) * lengthOf(window)));
      setWindow(panWindow(window, days, scene.whole()), how);
    });
  const whole = (): void => scene.change({ ...scene.view(), from: null, to: null });

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
    open: (bin) => setWindow({ from: Math.max(bin.from, scene.whole().from), to: Math.min(bin.to, scene.whole().to) }, "step"),
    say: (text) => write(element.querySelector(".pointed"), text),
  });
  const marksFocus = roving(holder, () => [
    ...(now()?.sheet.svg.querySelectorAll<SVGElement>(":scope > a:is([data-event], [data-statement])") ?? []),
  ]);
  // One tab stop in each drawing, of which one is seen: to ask which would lay out what nobody has come near yet.
  for (const { svg } of sheets)
    svg
      .querySelectorAll(":scope > a:is([data-event], [data-statement])")
      .forEach((mark, at) => void mark.setAttribute("tabindex", at === 0 ? "0" : "-1"));
  const overview = wakeOverview(element, scene, setWindow);
  wakeGestures(holder, {
    zoom: (factor, x) => zoom(factor, shareAt(x), "glide"),
    pan: (pixels) => panPixels(pixels),
  });

  let owed = 0;
  /** Drags move by whole days; what is less is owed until it is a day. */
  function panPixels(pixels: number): void {
    withPicture(({ ends, width }) => {
      const window = windowOf(scene.view(), scene.whole());
      owed -= (((pixels * width) / (now()?.across ?? width)) * lengthOf(window)) / (ends[1] - ends[0]);
      const days = Math.trunc(owed);
      owed -= days;
      if (days !== 0) setWindow(panWindow(window, days, scene.whole()), "glide");
    });
  }

  const acts: Readonly<Record<string, () => void>> = {
    earlier: () => pan(-0.5),
    later: () => pan(0.5),
    in: () => zoom(2),
    out: () => zoom(0.5),
    whole,
  };
  element.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(".toolbar button") : null;
    if (button?.getAttribute("aria-disabled") !== "true") acts[button?.dataset["do"] ?? ""]?.();
  });
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element) || event.target.closest(".toolbar"))
      return;
    const box = event.target.getBoundingClientRect();
    const at = shareAt(box.left + Math.min(box.width, 12) / 2);
    const act = {
      "+": () => zoom(2, at),
      "=": () => zoom(2, at),
      "-": () => zoom(0.5, at),
      PageUp: () => pan(-0.8),
      PageDown: () => pan(0.8),
    }[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  // What is printed is laid out for paper, whatever the window was.
  addEventListener("beforeprint", () => {
    for (const sheet of sheets) if (!sheet.compact && !isSameView(scene.view(), wholeView)) renewSheet(sheet);
  });
  new ResizeObserver(() => {
    seen = undefined;
    // What could not be drawn while it was out of sight is drawn when it comes into sight.
    if (scene.catalogue() !== undefined) scene.refresh();
  }).observe(holder);
  return { render, glide: glideOn };
}
