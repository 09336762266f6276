import type { BaseMapPaths } from "../../src/model/map/base-map.ts";
import type { MapLayout } from "../../src/model/map/map-layout.ts";
import type { MapMark } from "../../src/model/map/map-marks.ts";
import type { MapLabel } from "../../src/model/map/place-labels.ts";
import { drawing, element, escapeText, number } from "./svg.ts";

const style = `
.sea{fill:#e8eef2}.land{fill:#f4f1ea}.home{fill:#fff;stroke:#777;stroke-width:1.2}.border{fill:none;stroke:#aaa}.oblast{fill:none;stroke:#ccc;stroke-width:.7}
.river{fill:none;stroke:#9bb4c4}.lake{fill:#cfdde5}.area{fill:url(#hatch);stroke:#555;stroke-width:.8}.mark{fill:#222}.ring{fill:none;stroke:#222;stroke-dasharray:3 2}
.back{fill:#fff}.leader{stroke:#555;fill:none}.label{paint-order:stroke;stroke:#fff;stroke-width:3px}.place,.area-name,.country-note{font-weight:600}.country,.water{letter-spacing:1.5px;fill:#666}.water{font-style:italic}.city,.town,.capital{fill:#555}`;

export const drawBase = (paths: BaseMapPaths): string =>
  (
    [
      ["land", paths.land],
      ["border", paths.borders],
      ["home", paths.ukraine],
      ["oblast", paths.oblasts],
      ["river", paths.rivers],
      ["lake", paths.lakes],
    ] as const
  )
    .map(([name, d]) => (d === "" ? "" : element("path", { class: name, d })))
    .join("\n");

const drawMarks = (marks: readonly MapMark[]): string =>
  marks
    .map((mark) => {
      const at = `translate(${number(mark.x)} ${number(mark.y)})`;
      return [
        mark.leader
          ? element("path", { class: "leader", d: mark.leader }) + element("circle", { cx: mark.atX, cy: mark.atY, r: 1.5 })
          : "",
        mark.ring ? element("circle", { class: "ring", cx: mark.atX, cy: mark.atY, r: mark.ring }) : "",
        mark.symbol
          ? element("circle", { class: "back", r: 6.5, transform: at }) +
            element("path", { class: "mark", "fill-rule": "evenodd", d: mark.symbol, transform: at })
          : element("circle", { class: "mark", cx: mark.x, cy: mark.y, r: 10 }) +
            element(
              "text",
              { x: mark.x, y: mark.y + 4, fill: "#fff", "text-anchor": "middle", "font-size": 12 },
              String(mark.count),
            ),
      ].join("");
    })
    .join("\n");

const drawLabel = (label: Omit<MapLabel, "key">, name: string): string =>
  element("text", { class: `label ${name}`, x: label.x, y: label.y, "font-size": label.fontSize }, escapeText(label.text));

/** The map as a picture for snapshots; `base` false leaves out the base map, which would only make the snapshot large. */
export function drawMap(layout: MapLayout, base = true): string {
  const { width, height, inset, scaleBar } = layout;
  return drawing(width, height, style, [
    `<defs><pattern id="hatch" width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><path d="M0 0V5" stroke="#555"/></pattern></defs>`,
    element("rect", { class: "sea", width, height }),
    base ? drawBase(layout.paths) : "",
    ...layout.areas.map((area) => element("path", { class: "area", d: base ? area.path : `M0,0h${area.path.length % 97}` })),
    ...layout.cities.map(({ x, y, rank }) => element("circle", { cx: x, cy: y, r: rank === 0 ? 2.5 : 1.6, fill: "#555" })),
    drawMarks(layout.marks),
    ...layout.labels.map((label) => drawLabel(label, label.kind === "area" ? "area-name" : label.kind)),
    element("path", { class: "leader", d: `M${number(scaleBar.x)},${number(scaleBar.y)}h${number(scaleBar.length)}` }),
    element("text", { x: scaleBar.x, y: scaleBar.y - 5, "font-size": 11 }, scaleBar.label),
    layout.locator
      ? element("rect", {
          class: "sea",
          x: layout.locator.x,
          y: layout.locator.y,
          width: layout.locator.width,
          height: layout.locator.height,
        }) +
        element("path", { class: "home", d: layout.locator.ukraine }) +
        element("path", { class: "leader", d: layout.locator.window })
      : "",
    inset
      ? [
          element("rect", { class: "sea", x: inset.x, y: inset.y, width: inset.width, height: inset.height }),
          base ? drawBase(inset.paths) : "",
          element("path", { class: "leader", d: inset.window }),
          drawMarks(inset.marks),
          ...inset.labels.map((label) => drawLabel(label, "place")),
          element("rect", { class: "leader", x: inset.x, y: inset.y, width: inset.width, height: inset.height }),
        ].join("\n")
      : "",
  ]);
}
