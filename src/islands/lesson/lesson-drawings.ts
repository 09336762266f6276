import { drawMap } from "../../drawing/draw-map.ts";
import { drawTimeline } from "../../drawing/draw-timeline.ts";
import type { DrawingSetting } from "../../drawing/element.ts";
import { wholeFrame } from "../../model/map/map-frame.ts";
import { layoutPins } from "../../model/map/map-pins.ts";
import { shownRows } from "../../model/query/filter.ts";
import { monthOf } from "../../model/record/chronology.ts";
import { layoutTimeline } from "../../model/timeline/layout-timeline.ts";
import { answeredRows, timelineRows } from "../../model/timeline/timeline-rows.ts";
import { onceEach } from "../dom/bring.ts";
import { get } from "../dom/nodes.ts";
import { create, patch } from "../dom/patch.ts";
import { groundOf } from "../drawings/map-stage.ts";
import { type Catalogue, openCatalogue, type Sort } from "../explorer/catalogue.ts";
import type { BroughtRecord } from "./lesson-pages.ts";

const widths = { wide: 1328, middling: 920 } as const;

/** The rows of records in the data of the explorer; one that it does not have is left out. */
async function rowsOf(catalogue: Catalogue, of: Sort, records: readonly BroughtRecord[]): Promise<number[]> {
  const sort = of === "events" ? "event" : "statement";
  const own = records.filter(({ item }) => item.sort === sort);
  const months = new Set(own.map(({ date }) => monthOf(date ?? "")));
  const first = catalogue.index.months
    .filter((shard) => months.has(shard.month) && shard[of][0] < shard[of][1])
    .map((shard) => shard[of][0]);
  await catalogue.bring(of, first);
  return own.flatMap(({ item }) => catalogue.rowOf(of, item.id) ?? []).sort((a, b) => a - b);
}

/**
 * Draws the timeline and the map of a lesson, by what draws them in the explorer.
 *
 * @param root carries where the data of the explorer is, and the digest of its index
 * @param home address of the home page, with a slash at its end
 */
export function lessonDrawings(root: HTMLElement, home: string): (records: readonly BroughtRecord[]) => Promise<void> {
  const sheet = get(root, ".timeline-section .sheet");
  const grounds = [...root.querySelectorAll<SVGSVGElement>("svg.map")].map((svg) => ({ svg, ...groundOf(svg) }));
  const settingOf = (name: string): DrawingSetting => ({ name, home, list: "#records", target: null });
  const open = onceEach(openCatalogue);

  return async (records) => {
    const catalogue = await open(root);
    const { columns, index } = catalogue;
    const rows = {
      events: await rowsOf(catalogue, "events", records),
      statements: await rowsOf(catalogue, "statements", records),
    };
    await catalogue.bring("events", answeredRows(columns.statements, rows.statements));
    const drawn = timelineRows(catalogue, rows, false);
    sheet.replaceChildren(
      ...Object.entries(widths).map(([name, width]) => create(drawTimeline(layoutTimeline(drawn, { width }), settingOf(name)))),
    );
    const shown = shownRows(columns, rows).events;
    for (const { svg, stage, scenery } of grounds) {
      const pins = layoutPins(catalogue, shown, shown, stage, wholeFrame);
      const seen = { label: "Map of the places of the lesson’s events", stage, scenery, pins, places: index.places };
      patch(svg, drawMap(seen, null, settingOf(svg.getAttribute("data-name") ?? "")));
    }
  };
}
