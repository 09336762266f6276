import { type CheckResult, checkCorpus } from "../corpus/check.ts";
import type { CheckTools, CorpusSources } from "../corpus/sources.ts";
import { toArticle } from "../ingest/article.ts";
import { compareProblems } from "../text/problem.ts";
import { readAreas } from "./areas.ts";
import { display, excerptLimits } from "./configuration.ts";
import { readFolder } from "./folder.ts";
import { projectRoot } from "./paths.ts";
import { projectProblems } from "./project-problems.ts";
import { today } from "./today.ts";

const areas = readAreas(projectRoot);

/** What the check needs beside a corpus: the base map and the configuration of this project, and the day. */
export const checkTools = (): CheckTools => ({
  toArticle,
  areas,
  publication: { display, excerpts: excerptLimits },
  today: today(),
});

/** Checks a corpus that was read. */
export const checkSources = (sources: CorpusSources): CheckResult => checkCorpus(sources, checkTools());

/** A corpus as it was read, and what the check says of it. */
export interface CheckedFolder {
  readonly sources: CorpusSources;
  readonly result: CheckResult;
}

/**
 * Reads and checks the corpus in a folder; of the project's own, also what stands where commands write. Throws what `readFolder` throws.
 */
export async function readChecked(root: string): Promise<CheckedFolder> {
  const [sources, others] = await Promise.all([readFolder(root), root === projectRoot ? projectProblems(root) : []]);
  const result = checkSources(sources);
  const told = new Set(result.problems.map(({ file }) => file));
  const added = others.filter(({ file }) => !told.has(file));
  if (added.length === 0) return { sources, result };
  return { sources, result: { ...result, corpus: null, problems: [...result.problems, ...added].sort(compareProblems) } };
}

/** What the check says of the corpus in a folder. Throws what `readFolder` throws. */
export const checkFolder = async (root: string): Promise<CheckResult> => (await readChecked(root)).result;
