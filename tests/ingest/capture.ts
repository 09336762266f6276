import { readFileSync } from "node:fs";
import { parse } from "yaml";
import type { Article } from "../../src/corpus/article.ts";
import { type Sidecar, sidecarSchema } from "../../src/corpus/sidecar.ts";
import { toArticle } from "../../src/ingest/to-article.ts";

/** A sidecar with nothing in it that a test could depend on. */
export const plainSidecar: Sidecar = {
  title: null,
  publisher: { name: "The Daily Example", basis: "stated" },
  byline: [],
  language: "en",
  url: "https://example.org/article",
  archived: null,
  published: { edtf: "2022-03-04", basis: "stated" },
  updated: null,
  received: "2022-03-05",
  sha256: "0".repeat(64),
  rights: { holder: "The Daily Example", display: "full", because: "Made for a test." },
  parts: [],
  changes: [],
};

/** The article of a text, under a plain sidecar with these `parts`. */
export function articleOf(text: string, parts: Sidecar["parts"] = []): Article {
  return toArticle({ id: "example", text, byteCount: Buffer.byteLength(text), sidecar: { ...plainSidecar, parts } }).article;
}

/** Reads a seed and its sidecar. */
export function readCapture(seed: URL, sidecar: URL) {
  const bytes = readFileSync(seed);
  const text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  return { bytes, text, byteCount: bytes.length, sidecar: sidecarSchema.parse(parse(readFileSync(sidecar, "utf8"))) };
}
