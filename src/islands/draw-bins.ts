import type { BinsLayout } from "../model/timeline/bins-layout.ts";
import { draw, set, tenth, write } from "./nodes.ts";

/** Keeps as many children of one kind as there are items, and lets each be set: nodes are used again, not made anew. */
function keep<T>(parent: Element, name: string, items: readonly T[], move: (node: Element, item: T) => void): void {
  while (parent.children.length > items.length) parent.lastElementChild?.remove();
  while (parent.children.length < items.length) parent.append(draw(name, {}));
  items.forEach((item, index) => {
    const node = parent.children[index];
    if (node) move(node, item);
  });
}

/** Draws counts from afar: two paths, and the labels that have room. */
export function drawBins(svg: SVGSVGElement, layout: BinsLayout): void {
  const { axis, scale, bars, labels, width, height, fontSize } = layout;
  set(svg, {
    viewBox: `0 0 ${tenth(width)} ${tenth(height)}`,
    width: tenth(width),
    height: tenth(height),
    "font-size": fontSize,
  });
  const group = svg.querySelector(".axis");
  if (group) {
    const ticks = [
      ...scale.days.map((tick) => `M${tenth(tick.x)} ${axis.y0}v5`),
      ...scale.months.map((tick) => `M${tenth(tick.x)} ${axis.y0}V${axis.y1}`),
    ];
    const lines = `M${scale.x0} ${axis.y0}H${tenth(scale.x1)}M${scale.x0} ${axis.y1}H${tenth(scale.x1)}${ticks.join("")}`;
    if (group.querySelector("line") !== null || group.firstElementChild === null)
      group.replaceChildren(draw("path", {}), draw("g", {}));
    const [path, texts] = group.children;
    if (path) set(path, { d: lines });
    const words = [
      ...scale.days.map((tick) => ({ ...tick, y: axis.dayY, name: null })),
      ...scale.months.map((tick) => ({ ...tick, y: axis.monthY, name: "month" })),
    ];
    if (texts)
      keep(texts, "text", words, (node, { x, y, label, name }) => {
        set(node, { x: tenth(x + 3), y: tenth(y), class: name });
        write(node, label);
      });
  }
  const [events, statements] = [svg.querySelector(".bars.events"), svg.querySelector(".bars.statements")];
  if (events) set(events, { d: bars.events });
  if (statements) set(statements, { d: bars.statements });
  const counts = svg.querySelector(".bin-labels");
  if (counts)
    keep(counts, "text", labels, (node, { x, y, text }) => {
      set(node, { x: tenth(x), y: tenth(y), "text-anchor": "middle" });
      write(node, text);
    });
}
