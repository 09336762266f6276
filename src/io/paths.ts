import { createHash } from "node:crypto";
import { existsSync, realpathSync } from "node:fs";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this project. */
export const projectRoot = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** The folder with `seeds/` and `content/`: `CORPUS`, or the project's own. */
export function corpusRoot(): string {
  const given = process.env["CORPUS"];
  return given === undefined || given === "" ? projectRoot : resolve(given);
}

/** Where everything made from a corpus is kept; ignored by git, one folder for each corpus. */
export function cacheFolder(root: string): string {
  // A folder that is not there gets a key of its own; whoever reads it says so.
  const place = existsSync(root) ? realpathSync(root) : root;
  const key = createHash("sha256").update(place).digest("hex").slice(0, 12);
  return join(projectRoot, ".cache", key);
}

/** Where the made MDX of a corpus stands: beside the project's own records, or in the cache for a corpus that is read only. */
export function articlesFolder(root: string): string {
  return root === projectRoot ? join(root, "content", "articles") : join(cacheFolder(root), "articles");
}
