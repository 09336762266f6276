import { dirname } from "node:path/posix";
import { readPermalinks } from "../corpus/permalink.ts";
import { byteLimit, CorpusSize } from "../corpus/size-limits.ts";
import type { CorpusSources, SourceEntry } from "../corpus/sources.ts";
import { compareText } from "../text/compare-text.ts";
import { must } from "../text/must.ts";
import { fileEntry, folders, isTooDeep, largeEntry, ledgers, made, otherEntry } from "./folder.ts";
import { git, gitRecords, NoGitError } from "./git.ts";

/** A revision that git does not have, or a folder that is no checkout: wrong usage. */
export class NoRevisionError extends Error {
  override readonly name = "NoRevisionError";
}

/** The full name of a commit. A name that begins with a hyphen would be an option of git: no revision has one. */
async function resolveRevision(root: string, revision: string): Promise<string> {
  const unknown = `Unexpected revision “${revision}”, expected a commit, branch or tag of the checkout in “${root}”.`;
  if (revision === "" || revision.startsWith("-")) throw new NoRevisionError(unknown);
  await git(root, ["rev-parse", "--git-dir"]).catch((error: unknown) => {
    if (error instanceof NoGitError) throw error;
    throw new NoRevisionError(
      `Unexpected folder “${root}”, expected a git checkout: ${error instanceof Error ? error.message : error}`,
    );
  });
  const found = await git(root, ["rev-parse", "--verify", "--quiet", `${revision}^{commit}`]).catch(() => Buffer.of());
  const name = found.toString("latin1").trim();
  if (!/^[0-9a-f]{40,64}$/.test(name)) throw new NoRevisionError(unknown);
  return name;
}

/** Whether a path is one that the corpus is read from; git also lists the folders above. */
const isRead = (path: string): boolean =>
  [...folders, ...ledgers].some((each) => path === each || path.startsWith(`${each}/`)) &&
  path !== made &&
  !path.startsWith(`${made}/`);

/** What a tree of git says of one path: mode, sort, object, size, path (https://git-scm.com/docs/git-ls-tree#_output_format). */
const treeLine = /^(?<mode>\d{6}) (?<sort>\w+) (?<object>[0-9a-f]+) +(?<size>\d+|-)\t(?<path>[\s\S]+)$/;

/** The contents of objects, in their order, as `git cat-file --batch` prints them: a line that names each, its bytes, a line feed. */
function splitObjects(output: Buffer, count: number): readonly Buffer[] {
  const contents: Buffer[] = [];
  let offset = 0;
  for (let index = 0; index < count; index += 1) {
    const head = output.indexOf("\n", offset);
    const size = Number(output.toString("latin1", offset, head).split(" ")[2]);
    if (head < 0 || !Number.isInteger(size)) throw new Error("git cat-file gave something else than objects");
    contents.push(output.subarray(head + 1, head + 1 + size));
    offset = head + 1 + size + 1;
  }
  return contents;
}

/** Where the main branch may be in a checkout: the repository that a fork is of, the one that was cloned, the local one. */
const mainBranches = ["refs/remotes/upstream/main", "refs/remotes/origin/main", "refs/heads/main"];

/**
 * The addresses that are published, which are those that the ledger of the main branch lists where this branch left it. null if git can't
 * tell: no git, no checkout, no main branch in it, or a corpus that is not in it.
 *
 * @param root corpus folder
 * @param main a revision to take for the main branch
 * @throws NoRevisionError if there is no such revision
 */
export async function readPublished(root: string, main?: string): Promise<ReadonlySet<string> | null> {
  const ask = async (...parameters: string[]): Promise<string> =>
    (await git(root, parameters).catch(() => Buffer.of())).toString("utf8");
  const revisions = main === undefined ? mainBranches : [await resolveRevision(root, main)];
  for (const revision of revisions) {
    const base = (await ask("merge-base", "HEAD", revision)).trim();
    if (base === "") continue;
    const listing = (await ask("ls-tree", "-l", "-z", base, "--", ...folders, ...ledgers)).split("\0");
    const ledger = listing.map((line) => treeLine.exec(line)?.groups).find((entry) => entry?.["path"] === "permalinks.txt");
    if (listing.every((line) => line === "")) return null;
    if (ledger === undefined || !ledger["mode"]?.startsWith("100")) return new Set();
    if (Number(ledger["size"]) > byteLimit("permalinks.txt")) return null;
    return new Set(
      readPermalinks(await ask("cat-file", "blob", must(ledger["object"], "object of the ledger"))).map(({ address }) => address),
    );
  }
  return null;
}

interface Listed {
  readonly mode: string;
  readonly sort: string;
  readonly object: string;
  readonly path: string;
  readonly byteCount: number;
}

const isFile = ({ mode }: Listed): boolean => mode.startsWith("100");

/** What a commit has of a corpus, in git's order, which is that of the paths; the first that passes a limit of the whole is the last. */
async function listRevision(root: string, commit: string): Promise<readonly Listed[]> {
  const found: Listed[] = [];
  const total = new CorpusSize();
  for await (const line of gitRecords(root, ["ls-tree", "-r", "-t", "-l", "-z", commit, "--", ...folders, ...ledgers])) {
    const { mode = "", sort = "", object = "", size = "", path = "" } = treeLine.exec(line)?.groups ?? {};
    if (!isRead(path) || isTooDeep(dirname(path))) continue;
    const listed = { mode, sort, object, path, byteCount: size === "-" ? 0 : Number(size) };
    found.push(listed);
    if (total.add(listed) !== null) break;
  }
  return found;
}

/**
 * Reads a corpus as it was at a revision, straight from git: nothing is checked out and nothing is written. The sizes are looked at
 * before any content.
 *
 * @param root corpus folder, in a checkout
 * @throws NoRevisionError if there is no such revision
 */
export async function readRevision(root: string, revision: string): Promise<CorpusSources> {
  const found = await listRevision(root, await resolveRevision(root, revision));
  const wanted = found.filter((listed) => isFile(listed) && listed.byteCount <= byteLimit(listed.path));
  const objects = wanted.map(({ object }) => `${object}\n`).join("");
  const contents = splitObjects(await git(root, ["cat-file", "--batch"], objects), wanted.length);
  const bytes = new Map(wanted.map(({ path }, index) => [path, contents[index]]));

  const entries = found.map((listed): SourceEntry => {
    const { mode, sort, path, byteCount } = listed;
    if (sort === "tree") return otherEntry(path, "folder");
    if (!isFile(listed)) return otherEntry(path, mode === "120000" ? "link" : "device");
    const content = bytes.get(path);
    return content === undefined ? largeEntry(path, byteCount) : fileEntry(path, content);
  });
  return { entries: entries.sort((a, b) => compareText(a.path, b.path)) };
}
