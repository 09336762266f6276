import { countryNote } from "../model/map/country-note.ts";
import type { MapFrame, MapPlane } from "../model/map/map-frame.ts";
import { type MapMark, markRadius } from "../model/map/map-marks.ts";
import { type Box, overlaps } from "../model/map/place-labels.ts";
import { textWidth } from "../model/timeline/text-width.ts";
import { draw, set, tenth, write } from "./nodes.ts";

const keyOf = ({ events, places }: MapMark): string => `${events.join(" ")}|${places.join(" ")}`;
const keyOfNode = (node: SVGElement): string => `${node.dataset["event"] ?? ""}|${node.dataset["place"] ?? ""}`;

function fill(node: SVGElement, mark: MapMark): void {
  const title = node.querySelector("title") ?? node.appendChild(draw("title", {}));
  write(title, mark.name);
  const parts: SVGElement[] = [];
  if (mark.ring !== null) parts.push(draw("circle", { class: "ring", cx: tenth(mark.atX), cy: tenth(mark.atY), r: mark.ring }));
  if (mark.leader !== null) parts.push(draw("path", { class: "leader", d: mark.leader }));
  parts.push(draw("circle", { class: "ground", cx: tenth(mark.x), cy: tenth(mark.y), r: markRadius(mark) }));
  parts.push(
    mark.symbol === null
      ? draw(
          "text",
          { class: "count", x: tenth(mark.x), y: tenth(mark.y + 4), "text-anchor": "middle", "font-size": 12 },
          String(mark.count),
        )
      : draw("path", {
          class: "symbol",
          d: mark.symbol,
          transform: `translate(${tenth(mark.x)} ${tenth(mark.y)})`,
          "fill-rule": "evenodd",
        }),
  );
  node.replaceChildren(title, ...parts);
}

/** Moves the pins that are there, makes those that are new, takes away the others; in the order of the marks, which is that of time. */
export function drawMapMarks(holder: Element, marks: readonly MapMark[], home: string, address: (mark: MapMark) => string): void {
  const known = new Map([...holder.querySelectorAll<SVGElement>(":scope > a.mark")].map((node) => [keyOfNode(node), node]));
  let last: Element | null = null;
  for (const mark of marks) {
    const key = keyOf(mark);
    const node =
      known.get(key) ?? draw("a", { "data-event": mark.events.join(" "), "data-place": mark.places.join(" "), tabindex: -1 });
    known.delete(key);
    const focused = node === document.activeElement;
    set(node, {
      class: mark.symbol === null ? "mark cluster" : `mark ${mark.precision ?? ""}`,
      href: home + address(mark).slice(1),
    });
    fill(node, mark);
    const wanted: Element | null = last === null ? holder.firstElementChild : last.nextElementSibling;
    if (wanted !== node) holder.insertBefore(node, wanted);
    // A node that is put elsewhere in the tree loses the focus.
    if (focused && document.activeElement !== node) node.focus({ preventScroll: true });
    last = node;
  }
  for (const node of known.values()) node.remove();
}

/**
 * Keeps names at their size and at their distance from their points while the map comes closer. Points then lie farther apart, so that names rarely
 * meet that did not meet before; where two would, the one that is lower in the hierarchy is left out, as is one that a circle with a count would cover. Depends on the zoom and on what is shown,
 * not on where the map is looked at: names are stable while it is moved.
 */
function moveNames(svg: SVGSVGElement, zoom: number, circles: readonly Box[]): void {
  const texts = [...svg.querySelectorAll<SVGTextElement>(":scope > g:first-of-type text")].filter(
    (text) => text.closest(".marks, .scale") === null,
  );
  const ranked = [...texts.filter((text) => text.closest("a") !== null), ...texts.filter((text) => text.closest("a") === null)];
  const taken = [...circles];
  for (const text of ranked) {
    const size = Number(text.getAttribute("font-size") ?? 12);
    const width = textWidth(text.textContent ?? "", size, "bold");
    const [x, y] = [Number(text.getAttribute("x")), Number(text.getAttribute("y"))];
    const [px = x + width / 2, py = y] = (text.dataset["at"] ?? "")
      .split(" ")
      .filter((part) => part !== "")
      .map(Number);
    const box = {
      x0: px * zoom + x - px,
      y0: py * zoom + y - py - size,
      x1: px * zoom + x - px + width,
      y1: py * zoom + y - py + size * 0.3,
    };
    // Where nothing has come closer the server has kept names apart, by a finer measure.
    const others = zoom === 1 ? circles : taken;
    const free = !others.some((other) => overlaps(other, box));
    if (free) taken.push(box);
    set(text, {
      transform:
        zoom === 1
          ? null
          : `translate(${tenth(px)} ${tenth(py)}) scale(${(1 / zoom).toFixed(4)}) translate(${tenth(-px)} ${tenth(-py)})`,
      visibility: free ? null : "hidden",
    });
  }
}

/** Shows the part of a drawing that a frame asks for: what does not belong to the ground keeps its size. */
export function moveFrame(
  svg: SVGSVGElement,
  { width, height }: MapPlane,
  { zoom, x, y }: MapFrame,
  circles: readonly Box[],
): void {
  set(svg, { viewBox: `${tenth(x)} ${tenth(y)} ${(width / zoom).toFixed(2)} ${(height / zoom).toFixed(2)}` });
  const upright = zoom === 1 ? null : `translate(${x.toFixed(2)} ${y.toFixed(2)}) scale(${(1 / zoom).toFixed(5)})`;
  for (const part of svg.querySelectorAll(":scope > .frame, :scope > g > .marks")) set(part, { transform: upright });
  svg.classList.toggle("zoomed", zoom !== 1);
  moveNames(svg, zoom, circles);
}

/** Takes away the names and areas of places with nothing to show, and says of whole countries how much is left. */
export function hideAbsent(
  svg: SVGSVGElement,
  places: readonly { readonly id: string; readonly name: string }[],
  perPlace: ArrayLike<number>,
): void {
  for (const node of svg.querySelectorAll<SVGElement>(".area[data-place], .name[data-place]")) {
    const place = places.findIndex(({ id }) => id === node.dataset["place"]);
    const count = perPlace[place] ?? 0;
    node.classList.toggle("away", count === 0);
    write(node.querySelector(".country-note"), countryNote(places[place]?.name ?? "", count));
  }
}
