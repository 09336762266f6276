import { mountGestures } from "./gestures.ts";
import { inSpace } from "./in-space.ts";
import type { MapPicture, WindowPoint } from "./mount-map.ts";
import { find } from "./nodes.ts";
import { type Roving, roving } from "./roving.ts";
import type { Scene } from "./scene.ts";

const marksOf = (svg: Element | undefined): readonly SVGElement[] => [...(svg?.querySelectorAll<SVGElement>("a.mark") ?? [])];

function middleOf(node: Element): WindowPoint {
  const { left, top, width, height } = node.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

const third = 1 / 3;

/** Hands on the map: its buttons, keys and gestures, of which the first brings what draws. Gives the one tab stop among its marks. */
export function mountMapHands(element: HTMLElement, scene: Scene): Roving {
  const act = (work: (map: MapPicture) => void): void => scene.attempt(async () => work((await scene.ready()).map));
  const zoom = (factor: number, about: WindowPoint | null = null, how: "step" | "glide" = "step"): void =>
    act((map) => map.zoom(factor, about, how));
  const pan = (across: number, down: number): void => act((map) => map.pan(across, down));
  const open = (mark: Element): void => {
    const places = (mark.getAttribute("data-place") ?? "").split(" ").filter((id) => id !== "");
    act((map) => map.open(places, middleOf(mark)));
  };

  const drawings = [...element.querySelectorAll("svg.map")];
  const focus = roving(element, () => marksOf(drawings.find((svg) => svg.getClientRects().length > 0)), inSpace);
  // One tab stop in each drawing, of which one is seen: to ask which would lay out what nobody has come near yet.
  for (const svg of drawings) marksOf(svg).forEach((mark, at) => void mark.setAttribute("tabindex", at === 0 ? "0" : "-1"));
  mountGestures(find(element, ".map-stage", HTMLElement) ?? element, {
    zoom: (factor, clientX, clientY) => zoom(factor, { clientX, clientY }, "glide"),
    pan: (dx, dy) => scene.view().map !== null && act((map) => map.panPixels(dx, dy)),
  });
  const acts: Readonly<Record<string, () => void>> = {
    in: () => zoom(2),
    out: () => zoom(0.5),
    whole: () => scene.change({ ...scene.view(), map: null }),
    west: () => pan(-third, 0),
    east: () => pan(third, 0),
    north: () => pan(0, -third),
    south: () => pan(0, third),
  };
  element.addEventListener("click", (event) => {
    const target = event.target instanceof Element ? event.target : null;
    const button = target?.closest<HTMLElement>(".toolbar button");
    if (button && button.getAttribute("aria-disabled") !== "true") acts[button.dataset["do"] ?? ""]?.();
    const cluster = target?.closest("a.mark.cluster");
    if (!cluster || event.ctrlKey || event.metaKey || event.shiftKey || event.detail === 0) return;
    event.preventDefault();
    open(cluster);
  });
  element.addEventListener("keydown", (event) => {
    const target = event.target instanceof Element ? event.target.closest("a.mark") : null;
    if (event.ctrlKey || event.metaKey || event.altKey || target === null) return;
    const pans: Readonly<Record<string, string>> = {
      ArrowLeft: "west",
      ArrowRight: "east",
      ArrowUp: "north",
      ArrowDown: "south",
    };
    const closer = { "+": 2, "=": 2, "-": 0.5 }[event.key];
    if (event.key === " " && target.matches(".cluster")) open(target);
    else if (closer !== undefined) zoom(closer, middleOf(target));
    else if (event.shiftKey && event.key in pans) acts[pans[event.key] ?? ""]?.();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return focus;
}
