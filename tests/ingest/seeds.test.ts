import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import type { Role } from "../../src/corpus/role.ts";
import { parseArticle, printArticle } from "../../src/ingest/mdx.ts";
import { toArticle } from "../../src/ingest/to-article.ts";
import { readCapture } from "./capture.ts";

/** The lines of each seed that are not body, as an editor reads them. */
const seeds: Record<string, Partial<Record<Role, readonly number[]>>> = {
  "newsweek-2022-03-04": { headline: [1], update: [25], caption: [27, 28] },
  "euronews-2022-02-24": {
    headline: [1],
    caption: [3],
    repeat: [4],
    credit: [5],
    byline: [6],
    furniture: [7, 8, 12, 38, 40, 42, 44, 46],
    standfirst: [10],
  },
  "earthpress-2022-12-02": { standfirst: [1], speech: [4, 10, 12], heading: [8] },
  "ras-2022-09-19": { standfirst: [1], repeat: [6, 7, 8, 9] },
};

/** What the sidecars have to say because no rule recognises it. */
const stated: Record<string, readonly string[]> = {
  "newsweek-2022-03-04": ["27-28"],
  "euronews-2022-02-24": ["10"],
  "earthpress-2022-12-02": ["1"],
  "ras-2022-09-19": ["1"],
};

describe.each(Object.keys(seeds))("the seed %s", (id) => {
  const root = new URL("../fixtures/corpora/first-four/seeds/", import.meta.url);
  const { bytes, ...capture } = readCapture(new URL(`${id}.txt`, root), new URL(`${id}.yaml`, root));
  const { article, findings } = toArticle({ id, ...capture });

  test("has the bytes its sidecar names", () => {
    expect(createHash("sha256").update(bytes).digest("hex")).toBe(capture.sidecar.sha256);
  });

  test("has the roles an editor gives it", () => {
    const found: Partial<Record<Role, number[]>> = {};
    for (const { number, role } of article.lines) if (role !== "body") found[role] = [...(found[role] ?? []), number];
    expect(found).toEqual(seeds[id]);
    expect(findings).toEqual([]);
  });

  test("needs its sidecar only for what no rule recognises", () => {
    expect(capture.sidecar.parts.map((part) => part.lines)).toEqual(stated[id]);
    for (const [index] of capture.sidecar.parts.entries()) {
      const parts = capture.sidecar.parts.filter((_, other) => other !== index);
      expect(toArticle({ id, ...capture, sidecar: { ...capture.sidecar, parts } }).article.lines).not.toEqual(article.lines);
    }
  });

  test("gives each line its code points and its place in the seed", () => {
    const codePoints = Array.from(capture.text);
    for (const { start, text } of article.lines)
      expect(codePoints.slice(start, start + Array.from(text).length).join("")).toBe(text);
    const rest = capture.text.split("\n").filter((line) => line !== "");
    expect(article.lines.map((line) => line.text)).toEqual(rest);
  });

  test("is printed as MDX that parses to the same article, with the same bytes each time", () => {
    const { mdx } = printArticle(article);
    expect(parseArticle(id, mdx)).toEqual(article);
    expect(printArticle(toArticle({ id, ...capture }).article).mdx).toBe(mdx);
  });
});
