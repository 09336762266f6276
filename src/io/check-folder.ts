import { type CheckResult, checkCorpus } from "../corpus/check-corpus.ts";
import type { CheckTools, CorpusSources } from "../corpus/sources.ts";
import { toArticle } from "../ingest/to-article.ts";
import { compareProblems } from "../text/problem.ts";
import { readAreas } from "./areas.ts";
import { display, excerptLimits } from "./configuration.ts";
import { readFolder } from "./folder.ts";
import { readPublished } from "./git-revision.ts";
import { projectRoot } from "./paths.ts";
import { projectProblems } from "./project-problems.ts";
import { today } from "./today.ts";

const areas = readAreas(projectRoot);

/**
 * What the check needs beside a corpus: the base map and the configuration of this project, and the day.
 *
 * @param published addresses that the main branch lists; null if that is not known
 */
export const checkTools = (published: ReadonlySet<string> | null = null): CheckTools => ({
  toArticle,
  areas,
  publication: { display, excerpts: excerptLimits },
  published,
  today: today(),
});

export const checkSources = (sources: CorpusSources, published: ReadonlySet<string> | null = null): CheckResult =>
  checkCorpus(sources, checkTools(published));

/**
 * Reads and checks the corpus in a folder; of the project's own, also the places where commands write. Throws what `readFolder` throws.
 *
 * @param published addresses that count as published; without them git is asked
 */
export async function readChecked(
  root: string,
  published?: ReadonlySet<string>,
): Promise<{ sources: CorpusSources; result: CheckResult }> {
  const [sources, others] = await Promise.all([readFolder(root), root === projectRoot ? projectProblems(root) : []]);
  const result = checkSources(sources, published ?? (await readPublished(root)));
  const told = new Set(result.problems.map(({ file }) => file));
  const added = others.filter(({ file }) => !told.has(file));
  if (added.length === 0) return { sources, result };
  return { sources, result: { ...result, corpus: null, problems: [...result.problems, ...added].sort(compareProblems) } };
}

/**
 * What the check says of the corpus in a folder. Throws what `readFolder` and `readPublished` throw.
 *
 * @param main a revision to take for the main branch, whose addresses are published; without it git is asked where that is
 */
export const checkFolder = async (root: string, main?: string): Promise<CheckResult> =>
  (await readChecked(root, main === undefined ? undefined : ((await readPublished(root, main)) ?? undefined))).result;
