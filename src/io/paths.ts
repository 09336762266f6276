import { createHash } from "node:crypto";
import { join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import { GuardedFolder, realPath } from "./guarded-folder.ts";

export const projectRoot = resolve(fileURLToPath(new URL("../..", import.meta.url)));

/** The same, for whatever is read or written in it. */
export const projectFolder = new GuardedFolder(projectRoot);

/** The folder with `seeds/` and `content/`: `CORPUS`, or the project's own. */
export function corpusRoot(): string {
  const given = process.env["CORPUS"];
  return given === undefined || given === "" ? projectRoot : resolve(given);
}

/** Where everything made from a corpus is kept; ignored by git, one folder for each corpus. */
export const cacheFolder = (root: string): string => join(projectRoot, cachePath(root));

/** The same, below the project. */
export function cachePath(root: string): string {
  // A folder that is not there gets a key of its own; whoever reads it says so.
  const place = realPath(root) ?? root;
  return `.cache/${createHash("sha256").update(place).digest("hex").slice(0, 12)}`;
}

/** Where the made MDX of a corpus stands, below the project: beside its own records, or in the cache for a corpus that is read only. */
export const articlesPath = (root: string): string => (root === projectRoot ? "content/articles" : `${cachePath(root)}/articles`);
