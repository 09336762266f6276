import { describe, expect, test } from "vitest";
import { type LabelWish, placeLabels } from "../../src/model/map/place-labels.ts";

const frame = { x0: 0, y0: 0, x1: 400, y1: 200 };
const wish = (x: number, y: number, more: Partial<LabelWish> = {}): LabelWish => ({
  text: "Town",
  x,
  y,
  clear: 5,
  fontSize: 12,
  weight: "regular",
  position: "around",
  ...more,
});

describe("placeLabels", () => {
  test("sets a name to the right of its point when there is room, and to the left at the right edge", () => {
    const [right, left] = placeLabels([wish(100, 50), wish(395, 150)], [], frame);
    expect(right?.x).toBe(105);
    expect((left?.x ?? 0) + (left?.width ?? 0)).toBe(390);
  });

  test("gives room to the first of two that want the same", () => {
    const [first, second] = placeLabels([wish(100, 50), wish(100, 52)], [], frame);
    expect(first?.x).toBe(105);
    expect(second?.x).toBeLessThan(100);
  });

  test("keeps a later name off the dot of an earlier one, and draws no dot under an earlier name", () => {
    const dotted = { dot: 2.5 };
    const [, beside] = placeLabels([wish(120, 50, { ...dotted, clear: 40 }), wish(100, 50)], [], frame);
    expect(beside?.x).not.toBe(105);
    expect(placeLabels([wish(100, 50), wish(115, 50, dotted)], [], frame).map(({ x }) => x)).toEqual([105]);
  });

  test("leaves out what finds no room, unless it insists and finds some farther off", () => {
    const wall = [{ x0: 60, y0: 20, x1: 140, y1: 80 }];
    expect(placeLabels([wish(100, 50)], wall, frame)).toEqual([]);
    expect(placeLabels([wish(100, 50, { insists: true })], wall, frame)).toHaveLength(1);
  });

  test("centres the name of an area on its point, a line lower or higher when it must", () => {
    const over = wish(100, 100, { position: "over", spacing: 1.5 });
    const [free] = placeLabels([over], [], frame);
    expect((free?.x ?? 0) + (free?.width ?? 0) / 2).toBe(100);
    const [moved] = placeLabels([over], [{ x0: 90, y0: 95, x1: 110, y1: 104 }], frame);
    expect(moved?.y).toBeGreaterThan(free?.y ?? 0);
  });
});
