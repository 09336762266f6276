import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Figure } from "../../src/corpus/figure.ts";
import { boundSchema } from "../../src/corpus/figure.ts";
import { drawFigures } from "../../src/drawing/draw-figures.ts";
import { figureInWords, unitAfter } from "../../src/model/record/figure-words.ts";
import { layoutFigures } from "../../src/model/record/figures.ts";
import { pictureOf } from "../drawing/picture.ts";
import { figure } from "./records.ts";

const one = (more: Partial<Figure>) => layoutFigures([figure("one", more)], { width: 400 }).groups[0]?.rows[0];

describe("figures in words", () => {
  test.each([
    [{ value: 227, bound: "at-least" }, "at least 227"],
    [{ value: 2000, bound: "more-than" }, "more than 2,000"],
    [{ value: 500, bound: "nearly" }, "nearly 500"],
    [{ value: 1, of: 6 }, "one of six"],
    [{ value: 3, of: 6, bound: "more-than" }, "more than three of six"],
    [{ value: null, bound: "unquantified", words: "hundreds" }, "hundreds"],
  ] as const)("%j is “%s”", (more, words) => {
    expect(figureInWords(figure("one", more))).toBe(words);
  });
});

describe("layoutFigures", () => {
  test("shares a scale only where unit, outcome, population and area are equal", () => {
    const figures = [
      figure("a"),
      figure("b", { value: 20 }),
      figure("c", { population: "Russian troops" }),
      figure("d", { outcome: "injured" }),
      figure("e", { unit: "soldiers" }),
      figure("f", { area: "the country" }),
    ];
    const { groups } = layoutFigures(figures, { width: 400 });
    expect(groups.map(({ rows }) => rows.map(({ id }) => id))).toEqual([["a", "b"], ["c"], ["d"], ["e"], ["f"]]);
  });

  test("begins every scale at zero, and places a value in proportion", () => {
    const [group] = layoutFigures([figure("a", { value: 50 }), figure("b", { value: 100 })], { width: 400 }).groups;
    const [a, b] = group?.rows ?? [];
    const zero = group?.scale?.ticks[0];
    expect(zero?.label).toBe("0");
    expect((a?.dot?.x ?? 0) - (zero?.x ?? 0)).toBeCloseTo(((b?.dot?.x ?? 0) - (zero?.x ?? 0)) / 2, 6);
  });

  test("draws each bound in its way: dot, ray, soft end, nothing", () => {
    expect(one({ bound: "exactly" })).toMatchObject({ dot: { filled: true }, range: null });
    expect(one({ bound: "at-least" })).toMatchObject({ dot: { filled: true }, range: { end: "arrow" } });
    expect(one({ bound: "more-than" })).toMatchObject({ dot: { filled: false }, range: { end: "arrow" } });
    expect(one({ bound: "nearly" })).toMatchObject({ dot: { filled: false }, range: { start: "soft", end: "known" } });
    expect(one({ bound: "about" })).toMatchObject({ dot: { filled: false }, range: { start: "soft", end: "soft" } });
    expect(one({ bound: "up-to" })).toMatchObject({ dot: { filled: true }, range: { start: "known", end: "known" } });
    expect(one({ bound: "unquantified", value: null, words: "hundreds" })).toMatchObject({
      dot: null,
      range: null,
      words: "hundreds",
    });
  });

  test("draws one of six as six cells, of which more may be meant where the bound is open", () => {
    expect(one({ value: 1, of: 6 })?.cells.map(({ state }) => state)).toEqual([
      "counted",
      "rest",
      "rest",
      "rest",
      "rest",
      "rest",
    ]);
    expect(one({ value: 3, of: 4, bound: "more-than" })?.cells.map(({ state }) => state)).toEqual([
      "counted",
      "counted",
      "counted",
      "possible",
    ]);
    expect(one({ value: 3, of: 600 })?.cells).toEqual([]);
  });

  test("says who counted, through whom, as of when, in the name of a row", () => {
    const counted = layoutFigures([figure("a", { bound: "at-least", countedBy: "un", via: ["ap"] })], {
      width: 400,
      speakers: [{ id: "un", name: "The UN" }],
    });
    expect(counted.groups[0]?.rows[0]?.name).toBe("at least 10 people killed; counted by The UN, via ap; as of 4 Mar 2022.");
    expect(one({})?.name).toContain("not said who counted");
  });

  test("says who counted and who gives it beneath the number, and that a note contradicts it", () => {
    const articles = [{ id: "paper", publisher: { name: "The Paper", basis: "stated" as const } }];
    const notes = [{ text: "It was another one.", see: "https://notes.example/", contradicts: ["b"] }];
    const { groups } = layoutFigures([figure("a", { countedBy: "un" }), figure("b"), figure("c", { via: ["ap"] })], {
      width: 400,
      speakers: [{ id: "un", name: "The UN" }],
      articles,
      notes,
    });
    expect(groups[0]?.rows.map(({ attribution }) => attribution)).toEqual([
      ["counted by The UN, according to The Paper"],
      ["according to The Paper; not said who counted", "an editor’s note says otherwise"],
      ["via ap, according to The Paper; not said who counted"],
    ]);
    expect(groups[0]?.rows[1]?.name).toContain("an editor’s note says otherwise");
  });

  test("joins a number, a word and a share to what is counted", () => {
    const unquantified = { value: null, bound: "unquantified", words: "millions" } as const;
    expect(unitAfter(figure("a"))).toBe("people");
    expect(unitAfter(figure("a", unquantified))).toBe("of people");
    expect(unitAfter(figure("a", { ...unquantified, words: "more than half", unit: "reactors" }))).toBe("of the reactors");
  });

  const anyFigure = fc
    .record({
      value: fc.nat(10_000_000),
      bound: fc.constantFrom(...boundSchema.options.filter((bound) => bound !== "unquantified")),
    })
    .map((more) => figure("one", more));
  property.prop([fc.array(anyFigure, { minLength: 1, maxLength: 6 }), fc.integer({ min: 240, max: 900 })])(
    "keeps dots, ranges and words within the width",
    (figures, width) => {
      for (const group of layoutFigures(figures, { width }).groups)
        for (const row of group.rows) {
          expect(row.dot?.x ?? 0).toBeGreaterThanOrEqual(0);
          expect(row.range?.x1 ?? 0).toBeLessThanOrEqual(row.labelX);
          expect(row.labelX).toBeLessThan(width);
        }
    },
  );

  test("draws as in its picture: all bounds", async () => {
    const figures = [
      ...boundSchema.options.map((bound, index) =>
        bound === "unquantified"
          ? figure(bound, { bound, value: null, words: "hundreds" })
          : figure(bound, { bound, value: 100 * (index + 1) }),
      ),
      figure("part", { value: 1, of: 6, unit: "reactors", outcome: "on fire" }),
      figure("parts", { value: 3, of: 6, bound: "more-than", unit: "reactors", outcome: "offline" }),
    ];
    const { width, groups } = layoutFigures(figures, { width: 400 });
    const pictures = groups.map((group, index) => pictureOf(drawFigures(group, width, `figure-${index}`)));
    await expect(pictures.join("")).toMatchFileSnapshot("snapshots/figures-all-bounds.svg");
  });

  test("draws “about” soft at both ends, “nearly” at one, and what is known hard", () => {
    const fills = (bound: Figure["bound"]) => {
      const [group] = layoutFigures([figure("one", { bound, value: 450 })], { width: 400 }).groups;
      const text = group ? pictureOf(drawFigures(group, 400, "figure")) : "";
      return [...text.matchAll(/<rect [^>]*?(?:fill="url\(#figure-(in|out)\)"|class="(solid)")/g)].map(
        (match) => match[1] ?? match[2],
      );
    };
    expect(fills("about")).toEqual(["in", "out"]);
    expect(fills("nearly")).toEqual(["in"]);
    expect(fills("up-to")).toEqual(["solid"]);
  });
});
