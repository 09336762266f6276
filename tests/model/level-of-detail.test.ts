import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { clusterPlaces } from "../../src/model/map/map-clusters.ts";
import { toIsoDay } from "../../src/model/time/day.ts";
import { binStart, binsOf, binUnit } from "../../src/model/time/time-bins.ts";
import { clampWindow, isWhole, lengthOf, panWindow, zoomWindow } from "../../src/model/time/time-window.ts";

const whole = { from: 18_900, to: 19_500 };
const windows = fc
  .tuple(fc.integer({ min: -2_000, max: 2_000 }), fc.integer({ min: 0, max: 3_000 }))
  .map(([from, length]) => clampWindow({ from: 18_900 + from, to: 18_900 + from + length }, whole));

describe("a window in time", () => {
  property.prop([windows, fc.double({ min: 0.1, max: 10, noNaN: true }), fc.double({ min: 0, max: 1, noNaN: true })])(
    "stays within what there is, in whole days",
    (window, factor, at) => {
      const next = zoomWindow(window, factor, at, whole);
      expect([next.from, next.to].every(Number.isInteger)).toBe(true);
      expect(next.from >= whole.from && next.to <= whole.to && next.from <= next.to).toBe(true);
    },
  );

  property.prop([windows, fc.double({ min: 0, max: 1, noNaN: true })])(
    "gets shorter by zooming in until one day is left, longer by zooming out until it is whole",
    (window, at) => {
      const closer = zoomWindow(window, 1.2, at, whole);
      expect(lengthOf(closer) < lengthOf(window) || lengthOf(window) === 1).toBe(true);
      const wider = zoomWindow(window, 1 / 1.2, at, whole);
      expect(lengthOf(wider) > lengthOf(window) || isWhole(window, whole)).toBe(true);
    },
  );

  property.prop([windows, fc.integer({ min: -900, max: 900 })])("keeps its length when it is moved", (window, days) => {
    expect(lengthOf(panWindow(window, days, whole))).toBe(lengthOf(window));
  });

  test("keeps the day under the pointer where it is", () => {
    expect(zoomWindow({ from: 19_000, to: 19_099 }, 2, 0, whole)).toEqual({ from: 19_000, to: 19_049 });
    expect(zoomWindow({ from: 19_000, to: 19_099 }, 2, 1, whole)).toEqual({ from: 19_050, to: 19_099 });
  });
});

describe("bins of time", () => {
  property.prop([
    fc.integer({ min: -300_000, max: 300_000 }),
    fc.integer({ min: 0, max: 500_000 }),
    fc.integer({ min: 40, max: 3_000 }),
  ])("are bounded by pixels, and cover the window without gap or overlap", (from, length, width) => {
    const window = { from, to: Math.min(from + length, 375_000) };
    const bins = binsOf(window, binUnit(window, width, 6));
    expect(bins.length).toBeLessThanOrEqual(Math.max(width / 5, 42));
    expect(bins[0]?.from).toBeLessThanOrEqual(window.from);
    expect(bins.at(-1)?.to).toBeGreaterThanOrEqual(window.to);
    bins.slice(1).forEach((bin, index) => {
      expect(bin.from).toBe((bins[index]?.to ?? 0) + 1);
    });
  });

  test.each([
    ["day", "2022-03-16"],
    ["week", "2022-03-14"],
    ["month", "2022-03-01"],
    ["quarter", "2022-01-01"],
    ["year", "2022-01-01"],
    ["decade", "2020-01-01"],
    ["century", "2000-01-01"],
  ] as const)("of a %s begin at %s for 16 March 2022, wherever the window begins", (unit, start) => {
    expect(toIsoDay(binStart(19_067, unit))).toBe(start);
  });
});

describe("clusters on the map", () => {
  property.prop([
    fc.array(fc.tuple(fc.double({ min: 0, max: 760, noNaN: true }), fc.double({ min: 0, max: 560, noNaN: true }), fc.nat(50)), {
      maxLength: 60,
    }),
    fc.double({ min: 1, max: 30, noNaN: true }),
  ])("lose no pair, and stand where their places are", (points, zoom) => {
    const spots = points.map(([x, y]) => [x, y] as const);
    const counts = points.map(([, , count]) => count);
    const clusters = clusterPlaces(counts, spots, zoom);
    expect(clusters.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(counts.reduce((sum, count) => sum + count, 0));
    expect(new Set(clusters.flatMap(({ places }) => places)).size).toBe(clusters.flatMap(({ places }) => places).length);
    for (const { x, y, places } of clusters)
      for (const place of places)
        expect(Math.hypot(x - (spots[place]?.[0] ?? 0), y - (spots[place]?.[1] ?? 0))).toBeLessThan((44 * 2) / zoom + 1e-6);
  });
});
