import { randomBytes } from "node:crypto";
import { codeOf } from "../io/error-code.ts";
import { GuardedFolder } from "../io/guarded-folder.ts";

/** A file that is to be there; its path is relative to the corpus root. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

export class FileExists extends Error {}

/** Where additions are written aside, below a corpus root: `.cache/adding-<number of the process>-<letters>/`. */
export const asideFolder = ".cache";
export const asidePrefix = "adding-";

/** The file beside the contents that says where they go; it is written last, so that an addition that has one is whole. */
export const journalName = "journal.json";

/** Where the contents of an addition go, in their order; they are called 0, 1, 2… */
export type Journal = readonly string[];

/** Takes away what was written aside, and the folder for it if nothing else is in it. The journal goes first: without it nothing is finished. */
export function clearAside(folder: GuardedFolder, aside: string): void {
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
  const aside = `${asideFolder}/${asidePrefix}${process.pid}-${randomBytes(8).toString("hex")}`;
  const placed: string[] = [];
  let next = "";
  folder.makeFolder(aside);
  try {
    for (const [index, { bytes }] of files.entries()) folder.create(`${aside}/${index}`, bytes);
    const journal: Journal = files.map(({ path }) => path);
    folder.create(`${aside}/${journalName}`, JSON.stringify(journal));
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
