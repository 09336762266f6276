import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { nearestName } from "../../src/corpus/nearest-name.ts";

/** Fewest letters put in, left out, changed or swapped with their neighbour, no letter touched twice: by its definition. */
function distance(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [rest, other] = [a.slice(1), b.slice(1)];
  const change = distance(rest, other) + (a[0] === b[0] ? 0 : 1);
  const swapped = a.length > 1 && a[0] === b[1] && a[1] === b[0] ? distance(a.slice(2), b.slice(2)) + 1 : change;
  return Math.min(change, swapped, distance(rest, b) + 1, distance(a, other) + 1);
}

describe("nearestName", () => {
  test.each([
    ["titel", ["title", "tiles"], "title"],
    ["brigde", ["bridge", "brigade"], "bridge"],
    ["minstry", ["ministry", "minister"], "ministry"],
    ["same", ["same", "some"], "same"],
    ["ab", ["ac", "ad"], "ac"],
  ])("of “%s” it is the one that differs least, the first of two", (name, candidates, expected) => {
    expect(nearestName(name, candidates)).toBe(expected);
    expect(nearestName(name, [...candidates].reverse())).toBe(expected);
  });

  test("nothing is near when more than a third differs", () => {
    expect(nearestName("kharkiv", ["kherson", "kyiv"])).toBeNull();
    expect(nearestName("x".repeat(101), ["x".repeat(100)])).toBeNull();
    expect(nearestName("a", [])).toBeNull();
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), minLength: 1, maxLength: 6 });

  property.prop([word, fc.array(word, { maxLength: 4 })], { numRuns: 2000 })(
    "agrees with the definition of the distance",
    (name, candidates) => {
      const near = candidates.filter((candidate) => distance(name, candidate) <= Math.max(1, Math.floor(name.length / 3)));
      const best = Math.min(...near.map((candidate) => distance(name, candidate)));
      const expected = near.filter((candidate) => distance(name, candidate) === best).sort()[0] ?? null;
      expect(nearestName(name, candidates)).toBe(expected);
    },
  );

  test("a name of a hundred letters is compared, a longer one is not", () => {
    expect(nearestName("x".repeat(100), ["x".repeat(99)])).toBe("x".repeat(99));
    expect(nearestName("x".repeat(101), ["x".repeat(101)])).toBeNull();
  });
});
