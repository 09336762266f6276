import { resolve } from "node:path";
import { GuardedFolder, guardedPath } from "../io/guarded-folder.ts";
import { corpusRoot, projectFolder, projectRoot } from "../io/paths.ts";
import { strayProblems } from "../io/project-problems.ts";
import { withLock } from "./build-lock.ts";
import { type ExitCode, isExpected, UsageError } from "./command.ts";
import { packEvidence } from "./pack-evidence.ts";
import type { Printer } from "./printer.ts";

// Nothing leaves this machine: Astro would report each command to its makers.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

/** A folder that must not be replaced by a site: wrong usage. */
function refuseOthers(folder: GuardedFolder, path: string, out: string): void {
  const kind = folder.kindAt(path);
  if (kind === "file") throw new UsageError(`Unexpected file “${out}”, expected a folder for the site.`);
  if (`${projectRoot}/`.startsWith(`${out}/`) || `${corpusRoot()}/`.startsWith(`${out}/`))
    throw new UsageError(`Unexpected folder “${out}”, expected one for the site alone: whatever is in it is replaced.`);
}

/**
 * Writes the pages aside and moves them in when all of them are there, so that a build that fails or is killed leaves the
 * folder as it was.
 */
async function writePages(to: string): Promise<void> {
  const out = resolve(projectRoot, to);
  const { folder, path } = guardedPath(projectRoot, out);
  refuseOthers(folder, path, out);
  // Beside the folder itself, so that moving it in never crosses a disk.
  const next = `${path}.next`;
  const last = `${path}.last`;
  const isThere = (name: string): boolean => folder.kindAt(name) !== "nothing";
  const { build } = await import("astro");
  folder.remove(next);
  // Killed between the two moves at the end.
  if (isThere(last) && !isThere(path)) folder.moveFolder(last, path);
  folder.remove(last);
  // Ours from its beginning: it holds nothing that Astro could follow.
  folder.makeFolder(next);
  try {
    await build({ root: projectRoot, outDir: `${out}.next`, logLevel: "warn" });
    packEvidence(folder, next, new GuardedFolder(corpusRoot()));
    if (isThere(path)) folder.moveFolder(path, last);
    folder.moveFolder(next, path);
  } catch (error) {
    folder.remove(next);
    throw error;
  }
  folder.remove(last);
}

/** What the system says, in its own words or the bundler's, when a disk is full, may not be written to, or fails. */
const diskFault = /\b(?:ENOSPC|EDQUOT|EFBIG|EROFS|EACCES|EPERM|ENOTDIR|EIO|EMFILE)\b|\(os error \d+\)/;

/** What the project and the corpus hold that no command may follow or replace, printed; whether there is anything. */
export async function refuseProject(print: Printer): Promise<boolean> {
  const problems = await strayProblems(corpusRoot());
  print.problems(problems, "text");
  if (problems.length > 0) print.complain("Nothing was written.\n");
  return problems.length > 0;
}

/**
 * Builds the site from the corpus into a folder. Throws what is wrong with the corpus or with the call.
 *
 * @param folder where the site goes, relative to the project
 * @returns 0 when the site is built, 1 when something is in its way, 3 for a fault of the disk
 */
export async function buildSite(folder: string, print: Printer): Promise<ExitCode> {
  if (await refuseProject(print)) return 1;
  try {
    // Astro keeps what it works with in one place for the whole project.
    await withLock(projectFolder, ".cache/building", () => writePages(folder));
    return 0;
  } catch (error) {
    if (!(error instanceof Error) || isExpected(error) || !diskFault.test(error.message)) throw error;
    print.complain(`The site could not be written, “${folder}” is as it was: ${error.message}\n`);
    return 3;
  }
}
