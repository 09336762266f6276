import { existsSync, statSync } from "node:fs";
import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { NoCorpusError } from "../io/folder.ts";
import { corpusRoot, projectRoot } from "../io/paths.ts";
import type { Problem } from "../text/problem.ts";
import { withLock } from "./build-lock.ts";
import { formatProblems } from "./format.ts";

// Nothing leaves this machine: Astro would report each command to its makers.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

/** The problems an error carries, when it is about the corpus. The class itself lives in Astro's own module graph. */
const problemsOf = (error: unknown): readonly Problem[] | undefined =>
  error instanceof Error && error.name === "CorpusError"
    ? (error as Error & { problems: readonly Problem[] }).problems
    : undefined;

/** A folder that must not be replaced by a site: wrong usage. */
class WrongFolder extends Error {}

/** Refuses what a site would delete. */
function refuseOthers(out: string): void {
  if (existsSync(out) && !statSync(out).isDirectory())
    throw new WrongFolder(`Unexpected file “${out}”, expected a folder for the site.`);
  if (`${projectRoot}/`.startsWith(`${out}/`) || `${corpusRoot()}/`.startsWith(`${out}/`))
    throw new WrongFolder(`Unexpected folder “${out}”, expected one for the site alone: whatever is in it is replaced.`);
}

/**
 * Writes the pages aside and moves them in when all of them are there, so that a build that fails or is killed leaves the
 * folder as it was.
 */
async function build(folder: string): Promise<void> {
  const out = resolve(projectRoot, folder);
  refuseOthers(out);
  // Beside the folder itself, so that moving it in never crosses a disk.
  const next = `${out}.next`;
  const last = `${out}.last`;
  const { build } = await import("astro");
  await rm(next, { recursive: true, force: true });
  // Killed between the two moves at the end.
  if (existsSync(last) && !existsSync(out)) await rename(last, out);
  await rm(last, { recursive: true, force: true });
  try {
    await build({ root: projectRoot, outDir: next, logLevel: "warn" });
    await mkdir(dirname(out), { recursive: true });
    if (existsSync(out)) await rename(out, last);
    await rename(next, out);
  } catch (error) {
    await rm(next, { recursive: true, force: true }).catch(() => {});
    throw error;
  }
  await rm(last, { recursive: true, force: true });
}

/** What the system says, in its own words or the bundler's, when a disk is full, may not be written to, or fails. */
const diskFault = /\b(?:ENOSPC|EDQUOT|EFBIG|EROFS|EACCES|EPERM|ENOTDIR|EIO|EMFILE)\b|\(os error \d+\)/;

/**
 * Builds the site from the corpus into a folder, and says on standard output what is wrong when it can't.
 *
 * @param folder where the site goes, relative to the project
 * @returns 0 when the site stands, 1 when the corpus has errors, 2 when there is no corpus or the folder is no place for a site, 3 for a
 * fault of ours or of the disk
 */
export async function buildSite(folder: string): Promise<0 | 1 | 2 | 3> {
  try {
    // Astro keeps what it works with in one place for the whole project.
    await withLock(join(projectRoot, ".cache", "building"), () => build(folder));
    return 0;
  } catch (error) {
    const problems = problemsOf(error);
    if (problems !== undefined) {
      process.stdout.write(formatProblems(problems, "text"));
      process.stderr.write("The corpus has errors, nothing was written.\n");
      return 1;
    }
    if (error instanceof WrongFolder || (error instanceof Error && error.name === NoCorpusError.name)) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    if (error instanceof Error && diskFault.test(error.message)) {
      process.stderr.write(`The site could not be written, “${folder}” is as it was: ${error.message}\n`);
      return 3;
    }
    process.stderr.write(
      `The build itself failed; this is a mistake of ours.\n${error instanceof Error ? error.stack : error}\n`,
    );
    return 3;
  }
}
