import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { drawMapLayout } from "../../src/drawing/map-ground.ts";
import type { MapMark } from "../../src/model/map/map-marks.ts";
import { pictureOf } from "../drawing/picture.ts";
import { setting } from "../drawing/setting.ts";
import { firstRecords } from "./first-records.ts";
import { type Hostile, hostile } from "./hostile.ts";
import { type LaidMap, layMap } from "./map-records.ts";
import { event, place } from "./records.ts";

const layout = (records: Hostile, width = 720, height = 500): LaidMap => layMap(records, { width, height });

interface Box {
  readonly of: string;
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

const markBox = (mark: MapMark): Box => {
  const r = mark.symbol === null ? 9 : 5.5;
  return { of: `mark ${mark.events[0]}`, x0: mark.x - r, x1: mark.x + r, y0: mark.y - r, y1: mark.y + r };
};

function overlapsOf({ labels, marks, inset, towns }: LaidMap): string[] {
  const texts = labels.map(({ text, x, y, width, fontSize }) => ({
    of: text,
    x0: x,
    x1: x + width,
    y0: y - fontSize * 0.7,
    y1: y + fontSize * 0.2,
  }));
  const others = [
    ...marks.map(markBox),
    ...towns.map(({ name, x, y }) => ({ of: `dot ${name}`, x0: x - 1.5, x1: x + 1.5, y0: y - 1.5, y1: y + 1.5 })),
    ...(inset ? [{ of: "inset", ...inset.box }] : []),
  ];
  const hit = (a: Box, b: Box): boolean => a.x0 < b.x1 && b.x0 < a.x1 && a.y0 < b.y1 && b.y0 < a.y1;
  return texts.flatMap((text, index) =>
    [...texts.slice(index + 1), ...others].filter((other) => hit(text, other)).map((other) => `${text.of} on ${other.of}`),
  );
}

/** The site's drawing but for the base map, which would only make a snapshot large. */
function withoutGround(drawn: LaidMap, places: readonly { readonly id: string; readonly name: string }[]) {
  const inset = drawn.inset && { ...drawn.inset, paths: {} };
  return drawMapLayout({ ...drawn, paths: {}, inset }, places, "Map", setting);
}

const spot = fc.tuple(fc.double({ min: 20, max: 45, noNaN: true }), fc.double({ min: 41, max: 55, noNaN: true }), fc.nat(4));
const corpus = fc.array(spot, { maxLength: 30 }).map(
  (spots): Hostile => ({
    events: spots.flatMap(([, , count], index) =>
      Array.from({ length: count }, (_, copy) =>
        event(`e${index}-${copy}`, "2022-03-01", { places: [[`p${index}`, "settlement"]] }),
      ),
    ),
    places: spots.map(([lon, lat], index) => place(`p${index}`, "UA-30", lon, lat, `Place ${index}`)),
    statements: [],
    articles: [],
  }),
);

describe("layoutMap", () => {
  property.prop([corpus], { numRuns: 25 })("never lets a label touch a label, a mark, a town's dot or the inset", (records) => {
    expect(overlapsOf(layout(records))).toEqual([]);
  });

  property.prop([corpus], { numRuns: 25 })("never lets two marks touch", (records) => {
    const { marks } = layout(records);
    for (const [index, a] of marks.entries())
      for (const b of marks.slice(index + 1)) expect(Math.hypot(a.x - b.x, a.y - b.y)).toBeGreaterThan(10);
  });

  property.prop([corpus], { numRuns: 25 })("shows, lists as unplaced, or lists as outside each event", (records) => {
    const drawn = layout(records);
    // Each event here names one place.
    const shown = [...drawn.marks, ...drawn.pins.insetMarks].reduce((sum, { count }) => sum + count, 0);
    expect(shown + drawn.outside.length + drawn.unplaced.length).toBe(records.events.length);
    const named = [...drawn.marks, ...drawn.pins.insetMarks].flatMap(({ events }) => events);
    for (const id of drawn.idsOf([...drawn.outside, ...drawn.unplaced])) expect(named).not.toContain(id);
  });

  test("draws each precision with a shape of its own, and only a near place with a ring", () => {
    const { marks } = layout(hostile["all precisions in one town"] as Hostile);
    expect(new Set(marks.map(({ symbol }) => symbol)).size).toBe(5);
    expect(marks.filter(({ ring }) => ring !== null).map(({ precision }) => precision)).toEqual(["near"]);
  });

  test("draws a region as an area, a country as a note, and what lies outside in the inset", () => {
    const drawn = layout(hostile["all precisions in one town"] as Hostile);
    expect(drawn.areas.map(({ place: id }) => id)).toEqual(["south"]);
    expect(drawn.countries.map(({ text }) => text)).toEqual(["Ukraine as a whole: 1 event"]);
    expect(drawn.pins.insetMarks.map(({ events }) => events)).toEqual([["abroad"]]);
    expect(drawn.inset?.labels.map(({ text }) => text)).toEqual(["Istanbul"]);
  });

  test("leads a line from each mark that had to move to its place", () => {
    const { marks } = layout(hostile["all precisions in one town"] as Hostile);
    const inKyiv = marks.filter(({ places }) => places.includes("kyiv"));
    expect(inKyiv).toHaveLength(4);
    expect(inKyiv.every(({ leader }) => leader !== null)).toBe(true);
    expect(new Set(inKyiv.map(({ atX, atY }) => `${atX} ${atY}`)).size).toBe(1);
  });

  test("counts two hundred events of one town in one mark", () => {
    const { marks } = layout(hostile["two hundred on one day"] as Hostile);
    expect(marks.map(({ count, symbol }) => [count, symbol])).toEqual([[200, null]]);
  });

  test("lists what has no place", () => {
    const drawn = layout(hostile["everything without a place"] as Hostile);
    expect(drawn.idsOf(drawn.unplaced)).toEqual(["talks", "call"]);
    expect(drawn.marks).toEqual([]);
    expect(drawn.inset).toBeNull();
  });

  test("in a close view lists what lies outside of the frame", () => {
    const records = hostile["all precisions in one town"] as Hostile;
    const drawn = layMap(records, { width: 720, height: 500, focus: { lon: 30.52, lat: 50.45, kilometres: 200 } });
    expect(drawn.idsOf(drawn.outside)).toContain("abroad");
  });

  test("in a close view has a locator, no inset, and the width that was asked for", () => {
    const focus = { lon: 30.52, lat: 50.45, kilometres: 200 };
    const drawn = layMap(hostile["one event"] as Hostile, { width: 300, height: 300, focus });
    expect(drawn.marks[0]?.x).toBeCloseTo(150, 0);
    expect(drawn.marks[0]?.y).toBeCloseTo(150, 0);
    expect(drawn.locator).not.toBeNull();
    expect(drawn.inset).toBeNull();
    expect(drawn.scaleBar.label).toBe("20 km");
    expect(drawn.scaleBar.length).toBeCloseTo((20 / 200) * 300, 0);
  });

  test("keeps the paths of a large map below 100 kB, of a small one below 40 kB", () => {
    const size = ({ paths }: LaidMap): number => Object.values(paths).join("").length;
    expect(size(layout(hostile["one event"] as Hostile, 1200, 800))).toBeLessThan(100_000);
    expect(size(layout(hostile["one event"] as Hostile, 480, 330))).toBeLessThan(40_000);
  });

  test("draws the first records as in their picture, the base map left out", async () => {
    const real = await firstRecords();
    const picture = pictureOf(withoutGround(layMap(real, { width: 760, height: 560 }), real.places));
    await expect(picture).toMatchFileSnapshot("snapshots/map-seeds.svg");
  });

  test.each(Object.keys(hostile))("draws as in its picture, the base map left out: %s", async (name) => {
    const picture = pictureOf(withoutGround(layout(hostile[name] as Hostile), (hostile[name] as Hostile).places));
    expect(picture.length).toBeLessThan(40_000);
    await expect(picture).toMatchFileSnapshot(`snapshots/map-${name.replaceAll(" ", "-")}.svg`);
  });

  test("names every place of the first records on the map, and nothing touches", async () => {
    const real = await firstRecords();
    const drawn = layMap(real, { width: 720, height: 500 });
    expect(overlapsOf(drawn)).toEqual([]);
    expect(drawn.outside).toEqual([]);
    const named = [...drawn.labels, ...(drawn.inset?.labels ?? [])].map(({ text }) => text);
    const used = new Set(
      real.events.flatMap(({ places }) => places.filter(({ precision }) => precision !== "country").map((one) => one.place)),
    );
    expect(named).toEqual(expect.arrayContaining(real.places.filter(({ id }) => used.has(id)).map(({ name }) => name)));
  });
});
