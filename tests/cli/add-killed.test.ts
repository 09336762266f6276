import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { add } from "../../src/cli/add.ts";
import { check } from "../../src/cli/check.ts";
import { run } from "../site/run.ts";
import { call } from "./call.ts";
import { facts, filesOf, folders, put, text } from "./desk.ts";

const pair = ["seeds/example-2022-03-04.txt", "seeds/example-2022-03-04.yaml"];

const checked = (corpus: string) => call(check, [], corpus);
const finished = (corpus: string) => call(add, ["--finish"], corpus);

/** Adds the capture of the desk, and is killed at a moment. */
async function addAndDie(moment: string) {
  const { corpus, desk } = folders();
  const file = put(desk, "a.txt", text);
  const killer = `--import=${new URL("kill-while-placing.ts", import.meta.url)}`;
  const { code } = await run("add", [file, ...facts], { CORPUS: corpus, NODE_OPTIONS: killer, KILL: moment });
  expect(code).toBeNull();
  return { corpus, desk, file, check: () => checked(corpus), finish: () => finished(corpus) };
}

describe.each([
  ["before 1", 0],
  ["after 1", 1],
  ["before 2", 1],
  ["after 2", 2],
])("an addition killed %s files were in place", (moment, there) => {
  test("is told by the check, with what to do, and finished by it", async () => {
    const { corpus, check, finish } = await addAndDie(moment);
    expect(filesOf(corpus).filter((path) => path.startsWith("seeds/"))).toHaveLength(there);
    const { code, stderr } = await check();
    expect(code).toBe(there === 0 ? 0 : 1);
    expect(stderr).toBe(`An addition was killed while it wrote ${pair.join(", ")}: “npm run add -- --finish” puts that right.\n`);
    const { stdout, ...ended } = await finish();
    expect([ended.code, stdout]).toEqual([0, `An addition that was killed is finished:\n  ${pair.join("\n  ")}\n`]);
    expect(filesOf(corpus)).toEqual(pair);
    expect(readFileSync(join(corpus, pair[0] ?? ""), "utf8")).toBe(text);
    expect(await check()).toMatchObject({ code: 0, stderr: "" });
  });

  test("is finished by the same call made once more", async () => {
    const { corpus, file, check } = await addAndDie(moment);
    const { code, stdout } = await call(add, [file, ...facts], corpus);
    expect([code, stdout]).toEqual([0, expect.stringContaining("is finished")]);
    expect(filesOf(corpus)).toEqual(pair);
    expect((await check()).code).toBe(0);
  });
});

test("an addition killed before it had everything ready left nothing, and its rest is cleared away", async () => {
  const { corpus } = folders();
  // The number of no process.
  const aside = join(corpus, ".cache/adding-999999999-abcdef");
  mkdirSync(aside, { recursive: true });
  writeFileSync(join(aside, "0"), "half a cap");
  expect((await checked(corpus)).stderr).toBe("An addition was killed: “npm run add -- --finish” puts that right.\n");
  expect(await finished(corpus)).toMatchObject({ code: 0, stdout: "" });
  expect(filesOf(corpus)).toEqual([]);
});

test("finishing overwrites nothing: a name that was taken meanwhile is told, and everything stays as it is", async () => {
  const { corpus, finish } = await addAndDie("after 1");
  writeFileSync(join(corpus, pair[1] ?? ""), "mine\n");
  const { code, stdout } = await finish();
  expect([code, stdout]).toEqual([1, expect.stringContaining(`${pair[1]} holds something else. Nothing was changed`)]);
  expect(readFileSync(join(corpus, pair[1] ?? ""), "utf8")).toBe("mine\n");
  expect((await finish()).code).toBe(1);
});

test("finishing reaches no file but captures, sidecars and drafts, whoever wrote the journal", async () => {
  const { corpus } = folders();
  const aside = join(corpus, ".cache/adding-999999999-abcdef");
  mkdirSync(aside, { recursive: true });
  for (const path of ["../outside.txt", "/outside.txt", "package.json", "content/places/kyiv.yaml", "seeds/../x.txt"]) {
    writeFileSync(join(aside, "0"), "hostile");
    writeFileSync(join(aside, "journal.json"), JSON.stringify([path]));
    await finished(corpus);
    expect(filesOf(corpus), path).toEqual([]);
    expect(filesOf(join(corpus, "..")).filter((name) => name.includes("outside"))).toEqual([]);
    mkdirSync(aside, { recursive: true });
  }
});

test("an addition that still runs is left alone", async () => {
  const { corpus } = folders();
  const aside = join(corpus, `.cache/adding-${process.pid}-abcdef`);
  mkdirSync(aside, { recursive: true });
  // In processes of their own: it is this one that “still runs”.
  expect((await run("add", ["--finish"], { CORPUS: corpus })).code).toBe(0);
  expect((await run("check", [], { CORPUS: corpus })).stderr).toBe("");
});
