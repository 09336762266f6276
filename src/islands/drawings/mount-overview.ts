import { drawOverview } from "../../drawing/draw-overview.ts";
import type { Shown } from "../../model/query/filter.ts";
import { clampWindow, lengthOf, panWindow, type TimeWindow } from "../../model/time/time-window.ts";
import { layoutOverview, overviewCounts } from "../../model/timeline/overview-layout.ts";
import { get } from "../dom/nodes.ts";
import { patch } from "../dom/patch.ts";
import type { DataScene } from "../explorer/scene.ts";
import { windowOf } from "./timeline-state.ts";

export type Overview = ReturnType<typeof mountOverview>;

/** The strip that always shows the whole span: a drag on it chooses a span, a drag on the chosen span moves it. The form's two days do the same without dragging. */
export function mountOverview(
  element: HTMLElement,
  scene: DataScene,
  setWindow: (window: TimeWindow, how: "step" | "glide") => void,
) {
  const svg = get(element, "svg.overview", SVGSVGElement);
  let last: { readonly shown: Shown; readonly counts: string } | undefined;
  let held: { readonly day: number; readonly window: TimeWindow | null } | null = null;
  const { whole } = scene;

  const dayAt = (clientX: number): number => {
    const box = svg.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
    return whole.from + Math.min(lengthOf(whole) - 1, Math.floor(share * lengthOf(whole)));
  };
  return {
    /** Takes hold at a position of the window's pixels. */
    hold(clientX: number): void {
      const view = scene.view();
      const window = windowOf(view, whole);
      const day = dayAt(clientX);
      const inside = (view.from !== null || view.to !== null) && day >= window.from && day <= window.to;
      held = { day, window: inside ? window : null };
    },
    /** Moves what is held there. */
    drag(clientX: number): void {
      if (held === null) return;
      const day = dayAt(clientX);
      if (held.window !== null) setWindow(panWindow(held.window, day - held.day, whole), "glide");
      else if (day !== held.day)
        setWindow(clampWindow({ from: Math.min(day, held.day), to: Math.max(day, held.day) }, whole), "glide");
    },
    render(window: TimeWindow): void {
      // The strip shows what the filters leave of the whole span; a window that moves changes nothing of it.
      const shown = scene.show({ ...scene.view(), from: null, to: null, event: [] });
      if (last?.shown !== shown) last = { shown, counts: overviewCounts(scene.catalogue.columns, shown, whole) };
      patch(svg, drawOverview(layoutOverview(last.counts, window, whole)));
    },
  };
}
