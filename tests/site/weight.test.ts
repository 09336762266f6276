import { readFileSync } from "node:fs";
import { join } from "node:path";
import { brotliCompressSync } from "node:zlib";
import { expect, inject, test } from "vitest";

const { first } = inject("sites");

/** Scripts that a page asks for, and those that they import before they run, by their names; not what is brought when a reader asks for it. */
function scriptsOf(page: string): readonly string[] {
  const found = new Set<string>();
  const take = (text: string, asks: RegExp): void => {
    for (const [, name = ""] of text.matchAll(asks)) {
      if (found.has(name)) continue;
      found.add(name);
      take(readFileSync(join(first.folder, "assets", name), "utf8"), /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g);
    }
  };
  take(readFileSync(join(first.folder, page), "utf8"), /<script[^>]*\ssrc="[^"]*\/assets\/([\w.-]+\.js)"/g);
  return [...found].map((name) => join("assets", name));
}

// The design asks for 35 kB: what is above it is owed.
test("the scripts of the home page weigh at most 39.2 kB after brotli, with all that they import", () => {
  const scripts = scriptsOf("index.html");
  expect(scripts.length).toBeGreaterThan(0);
  const bytes = scripts.reduce((sum, path) => sum + brotliCompressSync(readFileSync(join(first.folder, path))).length, 0);
  expect(bytes).toBeLessThanOrEqual(39_200);
});
