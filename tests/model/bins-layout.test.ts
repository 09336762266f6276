import { fc, test as property } from "@fast-check/vitest";
import { describe, expect } from "vitest";
import { columnsOf, dictionariesOf } from "../../src/model/query/columns.ts";
import { showView } from "../../src/model/query/filter.ts";
import { wholeView } from "../../src/model/query/view.ts";
import { toDayNumber } from "../../src/model/time/day.ts";
import { clampWindow, lengthOf } from "../../src/model/time/time-window.ts";
import { layoutBins, leastBinWidth } from "../../src/model/timeline/bins-layout.ts";
import { textWidth } from "../../src/model/timeline/text-width.ts";
import { worldOf } from "../../src/model/timeline/timeline-world.ts";
import { chanceRecords } from "./explorer-records.ts";

const records = chanceRecords(500, 11);
const columns = columnsOf(records);
const shown = showView(columns, dictionariesOf(records), wholeView);
const whole = { from: toDayNumber("2022-01-01"), to: toDayNumber("2022-12-31") };
const windows = fc
  .tuple(fc.integer({ min: -100, max: 400 }), fc.integer({ min: 0, max: 400 }))
  .map(([from, length]) => clampWindow({ from: whole.from + from, to: whole.from + from + length }, whole));

describe("the timeline from afar", () => {
  property.prop([windows, fc.integer({ min: 300, max: 2_400 })])(
    "counts each record once, within as many bins as there is room for",
    (window, width) => {
      const layout = layoutBins(columns, shown, window, { width });
      const sum = (count: (bin: (typeof layout.bins)[number]) => number): number =>
        layout.bins.reduce((all, bin) => all + count(bin), 0);
      expect([sum((bin) => bin.events), sum((bin) => bin.statements)]).toEqual([shown.eventCount, shown.statementCount]);
      expect(layout.bins.length).toBeLessThanOrEqual(width / leastBinWidth + 2);
    },
  );

  property.prop([windows, fc.integer({ min: 300, max: 2_400 })])("never lets two counts touch", (window, width) => {
    const { labels, fontSize, axis } = layoutBins(columns, shown, window, { width });
    for (const lane of [labels.filter(({ y }) => y < axis.y0), labels.filter(({ y }) => y > axis.y1)])
      lane.slice(1).forEach((label, index) => {
        const before = lane[index];
        const half = (text: string): number => textWidth(text, fontSize) / 2;
        expect(label.x - half(label.text)).toBeGreaterThanOrEqual((before?.x ?? 0) + half(before?.text ?? ""));
      });
  });
});

describe("the world of a window", () => {
  property.prop([windows, fc.integer({ min: 0, max: 5_000 })])("holds the window", (window, count) => {
    const world = worldOf(window, whole, count);
    expect(world.from <= window.from && world.to >= window.to).toBe(true);
  });

  property.prop([windows])(
    "changes at most once while the window moves by twice its own length, and never where records are few",
    (window) => {
      const moves = Array.from({ length: 2 * lengthOf(window) }, (_, by) => ({ from: window.from + by, to: window.to + by }));
      expect(new Set(moves.map((moved) => worldOf(moved, whole, 5_000).from)).size).toBeLessThanOrEqual(2);
      expect(new Set(moves.map((moved) => worldOf(moved, whole, 400))).size).toBe(1);
      expect(lengthOf(worldOf(window, whole, 5_000))).toBeLessThanOrEqual(16 * lengthOf(window));
    },
  );
});
