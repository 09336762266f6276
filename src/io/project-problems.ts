import { wholeFile } from "../corpus/position.ts";
import { ProblemList } from "../corpus/problem-list.ts";
import { errorAt } from "../corpus/rules.ts";
import { foldName } from "../text/fold.ts";
import { compareProblems, type Problem, printProblem } from "../text/problem.ts";
import { folders, ledgers } from "./folder.ts";
import { type Tracked, trackedBelow } from "./git.ts";
import { GuardedFolder, nouns, type RefusedPath } from "./guarded-folder.ts";
import { cachePath, projectFolder as project, projectRoot } from "./paths.ts";

/** Folders at the project's root that commands make; git ignores their names. */
export const madeFolders = [".astro", ".cache", "dist", "dist.last", "dist.next"];

/** Files and folders at the project's root that commands take for their own, by how a file system that folds letters knows them. */
const ownNames = new Map([...madeFolders, ...folders, ...ledgers, "public"].map((name) => [foldName(name), name]));

/** Our own name that a path from a commit stands for on some file systems, though it is written otherwise; null if none. */
function twinOf({ path }: Tracked): string | null {
  const [first = ""] = path.split("/");
  const own = ownNames.get(foldName(first));
  return own === undefined || own === first ? null : own;
}

const isMade = ({ path }: Tracked): boolean => madeFolders.some((made) => path === made || path.startsWith(`${made}/`));

const stray = (path: string, found: string, expected: string): Problem =>
  errorAt(path, wholeFile, "stray-file", `Unexpected ${found}, expected ${expected}`);

export const refusalProblem = ({ path, reason }: Pick<RefusedPath, "path" | "reason">): Problem =>
  errorAt(path, wholeFile, "stray-file", reason);

/**
 * What is in this project, outside the corpus, where Astro or a command of ours would follow or replace it: links anywhere that a
 * commit brought, other than files and folders in what Astro reads (`public/`) and writes, whatever a commit brought into a made
 * folder, and names that are ours on a file system that folds letters. Every command that writes asks this before anything else.
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
    ...(
      await trackedBelow(projectRoot, ["."], (entry) => isMade(entry) || twinOf(entry) !== null || !entry.mode.startsWith("100"))
    ).map((entry) => {
      const twin = twinOf(entry);
      if (twin !== null) {
        const reason = `Unexpected twin of “${twin}”, expected names that differ in more than case and normal form`;
        return errorAt(entry.path, wholeFile, "twin-names", reason);
      }
      if (isMade(entry)) return stray(entry.path, "file in a folder that is made", "nothing of it in git");
      return stray(entry.path, entry.mode === "120000" ? "link" : "submodule", "a file");
    }),
  ];
  const list = new ProblemList();
  list.add(new Map(problems.map((problem) => [problem.file, problem])).values());
  return list.list();
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
