import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { add } from "../../src/cli/add.ts";
import { check } from "../../src/cli/check.ts";
import type { Command } from "../../src/cli/command.ts";
import { permalinks } from "../../src/cli/permalinks.ts";
import { report } from "../../src/cli/report.ts";
import { call } from "./call.ts";
import { facts, text } from "./desk.ts";
import { corpusPaths, isLeftOut, kinds, layCorpus, layOutside, nounOf, pictureOf, put, secret } from "./strange.ts";

let desk = "";
let root = "";
let outside = "";

beforeAll(() => {
  desk = realpathSync(mkdtempSync(join(tmpdir(), "guarded-")));
  [root, outside] = [join(desk, "corpus"), join(desk, "outside")];
  writeFileSync(join(desk, "a.txt"), text);
});
afterEach(() => {
  for (const each of [root, outside]) rmSync(each, { recursive: true, force: true });
});
afterAll(() => rmSync(desk, { recursive: true, force: true }));

/** A corpus, and beside it a folder that no command may touch. */
function lay(): void {
  layCorpus(root);
  layOutside(outside);
}

const paths = [...corpusPaths, "permalinks.txt.next", ".cache", ".cache/adding-999999999-0"];

const commands: readonly (readonly [string, Command, () => readonly string[]])[] = [
  ["check", check, () => []],
  ["report", report, () => ["--base-folder", root]],
  ["permalinks", permalinks, () => []],
  ["add", add, () => [join(desk, "a.txt"), ...facts, "--yes"]],
  ["add --finish", add, () => ["--finish"]],
];

async function run(command: Command, parameters: readonly string[]) {
  const { code, stdout, stderr } = await call(command, parameters, root);
  return { code, output: stdout + stderr };
}

/** Of what a command would follow or open, all; of the rest, what one command shows for all. */
const opened = ["a link to a folder", "a link to a file", "a pipe"];

describe.each(commands)("%s touches nothing outside and ends with no fault of ours,", (name, command, parameters) => {
  for (const kind of name === "check" ? Object.keys(kinds) : opened)
    test.skipIf(isLeftOut(kind)).each(paths)(`with %s as ${kind}`, async (path) => {
      lay();
      const before = pictureOf(outside);
      put(kind, root, path, outside);
      const { code, output } = await run(command, parameters());
      expect(pictureOf(outside)).toEqual(before);
      expect(output).not.toContain(secret);
      expect(code, output).toBeLessThan(3);
    });
});

describe("check names what must not stand there, at its place:", () => {
  const strange = Object.keys(kinds).filter((kind) => !["a file", "a folder"].includes(kind));
  const named = paths.filter((path) => !path.includes(".next") && !path.startsWith(".cache"));
  for (const kind of strange)
    test.skipIf(isLeftOut(kind)).each(named)(`%s as ${kind}`, async (path) => {
      lay();
      put(kind, root, path, outside);
      const { code, output } = await run(check, []);
      expect(code).toBe(1);
      expect(output).toContain(`${path}:1:1: error: Unexpected ${nounOf(kind)}`);
    });

  test("what a commit brought into the made folder, and no file that the build made there", async () => {
    lay();
    mkdirSync(join(root, "content/articles"), { recursive: true });
    for (const name of ["made.mdx", "brought.mdx", "strange.txt"]) writeFileSync(join(root, "content/articles", name), "x\n");
    execFileSync("git", ["init", "-q", root]);
    execFileSync("git", ["-C", root, "add", "-f", "content/articles/brought.mdx"]);
    const { output } = await run(check, []);
    expect(output.match(/^content\/articles.*?:1:1: error/gmu)).toEqual([
      "content/articles/brought.mdx:1:1: error",
      "content/articles/strange.txt:1:1: error",
    ]);
  });
});
