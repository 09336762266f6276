import { drawOverview } from "../drawing/draw-overview.ts";
import type { Shown } from "../model/query/filter.ts";
import { clampWindow, lengthOf, panWindow, type TimeWindow } from "../model/time/time-window.ts";
import { layoutOverview, overviewCounts } from "../model/timeline/overview-layout.ts";
import { find } from "./nodes.ts";
import { patch } from "./patch.ts";
import type { DataScene } from "./scene.ts";
import { windowOf } from "./timeline-state.ts";

/** The strip that always shows the whole span: a drag on it chooses a span, a drag on the chosen span moves it. The form's two days do the same without dragging. */
export interface Overview {
  readonly render: (window: TimeWindow) => void;
  /** Takes hold at a position of the window's pixels. */
  readonly hold: (clientX: number) => void;
  /** Moves what is held there. */
  readonly drag: (clientX: number) => void;
}

export function mountOverview(
  element: HTMLElement,
  scene: DataScene,
  setWindow: (window: TimeWindow, how: "step" | "glide") => void,
): Overview {
  const svg = find(element, "svg.overview", SVGSVGElement);
  let last: { readonly shown: Shown; readonly counts: string } | undefined;
  let held: { readonly day: number; readonly window: TimeWindow | null } | null = null;
  const { whole } = scene;

  const dayAt = (clientX: number): number => {
    const box = svg?.getBoundingClientRect() ?? { left: 0, width: 1 };
    const share = Math.min(1, Math.max(0, (clientX - box.left) / box.width));
    return whole.from + Math.min(lengthOf(whole) - 1, Math.floor(share * lengthOf(whole)));
  };
  return {
    hold(clientX) {
      const view = scene.view();
      const window = windowOf(view, whole);
      const day = dayAt(clientX);
      const inside = (view.from !== null || view.to !== null) && day >= window.from && day <= window.to;
      held = { day, window: inside ? window : null };
    },
    drag(clientX) {
      if (held === null) return;
      const day = dayAt(clientX);
      if (held.window !== null) setWindow(panWindow(held.window, day - held.day, whole), "glide");
      else if (day !== held.day)
        setWindow(clampWindow({ from: Math.min(day, held.day), to: Math.max(day, held.day) }, whole), "glide");
    },
    render(window) {
      if (svg === null) return;
      // The strip shows what the filters leave of the whole span; a window that moves changes nothing of it.
      const shown = scene.show({ ...scene.view(), from: null, to: null, event: [] });
      if (last?.shown !== shown) last = { shown, counts: overviewCounts(scene.catalogue.columns, shown, whole) };
      patch(svg, drawOverview(layoutOverview(last.counts, window, whole)));
    },
  };
}
