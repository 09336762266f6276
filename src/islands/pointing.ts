import { find, write } from "./nodes.ts";
import { type Scene, type Target, targetOf } from "./scene.ts";

const classes = ["is-pointed", "is-tied", "is-selected"] as const;

/** Shows in all three what a reader points at or selects in one: the record itself, and what it is tied to. */
export function wakePointing(
  root: HTMLElement,
  scene: Scene,
): {
  readonly point: (target: Target | null) => void;
  readonly select: (target: Target | null) => void;
  readonly render: () => void;
} {
  let pointed: Target | null = null;
  let selected: Target | null = null;
  const line = find(root, ".pointed", HTMLElement);
  const marked = new Set<Element>();

  const mark = (node: Element, name: (typeof classes)[number]): void => {
    node.classList.add(name);
    marked.add(node);
  };
  const nodesOf = ({ of, id }: Target): NodeListOf<Element> => root.querySelectorAll(`[data-${of}~="${CSS.escape(id)}"]`);

  /** Lights arcs of a record, and what stands at their other ends. */
  function lightTies(target: Target): void {
    for (const arc of root.querySelectorAll<SVGElement>(".arc[data-arc]")) {
      const [statement = "", event = ""] = (arc.dataset["arc"] ?? "").split(" ");
      if ((target.of === "statement" ? statement : event) !== target.id) continue;
      mark(arc, "is-pointed");
      const other: Target = target.of === "statement" ? { of: "event", id: event } : { of: "statement", id: statement };
      for (const node of nodesOf(other)) mark(node, "is-tied");
    }
  }
  function render(): void {
    for (const node of marked) node.classList.remove(...classes);
    marked.clear();
    for (const target of [selected, pointed])
      if (target) for (const node of nodesOf(target)) mark(node, target === selected ? "is-selected" : "is-pointed");
    const target = pointed ?? selected;
    if (target) lightTies(target);
    root.classList.toggle("pointing", target !== null);
    // The full name of the mark says what it is, when, where, and what it answers and how.
    const name =
      target === null
        ? ""
        : ([...nodesOf(target)]
            .map((node) => node.querySelector(":scope > title")?.textContent ?? "")
            .find((title) => title !== "") ?? "");
    if (line && (target !== null || !root.querySelector(".drawing.far"))) write(line, name);
  }
  function point(target: Target | null): void {
    if (target?.of === pointed?.of && target?.id === pointed?.id) return;
    pointed = target;
    render();
  }

  for (const [enter, leave] of [
    ["pointerover", "pointerleave"],
    ["focusin", "focusout"],
  ] as const) {
    root.addEventListener(enter, ({ target }) =>
      point(target instanceof Element && !target.closest(".event-card") ? targetOf(target) : null),
    );
    root.addEventListener(leave, () => point(null));
  }
  void scene;
  return {
    point,
    select(target) {
      selected = target;
      render();
    },
    render,
  };
}
