import { get } from "./nodes.ts";

/** Pixels above what stays. */
const air = 8;

/**
 * Tells the stylesheet how the pictures stay in sight while one reads on: how much of the timeline goes above the window, where it is higher than that
 * (its axis, at its foot, is what stays), and how far down the map reaches, below which the list is read. Measured, since it depends on what is drawn.
 */
export function mountStaying(root: HTMLElement): void {
  const timeline = get(root, ".timeline-section");
  const map = get(root, ".map-section");
  const { style } = document.documentElement;
  const measure = (): void => {
    style.setProperty("--lift", `${Math.round(Math.min(air, innerHeight - timeline.offsetHeight))}px`);
    style.setProperty("--stay", `${Math.round(map.offsetHeight + air)}px`);
  };
  const observer = new ResizeObserver(measure);
  observer.observe(timeline);
  observer.observe(map);
  addEventListener("resize", measure);
}
