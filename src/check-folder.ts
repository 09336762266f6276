import { join } from "node:path";
import { readAreas } from "./areas.ts";
import { type CheckResult, checkCorpus } from "./corpus/check.ts";
import type { CorpusSources } from "./corpus/sources.ts";
import { readFolder } from "./folder.ts";
import { toArticle } from "./ingest/article.ts";
import { projectRoot } from "./paths.ts";

/** Checks a corpus that was read, with the base map of this project. */
export const checkSources = (sources: CorpusSources): CheckResult =>
  checkCorpus(sources, { toArticle, areas: readAreas(join(projectRoot, "public", "basemap")) });

/** Reads and checks the corpus in a folder. Throws what `readFolder` throws. */
export async function checkFolder(root: string): Promise<CheckResult> {
  return checkSources(await readFolder(root));
}
