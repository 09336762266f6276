import { describe, expect, test } from "vitest";
import { nearestName } from "../../src/corpus/nearest-name.ts";

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
});
