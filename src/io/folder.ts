import { byteLimit, CorpusSize, sizeLimits } from "../corpus/size-limits.ts";
import type { CorpusSources, SourceEntry } from "../corpus/sources.ts";
import { compareText } from "../text/compare-text.ts";
import { trackedBelow } from "./git.ts";
import { GuardedFolder } from "./guarded-folder.ts";

/** Folders whose every entry belongs to the corpus. */
export const folders = ["content", "seeds"];

/** Files beside them; each may be absent. */
export const ledgers = ["permalinks.txt", "redirects.yaml"];

/** Made by the build when the corpus is the project's own: no part of what is checked, unless something else is in it. */
export const made = "content/articles";

/** A file that the build makes there, or is just making. */
export const madeFile = /^[a-z][a-z0-9-]*\.mdx(?:\.\d+-[0-9a-f]{16}\.next)?$/u;

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

export const fileEntry = (path: string, bytes: Uint8Array): SourceEntry => ({
  path,
  kind: "file",
  byteCount: bytes.length,
  bytes,
  text: decode(bytes),
});

/** The entry of a file that is above the limit of its size. */
export const largeEntry = (path: string, byteCount: number): SourceEntry => ({ ...nothing, path, kind: "file", byteCount });

/** The entry of what is no file, or is not read. */
export const otherEntry = (path: string, kind: SourceEntry["kind"]): SourceEntry => ({ ...nothing, path, kind });

/** What a path names: the file if it is within its limit. A second name of a file that may lie anywhere counts as a link: no checkout has one. */
function readEntry(folder: GuardedFolder, path: string): SourceEntry {
  const { kind, byteCount, bytes, names } = folder.find(path, byteLimit(path));
  // A listed name that can't be found is one the system could not spell as text.
  if (kind !== "file") return otherEntry(path, kind === "nothing" ? "unreadable" : kind);
  if (names > 1) return otherEntry(path, "link");
  return bytes === null ? largeEntry(path, byteCount) : fileEntry(path, bytes);
}

/** Whether a path lies far below all that a corpus may have: such a folder is told of, and not entered. */
export const isTooDeep = (path: string): boolean => path.split("/").length > 8;

function* readTree(folder: GuardedFolder, path: string, tracked: ReadonlySet<string>): Generator<SourceEntry> {
  const entries = isTooDeep(path) ? [] : folder.entries(path, sizeLimits.entries);
  if (path !== made || entries === null) yield otherEntry(path, entries === null ? "unreadable" : "folder");
  for (const { path: below, kind } of entries ?? []) {
    if (kind === "folder") yield* readTree(folder, below, tracked);
    else if (path === made && kind === "file" && madeFile.test(below.slice(made.length + 1)) && !tracked.has(below)) continue;
    else if (path.startsWith(made)) yield otherEntry(below, kind);
    else yield readEntry(folder, below);
  }
}

/** Everything that a corpus is read from, in order of path. */
function* readAll(folder: GuardedFolder, tracked: ReadonlySet<string>): Generator<SourceEntry> {
  for (const path of [...folders, ...ledgers].sort()) {
    const kind = folder.kindAt(path);
    if (kind === "folder") yield* readTree(folder, path, tracked);
    else if (kind !== "nothing") yield readEntry(folder, path);
  }
}

/**
 * Reads a corpus folder, and writes nothing. Links are reported, never followed; what is no regular file is not opened. Of the made
 * articles nothing is read, and only what the build did not make is reported: what came with a commit, and what is none of its files.
 * The first entry that passes a limit of the whole corpus is the last that is read.
 * The calls are synchronous: for tens of thousands of small files that takes half the time of asynchronous ones.
 * @throws NoCorpusError if there is neither `seeds/` nor `content/`
 */
export async function readFolder(root: string): Promise<CorpusSources> {
  const folder = new GuardedFolder(root);
  const tracked = new Set((await trackedBelow(root, [made])).map(({ path }) => path));
  const entries: SourceEntry[] = [];
  const size = new CorpusSize();
  for (const entry of readAll(folder, tracked)) {
    entries.push(entry);
    if (size.add(entry) !== null) break;
  }
  if (!entries.some(({ path }) => folders.includes(path)))
    throw new NoCorpusError(`Unexpected corpus folder “${root}”, expected one with “seeds” or “content” in it.`);
  return { entries: entries.sort((a, b) => compareText(a.path, b.path)) };
}
