import {
  constants,
  copyFileSync,
  linkSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmdirSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";

/** A file that is to be there; its path is relative to the corpus root. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that is there already. */
export class FileExists extends Error {}

/** Where additions are written aside, below a corpus root: `.cache/adding-<number of the process>-<letters>/`. */
export const asideFolder = ".cache";
export const asidePrefix = "adding-";

/** The file beside the contents that says where they go; it is written last, so that an addition that has one is whole. */
export const journalName = "journal.json";

/** Where the contents of an addition go, in their order; they are called 0, 1, 2… */
export type Journal = readonly string[];

/** Gives a file a second name, which must be free; where the file system has no such names, a copy. */
export function place(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true });
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

/** Whether what stands at a path is the file that was put there: another name of it, or the same bytes. */
export function isPlaced(from: string, to: string): boolean {
  const [own, there] = [statSync(from), statSync(to, { throwIfNoEntry: false })];
  if (there === undefined || !there.isFile()) return false;
  return (own.ino === there.ino && own.dev === there.dev) || readFileSync(from).equals(readFileSync(to));
}

/** Takes away what was written aside, and the folder for it if nothing else is in it. The journal goes first: without it nothing is finished. */
export function clearAside(root: string, aside: string): void {
  rmSync(join(aside, journalName), { force: true });
  rmSync(aside, { recursive: true, force: true });
  try {
    rmdirSync(join(root, asideFolder));
  } catch {
    // It held something before.
  }
}

/**
 * Writes new files below a corpus root: all of them, or none. They are written aside in full first, with a journal of where they
 * go, then put in place; a file that is there already is never touched. If the process is killed between two files,
 * `finishAdditions` puts the others in place.
 * @throws FileExists where one is there; what the system throws where it can't write
 */
export function writeNewFiles(root: string, files: readonly NewFile[]): void {
  mkdirSync(join(root, asideFolder), { recursive: true });
  const aside = mkdtempSync(join(root, asideFolder, `${asidePrefix}${process.pid}-`));
  const placed: string[] = [];
  try {
    for (const [index, { bytes }] of files.entries()) writeFileSync(join(aside, String(index)), bytes, { flag: "wx" });
    const journal: Journal = files.map(({ path }) => path);
    writeFileSync(join(aside, journalName), JSON.stringify(journal), { flag: "wx" });
    for (const [index, { path }] of files.entries()) {
      place(join(aside, String(index)), join(root, path));
      placed.push(join(root, path));
    }
  } catch (error) {
    for (const target of placed) rmSync(target, { force: true });
    const { code, dest } = error as NodeJS.ErrnoException & { dest?: string };
    if (code === "EEXIST")
      throw new FileExists(`Unexpected file “${dest ?? "of that name"}”, expected a name that is free; nothing was written.`);
    throw error;
  } finally {
    clearAside(root, aside);
  }
}
