import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { drawCoverage } from "../../src/drawing/draw-coverage.ts";
import type { LineCoverage } from "../../src/model/article/coverage-layout.ts";
import { coverageBar, layoutCoverage } from "../../src/model/article/coverage-layout.ts";

const lineOf = (number: number, state: LineCoverage["state"], share: number): LineCoverage => ({
  line: { number, role: "body", text: "Words.", start: 0 },
  state,
  share,
});
const coverages = fc
  .array(
    fc.record({ state: fc.constantFrom("quoted", "unquoted", "uncitable"), share: fc.double({ min: 0, max: 1, noNaN: true }) }),
    { maxLength: 120 },
  )
  .map((lines) => lines.map(({ state, share }, index) => lineOf(index + 1, state as LineCoverage["state"], share)));

describe("the lines of an article as bars", () => {
  property.prop([coverages])("each has a place of its own within the drawing, and none is filled beyond it", (lines) => {
    const { width, height, bars } = layoutCoverage(
      lines,
      () => "paragraph",
      () => null,
    );
    expect(new Set(bars.map(({ x, y }) => `${x} ${y}`)).size).toBe(lines.length);
    for (const { x, y, filled } of bars) {
      expect(x >= 0 && x + coverageBar.width <= width && y >= 0 && y + coverageBar.height <= height).toBe(true);
      expect(filled >= 0 && filled <= coverageBar.height).toBe(true);
    }
  });

  test("says in words what it shows, leads to a line that the page shows, and crosses out one that can't be quoted", () => {
    const lines = [lineOf(1, "quoted", 0.4), lineOf(2, "uncitable", 0)];
    const drawn = drawCoverage(
      layoutCoverage(
        lines,
        () => "paragraph",
        (line) => (line === 1 ? "#p1" : null),
      ),
    );
    const [quoted, furniture] = drawn.children.flatMap((child) => (child.type === "element" ? child : []));
    const classes = (of: typeof quoted) =>
      of?.children.flatMap((child) => (child.type === "element" ? (child.properties["class"] ?? []) : []));
    expect(quoted).toMatchObject({
      tagName: "a",
      properties: { href: "#p1", "aria-label": "Line 1, paragraph: quoted, 40 per cent" },
    });
    expect(classes(quoted)).toEqual(["target", "ground quoted", "share"]);
    expect(furniture).toMatchObject({
      tagName: "g",
      properties: { role: "img", "aria-label": "Line 2, paragraph: can’t be quoted" },
    });
    expect(classes(furniture)).toEqual(["target", "ground uncitable", "cross"]);
  });
});
