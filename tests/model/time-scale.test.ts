import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { toDayNumber, toIsoDay } from "../../src/model/time/day.ts";
import { edgeOf, evenScale, type TimeScale, timeScale } from "../../src/model/time/time-scale.ts";
import { timeTicks } from "../../src/model/time/time-ticks.ts";
import { textWidth } from "../../src/model/timeline/text-width.ts";

const days = (...iso: string[]): number[] => iso.map(toDayNumber);
const seeds = days("2022-02-24", "2022-03-01", "2022-03-03", "2022-03-04", "2022-09-01", "2022-09-19", "2022-12-02");
const someDays = fc.array(fc.integer({ min: 18_000, max: 20_500 }), { minLength: 1, maxLength: 60 });
const room = { x0: 10, x1: 1010 };
const fontSize = 12;
const ticksOf = (scale: TimeScale) => timeTicks(scale, fontSize);
const middleOf = (scale: TimeScale, iso: string): number => edgeOf(scale)(toDayNumber(iso) + 0.5);

describe("timeScale", () => {
  test("folds the months without a date and says how long they are", () => {
    const scale = timeScale(seeds, room);
    expect(ticksOf(scale).breaks.map(({ from, to, label }) => [toIsoDay(from), toIsoDay(to), label])).toEqual([
      ["2022-03-05", "2022-08-31", "6 months"],
      ["2022-09-02", "2022-09-18", "17 days"],
      ["2022-09-20", "2022-12-01", "10 weeks"],
    ]);
  });

  test("does not fold less than a week", () => {
    expect(ticksOf(timeScale(days("2022-02-24", "2022-03-01"), room)).breaks).toEqual([]);
  });

  test("does not fold what takes less than a fold at the width of the other days", () => {
    const start = toDayNumber("2022-01-01");
    const dense = Array.from({ length: 100 }, (_, index) => start + index);
    expect(ticksOf(timeScale([...dense, ...dense.map((day) => day + 108)], room)).breaks).toEqual([]);
  });

  test("labels the days, and each month once where it begins to be drawn, the year only where it changes", () => {
    const scale = timeScale([...seeds, ...days("2023-01-02")], room);
    expect(ticksOf(scale).months.map(({ day, label }) => [toIsoDay(day), label])).toEqual([
      ["2022-02-24", "February 2022"],
      ["2022-03-01", "March"],
      ["2022-09-01", "September"],
      ["2022-12-02", "December"],
      ["2023-01-02", "January 2023"],
    ]);
    expect(
      ticksOf(scale)
        .days.slice(0, 3)
        .map(({ label }) => label),
    ).toEqual(["24", "25", "26"]);
  });

  test("of one day draws that day, no wider than the limit", () => {
    const scale = timeScale(days("2022-02-24"), room);
    expect(scale.dayWidth).toBe(140);
    expect(middleOf(scale, "2022-02-24")).toBe(80);
  });

  test("of nothing is empty", () => {
    expect(timeScale([], room).segments).toEqual([]);
    expect(edgeOf(timeScale([], room))(19_000)).toBe(10);
  });

  test("survives as JSON: positions are the same", () => {
    const scale = timeScale(seeds, room);
    expect(middleOf(JSON.parse(JSON.stringify(scale)), "2022-06-01")).toBe(middleOf(scale, "2022-06-01"));
  });

  property.prop([someDays])("fills its room with segments that follow each other without a gap", (dated) => {
    const { segments, x0, x1 } = timeScale(dated, { ...room, maximumDayWidth: 2000 });
    expect(segments[0]?.x0).toBe(x0);
    expect(x1).toBeCloseTo(room.x1, 6);
    for (const [index, segment] of segments.entries()) {
      const next = segments[index + 1];
      if (!next) continue;
      expect(next.x0).toBe(segment.x1);
      expect(next.from).toBe(segment.to + 1);
    }
  });

  property.prop([someDays])("draws every dated day at the same width, and no fold wider than the limit", (dated) => {
    const scale = timeScale(dated, room);
    const edge = edgeOf(scale);
    for (const day of dated) expect(edge(day + 1) - edge(day)).toBeCloseTo(scale.dayWidth, 6);
    for (const { x0, x1 } of ticksOf(scale).breaks) expect(x1 - x0).toBeLessThanOrEqual(64 + 1e-9);
  });

  property.prop([someDays, fc.integer({ min: 17_000, max: 21_000 }), fc.integer({ min: 1, max: 400 })])(
    "keeps the order of time, also beyond its ends",
    (dated, day, later) => {
      const edge = edgeOf(timeScale(dated, room));
      expect(edge(day + later)).toBeGreaterThan(edge(day));
    },
  );

  property.prop([someDays, fc.integer({ min: 60, max: 1_400 })])("never lets two labels of one level overlap", (dated, width) => {
    const { days: ticks, months, breaks } = ticksOf(timeScale(dated, { x0: 0, x1: width }));
    const folds = breaks.flatMap(({ x0, x1, label }) => {
      const half = textWidth(label ?? "", fontSize) / 2;
      return label === null ? [] : [{ from: (x0 + x1) / 2 - half, to: (x0 + x1) / 2 + half }];
    });
    for (const [index, fold] of folds.entries()) expect(fold.to).toBeLessThan(folds[index + 1]?.from ?? Number.POSITIVE_INFINITY);
    for (const level of [ticks, months])
      for (const [index, tick] of level.entries()) {
        const next = level[index + 1];
        if (next) expect(tick.x + tick.width).toBeLessThan(next.x);
      }
  });

  property.prop([
    fc.integer({ min: 17_000, max: 20_000 }),
    fc.integer({ min: 1, max: 2_500 }),
    fc.integer({ min: 300, max: 1_400 }),
  ])("names the year of the first day, whatever is seen", (from, length, width) => {
    const scale = evenScale([from, from + length], 8, width);
    const [first] = ticksOf(scale).months;
    expect(first?.label).toContain(toIsoDay(first?.day ?? from).slice(0, 4));
    const months = ticksOf(scale).months.map(({ day, label }) => [toIsoDay(day).slice(0, 7), label] as const);
    for (const [month, label] of months)
      if (month.endsWith("-01") && month !== months[0]?.[0]) expect(label).toContain(month.slice(0, 4));
  });

  property.prop([fc.integer({ min: -20_000, max: 40_000 })])("day numbers and ISO days are inverse", (day) => {
    expect(toDayNumber(toIsoDay(day))).toBe(day);
  });
});
