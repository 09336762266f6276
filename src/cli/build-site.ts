import { mkdir, rename, rm } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";
import { cacheFolder, corpusRoot, projectRoot } from "../paths.ts";
import type { Problem } from "../text/problem.ts";

// Nothing leaves this machine: Astro would report each command to its makers.
process.env["ASTRO_TELEMETRY_DISABLED"] = "1";

/** The problems an error carries, when it is about the corpus. The class itself lives in Astro's own module graph. */
export function problemsOf(error: unknown): readonly Problem[] | undefined {
  return error instanceof Error && error.name === "CorpusError"
    ? (error as Error & { problems: readonly Problem[] }).problems
    : undefined;
}

/**
 * Builds the site from the corpus into a folder. The pages are written aside and moved in when all of them are there,
 * so that a failed build leaves the folder as it was. Throws what Astro throws, or a `CorpusError`.
 *
 * @param folder where the site goes, relative to the project
 */
export async function buildSite(folder: string): Promise<void> {
  const out = resolve(projectRoot, folder);
  const next = join(cacheFolder(corpusRoot()), "next");
  const { build } = await import("astro");
  await rm(next, { recursive: true, force: true });
  await build({ root: projectRoot, outDir: next, logLevel: "warn" });
  await mkdir(dirname(out), { recursive: true });
  await rm(out, { recursive: true, force: true });
  await rename(next, out);
}
