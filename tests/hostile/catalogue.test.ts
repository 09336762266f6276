import { execFileSync } from "node:child_process";
import { chmodSync, linkSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { checkCorpus } from "../../src/corpus/check-corpus.ts";
import { readFolder } from "../../src/io/folder.ts";
import { tools } from "../corpus/sources.ts";
import { rows } from "./catalogue.ts";
import { corpusWith, type Files } from "./corpus.ts";
import { literalLines } from "./literal.ts";
import { checkPlaced, expectLiteral, reported } from "./run-check.ts";

test("the corpus that is made hostile has no problem of its own", () => {
  expect(reported(checkPlaced(corpusWith([])))).toEqual([]);
});

test("the catalogue has every item from 1 to 71", () => {
  const items = new Set([...literalLines.map(([item]) => item), ...rows.map(({ item }) => item), ...strangeItems]);
  expect([...items].sort((a, b) => a - b)).toEqual(Array.from({ length: 71 }, (_, index) => index + 1));
});

describe("is taken literally, and comes out of ingest as it went in:", () => {
  test.each(literalLines)("%i %s", (_, line) => {
    for (const text of [line, `Before.\n${line}\nAfter.`, `${line} ${line}`, `Before ${line} after.`]) expectLiteral(text);
  });

  test("25 runs of blank lines", () => expectLiteral("\n\n\nOne.\n\n\n\nTwo.\n\n\n"));

  test("all of them in one capture", () => expectLiteral(literalLines.map(([, line]) => line).join("\n")));
});

describe.each([...new Set(rows.map(({ item }) => item))].sort((a, b) => a - b))("%i", (item) => {
  test.each(rows.filter((row) => row.item === item))("$what: $expected", ({ changes, files, expected, note }) => {
    const { problems } = checkPlaced(corpusWith(changes, files));
    expect(reported({ problems })).toEqual(expected);
    if (note !== undefined) expect(problems[0]?.note).toMatch(note);
  });
});

describe("is refused where it stands:", () => {
  const speaker = "content/speakers/other.yaml";
  const bomb = ["a: &a [ x, x, x, x, x, x, x, x, x ]"]
    .concat(
      Array.from({ length: 9 }, (_, index) => {
        const [name, last] = ["bcdefghij"[index], "abcdefghi"[index]];
        return `${name}: &${name} [ ${Array.from({ length: 9 }, () => `*${last}`).join(", ")} ]`;
      }),
    )
    .join("\n");

  test.each<readonly [string, Files, string]>([
    ["47 an alias bomb", { [speaker]: bomb }, "yaml-feature"],
    ["47 an alias of itself", { [speaker]: "a: &a [ *a ]\n" }, "yaml-feature"],
    ["51 a thousand keys", { [speaker]: Array.from({ length: 1000 }, (_, index) => `key${index}: x\n`).join("") }, "unknown-key"],
    ["51 levels without end", { [speaker]: "{a: ".repeat(5000) }, "size-limit"],
    ["51 lists without end", { [speaker]: "- ".repeat(10_000) }, "size-limit"],
  ])("%s", (_, files, rule) => {
    const { problems } = checkPlaced(corpusWith([], files));
    expect(problems.map(({ ruleId }) => ruleId)).toContain(rule);
  });
});

/** Items that only a folder on a disk can hold. */
const strangeItems = [66];

describe("66 what is no plain file is told and never read:", () => {
  let root = "";
  const secret = "the words of a file elsewhere";
  const at = (path: string) => join(root, "corpus", path);
  beforeAll(() => {
    root = mkdtempSync(join(tmpdir(), "hostile-"));
    for (const [path, content] of Object.entries(corpusWith([]))) {
      mkdirSync(dirname(at(path)), { recursive: true });
      writeFileSync(at(path), content);
    }
    writeFileSync(join(root, "elsewhere.txt"), secret);
    mkdirSync(join(root, "folder"));
    writeFileSync(join(root, "folder", "inside.txt"), secret);
    symlinkSync("/etc/passwd", at("seeds/absolute.txt"));
    symlinkSync("../../elsewhere.txt", at("seeds/relative.txt"));
    symlinkSync("nowhere", at("seeds/dangling.txt"));
    symlinkSync("loop.txt", at("seeds/loop.txt"));
    symlinkSync("../../folder", at("seeds/linked"));
    symlinkSync(join(root, "folder"), at("content/links"));
    linkSync(join(root, "elsewhere.txt"), at("seeds/second-name.txt"));
    execFileSync("mkfifo", [at("seeds/pipe.txt")]);
    mkdirSync(at("seeds/folder.txt"));
    writeFileSync(at("seeds/folder.txt/inside.txt"), "x\n");
    writeFileSync(at("seeds/large.txt"), "x".repeat(5_000_000));
    writeFileSync(at("seeds/closed.txt"), "x\n");
    chmodSync(at("seeds/closed.txt"), 0);
    chmodSync(at("seeds/courier.txt"), 0o755);
    symlinkSync("/etc/passwd", at("permalinks.txt"));
  });
  afterAll(() => rmSync(root, { recursive: true, force: true }));

  test("links of both sorts, pipes, folders named like files, and files above the limit", async () => {
    const { entries } = await readFolder(join(root, "corpus"));
    const { problems } = checkCorpus({ entries }, tools);
    const found = reported({ problems }).filter((line) => !line.includes("closed.txt"));
    expect(found).toEqual([
      "error content/links:1:1 stray-file",
      "error permalinks.txt:1:1 stray-file",
      "error seeds/absolute.txt:1:1 stray-file",
      "error seeds/dangling.txt:1:1 stray-file",
      "error seeds/folder.txt:1:1 stray-file",
      "error seeds/folder.txt/inside.txt:1:1 stray-file",
      "error seeds/large.txt:1:1 capture-pair",
      "error seeds/large.txt:1:1 size-limit",
      "error seeds/linked:1:1 stray-file",
      "error seeds/loop.txt:1:1 stray-file",
      "error seeds/pipe.txt:1:1 stray-file",
      "error seeds/relative.txt:1:1 stray-file",
      "error seeds/second-name.txt:1:1 stray-file",
    ]);
    expect(problems.some(({ file }) => file === "seeds/closed.txt")).toBe(true);
    const read = entries.map(({ text }) => text ?? "").join("\n");
    expect(read).not.toContain(secret);
    expect(read).not.toContain("root:");
  });
});
