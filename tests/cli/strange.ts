import { execFileSync } from "node:child_process";
import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  readlinkSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { basename, dirname, join } from "node:path";
import { corpusWith } from "../hostile/corpus.ts";

/** Everything in a folder, with what it is and holds; of nothing the time is kept. */
export const pictureOf = (folder: string): readonly string[] =>
  readdirSync(folder, { recursive: true, encoding: "utf8" })
    .sort()
    .map((path) => {
      const stats = lstatSync(join(folder, path));
      const content = stats.isFile() ? readFileSync(join(folder, path), "latin1") : "";
      return `${path} ${stats.mode} ${stats.isSymbolicLink() ? readlinkSync(join(folder, path)) : content}`;
    });

/** What no command may print: the content of every file outside. */
export const secret = "the words of a file that is nobody's business";

/** Makes a folder that no command may touch. */
export function layOutside(outside: string): void {
  for (const path of ["seeds", "content/events", "articles/sub"]) mkdirSync(join(outside, path), { recursive: true });
  for (const path of ["secret.txt", "seeds/secret.txt", "articles/kept.mdx", "articles/sub/kept.txt", "0", "journal.json"])
    writeFileSync(join(outside, path), secret);
}

/** Writes the clean corpus into a folder. */
export function layCorpus(root: string): void {
  for (const [path, content] of Object.entries(corpusWith([]))) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
}

/** What a stranger may put at a path; links lead to `outside`. */
export const kinds: Readonly<Record<string, (path: string, outside: string) => void>> = {
  "a link to a folder": (path, outside) => symlinkSync(outside, path),
  "a link to a file": (path, outside) => symlinkSync(join(outside, "secret.txt"), path),
  "a link to nothing": (path, outside) => symlinkSync(join(outside, "nowhere"), path),
  "a file": (path) => writeFileSync(path, "a file\n"),
  "a folder": (path) => mkdirSync(path),
  "a pipe": (path) => void execFileSync("mkfifo", [path]),
  "a device": (path) => void execFileSync("mknod", [path, "c", "1", "5"], { stdio: "ignore" }),
  // The name of a socket may have no more than a hundred letters: it is made where it is, by a process that leaves it there.
  "a socket": (path) =>
    void execFileSync(
      process.execPath,
      ["-e", `require("net").createServer().listen(${JSON.stringify(basename(path))}, () => process.exit())`],
      {
        cwd: dirname(path),
        stdio: "ignore",
      },
    ),
};

/** What the check says of one of these that is neither file nor folder. */
export const nounOf = (kind: string): string =>
  ["a pipe", "a device", "a socket"].includes(kind) ? "device, pipe or socket" : "link";

/** The kinds that can't be made here: devices are made by a system's administrator alone, pipes and sockets not on every file system. */
const unmade = ["a pipe", "a device", "a socket"].filter((kind) => {
  const folder = mkdtempSync(join(tmpdir(), "strange-"));
  const path = join(folder, "strange");
  try {
    kinds[kind]?.(path, folder);
    return lstatSync(path).isFile();
  } catch {
    return true;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});

/** Whether the tests of a kind are left out, since it can't be made here. */
export const isLeftOut = (kind: string): boolean => unmade.includes(kind);

/** Puts one of these at a path of a folder, instead of what is there. */
export function put(kind: string, root: string, path: string, outside: string): void {
  rmSync(join(root, path), { recursive: true, force: true });
  mkdirSync(dirname(join(root, path)), { recursive: true });
  kinds[kind]?.(join(root, path), outside);
}

/** Where a corpus is read and written: its folders, what is above them and in them, and what commands write. */
export const corpusPaths = [
  "seeds",
  "seeds/strange.txt",
  "content",
  "content/events",
  "content/events/strange.mdx",
  "content/articles",
  "content/articles/courier.mdx",
  "content/articles/courier.mdx.1.next",
  "permalinks.txt",
  "redirects.yaml",
];
