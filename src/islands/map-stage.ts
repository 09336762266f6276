import type { UnitTransform } from "../model/map/unit-transform.ts";
import type { MapStage } from "./map-picture.ts";

const numbersOf = (node: Element, name: string): readonly number[] => (node.getAttribute(name) ?? "").split(" ").map(Number);

function transformOf(node: Element): UnitTransform {
  const [scale = 1, x = 0, y = 0] = numbersOf(node, "data-transform");
  return { scale, x, y };
}

/** What a drawing of the map, as the server made it, says of itself: read before anything moves. */
export function stageOf(svg: SVGSVGElement): MapStage {
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
