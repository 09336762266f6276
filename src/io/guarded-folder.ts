import { randomBytes } from "node:crypto";
import {
  closeSync,
  constants,
  copyFileSync,
  type Dirent,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  opendirSync,
  openSync,
  readdirSync,
  readSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  writeFileSync,
} from "node:fs";
import { dirname, join, relative, resolve, sep } from "node:path";
import { compareText } from "../text/compare-text.ts";
import { codeOf } from "./error-code.ts";
import { isRunning } from "./is-running.ts";

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
function attempt<T>(call: () => T): T | null {
  try {
    return call();
  } catch {
    return null;
  }
}

function kindOf(stats: Stats | Dirent): Exclude<Kind, "nothing"> {
  if (stats.isFile()) return "file";
  if (stats.isDirectory()) return "folder";
  return stats.isSymbolicLink() ? "link" : "device";
}

/** Looks at a path itself. Its parents are the caller's care. */
function look(path: string): Kind {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats === undefined ? "nothing" : kindOf(stats);
  } catch (error) {
    // A name that no file system holds, or one below a file, stands for nothing.
    return codeOf(error) === "ENAMETOOLONG" || codeOf(error) === "ENOTDIR" ? "nothing" : "unreadable";
  }
}

const noFollow = constants.O_NOFOLLOW ?? 0;
// A pipe would make a plain open wait for its writer.
const readOnly = constants.O_RDONLY | noFollow | (constants.O_NONBLOCK ?? 0);

/** What has no bytes, of a kind. */
const noFile = (kind: Kind): Found => ({ kind, byteCount: 0, bytes: null, names: 0 });

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

const createNew = constants.O_WRONLY | constants.O_CREAT | constants.O_EXCL | noFollow;

/** There is something where a command would read or write that must not be touched. Nothing was. */
export class RefusedPath extends Error {
  override readonly name = "RefusedPath";
  /** Relative to the folder that is guarded, with `/`. */
  readonly path: string;
  readonly reason: string;
  constructor(path: string, found: string, expected: string) {
    const reason = `Unexpected ${found}, expected ${expected}`;
    super(`${path}: ${reason}.`);
    this.path = path;
    this.reason = reason;
  }
}

export interface Entry {
  /** Relative to the folder that is guarded, with `/`. */
  readonly path: string;
  readonly kind: Exclude<Kind, "nothing">;
}

/** A folder is sorted where its contents would be: `a-b` before `a/b`. */
const byWholePath = (a: Entry, b: Entry): number =>
  compareText(a.kind === "folder" ? `${a.path}/` : a.path, b.kind === "folder" ? `${b.path}/` : b.path);

/** The first entries of a folder, in the order of the system. */
function listSome(path: string, most: number): readonly Dirent[] {
  const folder = opendirSync(path, { bufferSize: 1024 });
  try {
    const found: Dirent[] = [];
    while (found.length < most) {
      const entry = folder.readSync();
      if (entry === null) break;
      found.push(entry);
    }
    return found;
  } finally {
    folder.closeSync();
  }
}

/** The name of a file that is being written: of its own process and of nobody's guess. */
const asideName = /\.(\d+)-[0-9a-f]{16}\.next$/u;

/** A name for a file that is being written beside its place. */
export const toAsideName = (path: string): string => `${path}.${process.pid}-${randomBytes(8).toString("hex")}.next`;

/** The number of the process that writes a file of this name; null if the name is none of a file that is being written. */
export function writerOf(name: string): number | null {
  const [, writer] = asideName.exec(name) ?? [];
  return writer === undefined ? null : Number(writer);
}

/**
 * A folder whose contents a stranger chose, and the only way to it: every command reads and writes through this class. Nothing on the
 * way to a path, below the folder, may be a link; only regular files are opened; reading has a limit; writing makes a new file under
 * an unpredictable name, then gives it its place. What is refused is told by a `RefusedPath`, before anything is touched.
 *
 * The folder itself is its user's choice and may lie behind a link. Nobody is kept from changing it while a command works: whoever can
 * do that has the rights of whoever runs it.
 */
export class GuardedFolder {
  readonly root: string;

  constructor(root: string) {
    this.root = root;
  }

  #at(path: string): string {
    if (path !== "" && path.split("/").some((name) => name === "" || name === "." || name === ".." || name.includes("\0")))
      throw new Error(`“${path}” is no path below a folder.`);
    return join(this.root, ...path.split("/"));
  }

  /** What is at a path; what is in its way, if one of the folders above is none. */
  kindAt(path: string): Kind {
    const stop = this.#stopOf(path);
    return stop === null ? look(this.#at(path)) : stop.kind === "nothing" || stop.kind === "file" ? "nothing" : stop.kind;
  }

  /** The first of the folders above a path that is none. */
  #stopOf(path: string): { readonly path: string; readonly kind: Kind } | null {
    const names = path.split("/");
    for (let count = 1; count < names.length; count += 1) {
      const above = names.slice(0, count).join("/");
      const kind = look(this.#at(above));
      if (kind !== "folder") return { path: above, kind };
    }
    return null;
  }

  /** Refuses a path that lies in something else than folders; whether all of these are there. */
  #requireFolders(path: string): boolean {
    const stop = this.#stopOf(path);
    if (stop === null || stop.kind === "nothing") return stop === null;
    throw new RefusedPath(stop.path, nouns[stop.kind], "a folder");
  }

  /** Refuses a path that does not lie in folders, or is something else than one of these. */
  #require(path: string, ...wanted: readonly Kind[]): Kind {
    const kind = this.#requireFolders(path) ? look(this.#at(path)) : "nothing";
    if (wanted.includes(kind)) return kind;
    const expected = wanted.filter((each) => each !== "nothing").map((each) => `a ${nouns[each]}`);
    throw new RefusedPath(path, nouns[kind], expected.join(" or ") || "a name that is free");
  }

  /**
   * The names in a folder; none where there is no such folder.
   * @throws RefusedPath if it is no folder or lies behind a link
   */
  list(path: string): readonly string[] {
    return this.#require(path, "nothing", "folder") === "nothing" ? [] : readdirSync(this.#at(path));
  }

  /** What is at a path, with its bytes unless they are more than `most`. Refuses nothing: what is no file is not opened. */
  find(path: string, most: number): Found {
    const stop = this.#stopOf(path);
    return stop === null ? findGiven(this.#at(path), most) : noFile(this.kindAt(path));
  }

  /**
   * The bytes of a file; null where there is none.
   * @throws RefusedPath if it is no file, lies behind a link, or has more than `most` bytes
   */
  read(path: string, most: number): Uint8Array<ArrayBuffer> | null {
    if (this.#require(path, "nothing", "file") === "nothing") return null;
    const { kind, bytes, byteCount } = findGiven(this.#at(path), most);
    if (bytes !== null) return bytes;
    if (kind === "nothing") return null;
    throw kind === "file"
      ? new RefusedPath(path, `${byteCount} bytes`, `at most ${most}`)
      : new RefusedPath(path, nouns[kind], "a file");
  }

  /** A file as text, by default of at most 16 MiB; null where there is none. Throws what `read` throws. */
  readText(path: string, most = 16 * 1024 * 1024): string | null {
    const bytes = this.read(path, most);
    return bytes === null ? null : new TextDecoder().decode(bytes);
  }

  /**
   * What is in a folder, by path, in the order in which all paths below them are sorted; null where the system does not list it, or
   * where it is no folder. Of more than `most`, only so many are looked at, and one more.
   */
  entries(path: string, most = Number.POSITIVE_INFINITY): readonly Entry[] | null {
    return this.kindAt(path) === "folder" ? this.#listed(path, most + 1) : null;
  }

  #listed(path: string, most: number): readonly Entry[] | null {
    const found = attempt(() => listSome(this.#at(path), most));
    return found?.map((entry) => ({ path: `${path}/${entry.name}`, kind: kindOf(entry) })).sort(byWholePath) ?? null;
  }

  /** Everything at a path and below it that is neither file nor folder. */
  *strays(path: string): Generator<Entry> {
    const kind = this.kindAt(path);
    if (kind !== "folder") {
      if (kind !== "file" && kind !== "nothing") yield { path, kind };
      return;
    }
    // One folder after the other: what lies above each was looked at, and looking again would take the square of the depth.
    const waiting: Entry[] = [{ path, kind }];
    for (let folder = waiting.pop(); folder !== undefined; folder = waiting.pop()) {
      const entries = this.#listed(folder.path, Number.POSITIVE_INFINITY);
      if (entries === null) yield { ...folder, kind: "unreadable" };
      for (const entry of entries ?? []) {
        if (entry.kind === "folder") waiting.push(entry);
        else if (entry.kind !== "file") yield entry;
      }
    }
  }

  /**
   * Makes a folder and those above it.
   * @throws RefusedPath if one of them is something else
   */
  makeFolder(path: string): void {
    const names = path.split("/");
    for (let count = 1; count <= names.length; count += 1) {
      const each = names.slice(0, count).join("/");
      if (this.#require(each, "nothing", "folder") === "folder") continue;
      try {
        mkdirSync(this.#at(each));
      } catch (error) {
        // Another process may have made it just now.
        if (codeOf(error) !== "EEXIST" || look(this.#at(each)) !== "folder") throw error;
      }
    }
  }

  /**
   * Writes a new file.
   * @throws RefusedPath if it lies behind a link, the system's EEXIST if its name is taken, by whatever
   */
  create(path: string, content: Uint8Array | string): void {
    this.#requireFolders(path);
    const descriptor = openSync(this.#at(path), createNew);
    try {
      writeFileSync(descriptor, content);
    } finally {
      closeSync(descriptor);
    }
  }

  /**
   * Writes a file in full beside its place, then puts it there, instead of a file that may be there.
   * @throws RefusedPath if something else is there or it lies behind a link
   */
  replace(path: string, content: Uint8Array | string): void {
    this.#require(path, "nothing", "file");
    const next = toAsideName(path);
    try {
      this.create(next, content);
      renameSync(this.#at(next), this.#at(path));
    } catch (error) {
      rmSync(this.#at(next), { force: true });
      throw error;
    }
  }

  /** Takes away what processes that were killed have left of files that they wrote into a folder. */
  clearAside(path: string): void {
    for (const name of this.list(path)) {
      const writer = writerOf(name);
      if (writer !== null && !isRunning(writer)) this.remove(`${path}/${name}`);
    }
  }

  /**
   * Gives a file a second name, which must be free; where the file system has no such names, a copy.
   * @throws RefusedPath if one of them lies behind a link, the system's EEXIST if the name is taken
   */
  place(from: string, to: string): void {
    this.#require(from, "file");
    this.makeFolder(to.split("/").slice(0, -1).join("/"));
    try {
      linkSync(this.#at(from), this.#at(to));
    } catch (error) {
      if (codeOf(error) === "EEXIST") throw error;
      copyFileSync(this.#at(from), this.#at(to), constants.COPYFILE_EXCL);
    }
  }

  /**
   * Takes away a file or a folder with all that is in it; of a link within, the link.
   * @throws RefusedPath if the path is a link or a device, or lies behind one
   */
  remove(path: string): void {
    if (this.#require(path, "nothing", "file", "folder") !== "nothing") rmSync(this.#at(path), { recursive: true, force: true });
  }

  /**
   * Moves a folder to a name that is free.
   * @throws RefusedPath if it is no folder, if something is there, or if one of them lies behind a link
   */
  moveFolder(from: string, to: string): void {
    this.#require(from, "folder");
    this.#require(to, "nothing");
    renameSync(this.#at(from), this.#at(to));
  }

  /**
   * Moves a file over another or to a name that is free.
   * @throws the system's ENOENT if it is gone
   */
  moveFile(from: string, to: string): void {
    this.#require(from, "file", "nothing");
    this.#require(to, "file", "nothing");
    renameSync(this.#at(from), this.#at(to));
  }
}

/**
 * A folder that the caller named, as a path below one that is guarded: below `own` if it lies there, otherwise below the nearest
 * folder above it that is there, since that one was the caller's choice.
 */
export function guardedPath(own: string, path: string): { readonly folder: GuardedFolder; readonly path: string } {
  const whole = resolve(own, path);
  const below = (root: string): string => relative(root, whole).split(sep).join("/");
  if (whole.startsWith(`${own}${sep}`)) return { folder: new GuardedFolder(own), path: below(own) };
  let root = dirname(whole);
  while (look(root) === "nothing" && dirname(root) !== root) root = dirname(root);
  return { folder: new GuardedFolder(root), path: below(root) };
}
