import { draw, find } from "./nodes.ts";

/** Names the fades of uncertain dates in a drawing that moves. */
export const gradient = "live";

/** Fades of uncertain dates for a drawing that the server did not make. */
function definitions(): SVGElement {
  const all = draw("defs", {});
  for (const [name, classes] of [
    ["in", ["clear", "full"]],
    ["out", ["full", "clear"]],
  ] as const) {
    const fade = draw("linearGradient", { id: `${gradient}-${name}` });
    classes.forEach((name, offset) => void fade.append(draw("stop", { offset, class: name })));
    all.append(fade);
  }
  return all;
}

/** The drawing of marks: the one of the server's that is seen, or a new one where the server drew counts. */
export function marksDrawing(holder: HTMLElement): SVGSVGElement {
  const drawn = [...holder.querySelectorAll<SVGSVGElement>("svg.timeline:not(.bins)")];
  const seen = drawn.find((svg) => getComputedStyle(svg).display !== "none") ?? drawn[0];
  const svg =
    seen ??
    (draw("svg", {
      class: "timeline",
      role: "group",
      "aria-label": "Timeline: events above the axis, statements below it",
    }) as SVGSVGElement);
  if (seen === undefined) {
    svg.append(
      draw("g", { class: "axis", "aria-hidden": "true" }),
      draw("g", { class: "arcs", "aria-hidden": "true" }),
      draw("g", { class: "publications" }),
    );
    holder.append(svg);
  }
  svg.prepend(definitions());
  return svg;
}

/** The drawing of counts: the server's, or a new one where the server drew marks. */
export function binsDrawing(holder: HTMLElement): SVGSVGElement {
  const drawn = find(holder, "svg.bins", SVGSVGElement);
  if (drawn !== null) return drawn;
  const svg = draw("svg", {
    class: "timeline bins",
    role: "group",
    "aria-label": "Timeline: how many events above the axis, how many statements below it",
  }) as SVGSVGElement;
  svg.append(
    draw("g", { class: "axis", "aria-hidden": "true" }),
    draw("path", { class: "bars events" }),
    draw("path", { class: "bars statements" }),
    draw("g", { class: "bin-labels", "aria-hidden": "true" }),
  );
  holder.append(svg);
  return svg;
}
