import { wholeFile } from "../corpus/position.ts";
import { errorAt } from "../corpus/rules.ts";
import { printProblem } from "../text/print-problem.ts";
import { compareProblems, type Problem } from "../text/problem.ts";
import { folders, ledgers } from "./folder.ts";
import { type Tracked, trackedBelow } from "./git.ts";
import { GuardedFolder, nouns, type RefusedPath } from "./guarded-folder.ts";
import { cachePath, projectFolder as project, projectRoot } from "./paths.ts";

/** Folders at the project's root that commands make; git ignores their names. */
export const madeFolders = [".astro", ".cache", "dist", "dist.last", "dist.next"];

const isMade = ({ path }: Tracked): boolean => madeFolders.some((made) => path === made || path.startsWith(`${made}/`));

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
    ...[...[...written, "public"].flatMap((path) => [...project.strays(path)]), ...(project.entries(".cache") ?? [])].flatMap(
      ({ path, kind }) => (kind === "file" || kind === "folder" ? [] : [stray(path, nouns[kind], "a file or a folder")]),
    ),
    ...(await trackedBelow(projectRoot, ["."], (entry) => isMade(entry) || !entry.mode.startsWith("100"))).map((entry) => {
      if (isMade(entry)) return stray(entry.path, "file in a folder that is made", "nothing of it in git");
      return stray(entry.path, entry.mode === "120000" ? "link" : "submodule", "a file");
    }),
  ];
  return [...new Map(problems.map((problem) => [problem.file, problem])).values()];
}

/**
 * What no command that makes a site may meet, told before any of it begins: `projectProblems`, and the links, pipes and devices in the
 * corpus itself.
 */
export async function strayProblems(root: string): Promise<readonly Problem[]> {
  const corpus = new GuardedFolder(root);
  const strays = [...folders, ...ledgers].flatMap((path) =>
    [...corpus.strays(path)].map((found) => stray(found.path, nouns[found.kind], "a file or a folder")),
  );
  const others = await projectProblems(root);
  return [...new Map([...others, ...strays].map((problem) => [problem.file, problem])).values()].sort(compareProblems);
}

/** Throws, with the problems printed, where `strayProblems` finds one. */
export async function refuseStrays(root: string): Promise<void> {
  const problems = await strayProblems(root);
  if (problems.length > 0) throw new Error(`Nothing was written.\n${problems.map(printProblem).join("\n")}`);
}
