import { expect, test } from "vitest";
import { pictureMaker } from "../../src/islands/drawings/timeline-state.ts";
import type { DataScene } from "../../src/islands/explorer/scene.ts";
import { dictionariesOf } from "../../src/model/query/columns.ts";
import { showView } from "../../src/model/query/filter.ts";
import { wholeView } from "../../src/model/query/view.ts";
import { toDayNumber } from "../../src/model/time/day.ts";
import { layoutBins } from "../../src/model/timeline/bins-layout.ts";
import { event } from "../model/records.ts";
import { sourceOf } from "../model/timeline-rows.ts";

const days = Array.from({ length: 31 }, (_, index) => `2022-03-${String(index + 1).padStart(2, "0")}`);
const events = days.flatMap((day) => ["a", "b", "c", "d", "e", "f"].map((name) => event(`${name}-${day}`, day)));

/** An explorer that has a row for every record in its page, with a month before it and one after it. */
function sceneOf(view: DataScene["view"]): DataScene {
  const catalogue = sourceOf({ events, statements: [], articles: [] });
  const dictionaries = dictionariesOf({ articles: [], places: [], speakers: [] });
  const show: DataScene["show"] = (asked) => showView(catalogue.columns, dictionaries, asked);
  const whole = { from: toDayNumber("2022-02-01"), to: toDayNumber("2022-04-30") };
  return { catalogue, show, view, whole } as unknown as DataScene;
}

test("where marks have no room they are drawn until what draws counts has come, and counts from then on", () => {
  const scene = sceneOf(() => ({ ...wholeView, from: "2022-03-05", to: "2022-03-20" }));
  let asked = 0;
  const waiting = pictureMaker(scene, () => {
    asked += 1;
    return undefined;
  })(700, true);
  expect(waiting?.form).toBe("marks");
  expect(asked).toBe(1);
  const come = pictureMaker(scene, () => ({ layout: layoutBins, render: () => undefined }))(700, true);
  expect(come?.form).toBe("bins");
});

test("where marks have room what draws counts is not asked for", () => {
  const scene = sceneOf(() => ({ ...wholeView, from: "2022-03-05", to: "2022-03-05" }));
  const picture = pictureMaker(scene, () => {
    throw new Error("It was asked for.");
  })(1328, false);
  expect(picture?.form).toBe("marks");
});
