import { spawn } from "node:child_process";

/** There is no program `git` on this machine. */
export class NoGitError extends Error {
  override readonly name = "NoGitError";
}

/** Runs git on a checkout, without a shell, and gives what it prints; throws with its message if it fails. */
export function git(root: string, parameters: readonly string[], input = ""): Promise<Buffer> {
  return new Promise((done, fail) => {
    // The message is for us: in the language in which we look for it.
    const child = spawn("git", ["-C", root, ...parameters], { env: { ...process.env, LC_ALL: "C", GIT_OPTIONAL_LOCKS: "0" } });
    const output: Buffer[] = [];
    let message = "";
    child.stdout.on("data", (bytes: Buffer) => output.push(bytes));
    child.stderr.setEncoding("utf8").on("data", (text: string) => {
      message += text;
    });
    child.once("error", () => fail(new NoGitError("Unexpected machine without “git”, expected it among the programs.")));
    child.once("close", (code) => (code === 0 ? done(Buffer.concat(output)) : fail(new Error(message.trim() || "git failed"))));
    child.stdin.on("error", () => {});
    child.stdin.end(input);
  });
}

/** Something that a checkout has from a commit: its path below the folder asked about, and its mode. */
export interface Tracked {
  readonly path: string;
  readonly mode: string;
}

/** What a checkout has from commits below these paths of a folder; nothing where the folder is no checkout. */
export async function trackedBelow(root: string, paths: readonly string[]): Promise<readonly Tracked[]> {
  const listing = await git(root, ["ls-files", "--stage", "-z", "--", ...paths]).catch(() => Buffer.of());
  return listing
    .toString("utf8")
    .split("\0")
    .flatMap((line) => {
      const [head = "", path] = line.split("\t", 2);
      return path === undefined ? [] : [{ path, mode: head.slice(0, 6) }];
    });
}
