import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { report } from "../../src/cli/report.ts";
import { run } from "../site/run.ts";
import { call } from "./call.ts";

const corpus = resolve(import.meta.dirname, "../fixtures/corpora/withheld");

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  return folder;
}

const git = (folder: string, ...parameters: string[]): void => {
  const identity = ["-c", "user.name=A Tester", "-c", "user.email=tester@example.org", "-c", "commit.gpgsign=false"];
  execFileSync("git", ["-C", folder, ...identity, ...parameters], { stdio: "ignore" });
};

/** A checkout with the corpus in a folder of it, committed, and one word of the event changed since. */
function checkout(): string {
  const root = temporaryFolder();
  const folder = join(root, "a corpus");
  mkdirSync(folder);
  cpSync(corpus, folder, { recursive: true });
  git(root, "init", "--quiet", "--initial-branch=main");
  git(root, "add", "--all");
  git(root, "commit", "--quiet", "--message=The state before");
  const event = join(folder, "content", "events", "ferry-collision.mdx");
  writeFileSync(event, readFileSync(event, "utf8").replace("value: 7", "value: 8"));
  return folder;
}

describe("npm run report", () => {
  test("compares the corpus with a revision of its checkout, wherever in it the corpus lies and whatever is said to replace the revision", async () => {
    const folder = checkout();
    git(folder, "checkout", "--quiet", "-b", "after");
    git(folder, "commit", "--quiet", "--all", "--message=The state now");
    git(folder, "replace", "main", "after");
    const { code, stdout, stderr } = await call(report, ["--base", "main"], folder);
    expect([code, stderr]).toEqual([0, ""]);
    expect(stdout).toContain("# What changes since `main`\n");
    expect(stdout).toContain("- changed event `ferry-collision`\n  - `figures › 1 (treated) › value`: `7` → `8`\n");
  });

  test("compares the corpus with one in another folder", async () => {
    const { code, stdout } = await run("report", ["--base-folder", corpus], { CORPUS: checkout() });
    expect(code).toBe(0);
    expect(stdout).toContain("- changed event `ferry-collision`\n");
  });

  test("takes a revision from before there was a corpus for an empty one", async () => {
    const folder = checkout();
    git(folder, "checkout", "--quiet", "--orphan", "empty");
    git(folder, "reset", "--quiet");
    git(folder, "commit", "--quiet", "--allow-empty", "--message=Nothing");
    const { code, stdout } = await call(report, ["--base", "empty"], folder);
    expect(code).toBe(0);
    expect(stdout).toContain("- came capture `gazette-ferry`\n");
  });

  test.each(["no-such-branch", "--all", "", "main; touch x", "main:content"])(
    "ends with 2 for %j, which is no revision, and runs nothing of it",
    async (base) => {
      const { code, stdout, stderr } = await call(report, [`--base=${base}`], checkout());
      expect([code, stdout]).toEqual([2, ""]);
      expect(stderr).toContain(`Unexpected revision “${base}”, expected a commit, branch or tag`);
    },
  );

  test("ends with 2 in a folder that is no checkout, and when it is called wrongly", async () => {
    const folder = temporaryFolder();
    cpSync(corpus, folder, { recursive: true });
    const outside = await call(report, ["--base", "main"], folder);
    expect([outside.code, outside.stdout]).toEqual([2, ""]);
    expect(outside.stderr).toMatch(/^Unexpected folder “.*”, expected a git checkout: /);
    for (const parameters of [[], ["--base", "main", "--base-folder", corpus], ["--bas", "main"], ["main"]])
      expect((await call(report, parameters, corpus)).code, parameters.join(" ")).toBe(2);
  });

  test("names folders with nothing in them, which no revision has but a working folder may, however many and however deep", async () => {
    const folder = checkout();
    for (let index = 0; index < 1000; index += 1)
      mkdirSync(join(folder, "content", "events", `empty-${index}`), { recursive: true });
    mkdirSync(join(folder, "seeds", ...Array.from({ length: 1000 }, () => "a")), { recursive: true });
    const { code, stdout } = await run("report", ["--base", "main"], { CORPUS: folder });
    expect(code).toBe(1);
    expect(stdout).toContain("\nOf the corpus’s files 1 differs, 1001 are new, none are gone.\n");
    expect(
      stdout.match(/^- came file `content\/events\/empty-\d+`\n {2}- `file`: `folder in which nothing is read`$/gmu),
    ).toHaveLength(1000);
    expect(stdout).toContain("\n- came file `seeds/a/a/a/a/a/a/a/a`\n");
    expect(stdout).toMatch(/^- `content\/events\/empty-0:1:1` `Unexpected folder, expected .*` \(stray-file\)$/mu);
  });

  test("ends with 1 and the errors when the corpus has some now", async () => {
    const folder = checkout();
    rmSync(join(folder, "seeds", "gazette-ferry.txt"));
    const { code, stdout } = await call(report, ["--base", "main"], folder);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^## Errors\n\n- `.*` `Unexpected .*` \(capture-pair\)$/m);
  });
});
