import { mountGestures } from "../dom/gestures.ts";
import { closestTo, get, isCommand, isModified, mountButtons } from "../dom/nodes.ts";
import { inSpace, type Roving, roving } from "../dom/roving.ts";
import type { Scene } from "../explorer/scene.ts";
import type { WindowPoint } from "./mount-map.ts";

function middleOf(node: Element): WindowPoint {
  const { left, top, width, height } = node.getBoundingClientRect();
  return { clientX: left + width / 2, clientY: top + height / 2 };
}

const third = 1 / 3;

/** Hands on the map: its buttons, keys and gestures, of which the first brings what draws. Gives the one tab stop among its marks. */
export function mountMapHands(element: HTMLElement, scene: Scene): Roving {
  const zoom = (factor: number, about: WindowPoint | null = null, how: "step" | "glide" = "step"): void =>
    scene.act(({ map }) => map.zoom(factor, about, how));
  const pan = (across: number, down: number): void => scene.act(({ map }) => map.pan(across, down));
  const open = (mark: Element): void => {
    const places = (mark.getAttribute("data-place") ?? "").split(" ").filter((id) => id !== "");
    scene.act(({ map }) => map.open(places, middleOf(mark)));
  };
  const pans = {
    west: () => pan(-third, 0),
    east: () => pan(third, 0),
    north: () => pan(0, -third),
    south: () => pan(0, third),
  };

  const focus = roving(element, "svg.map", "a.mark", inSpace);
  mountGestures(get(element, ".map-stage"), {
    zoom: (factor, clientX, clientY) => zoom(factor, { clientX, clientY }, "glide"),
    pan: (dx, dy) => scene.view().map !== null && scene.act(({ map }) => map.panPixels(dx, dy)),
  });
  mountButtons(element, ".toolbar button", {
    in: () => zoom(2),
    out: () => zoom(0.5),
    whole: () => scene.change({ ...scene.view(), map: null }),
    ...pans,
  });
  element.addEventListener("click", (event) => {
    const cluster = closestTo(event, "a.mark.cluster");
    if (cluster === null || isModified(event) || event.detail === 0) return;
    event.preventDefault();
    open(cluster);
  });
  element.addEventListener("keydown", (event) => {
    const mark = closestTo(event, "a.mark");
    if (isCommand(event) || mark === null) return;
    const closer = { "+": 2, "=": 2, "-": 0.5 }[event.key];
    const arrows = { ArrowLeft: pans.west, ArrowRight: pans.east, ArrowUp: pans.north, ArrowDown: pans.south };
    const move = event.shiftKey ? arrows[event.key as keyof typeof arrows] : undefined;
    if (event.key === " " && mark.matches(".cluster")) open(mark);
    else if (closer !== undefined) zoom(closer, middleOf(mark));
    else if (move !== undefined) move();
    else return;
    event.preventDefault();
    event.stopPropagation();
  });
  return focus;
}
