import type { FigureGroup, FiguresLayout } from "../../src/model/record/figures.ts";
import { drawing, element, escapeText, number } from "./svg.ts";

const style = `.axis{stroke:#999}.range{stroke:#222;stroke-width:2}.soft{stroke:#222;stroke-width:2;stroke-dasharray:3 3}.dot{fill:#222;stroke:#222;stroke-width:1.5}.open{fill:#fff}.counted{fill:#222}.possible,.rest{fill:#fff;stroke:#222}.possible{stroke-dasharray:2 2}.quiet{fill:#666}`;

function drawGroup(group: FigureGroup): string {
  const rows = group.rows.map(({ y, dot, range, cells, labelX, words, countedBy, asOf }) =>
    [
      range
        ? element("path", {
            class: range.start === "soft" || range.end === "soft" ? "soft" : "range",
            d: `M${number(range.x0)},${number(y)}H${number(range.x1)}${range.end === "arrow" ? "l-5,-4m5,4l-5,4" : ""}`,
            fill: "none",
          })
        : "",
      dot ? element("circle", { class: dot.filled ? "dot" : "dot open", cx: dot.x, cy: y, r: 5 }) : "",
      ...cells.map((cell) => element("rect", { class: cell.state, x: cell.x, y: y - 8, width: cell.width, height: 16 })),
      element("text", { x: labelX, y: y + 4, "font-size": 13, "font-weight": 600 }, escapeText(words)),
      element(
        "text",
        { class: "quiet", x: 520, y: y + 4, "font-size": 12 },
        escapeText(`${countedBy?.name ?? "counted by: not said"}, as of ${asOf}`),
      ),
    ].join(""),
  );
  const { scale, height } = group;
  const axis = scale
    ? element("path", { class: "axis", d: `M${number(scale.x0)},${height - 18}H${number(scale.x1)}` }) +
      scale.ticks
        .map(({ x, label }) =>
          element("text", { class: "quiet", x, y: height - 4, "font-size": 11, "text-anchor": "middle" }, label),
        )
        .join("")
    : "";
  return rows.join("\n") + axis;
}

/** The strips as a picture for snapshots. */
export function drawFigures(layout: FiguresLayout): string {
  let y = 0;
  const parts = layout.groups.map((group) => {
    const title = element(
      "text",
      { x: 0, y: y + 16, "font-size": 13, "font-weight": 700 },
      escapeText(`${group.title} (${group.population}; ${group.area})`),
    );
    const drawn = element("g", { transform: `translate(0 ${y + 24})` }, drawGroup(group));
    y += group.height + 44;
    return title + drawn;
  });
  return drawing(760, y, style, [element("rect", { width: 760, height: y, fill: "#fff" }), ...parts]);
}
