import type { DateBar } from "../../src/model/time/date-bar.ts";
import type { TimelineLayout, TimelineMark, TimelineText } from "../../src/model/timeline/timeline-layout.ts";
import { drawing, element, escapeText, number } from "./svg.ts";

const style = `
.line{stroke:#222;fill:none}.thin{stroke:#999;fill:none}.dash{stroke-dasharray:4 3}
.arc{stroke:#666;fill:none}.halo{paint-order:stroke;stroke:#fff;stroke-width:3px}.quiet{fill:#666}
.mark{fill:#222;stroke:#fff;stroke-width:2px;paint-order:stroke}.fold{fill:#eee}.bar,.fade{stroke:#777;stroke-width:3}.light{stroke:#bbb}.fade{stroke-dasharray:4 3}`;

const text = ({ x, y, text: words }: TimelineText, name: string, size: number): string =>
  element("text", { class: name, x, y, "font-size": size }, escapeText(words));

/** Known parts are solid, a fading end is dashed, which is plain enough for a snapshot. */
export function drawBar(bar: (DateBar & { readonly y: number }) | null): string {
  if (bar === null) return "";
  const { x0, x1, y, fadeStart, fadeEnd, lasted } = bar;
  const line = (from: number, to: number, name: string): string =>
    to - from < 0.1 ? "" : element("path", { class: name, d: `M${number(from)},${number(y + 1.5)}H${number(to)}` });
  return [
    line(x0, x0 + fadeStart, "fade"),
    line(x0 + fadeStart, x1 - fadeEnd, lasted ? "bar" : "bar light"),
    line(x1 - fadeEnd, x1, "fade"),
  ].join("");
}

function drawMark(mark: TimelineMark, size: number): string {
  return element(
    "g",
    { "data-id": mark.id },
    [
      drawBar(mark.bar),
      element("path", { class: "mark", d: mark.symbol, transform: `translate(${mark.x.toFixed(1)} ${mark.y.toFixed(1)})` }),
      text(mark.label, "halo", size),
      mark.aside ? text(mark.aside, "halo quiet", size) : "",
    ].join(""),
  );
}

/** The timeline as a picture for snapshots; the site's own drawing is the component's. */
export function drawTimeline(layout: TimelineLayout): string {
  const { axis, scale, fontSize, width, height } = layout;
  return drawing(width, height, style, [
    element("rect", { width, height, fill: "#fff" }),
    ...scale.breaks.map(
      ({ x0, x1, label }) =>
        element("rect", { class: "fold", x: x0, y: axis.y0, width: x1 - x0, height: axis.y1 - axis.y0 }) +
        element(
          "text",
          { class: "quiet", x: (x0 + x1) / 2, y: axis.dayY, "font-size": fontSize - 1, "text-anchor": "middle" },
          label,
        ),
    ),
    element("path", { class: "line", d: axis.path }),
    ...layout.arcs.map((arc) => element("path", { class: arc.link === "general" ? "arc dash" : "arc", d: arc.path })),
    ...layout.connectors.map(({ x, y0, y1 }) =>
      element("path", { class: "arc", d: `M${x.toFixed(1)},${y0.toFixed(1)}V${y1.toFixed(1)}` }),
    ),
    ...scale.days.map(
      (tick) =>
        element("path", { class: "thin", d: `M${tick.x.toFixed(1)},${axis.y0}v6` }) +
        element("text", { x: tick.x + 3, y: axis.dayY, "font-size": fontSize - 1 }, tick.label),
    ),
    ...scale.months.map((tick) =>
      element("text", { x: tick.x + 3, y: axis.monthY, "font-size": fontSize - 1, "font-weight": 600 }, tick.label),
    ),
    ...layout.publications.map(
      ({ x, y, label, bar }) =>
        drawBar(bar) +
        element("path", { class: "mark", d: "M-3-4.5H3V4.5H-3Z", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` }) +
        text(label, "quiet", fontSize - 1),
    ),
    ...[...layout.events, ...layout.statements].map(({ x, stem }) =>
      element("path", { class: "thin", d: `M${number(x)},${number(stem.y0)}V${number(stem.y1)}` }),
    ),
    ...[...layout.events, ...layout.statements].map((mark) => drawMark(mark, fontSize)),
    ...layout.groups.map((group) =>
      element(
        "text",
        { class: "halo", x: group.x, y: group.y + 4, "font-size": fontSize, "text-anchor": "middle", "font-weight": 600 },
        group.label,
      ),
    ),
  ]);
}
