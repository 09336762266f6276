import { describe, expect, test } from "vitest";
import { layoutMap } from "../../src/model/map/map.ts";
import { layoutFigures } from "../../src/model/record/figures.ts";
import { layoutTimeline } from "../../src/model/timeline/timeline.ts";
import { base } from "./base.ts";
import { drawFigures } from "./draw-figures.ts";
import { drawMap } from "./draw-map.ts";
import { drawTimeline } from "./draw-timeline.ts";
import { firstRecords } from "./first-records.ts";

describe("the first records, drawn", () => {
  test("as a timeline", async () => {
    const drawn = drawTimeline(layoutTimeline(await firstRecords(), { width: 1100, maximumRows: 30 }));
    await expect(drawn).toMatchFileSnapshot("snapshots/timeline-seeds.svg");
  });

  test("as a map, its marks and names without the base map", async () => {
    const layout = layoutMap(base, await firstRecords(), { width: 760, height: 560 });
    await expect(drawMap(layout, false)).toMatchFileSnapshot("snapshots/map-seeds.svg");
  });

  test("as figures, each scale by itself", async () => {
    const { events, speakers } = await firstRecords();
    const figures = events.flatMap((event) => event.figures);
    await expect(drawFigures(layoutFigures(figures, { width: 460, speakers }))).toMatchFileSnapshot(
      "snapshots/figures-seeds.svg",
    );
  });
});
