import { describe, expect, test } from "vitest";
import { kinds } from "../../src/corpus/kinds.ts";
import { precisions } from "../../src/corpus/precisions.ts";
import { stanceVerbs } from "../../src/corpus/stance-verbs.ts";
import { eventFamily, eventSymbol, precisionSymbol, stanceSymbol } from "../../src/model/record/symbols.ts";

/** Each shape with what it means. */
const shapes = new Map<string, string>([
  ...kinds.map((kind) => [`event: ${eventFamily(kind)}`, eventSymbol(kind)] as const),
  ...stanceVerbs.map((stance) => [`stance: ${stance}`, stanceSymbol(stance)] as const),
  ...precisions.flatMap((precision) =>
    precision === "country" ? [] : [[`place: ${precision}`, precisionSymbol(precision)] as const],
  ),
]);

/** What makes a ring: a circle with a smaller circle cut out of its middle, and nothing else. */
const isRing = (path: string): boolean => /^M0-[\d.]+A[^Z]+ZM0-[\d.]+A[^Z]+Z$/.test(path);
/** A circle and nothing else, large enough to be taken for a mark. */
const isDisc = (path: string): boolean => /^M0-[4-6](?:\.\d)?A[^Z]+Z$/.test(path);

describe("one shape, one meaning", () => {
  test("no two meanings share a shape", () => {
    expect(new Set(shapes.values()).size).toBe(shapes.size);
  });

  test("a ring is only what states, a disc only a known site", () => {
    const named = (is: (path: string) => boolean) => [...shapes].filter(([, path]) => is(path)).map(([name]) => name);
    expect(named(isRing)).toEqual(["stance: states"]);
    expect(named(isDisc)).toEqual(["place: site"]);
  });
});
