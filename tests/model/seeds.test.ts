import { describe, expect, test } from "vitest";
import { drawFigures } from "../../src/drawing/draw-figures.ts";
import { drawTimeline } from "../../src/drawing/draw-timeline.ts";
import { layoutFigures } from "../../src/model/record/figures.ts";
import { layoutTimeline } from "../../src/model/timeline/layout-timeline.ts";
import { pictureOf } from "../drawing/picture.ts";
import { setting } from "../drawing/setting.ts";
import { firstRecords } from "./first-records.ts";
import { rowsOf } from "./timeline-rows.ts";

describe("the first records, drawn", () => {
  test("as a timeline, which is the picture in the README: the site's drawing with the site's style sheets", async () => {
    const drawn = drawTimeline(layoutTimeline(rowsOf(await firstRecords()), { width: 1100 }), { ...setting, name: "picture" });
    await expect(pictureOf(drawn, ["tokens", "timeline"])).toMatchFileSnapshot("../../docs/timeline.svg");
  });

  test("as figures, each scale by itself", async () => {
    const { events, speakers } = await firstRecords();
    const { width, groups } = layoutFigures(
      events.flatMap((event) => event.figures),
      { width: 460, speakers },
    );
    const pictures = groups.map((group, index) => pictureOf(drawFigures(group, width, `figure-${index}`)));
    await expect(pictures.join("")).toMatchFileSnapshot("snapshots/figures-seeds.svg");
  });
});
