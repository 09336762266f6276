import { drawOverview } from "../drawing/overview.ts";
import type { Shown } from "../model/query/filter.ts";
import { clampWindow, lengthOf, panWindow, type TimeWindow } from "../model/time/time-window.ts";
import { layoutOverview, overviewCounts } from "../model/timeline/overview-layout.ts";
import { find } from "./nodes.ts";
import { patch } from "./patch.ts";
import type { Scene } from "./scene.ts";
import { windowOf } from "./timeline-state.ts";

/** The strip that always shows the whole span: a drag on it chooses a span, a drag on the chosen span moves it. The form's two days do the same without dragging. */
export function wakeOverview(
  element: HTMLElement,
  scene: Scene,
  setWindow: (window: TimeWindow, how: "step" | "glide") => void,
): { readonly render: (window: TimeWindow) => void } {
  const svg = find(element, "svg.overview", SVGSVGElement);
  let last: { readonly shown: Shown; readonly counts: string } | undefined;
  let held: { readonly day: number; readonly window: TimeWindow | null } | null = null;
  if (svg === null) return { render: () => undefined };

  const dayAt = (clientX: number): number => {
    const box = svg.getBoundingClientRect();
    const whole = scene.whole();
    const share = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
    return whole.from + Math.min(lengthOf(whole) - 1, Math.floor(share * lengthOf(whole)));
  };
  function follow(event: PointerEvent): void {
    // Released before the data came, or outside of the frame.
    if (event.pointerType === "mouse" && (event.buttons & 1) === 0) held = null;
    if (held === null || scene.catalogue() === undefined) return;
    const day = dayAt(event.clientX);
    if (held.window !== null) setWindow(panWindow(held.window, day - held.day, scene.whole()), "glide");
    else if (day !== held.day)
      setWindow(clampWindow({ from: Math.min(day, held.day), to: Math.max(day, held.day) }, scene.whole()), "glide");
  }
  svg.addEventListener("pointerdown", (event) => {
    if (event.button !== 0) return;
    svg.setPointerCapture(event.pointerId);
    scene.attempt(async () => {
      await scene.ready();
      const view = scene.view();
      const window = windowOf(view, scene.whole());
      const day = dayAt(event.clientX);
      const inside = (view.from !== null || view.to !== null) && day >= window.from && day <= window.to;
      held = { day, window: inside ? window : null };
    });
  });
  svg.addEventListener("pointermove", follow);
  for (const name of ["pointerup", "pointercancel"] as const)
    svg.addEventListener(name, () => {
      held = null;
    });

  return {
    render(window) {
      const catalogue = scene.catalogue();
      const whole = scene.whole();
      if (catalogue === undefined) return;
      // The strip shows what the filters leave of the whole span; a window that moves changes nothing of it.
      const shown = scene.show({ ...scene.view(), from: null, to: null, event: [] });
      if (last?.shown !== shown) last = { shown, counts: overviewCounts(catalogue.columns, shown, whole) };
      patch(svg, drawOverview(layoutOverview(last.counts, window, whole)));
    },
  };
}
