import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { check } from "../../src/cli/check.ts";
import { permalinks } from "../../src/cli/permalinks.ts";
import { run as runProgram } from "../site/run.ts";
import { call } from "./call.ts";

const path = (relative: string): string => fileURLToPath(new URL(`../../${relative}`, import.meta.url));
const small = path("tests/fixtures/corpora/small");
const broken = path("tests/fixtures/rules/link/corpus");

const commands = { check, permalinks };
const run = (command: keyof typeof commands, corpus: string, ...options: string[]) => call(commands[command], options, corpus);

describe("check", () => {
  test("a clean corpus ends with 0 and a line that counts and has its time", async () => {
    const { code, stdout, stderr } = await runProgram("check", [], { CORPUS: small });
    expect(stdout).toMatch(
      /^Checked 2 articles, 3 events, 2 statements, 3 places, 4 speakers, 1 lesson: 0 errors, 0 warnings, in \d+ ms\.\n$/u,
    );
    expect([code, stderr]).toEqual([0, ""]);
  });

  test("errors end with 1, on standard output", async () => {
    const { code, stdout, stderr } = await run("check", broken);
    expect(stdout.startsWith(readFileSync(join(broken, "../expected.txt"), "utf8"))).toBe(true);
    expect([code, stderr]).toEqual([1, ""]);
  });

  test("warnings end with 0", async () => {
    expect(await run("check", path("tests/fixtures/rules/quote-unused/corpus"))).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("1 warning,"),
    });
  });

  test("as JSON the output is one array, as a workflow command one line a problem", async () => {
    const problems = readFileSync(join(broken, "../expected.txt"), "utf8").match(/: error: /gu)?.length ?? 0;
    expect(problems).toBeGreaterThan(1);
    expect(JSON.parse((await run("check", broken, "--format", "json")).stdout)).toHaveLength(problems);
    expect(
      (await run("check", broken, "--format=github")).stdout
        .trimEnd()
        .split("\n")
        .filter((line) => line.startsWith("::error file=content/")),
    ).toHaveLength(problems);
  });

  test.each([
    ["an unknown option", small, ["--forma"]],
    ["an unknown format", small, ["--format", "xml"]],
    ["an argument", small, ["seeds"]],
    ["a folder without a corpus", path("src/cli"), []],
    ["a folder that is not there", path("nowhere"), []],
  ])("%s is wrong usage, ends with 2 and prints nothing on standard output", async (_, corpus, options) => {
    expect(await run("check", corpus, ...options)).toMatchObject({
      code: 2,
      stdout: "",
      stderr: expect.stringContaining("Usage: npm run check"),
    });
  });

  test("--help tells how it is used", async () => {
    expect(await run("check", small, "--help")).toMatchObject({
      code: 0,
      stdout: expect.stringContaining("Usage: npm run check"),
      stderr: "",
    });
  });
});

describe("permalinks", () => {
  let folder = "";
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), "permalinks-"));
    cpSync(small, folder, { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true, force: true }));
  const ledger = () => readFileSync(join(folder, "permalinks.txt"), "utf8");

  test("writes every address sorted, and then has nothing to add", async () => {
    expect(await runProgram("permalinks", [], { CORPUS: folder })).toMatchObject({
      code: 0,
      stdout: expect.stringMatching(/^permalinks\.txt: (\d+) added, \1 in all\.\n$/u),
    });
    const dated = ledger().trimEnd().split("\n");
    expect(dated.every((line) => /^\S+ \d{4}-\d{2}-\d{2}$/u.test(line))).toBe(true);
    const lines = dated.map((line) => line.slice(0, line.indexOf(" ")));
    expect(lines).toEqual([...new Set(lines)].sort());
    expect(lines).toContain("/events/bridge/");
    expect(lines.filter((line) => /^\/sources\/courier-market\/#q-[0-9a-f]{12}$/u.test(line)).length).toBeGreaterThan(5);
    expect((await run("permalinks", folder)).stdout).toMatch(/^permalinks\.txt: 0 added/u);
    expect(await run("check", folder)).toMatchObject({ code: 0, stdout: expect.stringContaining("0 errors, 0 warnings") });
  });

  test("keeps what was there, and sorts it", async () => {
    writeFileSync(join(folder, "permalinks.txt"), "/speakers/ 2026-11-22\n/events/bridge/ 2026-11-23\n");
    expect((await run("permalinks", folder)).code).toBe(0);
    const lines = ledger().trimEnd().split("\n");
    expect(lines).toEqual([...lines].sort());
    expect(lines).toEqual(expect.arrayContaining(["/events/bridge/ 2026-11-23", "/speakers/ 2026-11-22"]));
  });

  test("with an error nothing is written", async () => {
    writeFileSync(join(folder, "permalinks.txt"), "/events/gone/\n");
    expect(await run("permalinks", folder)).toMatchObject({ code: 1, stdout: expect.stringContaining("(permalink-lost)") });
    expect(ledger()).toBe("/events/gone/\n");
  });

  test("an argument is wrong usage", async () => {
    expect(await run("permalinks", folder, "--all")).toMatchObject({ code: 2, stdout: "" });
  });
});
