import { existsSync, readdirSync, readFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { expect, test } from "vitest";
import { root } from "./site/workshop.ts";

const documents = [
  "README.md",
  "CONTRIBUTING.md",
  "SECURITY.md",
  ...readdirSync(`${root}/docs`, { recursive: true }).map((path) => `docs/${path}`),
];
const rooms = new Set(readdirSync(`${root}/src`));

/** Whether a file or a folder is there; its ending may be left out. */
const isThere = (path: string): boolean =>
  existsSync(join(root, path)) ||
  (existsSync(join(root, dirname(path))) &&
    readdirSync(join(root, dirname(path))).some((name) => name.startsWith(`${basename(path)}.`)));

/** Files of the project that a document names between backticks, by their path or from `src/` on; an ending may be left out, `{a,b}` is a and b. */
const namedIn = (text: string): readonly string[] =>
  [...text.matchAll(/`([\w-]+)(\/[\w./{},-]*)`/gu)].flatMap(([, first = "", rest = ""]) => {
    if (!rooms.has(first) && !/^(?:src|tests|bench|docs|scripts)$/u.test(first)) return [];
    const path = `${rooms.has(first) ? "src/" : ""}${first}${rest}`;
    const [, before = path, choices = "", after = ""] = /^(.*)\{(.*)\}(.*)$/u.exec(path) ?? [];
    return choices.split(",").map((choice) => before + choice + after);
  });

test.each(documents.filter((path) => path.endsWith(".md")))("%s names only files that are there", (document) => {
  const named = namedIn(readFileSync(join(root, document), "utf8"));
  expect(named.filter((name) => !isThere(name))).toEqual([]);
});
