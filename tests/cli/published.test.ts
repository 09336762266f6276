import { execFileSync } from "node:child_process";
import { appendFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { permalinks } from "../../src/cli/permalinks.ts";
import { readPublished } from "../../src/io/git-revision.ts";
import { call } from "./call.ts";

function copyOfCorpus(): string {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(resolve(import.meta.dirname, "../fixtures/corpora/withheld"), folder, { recursive: true });
  return folder;
}

function git(folder: string, ...parameters: string[]): void {
  const identity = ["-c", "user.name=A Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", ["-C", folder, ...identity, ...parameters], { stdio: "ignore" });
}

/** A branch of a checkout whose main branch has the corpus as it is. */
function branch(): string {
  const folder = copyOfCorpus();
  git(folder, "init", "--quiet", "--initial-branch=main");
  git(folder, "add", "--all");
  git(folder, "commit", "--quiet", "--message=What is published");
  git(folder, "checkout", "--quiet", "-b", "an-article");
  return folder;
}

const ledger = (folder: string): string => readFileSync(join(folder, "permalinks.txt"), "utf8");

test("published is what the main branch listed where this branch left it, whatever either lists since", async () => {
  const folder = branch();
  const before = new Set(ledger(folder).trimEnd().split("\n"));
  appendFileSync(join(folder, "permalinks.txt"), "/zzz/\n");
  git(folder, "commit", "--quiet", "--all", "--message=An address");
  expect(await readPublished(folder)).toEqual(before);
  git(folder, "checkout", "--quiet", "main");
  appendFileSync(join(folder, "permalinks.txt"), "/yyy/\n");
  git(folder, "commit", "--quiet", "--all", "--message=Another address");
  git(folder, "checkout", "--quiet", "an-article");
  expect(await readPublished(folder)).toEqual(before);
  expect(await readPublished(folder, "HEAD")).toEqual(new Set([...before, "/zzz/"]));
});

test("nobody knows what is published in a folder that is no checkout, without a main branch, or outside the checkout's files", async () => {
  const folder = copyOfCorpus();
  expect(await readPublished(folder)).toBeNull();
  git(folder, "init", "--quiet", "--initial-branch=other");
  git(folder, "commit", "--quiet", "--allow-empty", "--message=Nothing");
  expect(await readPublished(folder)).toBeNull();
  git(folder, "branch", "main");
  expect(await readPublished(folder)).toBeNull();
});

test("an address that only this branch had goes with its quote, without a redirect; one that the main branch lists may not", async () => {
  const folder = branch();
  const [old, event] = [ledger(folder), join(folder, "content", "events", "ferry-collision.mdx")];
  const text = readFileSync(event, "utf8");
  const quoting = (words: string): void =>
    writeFileSync(
      event,
      text
        .replace("unknowns: []", `unknowns: [ Why. ]`)
        .replace("  bruised:", `  also: { article: gazette-ferry, exact: "${words}" }\n  bruised:`)
        .replace('<Cite id="bruised" />', '<Cite id="bruised" /> <Cite id="also" />'),
    );
  quoting("Nobody has yet explained why");
  expect((await call(permalinks, [], folder)).stdout).toMatch(/^permalinks\.txt: 1 added, \d+ in all\.$/m);
  quoting("Nobody has yet explained");
  const checked = await call(check, [], folder);
  expect([checked.code, checked.stdout]).toEqual([1, expect.stringContaining("(permalink-unpublished)")]);
  expect(checked.stdout).not.toContain("permalink-lost");
  const renewed = await call(permalinks, [], folder);
  expect([renewed.code, renewed.stdout]).toEqual([
    0,
    expect.stringMatching(/^permalinks\.txt: 1 added, 1 taken out that nobody has seen, \d+ in all\.$/m),
  ]);
  expect((await call(check, [], folder)).code).toBe(0);
  writeFileSync(join(folder, "permalinks.txt"), ledger(folder).replace(/^\/events\/ferry-collision\/.*\n/m, ""));
  const struck = await call(check, [], folder);
  expect(struck.stdout).toContain("permalinks.txt:1:1: error: Unexpected ledger without an address of the main branch");
  expect((await call(check, ["--base", "no-such-branch"], folder)).code).toBe(2);
  expect(old).toContain("/events/ferry-collision/\n");
});
