import { join } from "node:path";
import { readAreas } from "./areas.ts";
import { type CheckResult, checkCorpus } from "./corpus/check.ts";
import { readFolder } from "./folder.ts";
import { toArticle } from "./ingest/article.ts";
import { projectRoot } from "./paths.ts";

/** Reads and checks the corpus in a folder, with the base map of this project. Throws what `readFolder` throws. */
export async function checkFolder(root: string): Promise<CheckResult> {
  return checkCorpus(await readFolder(root), { toArticle, areas: readAreas(join(projectRoot, "public", "basemap")) });
}
