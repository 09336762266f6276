import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parseArticle, printArticle } from "../../src/ingest/mdx.ts";
import { toArticle } from "../../src/ingest/to-article.ts";
import { readCapture } from "./capture.ts";

const root = new URL("fixtures/", import.meta.url);

/**
 * A case is a folder with `seed.txt`, `seed.yaml` and the expected `article.mdx`.
 * UPDATE=1 writes all expectations; a missing one is written too, but not in CI.
 */
test.each(readdirSync(root).sort())("the capture “%s” becomes the expected article", (name) => {
  const folder = new URL(`${name}/`, root);
  const { bytes: _, ...capture } = readCapture(new URL("seed.txt", folder), new URL("seed.yaml", folder));
  const { article, findings } = toArticle({ id: name, ...capture });
  const { mdx } = printArticle(article);
  const expectation = new URL("article.mdx", folder);
  const { UPDATE: update, CI: ci } = process.env;
  if (update || (!ci && !existsSync(expectation))) writeFileSync(expectation, mdx);
  expect(findings).toEqual([]);
  expect(mdx).toBe(readFileSync(expectation, "utf8"));
  expect(parseArticle(name, mdx)).toEqual(article);
});
