import { articleAddress, eventAddress, statementAddress } from "../corpus/addresses.ts";
import type { DateBar } from "../model/time/date-bar.ts";
import type { TimelineLayout, TimelineMark } from "../model/timeline/timeline-layout.ts";
import { draw, set, tenth, write } from "./nodes.ts";

/** Which part of a laid-out timeline is seen. */
export interface SeenPart {
  /** Left end and width in the layout's pixels. */
  readonly x: number;
  readonly width: number;
  /** Right end of the chosen days; null where the whole span is drawn. What lies beyond is room for labels, no time. */
  readonly end: number | null;
  /** Whether a mark is among what the view shows. */
  readonly shows: (of: "event" | "statement", id: string) => boolean;
}

function child(
  parent: Element,
  selector: string,
  name: string,
  attributes: Readonly<Record<string, string>>,
  at: "first" | "last" = "last",
): Element {
  const found = parent.querySelector(`:scope > ${selector}`);
  if (found !== null) return found;
  const made = draw(name, attributes);
  if (at === "first") parent.querySelector(":scope > title")?.after(made);
  else parent.append(made);
  return made;
}

function drawBar(mark: Element, bar: (DateBar & { readonly y: number }) | null, gradient: string): void {
  mark.querySelector(":scope > .bar")?.remove();
  if (bar === null) return;
  const { x0, x1, y, fadeStart, fadeEnd } = bar;
  const group = draw("g", { class: `bar ${bar.lasted ? "lasted" : "within"}` });
  const piece = (x: number, width: number, more: Readonly<Record<string, string>>): void =>
    group.append(draw("rect", { x: tenth(x), y: tenth(y), width: tenth(Math.max(0, width)), height: 5, ...more }));
  if (fadeStart > 0) piece(x0, fadeStart, { fill: `url(#${gradient}-in)` });
  piece(x0 + fadeStart, x1 - x0 - fadeStart - fadeEnd, { class: "solid" });
  if (fadeEnd > 0) piece(x1 - fadeEnd, fadeEnd, { fill: `url(#${gradient}-out)` });
  mark.querySelector(":scope > title")?.after(group);
}

function moveMark(node: Element, mark: TimelineMark, gradient: string): void {
  write(child(node, "title", "title", {}), mark.name);
  drawBar(node, mark.bar, gradient);
  const symbol = child(node, ".symbol", "path", { class: "symbol", "fill-rule": "evenodd" });
  set(symbol, { d: mark.symbol, transform: `translate(${tenth(mark.x)} ${tenth(mark.y)})` });
  const label = child(node, "text:not(.lag)", "text", {});
  set(label, { x: tenth(mark.label.x), y: tenth(mark.label.y) });
  write(label, mark.label.text);
  if (mark.aside === null) node.querySelector(":scope > .lag")?.remove();
  else {
    const lag = child(node, ".lag", "text", { class: "lag" });
    set(lag, { x: tenth(mark.aside.x), y: tenth(mark.aside.y) });
    write(lag, mark.aside.text);
  }
}

const within = (x: number, seen: SeenPart): boolean => x >= seen.x - 60 && x <= (seen.end ?? seen.x + seen.width + 60);

function drawAxis(svg: Element, { axis, scale }: TimelineLayout, seen: SeenPart): void {
  const path =
    seen.end === null ? axis.path : [axis.y0, axis.y1].map((y) => `M${tenth(seen.x + 8)} ${y}H${tenth(seen.end ?? 0)}`).join("");
  const nodes: Element[] = [draw("path", { d: path })];
  for (const { x0, x1, label } of scale.breaks)
    nodes.push(draw("text", { class: "break", x: tenth((x0 + x1) / 2), y: axis.monthY, "text-anchor": "middle" }, label));
  for (const { x, label } of scale.days.filter((tick) => within(tick.x, seen)))
    nodes.push(
      draw("line", { x1: tenth(x), x2: tenth(x), y1: axis.y0, y2: axis.y0 + 5 }),
      draw("text", { x: tenth(x + 3), y: axis.dayY }, label),
    );
  for (const { x, label } of scale.months.filter((tick) => within(tick.x, seen)))
    nodes.push(
      draw("line", { class: "month", x1: tenth(x), x2: tenth(x), y1: axis.y0, y2: axis.y1 }),
      draw("text", { class: "month", x: tenth(x + 3), y: axis.monthY }, label),
    );
  // The month that began before the window is named at its left end, so that days never stand without their month.
  const before = scale.months.filter((tick) => tick.x < seen.x).at(-1);
  const next = scale.months.find((tick) => tick.x >= seen.x);
  if (before && (next === undefined || next.x - seen.x > before.width + 12))
    nodes.push(draw("text", { class: "month", x: tenth(seen.x + 3), y: axis.monthY }, before.label));
  svg.querySelector(".axis")?.replaceChildren(...nodes);
}

function drawArcs(svg: Element, layout: TimelineLayout, seen: SeenPart): void {
  const shown = layout.arcs.filter(({ statement, event }) => seen.shows("statement", statement) && seen.shows("event", event));
  const marks = [
    ...layout.events.map((mark) => ({ mark, of: "event" as const })),
    ...layout.statements.map((mark) => ({ mark, of: "statement" as const })),
  ];
  const answered = new Set(shown.map(({ event }) => event));
  svg
    .querySelector(".arcs")
    ?.replaceChildren(
      ...shown.map(({ link, path, statement, event }) =>
        draw("path", { class: `arc ${link}`, d: path, "data-arc": `${statement} ${event}` }),
      ),
      ...shown.map(({ tip }) => draw("path", { class: "tip", d: `M${tenth(tip.x)} ${tenth(tip.y)}l-3 5h6z` })),
      ...layout.connectors
        .filter(({ event }) => answered.has(event))
        .map(({ x, y0, y1 }) => draw("line", { class: "connector", x1: tenth(x), x2: tenth(x), y1: tenth(y0), y2: tenth(y1) })),
      ...marks.flatMap(({ mark: { id, x, stem }, of }) =>
        seen.shows(of, id)
          ? [draw("line", { class: "stem", x1: tenth(x), x2: tenth(x), y1: tenth(stem.y0), y2: tenth(stem.y1) })]
          : [],
      ),
    );
}

function drawPublications(svg: Element, layout: TimelineLayout, seen: SeenPart, home: string): void {
  svg.querySelector(".publications")?.replaceChildren(
    ...layout.publications
      .filter(({ x }) => within(x, seen))
      .map((one) => {
        const link = draw("a", { href: home + articleAddress(one.article).slice(1), "aria-label": one.name });
        link.append(
          draw("path", { d: `M${tenth(one.x)} ${tenth(one.y - 5)}v10M${tenth(one.x - 4)} ${tenth(one.y)}h8` }),
          draw("text", { x: tenth(one.label.x), y: tenth(one.label.y) }, one.label.text),
        );
        return link;
      }),
  );
}

/** Marks that are drawn, by what they are of and their id. */
export type MarkNodes = Map<string, SVGElement>;

/**
 * Moves the marks that the server drew to where the layout puts them; makes those that it did not draw, and takes away those that the view does
 * not show. Nodes keep their identity, and with it focus and selection.
 */
export function drawMarks(
  svg: SVGSVGElement,
  layout: TimelineLayout,
  seen: SeenPart,
  known: MarkNodes,
  home: string,
  gradient: string,
): string[] {
  const marks = new Map<string, TimelineMark>([
    ...layout.events.map((mark) => [`event ${mark.id}`, mark] as const),
    ...layout.statements.map((mark) => [`statement ${mark.id}`, mark] as const),
  ]);
  const wanted = layout.order.filter(({ of, id }) => marks.has(`${of} ${id}`) && seen.shows(of, id));
  // What goes, goes first: then nothing that stays has to be put elsewhere in the tree, which would take the focus from it.
  const kept = new Set(wanted.map(({ of, id }) => `${of} ${id}`));
  for (const [key, node] of known) if (!kept.has(key)) node.remove();
  const drawn: string[] = [];
  let last: Element | null = svg.querySelector(".publications");
  for (const { of, id } of wanted) {
    const key = `${of} ${id}`;
    const mark = marks.get(key);
    if (mark === undefined) continue;
    let node = known.get(key);
    if (node === undefined) {
      const address = of === "event" ? eventAddress(id) : statementAddress(id);
      node = draw("a", { class: of, href: home + address.slice(1), [`data-${of}`]: id });
      known.set(key, node);
    }
    moveMark(node, mark, gradient);
    if (node.parentNode !== svg || last?.nextElementSibling !== node) last?.after(node);
    last = node;
    drawn.push(key);
  }
  return drawn;
}

/** Draws all of a layout, seen through a window. */
export function drawTimeline(
  svg: SVGSVGElement,
  layout: TimelineLayout,
  seen: SeenPart,
  known: MarkNodes,
  home: string,
  gradient: string,
): string[] {
  set(svg, {
    viewBox: `${tenth(seen.x)} 0 ${tenth(seen.width)} ${tenth(layout.height)}`,
    width: tenth(seen.width),
    height: tenth(layout.height),
    "font-size": layout.fontSize,
  });
  drawAxis(svg, layout, seen);
  drawArcs(svg, layout, seen);
  drawPublications(svg, layout, seen, home);
  return drawMarks(svg, layout, seen, known, home, gradient);
}

/** Counts of what is shown but stands before or after the window, or found no room: links to the list, each named in full. */
export function drawGroups(
  svg: SVGSVGElement,
  groups: readonly { readonly x: number; readonly y: number; readonly label: string; readonly name: string }[],
  fontSize: number,
): void {
  for (const old of svg.querySelectorAll(":scope > .group")) old.remove();
  for (const { x, y, label, name } of groups) {
    const width = label.length * fontSize * 0.62 + 10;
    const link = draw("a", { class: "group", href: "#list", target: "_self", "aria-label": name });
    link.append(
      draw("rect", { x: tenth(x - width / 2), y: tenth(y - fontSize / 2 - 3), width: tenth(width), height: fontSize + 6, rx: 3 }),
      draw("text", { x: tenth(x), y: tenth(y + fontSize * 0.35), "text-anchor": "middle" }, label),
    );
    svg.append(link);
  }
}
