import { mountGestures } from "../dom/gestures.ts";
import { closestTo, get, isCommand, mountButtons } from "../dom/nodes.ts";
import { inOrder, type Roving, roving } from "../dom/roving.ts";
import type { Scene } from "../explorer/scene.ts";

/** A drag on the strip of the whole span. */
function mountOverviewHands(element: HTMLElement, { act }: Scene): void {
  const svg = get(element, "svg.overview", SVGSVGElement);
  let held = false;
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    held = true;
    svg.setPointerCapture(event.pointerId);
    act(({ timeline }) => timeline.overview.hold(event.clientX));
  });
  svg.addEventListener("pointermove", (event) => {
    // Released outside of the frame.
    if (event.pointerType === "mouse" && (event.buttons & 1) === 0) held = false;
    if (held) act(({ timeline }) => timeline.overview.drag(event.clientX));
  });
  for (const name of ["pointerup", "pointercancel"])
    svg.addEventListener(name, () => {
      held = false;
    });
}

/** Hands on the timeline: its buttons, keys and gestures, of which the first brings what draws. Gives the one tab stop among its marks. */
export function mountTimelineHands(element: HTMLElement, scene: Scene): Roving {
  const holder = get(element, ".drawing");
  const zoom = (factor: number, clientX: number | null = null, how: "step" | "glide" = "step"): void =>
    scene.act(({ timeline }) => timeline.zoom(factor, clientX, how));
  const pan = (share: number): void => scene.act(({ timeline }) => timeline.pan(share));

  const focus = roving(holder, "svg.timeline", ":scope > a:is([data-event], [data-statement])", inOrder);
  mountGestures(holder, {
    zoom: (factor, x) => zoom(factor, x, "glide"),
    pan: (pixels) => scene.act(({ timeline }) => timeline.panPixels(pixels)),
  });
  mountOverviewHands(element, scene);
  mountButtons(element, ".toolbar button", {
    earlier: () => pan(-0.5),
    later: () => pan(0.5),
    in: () => zoom(2),
    out: () => zoom(0.5),
    whole: () => scene.change({ ...scene.view(), from: null, to: null }),
  });
  element.addEventListener("keydown", (event) => {
    if (isCommand(event) || !(event.target instanceof Element) || closestTo(event, ".toolbar")) return;
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
