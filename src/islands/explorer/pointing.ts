import { isSameTarget, type Target } from "../../model/query/view.ts";
import { get, oncePerFrame, write } from "../dom/nodes.ts";
import { targetOf } from "./scene.ts";

type Mark = "is-pointed" | "is-tied" | "is-selected" | "is-peeked";

const nodesOf = (root: HTMLElement, { of, id }: Target): readonly Element[] => [
  ...root.querySelectorAll(`[data-${of}~="${CSS.escape(id)}"]:not(a[data-select])`),
];

/** Lights arcs of a record, and what is at their other ends. */
function lightTies(root: HTMLElement, target: Target, give: (node: Element, name: Mark) => void): void {
  for (const arc of root.querySelectorAll<SVGElement>(".arc[data-arc]")) {
    const [statement = "", event = ""] = (arc.dataset["arc"] ?? "").split(" ");
    if ((target.of === "statement" ? statement : event) !== target.id) continue;
    give(arc, "is-pointed");
    const other: Target = target.of === "statement" ? { of: "event", id: event } : { of: "statement", id: statement };
    for (const node of nodesOf(root, other)) give(node, "is-tied");
  }
}

/** The full name of a mark, which says what it is, when, where, and what it answers and how. */
const nameOf = (nodes: readonly Element[]): string =>
  nodes.map((node) => node.querySelector(":scope > title")?.textContent ?? "").find((title) => title !== "") ?? "";

/** Shows in all three what a reader points at, reads or has selected in one: the record itself, and what it is tied to. */
export function mountPointing(root: HTMLElement, selected: () => Target | null) {
  let pointed: Target | null = null;
  /** What is read: the row at the reading line, while nothing is pointed at. */
  let read: Target | null = null;
  let outsideList = false;
  const line = get(root, ".pointed");
  /** The classes that pointing has given, and takes back before it gives others. */
  const given: (readonly [Element, Mark])[] = [];
  function give(node: Element, name: Mark): void {
    node.classList.add(name);
    given.push([node, name]);
  }

  /** Marks anew: the selection has changed, or nodes have come and gone. */
  function render(): void {
    for (const [node, name] of given.splice(0)) node.classList.remove(name);
    const chosen = selected();
    const target = pointed ?? read ?? chosen;
    for (const each of new Set([chosen, target]))
      if (each)
        for (const node of nodesOf(root, each)) give(node, each === target && each !== chosen ? "is-pointed" : "is-selected");
    if (target) lightTies(root, target, give);
    if (pointed && outsideList && !isSameTarget(pointed, chosen))
      for (const node of nodesOf(root, pointed)) if (node.matches(".chronology > li")) give(node, "is-peeked");
    root.classList.toggle("pointing", target !== null);
    if (target !== null || !root.querySelector(".drawing.far")) write(line, target ? nameOf(nodesOf(root, target)) : "");
  }
  function point(target: Target | null, node: Element | null): void {
    if (isSameTarget(target, pointed)) return;
    pointed = target;
    outsideList = node?.closest(".chronology") === null;
    render();
  }
  for (const [enter, leave] of [
    ["pointerover", "pointerleave"],
    ["focusin", "focusout"],
  ] as const) {
    root.addEventListener(enter, ({ target }) => {
      const node = target instanceof Element ? target : null;
      point(node?.closest(".event-card") ? null : targetOf(node), node);
    });
    root.addEventListener(leave, () => point(null, null));
  }
  followReading(root, (target) => {
    if (isSameTarget(target, read)) return;
    read = target;
    root.classList.toggle("reading", target !== null);
    render();
  });
  return { render };
}

/** Pixels below what stays above the list at which a reader's eyes are taken to be. */
const readingLine = 48;

/** Tells which row of the list is at the reading line while a reader scrolls through it; null above and below the list. */
function followReading(root: HTMLElement, tell: (target: Target | null) => void): void {
  const list = get(root, ".explorer-list");
  function look(): void {
    const box = list.getBoundingClientRect();
    const above = [...root.querySelectorAll(".timeline-section, .map-section, .map-stage > .sheet")]
      .filter((node) => ["sticky", "fixed"].includes(getComputedStyle(node).position))
      .map((node) => node.getBoundingClientRect())
      .filter(({ left, right }) => right > box.left + 1 && left < box.right - 1)
      .reduce((most, { bottom }) => Math.max(most, bottom), 0);
    const y = above + readingLine;
    const isInList = scrollY !== 0 && y >= box.top && y <= box.bottom && y <= innerHeight;
    const shown = ".chronology > li:is([data-event], [data-statement]):not([hidden])";
    const rows = isInList ? [...root.querySelectorAll(shown)] : [];
    tell(targetOf(rows.find((row) => row.getBoundingClientRect().bottom > y) ?? null));
  }
  addEventListener("scroll", oncePerFrame(look), { passive: true });
}
