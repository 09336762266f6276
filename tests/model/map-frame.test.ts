import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { holds } from "../../src/model/map/map-extent.ts";
import {
  extentOf,
  frameOf,
  type MapFrame,
  type MapPlane,
  mostZoom,
  panFrame,
  wholeFrame,
  zoomFrame,
} from "../../src/model/map/map-frame.ts";
import { placeUnit } from "../../src/model/map/map-projection.ts";
import { previewOf } from "../../src/model/record/preview.ts";
import { base } from "./base.ts";

const broad: MapPlane = { width: 760, height: 560, transform: { scale: 3_000, x: 380, y: 3_100 } };
const narrow: MapPlane = { width: 380, height: 300, transform: { scale: 1_520, x: 190, y: 1_580 } };
const share = fc.double({ min: 0, max: 1, noNaN: true });
const frames = fc
  .tuple(fc.double({ min: 1.01, max: mostZoom, noNaN: true }), share, share)
  .map(([zoom, x, y]): MapFrame => zoomFrame(wholeFrame, zoom, [x, y], broad));

/** Half a millionth of the radius of the earth, in pixels of the drawing: what an address can't say. */
const rounding = broad.transform.scale / 2_000_000;

describe("a part of the map", () => {
  property.prop([frames], { numRuns: 1_000 })("is the same after it has been an address", (frame) => {
    const again = frameOf(extentOf(frame, broad), broad);
    // A middle is off by one rounding, a side by two; the drawing's shape carries the error of a height to the width.
    const most = (1 + broad.width / broad.height) * rounding + 1e-9;
    expect(Math.abs(again.x - frame.x)).toBeLessThan(most);
    expect(Math.abs(again.y - frame.y)).toBeLessThan(most);
    expect(Math.abs(broad.width / again.zoom - broad.width / frame.zoom)).toBeLessThan(2 * most);
  });

  property.prop([frames])("is seen whole on a drawing of another shape", (frame) => {
    const extent = extentOf(frame, broad);
    const seen = extentOf(frameOf(extent, narrow), narrow);
    const inside = [frame].map(({ zoom, x, y }) => [x + broad.width / zoom / 2, y + broad.height / zoom / 2] as const);
    for (const [px, py] of inside) {
      const { scale, x, y } = broad.transform;
      expect(seen === null || holds(seen, [(px - x) / scale, (py - y) / scale])).toBe(true);
    }
  });

  property.prop([frames, fc.double({ min: 0.05, max: 20, noNaN: true }), share, share])(
    "stays within the drawing, however it is zoomed and moved",
    (frame, factor, across, down) => {
      for (const { zoom, x, y } of [
        zoomFrame(frame, factor, [across, down], broad),
        panFrame(frame, across * 4 - 2, down * 4 - 2, broad),
      ]) {
        expect(zoom >= 1 && zoom <= mostZoom && x >= 0 && y >= 0).toBe(true);
        expect(x + broad.width / zoom).toBeLessThanOrEqual(broad.width + 1e-6);
        expect(y + broad.height / zoom).toBeLessThanOrEqual(broad.height + 1e-6);
      }
    },
  );

  test.each([
    ["Kyiv", 30.5234, 50.4501, [-0.007516, -0.977774]],
    ["Simferopol", 34.1, 44.95, [0.035837, -0.882484]],
    ["Uzhhorod", 22.3, 48.62, [-0.102345, -0.951774]],
  ] as const)("is told in a plane that published links rely on: %s", (_, lon, lat, unit) => {
    expect(placeUnit({ lon, lat, within: "UA" }, base.region)).toEqual(unit);
  });

  test("that is all of it has no address", () => {
    expect(extentOf(wholeFrame, broad)).toBeNull();
    expect(zoomFrame(zoomFrame(wholeFrame, 2, [0.3, 0.3], broad), 0.5, [0.9, 0.1], broad)).toEqual(wholeFrame);
  });

  test("keeps the point under the pointer where it is", () => {
    expect(zoomFrame(wholeFrame, 2, [0, 0], broad)).toEqual({ zoom: 2, x: 0, y: 0 });
    expect(zoomFrame(wholeFrame, 2, [1, 1], broad)).toEqual({ zoom: 2, x: 380, y: 280 });
  });
});

describe("a drawing that is a moment old", () => {
  const ends = fc
    .tuple(fc.integer({ min: -5_000, max: 5_000 }), fc.integer({ min: 1, max: 5_000 }))
    .map(([first, length]) => [first, first + length] as const);

  property.prop([ends, ends])("is put with both ends where they belong", (drawn, wanted) => {
    const { scale, shift } = previewOf(drawn, wanted);
    expect(drawn[0] * scale + shift).toBeCloseTo(wanted[0], 6);
    expect(drawn[1] * scale + shift).toBeCloseTo(wanted[1], 6);
  });

  test("stays where it is when its stretch has no length", () => {
    expect(previewOf([5, 5], [0, 10])).toEqual({ scale: 1, shift: 0 });
  });
});
