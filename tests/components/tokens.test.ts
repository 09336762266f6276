import { readFileSync } from "node:fs";
import { resolve } from "node:path";
import { describe, expect, test } from "vitest";

const css = readFileSync(resolve(import.meta.dirname, "../../src/components/styles/tokens.css"), "utf8");

/** The custom properties that are a colour on a light ground and one on a dark ground. */
const colours = [...css.matchAll(/--([a-z-]+):\s*light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\);/g)];
const themes = [
  { theme: "light", of: new Map(colours.map(([, name = "", light = ""]) => [name, light])) },
  { theme: "dark", of: new Map(colours.map(([, name = "", , dark = ""]) => [name, dark])) },
];

/** Relative luminance, https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5]
    .map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio, https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio */
function contrast(a: string, b: string): number {
  const [bright = 0, dark = 0] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (bright + 0.05) / (dark + 0.05);
}

const text = [
  ["ink", "ground"],
  ["ink", "raised"],
  ["ink", "accent-ground"],
  ["ink", "accent-target"],
  ["ink-soft", "ground"],
  ["ink-soft", "raised"],
  ["accent", "ground"],
  ["ink", "map-ukraine"],
  ["ink-soft", "map-ukraine"],
  ["ink-soft", "map-land"],
  ["ink-soft", "map-sea"],
] as const;
const marks = [
  ["mark", "ground"],
  ["accent", "ground"],
  ["accent", "map-ukraine"],
  ["accent", "map-land"],
  ["accent", "accent-ground"],
  ["mark", "map-ukraine"],
  ["mark", "map-sea"],
  ["mark", "map-land"],
] as const;

describe.each(themes)("in the $theme theme", ({ of }) => {
  const ratio = (a: string, b: string) => contrast(of.get(a) ?? "#000000", of.get(b) ?? "#000000");

  test.each(text)("text in %s on %s reaches 4.5:1", (a, b) => {
    expect(ratio(a, b)).toBeGreaterThanOrEqual(4.5);
  });

  test.each(marks)("marks in %s on %s reach 3:1", (a, b) => {
    expect(ratio(a, b)).toBeGreaterThanOrEqual(3);
  });
});

test("black on white is 21:1, a colour on itself 1:1", () => {
  expect(contrast("#000000", "#ffffff")).toBeCloseTo(21);
  expect(contrast("#123456", "#123456")).toBe(1);
});
