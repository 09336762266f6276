import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type CheckResult, checkCorpus } from "../../src/corpus/check-corpus.ts";
import type { CheckTools, CorpusSources, SourceEntry } from "../../src/corpus/sources.ts";
import { toArticle } from "../../src/ingest/to-article.ts";
import { readAreas } from "../../src/io/areas.ts";

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });
const encoder = new TextEncoder();

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

/** A file as the folder reader gives it. */
export function entryOf(path: string, content: string | Uint8Array): SourceEntry {
  const bytes = typeof content === "string" ? encoder.encode(content) : content;
  return { path, kind: "file", byteCount: bytes.length, bytes, text: decode(bytes) };
}

/** A corpus that is on no disk. */
export const sourcesOf = (files: Readonly<Record<string, string | Uint8Array>>): CorpusSources => ({
  entries: Object.entries(files).map(([path, content]) => entryOf(path, content)),
});

/** The base map of this project, and its ingest; limits and a day of the tests' own. */
export const tools: CheckTools = {
  toArticle,
  areas: readAreas(fileURLToPath(new URL("../..", import.meta.url))),
  publication: { display: "full", excerpts: { passageWords: 90, articleWords: 300, articlePercent: 15 } },
  published: null,
  today: "2027-01-01",
};

export const check = (files: Readonly<Record<string, string | Uint8Array>>): CheckResult => checkCorpus(sourcesOf(files), tools);

const small = new URL("../fixtures/corpora/small/", import.meta.url);

/** The folder of the small corpus. */
export const smallFolder = fileURLToPath(small);

/** Every file of the small corpus, by its path. */
export const smallFiles: Readonly<Record<string, string>> = Object.fromEntries(
  readdirSync(small, { recursive: true, encoding: "utf8" })
    .map((path) => path.replaceAll("\\", "/"))
    .filter((path) => /\.\w+$/u.test(path))
    .sort()
    .map((path) => [path, readFileSync(new URL(path, small), "utf8")]),
);

/** A file of the small corpus. Throws when there is none at the path. */
export function readSmall(path: string): string {
  const text = smallFiles[path];
  if (text === undefined) throw new Error(`The small corpus has no file “${path}”.`);
  return text;
}
