import { closeSync, constants, type Dirent, fstatSync, lstatSync, openSync, readSync, realpathSync, type Stats } from "node:fs";
import { codeOf } from "./error-code.ts";

/** What is at a path itself: a link is never followed. `unreadable`: the system does not let us look. */
export type Kind = "nothing" | "file" | "folder" | "link" | "device" | "unreadable";

/** What is at a path, and the bytes if it is a file that is not too large. */
export interface Found {
  readonly kind: Kind;
  /** Size in bytes; 0 for what is no file. */
  readonly byteCount: number;
  /** Null for what is no file, and for a file above the limit. */
  readonly bytes: Uint8Array<ArrayBuffer> | null;
  /** How many names a file has; more than one where it has a hard link. */
  readonly names: number;
}

/** Each kind in a sentence. */
export const nouns: Readonly<Record<Kind, string>> = {
  nothing: "nothing",
  file: "file",
  folder: "folder",
  link: "link",
  device: "device, pipe or socket",
  unreadable: "entry that can't be read",
};

/** What a call of the file system gives; null where it fails. */
export function attempt<T>(call: () => T): T | null {
  try {
    return call();
  } catch {
    return null;
  }
}

export function kindOf(stats: Stats | Dirent): Exclude<Kind, "nothing"> {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  return stats.isSymbolicLink() ? "link" : "device";
}

/** Looks at a path itself. Its parents are the caller's care. */
export function look(path: string): Kind {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats === undefined ? "nothing" : kindOf(stats);
  } catch (error) {
    // A name that no file system holds, or one below a file, stands for nothing.
    return codeOf(error) === "ENAMETOOLONG" || codeOf(error) === "ENOTDIR" ? "nothing" : "unreadable";
  }
}

export const noFollow = constants.O_NOFOLLOW ?? 0;
// A pipe would make a plain open wait for its writer.
const readOnly = constants.O_RDONLY | noFollow | (constants.O_NONBLOCK ?? 0);

/** What has no bytes, of a kind. */
export const noFile = (kind: Kind): Found => ({ kind, byteCount: 0, bytes: null, names: 0 });

/** Reads at most `size` bytes: a file that grows meanwhile is read no further. */
function readBytes(descriptor: number, size: number): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(size);
  let filled = 0;
  while (filled < size) {
    const count = readSync(descriptor, bytes, filled, size - filled, null);
    if (count === 0) break;
    filled += count;
  }
  return filled === size ? bytes : bytes.slice(0, filled);
}

/**
 * Reads a path itself, wherever it lies, if it is a regular file, which the open file tells: a link put in its place meanwhile is refused by
 * the system. Throws nothing; `kind` tells what is no file.
 */
export function findGiven(path: string, most: number): Found {
  const kind = look(path);
  const descriptor = kind === "file" ? attempt(() => openSync(path, readOnly)) : null;
  if (descriptor === null) return noFile(kind === "file" ? "unreadable" : kind);
  try {
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) return noFile(kindOf(stats));
    const bytes = stats.size > most ? null : readBytes(descriptor, stats.size);
    return { kind: "file", byteCount: bytes?.length ?? stats.size, bytes, names: stats.nlink };
  } catch {
    return noFile("unreadable");
  } finally {
    closeSync(descriptor);
  }
}

/** A path without links in it; null where there is none. */
export const realPath = (path: string): string | null => attempt(() => realpathSync(path));
