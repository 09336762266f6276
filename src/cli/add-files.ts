import { constants, copyFileSync, linkSync, mkdirSync, mkdtempSync, rmdirSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";

/** A file that is to be there; its path is relative to the corpus root. */
export interface NewFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A file that is there already. */
export class FileExists extends Error {}

/** Gives a file a second name, which must be free; where the file system has no such names, a copy. */
function place(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === "EEXIST") throw error;
    copyFileSync(from, to, constants.COPYFILE_EXCL);
  }
}

function removeIfEmpty(folder: string): void {
  try {
    rmdirSync(folder);
  } catch {
    // It held something before.
  }
}

/**
 * Writes new files below a corpus root: all of them, or none. They are written aside in full first, then put in place; a file
 * that is there already is never touched.
 * @throws FileExists where one is there; what the system throws where it can't write
 */
export function writeNewFiles(root: string, files: readonly NewFile[]): void {
  const cache = join(root, ".cache");
  mkdirSync(cache, { recursive: true });
  const aside = mkdtempSync(join(cache, "adding-"));
  const placed: string[] = [];
  try {
    for (const [index, { bytes }] of files.entries()) writeFileSync(join(aside, String(index)), bytes, { flag: "wx" });
    for (const [index, { path }] of files.entries()) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      place(join(aside, String(index)), target);
      placed.push(target);
    }
  } catch (error) {
    for (const target of placed) rmSync(target, { force: true });
    const { code, dest } = error as NodeJS.ErrnoException & { dest?: string };
    if (code === "EEXIST")
      throw new FileExists(`Unexpected file “${dest ?? "of that name"}”, expected a name that is free; nothing was written.`);
    throw error;
  } finally {
    rmSync(aside, { recursive: true, force: true });
    removeIfEmpty(cache);
  }
}
