import { type ChildProcessWithoutNullStreams, spawn } from "node:child_process";

/** There is no program `git` on this machine. */
export class NoGitError extends Error {
  override readonly name = "NoGitError";
}

/**
 * Starts git on a checkout, without a shell. Its messages are for us: in the language in which we look for them. No program that a
 * configuration names is run, no object stands in for another one (git-replace), and a folder that only looks like a repository, which a branch can bring,
 * is none.
 */
function start(root: string, parameters: readonly string[]): ChildProcessWithoutNullStreams {
  const own = ["-c", "core.fsmonitor=false", "-c", "safe.bareRepository=explicit"];
  const environment = { LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0", GIT_NO_REPLACE_OBJECTS: "1" };
  return spawn("git", ["-C", root, ...own, ...parameters], { env: { ...process.env, ...environment } });
}

/** Waits for the end of git; throws with its message if it fails. */
function ended(child: ChildProcessWithoutNullStreams): Promise<void> {
  return new Promise((done, fail) => {
    let message = "";
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      message += text;
    });
    child.once("error", () => fail(new NoGitError("Unexpected machine without “git”, expected it among the programs.")));
    child.once("close", (code) => (code === 0 ? done() : fail(new Error(message.trim() || "git failed"))));
  });
}

/** Runs git on a checkout, and gives what it prints; throws with its message if it fails. */
export async function git(root: string, parameters: readonly string[], input = ""): Promise<Buffer> {
  const child = start(root, parameters);
  const output: Buffer[] = [];
  child.stdout.on("data", (bytes: Buffer) => output.push(bytes));
  child.stdin.on("error", () => {});
  child.stdin.end(input);
  await ended(child);
  return Buffer.concat(output);
}

/**
 * Runs git on a checkout, and gives what it prints, cut at each zero byte, as it comes: a list may be longer than the memory. It is
 * ended when no more is asked for. Throws with its message if it fails.
 */
export async function* gitRecords(root: string, parameters: readonly string[]): AsyncGenerator<string> {
  const child = start(root, parameters);
  child.stdin.end();
  const end = ended(child);
  // Whoever asks for no more does not ask how it ended.
  end.catch(() => {});
  try {
    let rest = "";
    child.stdout.setEncoding("utf8");
    for await (const chunk of child.stdout) {
      const records = `${rest}${chunk}`.split("\0");
      rest = records.pop() ?? "";
      yield* records;
    }
    await end;
  } finally {
    child.kill();
  }
}

/** Something that a checkout has from a commit: its path below the folder asked about, and its mode. */
export interface Tracked {
  readonly path: string;
  readonly mode: string;
}

/** What a checkout has from commits below these paths of a folder, if it is wanted; nothing where the folder is no checkout. */
export async function trackedBelow(
  root: string,
  paths: readonly string[],
  isWanted: (entry: Tracked) => boolean = () => true,
): Promise<readonly Tracked[]> {
  const found: Tracked[] = [];
  try {
    for await (const record of gitRecords(root, ["ls-files", "--stage", "-z", "--", ...paths])) {
      const tab = record.indexOf("\t");
      const entry = { path: record.slice(tab + 1), mode: record.slice(0, 6) };
      if (isWanted(entry)) found.push(entry);
    }
  } catch {
    return [];
  }
  return found;
}
