/** Pixels of the drawing that stay above its axis when it is reduced. */
const aboveAxis = 14;

/**
 * Tells the stylesheet how much of the timeline stays in sight while one reads on: all of it where it is low, else from its axis on. It is
 * measured, since it depends on how wide the window is and what is drawn.
 */
export function mountStaying(root: HTMLElement): void {
  const section = root.querySelector<HTMLElement>(".timeline-section");
  const drawing = section?.querySelector<HTMLElement>(".drawing");
  if (!section || !drawing) return;
  const { style } = document.documentElement;

  function measure(): void {
    if (!section || !drawing) return;
    const svg = [...drawing.querySelectorAll<SVGSVGElement>("svg.timeline")].find((each) => each.getClientRects().length > 0);
    const axis = Number(svg?.dataset["axis"] ?? 0);
    const { height, top } = section.getBoundingClientRect();
    const scale = svg ? svg.getBoundingClientRect().height / (svg.viewBox.baseVal.height || 1) : 1;
    const lift =
      height < innerHeight * 0.4 ? 0 : Math.max(0, drawing.getBoundingClientRect().top - top + (axis - aboveAxis) * scale);
    style.setProperty("--lift", `${-Math.round(lift)}px`);
    style.setProperty("--stay", `${Math.round(height - lift)}px`);
  }
  new ResizeObserver(measure).observe(section);
  addEventListener("resize", measure);
}
