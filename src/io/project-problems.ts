import { wholeFile } from "../corpus/position.ts";
import { errorAt } from "../corpus/rules.ts";
import { printProblem } from "../text/print-problem.ts";
import type { Problem } from "../text/problem.ts";
import { trackedBelow } from "./git.ts";
import { nouns, type RefusedPath } from "./guarded-folder.ts";
import { cachePath, projectFolder as project, projectRoot } from "./paths.ts";

/** Folders at the project's root that commands make; git ignores their names. */
export const madeFolders = [".astro", ".cache", "dist", "dist.last", "dist.next"];

const stray = (path: string, found: string, expected: string): Problem =>
  errorAt(path, wholeFile, "stray-file", `Unexpected ${found}, expected ${expected}`);

/** What a command refused to touch, as a problem at its place. */
export const refusalProblem = ({ path, reason }: Pick<RefusedPath, "path" | "reason">): Problem =>
  errorAt(path, wholeFile, "stray-file", reason);

/**
 * What stands in this project, outside the corpus, where Astro or a command of ours would follow or replace it: links anywhere that a
 * commit brought, other than files and folders in what Astro reads (`public/`) and writes, and whatever a commit brought into a made
 * folder. Every command that writes asks this before anything else.
 *
 * @param root the corpus that is to be built
 */
export async function projectProblems(root: string): Promise<readonly Problem[]> {
  const written = [".astro", ...["astro", "vite", "articles"].map((name) => `${cachePath(root)}/${name}`)];
  const problems = [
    ...[...madeFolders, "public", "seeds", "content"].flatMap((path) => {
      const kind = project.kindAt(path);
      return kind === "nothing" || kind === "folder" ? [] : [stray(path, nouns[kind], "a folder")];
    }),
    ...[...written, "public"].flatMap((path) =>
      [...project.strays(path)].map((found) => stray(found.path, nouns[found.kind], "a file or a folder")),
    ),
    ...(await trackedBelow(projectRoot, ["."])).flatMap(({ path, mode }) => {
      if (madeFolders.some((made) => path === made || path.startsWith(`${made}/`)))
        return [stray(path, "file in a folder that is made", "nothing of it in git")];
      return mode.startsWith("100") ? [] : [stray(path, mode === "120000" ? "link" : "submodule", "a file")];
    }),
  ];
  return [...new Map(problems.map((problem) => [problem.file, problem])).values()];
}

/** Throws, with the problems printed, where `projectProblems` finds one. */
export async function refuseStrays(root: string): Promise<void> {
  const problems = await projectProblems(root);
  if (problems.length > 0) throw new Error(`Nothing was written.\n${problems.map(printProblem).join("\n")}`);
}
