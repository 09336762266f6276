import { randomBytes } from "node:crypto";
import { byteLimit, sizeLimits } from "../corpus/size-limits.ts";
import { codeOf } from "../io/error-code.ts";
import { GuardedFolder } from "../io/guarded-folder.ts";
import { isRunning } from "../io/is-running.ts";

/** A file that is to be there; its path is relative to the corpus root. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export class FileExists extends Error {}

/** Where additions are written aside, below a corpus root, each followed by the number of its process and letters. */
const asideFolder = ".cache";
const asidePrefix = `${asideFolder}/adding-`;

/**
 * The file beside the contents that says where they go, in their order; they are called 0, 1, 2… It is written last, so that an
 * addition that has one is whole.
 */
const journalName = "journal.json";

/** Takes away what was written aside, and the folder for it if nothing else is in it. The journal goes first: without it nothing is finished. */
function clearAside(folder: GuardedFolder, aside: string): void {
  folder.remove(`${aside}/${journalName}`);
  folder.remove(aside);
  if (folder.list(asideFolder).length === 0) folder.remove(asideFolder);
}

/**
 * Writes new files below a corpus root: all of them, or none. They are written aside in full first, with a journal of where they
 * go, then put in place; a file that is there already is never touched. If the process is killed between two files,
 * `finishAdditions` puts the others in place.
 * @throws FileExists where one is there, RefusedPath where a link or something else is in the way; what the system throws where it
 * can't write
 */
export function writeNewFiles(root: string, files: readonly NewFile[]): void {
  const folder = new GuardedFolder(root);
  const aside = `${asidePrefix}${process.pid}-${randomBytes(8).toString("hex")}`;
  const placed: string[] = [];
  let next = "";
  folder.makeFolder(aside);
  try {
    for (const [index, { bytes }] of files.entries()) folder.create(`${aside}/${index}`, bytes);
    folder.create(`${aside}/${journalName}`, JSON.stringify(files.map(({ path }) => path)));
    for (const [index, { path }] of files.entries()) {
      next = path;
      folder.place(`${aside}/${index}`, path);
      placed.push(path);
    }
  } catch (error) {
    for (const path of placed) folder.remove(path);
    if (codeOf(error) === "EEXIST")
      throw new FileExists(`Unexpected file “${next}”, expected a name that is free; nothing was written.`);
    throw error;
  } finally {
    clearAside(folder, aside);
  }
}

/** Where an addition may write; whoever can leave a folder here must not reach farther. */
const ownPath = /^(?:seeds\/[a-z0-9-]+\.(?:txt|yaml)|content\/(?:events|statements)\/[a-z0-9-]+\.mdx)$/u;

function readJournal(folder: GuardedFolder, aside: string): readonly string[] {
  try {
    const paths = [...JSON.parse(folder.readText(`${aside}/${journalName}`, sizeLimits.recordBytes) ?? "")].map(String);
    return paths.every((path, index) => ownPath.test(path) && folder.kindAt(`${aside}/${index}`) === "file") ? paths : [];
  } catch {
    // Not there yet, half written, or none of ours.
    return [];
  }
}

/**
 * The additions below a corpus root whose process is no more.
 *
 * @returns where the contents of each are, and everything it was to write: nothing if it was killed before it had all of that ready, and
 * so put nothing in place
 */
export function additionsCutShort(root: string) {
  const folder = new GuardedFolder(root);
  // The check tells what else may be there.
  return (folder.entries(asideFolder) ?? [])
    .filter(({ kind, path }) => kind === "folder" && path.startsWith(asidePrefix))
    .filter(({ path }) => !isRunning(Number.parseInt(path.slice(asidePrefix.length), 10)))
    .map(({ path: aside }) => ({ aside, paths: readJournal(folder, aside) }));
}

function isSame(folder: GuardedFolder, aside: string, path: string): boolean {
  const [one, other] = [aside, path].map((each) => folder.find(each, byteLimit(path)).bytes);
  return one != null && other != null && Buffer.compare(one, other) === 0;
}

/**
 * Finishes every addition that was killed: what it had ready is put in place, what it had not is cleared away. Whoever ran it had
 * agreed to all of its files. Nothing that is there is overwritten.
 *
 * @returns of each the files that are there now, or those whose names hold something else: then all is left as it was
 * @throws RefusedPath where a link is in the way
 */
export function finishAdditions(root: string) {
  const folder = new GuardedFolder(root);
  return additionsCutShort(root).flatMap(
    ({ aside, paths }): { readonly written: readonly string[]; readonly taken: readonly string[] }[] => {
      const files = paths.map((path, index) => ({ path, from: `${aside}/${index}`, isThere: folder.kindAt(path) !== "nothing" }));
      const taken = files.filter(({ from, path, isThere }) => isThere && !isSame(folder, from, path));
      if (taken.length > 0) return [{ written: [], taken: taken.map(({ path }) => path) }];
      for (const { from, path, isThere } of files) if (!isThere) folder.place(from, path);
      clearAside(folder, aside);
      return paths.length === 0 ? [] : [{ written: paths, taken: [] }];
    },
  );
}
