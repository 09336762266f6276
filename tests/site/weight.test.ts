import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, inject, test } from "vitest";
import { filesOf } from "./pages.ts";

const { first } = inject("sites");

const read = (path: string): string => readFileSync(join(first.folder, path), "utf8");
const weigh = (paths: Iterable<string>): number =>
  [...paths].reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(first.folder, path))).length, 0);

/** Scripts that a page or a script asks for as soon as it is read, and those that they ask for in turn, by their paths below the site. */
function loadedWith(path: string, found = new Set<string>()): ReadonlySet<string> {
  const asked = path.endsWith(".html") ? /(?:src=")\/(assets\/[\w.-]+\.js)/g : /(?:\bfrom|\bimport)\s*["'`]\.\/([\w.-]+\.js)/g;
  for (const [, name = ""] of read(path).matchAll(asked)) {
    const script = name.startsWith("assets/") ? name : `assets/${name}`;
    if (found.has(script)) continue;
    found.add(script);
    loadedWith(script, found);
  }
  return found;
}

const scripts = loadedWith("index.html");

test("the scripts that come with the home page weigh at most 12 kB after brotli", () => {
  expect(scripts.size).toBeGreaterThan(0);
  expect(weigh(scripts)).toBeLessThanOrEqual(12_000);
});

test("with what the first act in timeline, map or list brings, they weigh at most 35 kB", () => {
  const pictures = filesOf(first.folder).find((path) => /^assets\/pictures\.[\w-]+\.js$/.test(path)) ?? "";
  const acting = new Set([...scripts, pictures, ...loadedWith(pictures)]);
  expect(acting.size).toBeGreaterThan(scripts.size);
  expect(weigh(acting)).toBeLessThanOrEqual(35_000);
});

test("no script of any page weighs more than 20 kB: tables of characters and the like stay with the build", () => {
  const heavy = filesOf(first.folder).filter((path) => /^assets\/.*\.js$/.test(path) && weigh([path]) > 20_000);
  expect(heavy).toEqual([]);
});
