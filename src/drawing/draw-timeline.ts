import type { Element } from "hast";
import { recordAddress } from "../corpus/addresses.ts";
import { tenth } from "../model/tenth.ts";
import type { TimelineLayout, TimelineMark } from "../model/timeline/layout-timeline.ts";
import { must } from "../text/must.ts";
import { oncePer } from "../text/once-per.ts";
import { drawDateBar, drawFades } from "./bar.ts";
import { type DrawingSetting, element, group, linkTo, scenery, svg } from "./element.ts";
import { symbolAt } from "./symbol.ts";

const drawAxis = ({ axis, ticks }: TimelineLayout): Element =>
  scenery(
    "axis",
    element("path", { d: axis.path }),
    ticks.breaks.map(({ x0, x1, label }) =>
      label === null ? null : element("text", { class: "break", x: (x0 + x1) / 2, y: axis.dayY, "text-anchor": "middle" }, label),
    ),
    ticks.days.map(({ x, label }) => [
      element("line", { x1: x, x2: x, y1: axis.y0, y2: axis.y0 + 5 }),
      element("text", { x: x + 3, y: axis.dayY }, label),
    ]),
    ticks.months.map(({ x, label }) => [
      element("line", { class: "month", x1: x, x2: x, y1: axis.y0, y2: axis.y1 }),
      element("text", { class: "month", x: x + 3, y: axis.monthY }, label),
    ]),
  );

const drawArcs = ({ arcs, connectors, events, statements }: TimelineLayout): Element =>
  scenery(
    "arcs",
    arcs.map(({ link, path, statement, event }) =>
      element("path", { class: `arc ${link}`, d: path, "data-arc": `${statement} ${event}` }),
    ),
    arcs.map(({ tip }) => element("path", { class: "tip", d: `M${tenth(tip.x)} ${tenth(tip.y)}l-3 5h6z` })),
    connectors.map(({ x, y0, y1 }) => element("line", { class: "connector", x1: x, x2: x, y1: y0, y2: y1 })),
    [...events, ...statements].map(({ x, stem }) => element("line", { class: "stem", x1: x, x2: x, y1: stem.y0, y2: stem.y1 })),
  );

/** The sign of a day of publication: a cross on the axis. */
export const publicationPath = (x: number, y: number): string => `M${tenth(x)} ${tenth(y - 5)}v10m-4-5h8`;

const drawPublication = (
  { article, x, y, bar, label, name }: TimelineLayout["publications"][number],
  setting: DrawingSetting,
): Element =>
  element(
    "a",
    { href: linkTo(setting, recordAddress.article(article)), target: setting.target, "aria-label": name },
    bar && drawDateBar({ ...bar, height: 4 }, setting.name),
    element("path", { d: publicationPath(x, y) }),
    label.text === "" ? null : element("text", { x: label.x, y: label.y }, label.text),
  );

function drawMark(of: "event" | "statement", mark: TimelineMark, setting: DrawingSetting): Element {
  const { id, name, bar, symbol, x, y, foot, label, aside } = mark;
  const address = of === "event" ? recordAddress.event(id) : recordAddress.statement(id);
  return element(
    "a",
    { class: of, href: linkTo(setting, address), target: setting.target, [`data-${of}`]: id },
    element("title", {}, name),
    bar && drawDateBar(bar, setting.name),
    symbolAt(symbol, x, y),
    foot === null ? null : element("circle", { class: "foot", cx: x, cy: foot, r: 3 }),
    label.text === "" ? null : element("text", { x: label.x, y: label.y }, label.text),
    aside && element("text", { class: "lag", x: aside.x, y: aside.y }, aside.text),
  );
}

/** What is counted instead of drawn: links to the list. */
const drawGroups = ({ groups, fontSize }: TimelineLayout, { list }: DrawingSetting): Element[] =>
  groups.map(({ x, y, width, label, name }) =>
    element(
      "a",
      { class: "group", href: list, target: "_self", "aria-label": name },
      element("rect", { x: x - width / 2, y: y - fontSize / 2 - 3, width, height: fontSize + 6, rx: 3 }),
      element("text", { x, y: y + fontSize * 0.35, "text-anchor": "middle" }, label),
    ),
  );

/** Draws each mark once: while a window moves over a layout, none is made again. */
const markDrawer = oncePer((setting: DrawingSetting) =>
  oncePer((mark: TimelineMark, of: "event" | "statement") => drawMark(of, mark, setting)),
);

function drawMarks({ order, events, statements }: TimelineLayout, setting: DrawingSetting): Element[] {
  const marks = {
    event: new Map(events.map((mark) => [mark.id, mark])),
    statement: new Map(statements.map((mark) => [mark.id, mark])),
  };
  const draw = markDrawer(setting);
  return order.map(({ of, id }) => draw(must(marks[of].get(id), "mark"), of));
}

/** The timeline: axis, arcs and stems, days of publication, marks in order of time, counts. */
export const drawTimeline = (layout: TimelineLayout, setting: DrawingSetting): Element =>
  svg(
    { class: `timeline ${setting.name}`, "data-name": setting.name },
    layout,
    { role: "group", "aria-label": "Timeline: events above the axis, statements below it", "font-size": layout.fontSize },
    drawFades(setting.name),
    drawAxis(layout),
    drawArcs(layout),
    group(
      "publications",
      layout.publications.map((one) => drawPublication(one, setting)),
    ),
    drawMarks(layout, setting),
    drawGroups(layout, setting),
  );
