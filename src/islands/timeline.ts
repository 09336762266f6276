import { previewOf } from "../model/record/preview.ts";
import { toIsoDay } from "../model/time/day.ts";
import { edgeOf } from "../model/time/time-scale.ts";
import { isWhole, lengthOf, panWindow, type TimeWindow } from "../model/time/time-window.ts";
import { wakeBins } from "./bins.ts";
import type { Catalogue } from "./catalogue.ts";
import { drawGroups, drawTimeline, type MarkNodes } from "./draw-timeline.ts";
import { wakeGestures } from "./gestures.ts";
import { glide } from "./glide.ts";
import { find } from "./nodes.ts";
import { wakeOverview } from "./overview.ts";
import { pace } from "./pace.ts";
import { roving } from "./roving.ts";
import { type Gliding, type Scene, targetOf } from "./scene.ts";
import { groupsOf } from "./timeline-groups.ts";
import { binsDrawing, gradient, marksDrawing } from "./timeline-sheets.ts";
import { isSamePicture, type Picture, pictureMaker, windowOf, zoomPicture } from "./timeline-state.ts";

/** Lets the timeline move: the drawing, its controls, its keys, its overview. */
export function wakeTimeline(element: HTMLElement, scene: Scene): Gliding {
  const holder = find(element, ".drawing", HTMLElement) ?? element;
  const sheet = find(holder, ".sheet", HTMLElement) ?? holder;
  const make = pictureMaker(scene);
  const nodes: MarkNodes = new Map();
  let picture: Picture | undefined;
  let drawings: { readonly marks: SVGSVGElement; readonly bins: SVGSVGElement } | undefined;
  let order: readonly string[] = [];
  let width = 0;
  const drawing = pace();

  /** Takes over the server's drawing at the first change; until then it stands as it is. */
  function takeOver() {
    if (drawings !== undefined) return drawings;
    const marks = marksDrawing(sheet);
    for (const node of marks.querySelectorAll<SVGElement>(":scope > a[data-event], :scope > a[data-statement]")) {
      const target = targetOf(node);
      if (target) nodes.set(`${target.of} ${target.id}`, node);
    }
    marks.classList.add("live");
    drawings = { marks, bins: binsDrawing(sheet) };
    holder.classList.add("awake");
    return drawings;
  }

  function render(): void {
    holder.classList.remove("stretched");
    renew();
  }
  function renew(): void {
    const catalogue = scene.catalogue();
    width ||= holder.clientWidth;
    if (catalogue === undefined || width === 0) return;
    const drawnOnce = drawings;
    takeOver();
    const next = make(catalogue, width);
    if (drawnOnce === undefined || picture === undefined || !isSamePicture(picture, next))
      drawing.take(() => drawPicture(catalogue, next));
    glide(holder, null);
  }
  /** Between two drawings, while something moves: the last one, where it belongs by now. */
  function glideOn(): void {
    if (picture === undefined || drawing.isDue()) {
      renew();
      return;
    }
    const { ends, layout, x } = picture;
    const edge = edgeOf(layout.scale);
    const window = windowOf(scene.view(), scene.whole());
    const preview = previewOf([edge(window.from) - x, edge(window.to + 1) - x], [ends[0] - x, ends[1] - x]);
    if (Math.abs(preview.scale - 1) > 0.02) holder.classList.add("stretched");
    glide(holder, preview);
    overview.render(window);
  }

  function drawPicture(catalogue: Catalogue, next: Picture): void {
    const { marks, bins } = takeOver();
    picture = next;
    holder.classList.toggle("far", picture.form === "bins");
    if (picture.form === "bins") counts.render(bins, picture.layout);
    else {
      const { window, shown, x } = picture;
      const visible = { event: new Set<string>(), statement: new Set<string>() };
      for (const [of, sort] of [
        ["event", "events"],
        ["statement", "statements"],
      ] as const)
        for (const row of picture[sort]) {
          const day = catalogue.columns[sort].anchor[row] ?? 0;
          const id = catalogue.words(sort, row)?.id;
          if (shown[sort][row] === 1 && id !== undefined && (picture.folded || (day >= window.from && day <= window.to)))
            visible[of].add(id);
        }
      order = drawTimeline(
        marks,
        picture.layout,
        { x, width, end: picture.folded ? null : picture.ends[1], shows: (of, id) => visible[of].has(id) },
        nodes,
        scene.home,
        gradient,
      );
      drawGroups(marks, groupsOf(picture, catalogue, order.length, width), picture.layout.fontSize);
      marksFocus.render();
    }
    overview.render(picture.window);
    for (const button of element.querySelectorAll<HTMLButtonElement>(".toolbar button")) {
      const still = button.dataset["do"] !== "in" && isWhole(picture.window, scene.whole());
      button.setAttribute("aria-disabled", String(still || (button.dataset["do"] === "in" && lengthOf(picture.window) === 1)));
    }
  }

  function setWindow(window: TimeWindow, how: "step" | "glide"): void {
    const open = isWhole(window, scene.whole());
    scene.change({ ...scene.view(), from: open ? null : toIsoDay(window.from), to: open ? null : toIsoDay(window.to) }, how);
  }
  /** Does what needs the data and the picture, once both are there. */
  const withPicture = (act: (picture: Picture) => void): void =>
    scene.attempt(async () => {
      if ((await scene.ready()) === undefined) return;
      if (picture === undefined) render();
      if (picture !== undefined) act(picture);
    });
  const zoom = (factor: number, at = 0.5, how: "step" | "glide" = "step"): void =>
    withPicture(() => {
      // The last picture may be a frame old: the window is that of the view as it is now.
      const now = picture as Picture;
      const window = windowOf(scene.view(), scene.whole());
      const fresh = window.from === now.window.from && window.to === now.window.to ? now : { ...now, window, folded: false };
      setWindow(zoomPicture(fresh as Picture, factor, at, scene.whole()), how);
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
    if (picture === undefined) return 0.5;
    const box = holder.getBoundingClientRect();
    const [x0, x1] = picture.ends;
    return Math.min(1, Math.max(0, (clientX - box.left + picture.x - x0) / (x1 - x0)));
  }

  const counts = wakeBins(element, scene, {
    open: (bin) => setWindow({ from: Math.max(bin.from, scene.whole().from), to: Math.min(bin.to, scene.whole().to) }, "step"),
    picture: () => (picture?.form === "bins" ? picture.layout : undefined),
    say: (text) => {
      const line = element.querySelector(".pointed");
      if (line && line.textContent !== text) line.textContent = text;
    },
  });
  const marksFocus = roving(holder, () =>
    drawings === undefined
      ? [...holder.querySelectorAll<SVGElement>("svg:not(.bins) > a:is([data-event], [data-statement])")].filter(
          (node) => node.getClientRects().length > 0,
        )
      : order.flatMap((key) => nodes.get(key) ?? []),
  );
  marksFocus.render();
  const overview = wakeOverview(element, scene, setWindow);
  wakeGestures(holder, {
    zoom: (factor, x) => zoom(factor, shareAt(x), "glide"),
    pan: (pixels) => panPixels(pixels),
    ended: () => undefined,
  });

  let owed = 0;
  /** Drags move by whole days; what is less is owed until it is a day. */
  function panPixels(pixels: number): void {
    withPicture((now) => {
      const window = windowOf(scene.view(), scene.whole());
      owed -= (pixels * lengthOf(window)) / (now.ends[1] - now.ends[0]);
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
  new ResizeObserver(() => {
    width = holder.clientWidth;
    if (drawings !== undefined) scene.refresh();
  }).observe(holder);
  return { render, glide: glideOn };
}
