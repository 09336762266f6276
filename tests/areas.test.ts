import { describe, expect, test } from "vitest";
import { tools } from "./corpus/sources.ts";

const { areas } = tools;

describe("readAreas", () => {
  test.each([
    ["Simferopol", 34.1, 44.95, "UA"],
    ["Sevastopol", 33.52, 44.6, "UA"],
    ["Kerch", 36.47, 45.36, "UA"],
    ["Donetsk", 37.8, 48.0, "UA"],
    ["Luhansk", 39.31, 48.57, "UA"],
    ["Mariupol", 37.55, 47.1, "UA"],
    ["Kherson", 32.62, 46.64, "UA"],
    ["Melitopol", 35.37, 46.85, "UA"],
    ["Belgorod", 36.58, 50.6, "RU"],
    ["Kursk", 36.19, 51.73, "RU"],
  ])("%s is in one country", (_, longitude, latitude, country) => {
    expect(["UA", "RU"].filter((code) => areas.contains(code, longitude, latitude))).toEqual([country]);
  });

  test.each([
    ["Istanbul", 28.98, 41.01, "TR"],
    ["Odesa, by the sea", 30.73, 46.48, "UA-51"],
    ["Berlin, on the overview only", 13.4, 52.52, "DE"],
  ])("%s is in its area", (_, longitude, latitude, code) => {
    expect(areas.contains(code, longitude, latitude)).toBe(true);
  });

  test("a place is not in another area", () => {
    expect(areas.contains("UA-63", 30.73, 46.48)).toBe(false);
    expect(areas.contains("DE", 30.73, 46.48)).toBe(false);
  });

  test("of a country that reaches beyond the frame, the map can't tell what lies there", () => {
    expect(areas.contains("RU", 131.89, 43.12)).toBeNull();
    expect(areas.contains("UA", 131.89, 43.12)).toBe(false);
  });

  test.each(["UA-99", "US", "TR-34", "constructor", "__proto__"])("the map has no area “%s”", (code) => {
    expect(areas.has(code)).toBe(false);
    expect(areas.contains(code, 30, 50)).toBe(false);
  });
});
