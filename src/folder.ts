import { constants } from "node:fs";
import { type FileHandle, lstat, open, readdir } from "node:fs/promises";
import { join } from "node:path";
import { byteLimit } from "./corpus/size-limits.ts";
import type { CorpusSources, SourceEntry } from "./corpus/sources.ts";

/** Folders whose every entry belongs to the corpus. */
const folders = ["content", "seeds"];

/** Files beside them; each may be absent. */
const ledgers = ["permalinks.txt", "redirects.yaml"];

/** Made by the build when the corpus is the project's own: no part of what is checked. */
const made = "content/articles";

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

/** Reads a regular file that is within its limit. A link put in its place meanwhile is refused by the system. */
async function readEntry(root: string, path: string): Promise<SourceEntry> {
  let handle: FileHandle | undefined;
  try {
    handle = await open(join(root, path), constants.O_RDONLY | (constants.O_NOFOLLOW ?? 0) | (constants.O_NONBLOCK ?? 0));
    const { size } = await handle.stat();
    if (size > byteLimit(path)) return { ...nothing, path, kind: "file", byteCount: size };
    const bytes = await handle.readFile();
    return { path, kind: "file", byteCount: bytes.length, bytes, text: decode(bytes) };
  } catch {
    return { ...nothing, path, kind: "unreadable" };
  } finally {
    await handle?.close();
  }
}

/** Every entry at a path and below it; none if there is nothing. */
async function readTree(root: string, path: string, listed: boolean): Promise<SourceEntry[]> {
  if (path === made) return [];
  const stats = await lstat(join(root, path)).catch(() => null);
  // A listed name that can't be found is one the system could not spell as text.
  if (stats === null) return listed ? [{ ...nothing, path, kind: "unreadable" }] : [];
  if (stats.isFile()) return [await readEntry(root, path)];
  if (stats.isSymbolicLink()) return [{ ...nothing, path, kind: "link" }];
  if (!stats.isDirectory()) return [{ ...nothing, path, kind: "device" }];
  const names = await readdir(join(root, path)).catch(() => null);
  if (names === null) return [{ ...nothing, path, kind: "unreadable" }];
  const below: SourceEntry[] = [];
  for (const name of names) below.push(...(await readTree(root, `${path}/${name}`, true)));
  return [{ ...nothing, path, kind: "folder" }, ...below];
}

/**
 * Reads a corpus folder, and writes nothing. Links are reported, never followed; what is no regular file is not opened.
 * @throws NoCorpusError if there is neither `seeds/` nor `content/`
 */
export async function readFolder(root: string): Promise<CorpusSources> {
  const entries: SourceEntry[] = [];
  for (const path of [...folders, ...ledgers]) entries.push(...(await readTree(root, path, false)));
  if (!entries.some(({ path }) => folders.includes(path)))
    throw new NoCorpusError(`Unexpected corpus folder “${root}”, expected one with “seeds” or “content” in it.`);
  return { entries: entries.sort((a, b) => (a.path < b.path ? -1 : a.path > b.path ? 1 : 0)) };
}
