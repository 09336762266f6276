import { closeSync, constants, fstatSync, lstatSync, openSync, readdirSync, readFileSync, type Stats } from "node:fs";
import { join } from "node:path";
import { byteLimit } from "../corpus/size-limits.ts";
import type { CorpusSources, SourceEntry } from "../corpus/sources.ts";
import { compareText } from "../text/compare-text.ts";

/** Folders whose every entry belongs to the corpus. */
export const folders = ["content", "seeds"];

/** Files beside them; each may be absent. */
export const ledgers = ["permalinks.txt", "redirects.yaml"];

/** Made by the build when the corpus is the project's own: no part of what is checked. */
export const made = "content/articles";

/** A corpus root that is not there or holds no corpus: wrong usage, not a problem of the corpus. */
export class NoCorpusError extends Error {
  override readonly name = "NoCorpusError";
}

const decoder = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true });

function decode(bytes: Uint8Array): string | null {
  try {
    return decoder.decode(bytes);
  } catch {
    return null;
  }
}

const nothing = { byteCount: 0, bytes: null, text: null };

/** The entry of a file with these bytes. */
export const fileEntry = (path: string, bytes: Uint8Array): SourceEntry => ({
  path,
  kind: "file",
  byteCount: bytes.length,
  bytes,
  text: decode(bytes),
});

/** The entry of a file that is above the limit of its size. */
export const largeEntry = (path: string, byteCount: number): SourceEntry => ({ ...nothing, path, kind: "file", byteCount });

/** The entry of what is no file. */
export const otherEntry = (path: string, kind: "folder" | "link" | "device" | "unreadable"): SourceEntry => ({
  ...nothing,
  path,
  kind,
});

/** What a call of the file system gives; null where it fails. */
function attempt<T>(call: () => T): T | null {
  try {
    return call();
  } catch {
    return null;
  }
}

const readOnly = constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0);

/** Reads a regular file that is within its limit. A link put in its place meanwhile is refused by the system. */
function readEntry(root: string, path: string): SourceEntry {
  const unreadable = otherEntry(path, "unreadable");
  const descriptor = attempt(() => openSync(join(root, path), readOnly));
  if (descriptor === null) return unreadable;
  try {
    const stats = attempt(() => fstatSync(descriptor));
    if (stats === null) return unreadable;
    // A second name of a file that may lie anywhere: no checkout has one.
    if (stats.nlink > 1) return otherEntry(path, "link");
    if (stats.size > byteLimit(path)) return largeEntry(path, stats.size);
    const bytes = attempt(() => readFileSync(descriptor));
    return bytes === null ? unreadable : fileEntry(path, bytes);
  } finally {
    closeSync(descriptor);
  }
}

/** Every entry at a path and below it, `listed` by the folder above. */
function* readTree(root: string, path: string, listed: boolean): Generator<SourceEntry> {
  if (path === made) return;
  const stats: Stats | null = attempt(() => lstatSync(join(root, path)));
  if (stats === null) {
    // A listed name that can't be found is one the system could not spell as text.
    if (listed) yield otherEntry(path, "unreadable");
  } else if (stats.isFile()) yield readEntry(root, path);
  else if (stats.isSymbolicLink()) yield otherEntry(path, "link");
  else if (!stats.isDirectory()) yield otherEntry(path, "device");
  else {
    const names = attempt(() => readdirSync(join(root, path)));
    yield otherEntry(path, names === null ? "unreadable" : "folder");
    for (const name of names ?? []) yield* readTree(root, `${path}/${name}`, true);
  }
}

/**
 * Reads a corpus folder, and writes nothing. Links are reported, never followed; what is no regular file is not opened.
 * The calls are synchronous: for tens of thousands of small files that takes half the time of asynchronous ones.
 * @throws NoCorpusError if there is neither `seeds/` nor `content/`
 */
export async function readFolder(root: string): Promise<CorpusSources> {
  const entries = [...folders, ...ledgers].flatMap((path) => [...readTree(root, path, false)]);
  if (!entries.some(({ path }) => folders.includes(path)))
    throw new NoCorpusError(`Unexpected corpus folder “${root}”, expected one with “seeds” or “content” in it.`);
  return { entries: entries.sort((a, b) => compareText(a.path, b.path)) };
}
