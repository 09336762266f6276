import { join } from "node:path";
import { type CheckResult, checkCorpus } from "../corpus/check.ts";
import type { CheckTools, CorpusSources } from "../corpus/sources.ts";
import { toArticle } from "../ingest/article.ts";
import { readAreas } from "./areas.ts";
import { display, excerptLimits } from "./configuration.ts";
import { readFolder } from "./folder.ts";
import { projectRoot } from "./paths.ts";
import { today } from "./today.ts";

/** What the check needs beside a corpus: the base map and the configuration of this project, and the day. */
export const checkTools = (): CheckTools => ({
  toArticle,
  areas: readAreas(join(projectRoot, "public", "basemap")),
  publication: { display, excerpts: excerptLimits },
  today: today(),
});

/** Checks a corpus that was read. */
export const checkSources = (sources: CorpusSources): CheckResult => checkCorpus(sources, checkTools());

/** Reads and checks the corpus in a folder. Throws what `readFolder` throws. */
export async function checkFolder(root: string): Promise<CheckResult> {
  return checkSources(await readFolder(root));
}
