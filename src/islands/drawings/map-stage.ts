import type { UnitTransform } from "../../model/map/map-frame.ts";
import type { KindLabel } from "../../model/map/map-labels.ts";
import type { MapStage } from "../../model/map/map-pins.ts";
import type { MapScenery } from "../../model/map/map-scenery.ts";

const numbersOf = (node: Element, name: string): readonly number[] => (node.getAttribute(name) ?? "").split(" ").map(Number);

function transformOf(node: Element): UnitTransform {
  const [scale = 1, x = 0, y = 0] = numbersOf(node, "data-transform");
  return { scale, x, y };
}

/** What a drawing of the map says of its size. */
function stageOf(svg: SVGSVGElement): MapStage {
  const { width, height } = svg.viewBox.baseVal;
  const inset = svg.querySelector(".inset");
  const [x = 0, y = 0, across = 0, down = 0] = inset ? numbersOf(inset, "data-frame") : [];
  return {
    width,
    height,
    transform: transformOf(svg),
    inset: inset && { transform: transformOf(inset), box: { x0: x, y0: y, x1: x + across, y1: y + down } },
  };
}

function labelOf(text: SVGTextElement): KindLabel {
  const number = (name: string): number => Number(text.getAttribute(name));
  const [x, y] = numbersOf(text, "data-at");
  return {
    kind: text.getAttribute("class") as KindLabel["kind"],
    place: text.parentElement?.getAttribute("data-place") ?? null,
    text: text.textContent,
    x: number("x"),
    y: number("y"),
    width: 0,
    fontSize: number("font-size"),
    at: text.hasAttribute("data-at") && x !== undefined && y !== undefined ? [x, y] : null,
  };
}

/** Names and areas of a drawing, in its order: what the build alone could lay out. */
const sceneryOf = (svg: SVGSVGElement): MapScenery => ({
  areas: [...svg.querySelectorAll("path.area")].map((area) => ({
    place: area.getAttribute("data-place") ?? "",
    path: area.getAttribute("d") ?? "",
  })),
  labels: [...svg.querySelectorAll<SVGTextElement>(":scope > g:not(.inset) > :is(.names, a.name) > text")].map(labelOf),
});

/** What a drawing of the map says that the server made: read before anything moves. */
export const groundOf = (svg: SVGSVGElement) => ({ stage: stageOf(svg), scenery: sceneryOf(svg) });

/** Lists of the events that the map has no mark for hold those that are shown. */
export function showApart(root: HTMLElement, shows: (event: string) => boolean): void {
  for (const section of root.querySelectorAll<HTMLElement>(".apart")) {
    const rows = [...section.querySelectorAll<HTMLElement>("li")];
    for (const row of rows) row.hidden = !shows(row.dataset["event"] ?? "");
    section.hidden = rows.every(({ hidden }) => hidden);
  }
}
