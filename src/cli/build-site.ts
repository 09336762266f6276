import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, resolve } from "node:path";
import { NoCorpusError } from "../folder.ts";
import { projectRoot } from "../paths.ts";
import type { Problem } from "../text/problem.ts";
import { formatProblems } from "./format.ts";

// Nothing leaves this machine: Astro would report each command to its makers.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

/** The problems an error carries, when it is about the corpus. The class itself lives in Astro's own module graph. */
const problemsOf = (error: unknown): readonly Problem[] | undefined =>
  error instanceof Error && error.name === "CorpusError"
    ? (error as Error & { problems: readonly Problem[] }).problems
    : undefined;

/** Writes the pages aside and moves them in when all of them are there, so that a failed build leaves the folder as it was. */
async function build(folder: string): Promise<void> {
  const out = resolve(projectRoot, folder);
  // Beside the folder itself, so that moving it in never crosses a disk.
  const next = `${out}.next`;
  const { build } = await import("astro");
  await rm(next, { recursive: true, force: true });
  await build({ root: projectRoot, outDir: next, logLevel: "warn" });
  await mkdir(dirname(out), { recursive: true });
  await rm(out, { recursive: true, force: true });
  await rename(next, out);
}

/**
 * Builds the site from the corpus into a folder, and says on standard output what is wrong when it can't.
 *
 * @param folder where the site goes, relative to the project
 * @returns 0 when the site stands, 1 when the corpus has errors, 2 when there is no corpus, 3 for a fault of ours
 */
export async function buildSite(folder: string): Promise<0 | 1 | 2 | 3> {
  try {
    await build(folder);
    return 0;
  } catch (error) {
    const problems = problemsOf(error);
    if (problems !== undefined) {
      process.stdout.write(formatProblems(problems, "text"));
      process.stderr.write("The corpus has errors, nothing was written.\n");
      return 1;
    }
    if (error instanceof Error && error.name === NoCorpusError.name) {
      process.stderr.write(`${error.message}\n`);
      return 2;
    }
    process.stderr.write(
      `The build itself failed; this is a mistake of ours.\n${error instanceof Error ? error.stack : error}\n`,
    );
    return 3;
  }
}
