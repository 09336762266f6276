import { mountGestures } from "./gestures.ts";
import type { TimelinePicture } from "./mount-timeline.ts";
import { find } from "./nodes.ts";
import { type Roving, roving } from "./roving.ts";
import type { Scene } from "./scene.ts";

const marksOf = (svg: Element | undefined): readonly SVGElement[] => [
  ...(svg?.querySelectorAll<SVGElement>(":scope > a:is([data-event], [data-statement])") ?? []),
];

type Act = (act: (timeline: TimelinePicture) => void) => void;

/** A drag on the strip of the whole span. */
function mountOverviewHands(element: HTMLElement, act: Act): void {
  const svg = find(element, "svg.overview", SVGSVGElement);
  let held = false;
  svg?.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held = true;
    svg.setPointerCapture(event.pointerId);
    act(({ overview }) => overview.hold(event.clientX));
  });
  svg?.addEventListener("pointermove", (event) => {
    // Released outside of the frame.
    if (event.pointerType === "mouse" && (event.buttons & 1) === 0) held = false;
    if (held) act(({ overview }) => overview.drag(event.clientX));
  });
  for (const name of ["pointerup", "pointercancel"])
    svg?.addEventListener(name, () => {
      held = false;
    });
}

/** Hands on the timeline: its buttons, keys and gestures, of which the first brings what draws. Gives the one tab stop among its marks. */
export function mountTimelineHands(element: HTMLElement, scene: Scene): Roving {
  const holder = find(element, ".drawing", HTMLElement) ?? element;
  const act: Act = (work) => scene.attempt(async () => work((await scene.ready()).timeline));
  const zoom = (factor: number, clientX: number | null = null, how: "step" | "glide" = "step"): void =>
    act((timeline) => timeline.zoom(factor, clientX, how));
  const pan = (share: number): void => act((timeline) => timeline.pan(share));

  const drawings = [...holder.querySelectorAll("svg.timeline")];
  const focus = roving(holder, () => marksOf(drawings.find((svg) => svg.getClientRects().length > 0)));
  // One tab stop in each drawing, of which one is seen: to ask which would lay out what nobody has come near yet.
  for (const svg of drawings) marksOf(svg).forEach((mark, at) => void mark.setAttribute("tabindex", at === 0 ? "0" : "-1"));
  mountGestures(holder, {
    zoom: (factor, x) => zoom(factor, x, "glide"),
    pan: (pixels) => act((timeline) => timeline.panPixels(pixels)),
  });
  mountOverviewHands(element, act);

  const acts: Readonly<Record<string, () => void>> = {
    earlier: () => pan(-0.5),
    later: () => pan(0.5),
    in: () => zoom(2),
    out: () => zoom(0.5),
    whole: () => scene.change({ ...scene.view(), from: null, to: null }),
  };
  element.addEventListener("click", ({ target }) => {
    const button = target instanceof Element ? target.closest<HTMLElement>(".toolbar button") : null;
    if (button?.getAttribute("aria-disabled") !== "true") acts[button?.dataset["do"] ?? ""]?.();
  });
  element.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !(event.target instanceof Element) || event.target.closest(".toolbar"))
      return;
    const { left, width } = event.target.getBoundingClientRect();
    const at = left + Math.min(width, 12) / 2;
    const wanted = {
      "+": () => zoom(2, at),
      "=": () => zoom(2, at),
      "-": () => zoom(0.5, at),
      PageUp: () => pan(-0.8),
      PageDown: () => pan(0.8),
    }[event.key];
    if (wanted === undefined) return;
    event.preventDefault();
    wanted();
  });
  return focus;
}
