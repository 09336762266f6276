import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { keepKnown, parseView, printView, toList, toWords, type View, wholeView } from "../../src/model/query/view.ts";

const day = fc
  .date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const id = fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/);
const list = fc.array(id, { maxLength: 5 }).map(toList);
/** A box whose edges are whole numbers, as an address holds it. */
const box = fc
  .tuple(...Array.from({ length: 4 }, () => fc.integer({ min: -9_999_999, max: 9_999_999 })))
  .map(([a = 0, b = 0, c = 0, d = 0]) => [Math.min(a, c), Math.min(b, d), Math.max(a, c) + 1, Math.max(b, d) + 1] as const);
const arbitraryView: fc.Arbitrary<View> = fc
  .record({
    span: fc.tuple(fc.option(day), fc.option(day)),
    map: fc.option(box),
    kind: list,
    place: list,
    speaker: list,
    source: list,
    stance: list,
    q: fc.string({ unit: "grapheme", maxLength: 40 }).map(toWords),
    event: list,
    statement: list,
  })
  .map(({ span: [a, b], ...rest }) => ({
    ...rest,
    from: a !== null && b !== null && b < a ? b : a,
    to: a !== null && b !== null && b < a ? a : b,
  }));

describe("a view and its address", () => {
  property.prop([arbitraryView], { numRuns: 1_000 })("reading what was written gives the view back", (view) => {
    expect(parseView(printView(view))).toEqual(view);
  });

  property.prop([fc.string({ unit: "binary", maxLength: 200 })], { numRuns: 1_000 })(
    "any text is read, and its reading is canonical",
    (query) => {
      const view = parseView(query);
      expect(parseView(printView(view))).toEqual(view);
      expect(printView(view)).toMatch(/^(?:\?[\w=&,%.!~*'()-]+)?$/);
    },
  );

  property.prop([arbitraryView, fc.webQueryParameters()])("what does not belong to it changes nothing", (view, other) => {
    const foreign = other.replaceAll(/(^|&)(from|to|map|kind|place|speaker|source|stance|q|event)(?==|&|$)/g, "$1x");
    expect(parseView(`${printView(view)}&${foreign}`)).toEqual(view);
  });

  test("keys and values have one order", () => {
    expect(printView(parseView("?event=b&stance=denies,accuses&to=2022-03-04&kind=strike&kind=bombing&from=2022-03-01"))).toBe(
      "?from=2022-03-01&to=2022-03-04&kind=bombing,strike&stance=accuses,denies&event=b",
    );
  });

  test.each([
    ["?from=1e999&to=NaN&kind=strike", "?kind=strike"],
    ["?from=2022-02-30&to=2022-13-01&q=kyiv", "?q=kyiv"],
    ["?from=2022-03-04&to=2022-03-01", "?from=2022-03-04"],
    ["?map=-102345,-912334,81233,-802334", "?map=-102345,-912334,81233,-802334"],
    ["?map=-0,0,007,9", "?map=0,0,7,9"],
    ["?map=5,0,5,9&kind=strike", "?kind=strike"],
    ["?map=1,2,3&map=1,2,3,4e9", ""],
    ["?map=1,2,3,999999999", ""],
    ["?from=%E0%A4%A&kind=strike", "?kind=strike"],
    ["?kind=<img%20onerror>,strike,STRIKE,../x", "?kind=strike"],
    ["?q=%00%0A%E2%80%AE%20a%20%20b", "?q=a%20b"],
    ["?__proto__=x&constructor=y", ""],
    [`?${"kind=strike&".repeat(20_000)}`, "?kind=strike"],
    [`?q=${"x".repeat(100_000)}`, `?q=${"x".repeat(200)}`],
    ["", ""],
  ])("%s is read as %s", (query, canonical) => {
    expect(printView(parseView(query))).toBe(canonical);
  });

  test("the empty view has an empty address", () => {
    expect(parseView("")).toEqual(wholeView);
  });

  test("ids that the corpus does not have are left out, the others kept", () => {
    const view = keepKnown(parseView("?kind=strike,nonsense&place=kyiv"), (_, id) => id !== "nonsense");
    expect(printView(view)).toBe("?kind=strike&place=kyiv");
  });
});
