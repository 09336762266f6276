import { execFileSync } from "node:child_process";
import { cpSync, mkdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { execute } from "../../src/cli/command.ts";
import { printerTo } from "../../src/cli/printer.ts";
import { made, parts, root as project } from "../site/workshop.ts";
import { corpusPaths, isLeftOut, kinds, layCorpus, layOutside, nounOf, pictureOf, put, secret } from "./strange.ts";

// Commands that make a site work in the project itself: they run in a copy of it, which a stranger's branch has changed.

const desk = join(made, `guarded-${process.pid}`);
const [copy, outside] = [join(desk, "project"), join(desk, "outside")];
const before = process.env["CORPUS"];

beforeAll(() => {
  for (const part of parts) cpSync(join(project, part), join(copy, part), { recursive: true });
  delete process.env["CORPUS"];
});
afterEach(() => {
  for (const name of [".git", ".astro", ".cache", "dist", "dist.next", "dist.last", "public", "seeds", "content"])
    rmSync(join(copy, name), { recursive: true, force: true });
  for (const name of ["permalinks.txt", "redirects.yaml"]) rmSync(join(copy, name), { recursive: true, force: true });
  cpSync(join(project, "public"), join(copy, "public"), { recursive: true });
  rmSync(outside, { recursive: true, force: true });
});
afterAll(() => {
  rmSync(desk, { recursive: true, force: true });
  if (before !== undefined) process.env["CORPUS"] = before;
});

function lay(): void {
  layCorpus(copy);
  layOutside(outside);
}

/** A module of the copy. */
const load = (path: string) => import(/* @vite-ignore */ pathToFileURL(join(copy, path)).href);

interface Ended {
  readonly code: number;
  readonly output: string;
}

/** A command of the copy, in this process: what it refuses it refuses before any part of Astro is there. */
const command = (name: string) => async (): Promise<Ended> => {
  let output = "";
  const write = (more: string): void => {
    output += more;
  };
  const module = await load(`src/cli/${name}.ts`);
  return { code: await execute(module[name], [], printerTo(write, write)), output };
};

let round = 0;

/** Whatever starts Astro by itself, as `astro sync` does, reads this first. */
async function astro(): Promise<Ended> {
  round += 1;
  try {
    await load(`astro.config.mjs?${round}`);
    return { code: 0, output: "" };
  } catch (error) {
    return { code: 1, output: error instanceof Error ? error.message : String(error) };
  }
}

const commands: Readonly<Record<string, () => Promise<Ended>>> = {
  build: command("build"),
  start: command("start"),
  dev: command("dev"),
  "astro sync": astro,
};

/** What Astro and these commands read and write beside the corpus; the key of its cache is that of its place. */
const projectPaths = async (): Promise<readonly string[]> => {
  const cache = (await load("src/io/paths.ts")).cachePath(copy);
  return [
    ".astro",
    ".astro/types.d.ts",
    ".cache",
    ".cache/building",
    ".cache/developing",
    cache,
    `${cache}/astro`,
    `${cache}/astro/data-store.json`,
    `${cache}/vite`,
    `${cache}/articles`,
    "dist",
    "dist.next",
    "dist.last",
    "public",
    "public/strange.txt",
    "public/basemap/strange.json",
  ];
};

/** All of them with one command, what would be followed or waited for with each: they share what refuses it. */
const refusedBy = (name: string): readonly string[] =>
  name === "build"
    ? Object.keys(kinds).filter((kind) => !["a file", "a folder"].includes(kind))
    : ["a link to a folder", "a pipe"];

describe.each(Object.keys(commands))("%s ends at once, names the place and touches nothing outside,", (name) => {
  for (const kind of refusedBy(name))
    test.skipIf(isLeftOut(kind))(`with ${kind} at each path that it would read or write`, async () => {
      layOutside(outside);
      const picture = pictureOf(outside);
      for (const path of [...corpusPaths, ...(await projectPaths())]) {
        layCorpus(copy);
        put(kind, copy, path, outside);
        const { code, output } = (await commands[name]?.()) ?? {};
        expect(pictureOf(outside), path).toEqual(picture);
        expect(code, path).toBe(1);
        expect(output).toContain(`${path}:1:1: error: Unexpected ${nounOf(kind)}`);
        expect(output).not.toContain(secret);
        rmSync(join(copy, path), { recursive: true, force: true });
      }
    });

  test("with anything of a commit in a folder that is made, or that is ours on a file system that folds letters", async () => {
    lay();
    const brought = [".astro/a.d.ts", ".cache/building", "dist/index.html", "dist.next/a", "dist.last/a"];
    const twins = ["DIST.LAST/a", "Content/events/a.mdx", "\u017feeds/a.txt", "Permalinks.txt"];
    for (const path of brought) {
      mkdirSync(dirname(join(copy, path)), { recursive: true });
      writeFileSync(join(copy, path), "1\n");
    }
    execFileSync("git", ["init", "-q", copy]);
    execFileSync("git", ["-C", copy, "add", "-f", ...brought]);
    // In the index alone: on a file system that folds letters they would be our own.
    const empty = execFileSync("git", ["-C", copy, "hash-object", "-w", "--stdin"], { input: "", encoding: "utf8" }).trim();
    for (const path of twins)
      execFileSync("git", ["-C", copy, "update-index", "--add", "--cacheinfo", `100644,${empty},${path}`]);
    const { code, output } = (await commands[name]?.()) ?? {};
    expect(code).toBe(1);
    for (const path of brought) expect(output).toContain(`${path}:1:1: error: Unexpected file in a folder that is made`);
    for (const path of twins) expect(output).toContain(`${path}:1:1: error: Unexpected twin of “`);
  });
});

describe.each(["build", "start", "dev"])("%s", (name) => {
  test.each([
    [".cache", "a file"],
    [".astro", "a file"],
    ["dist.next", "a file"],
    ["public", "a file"],
  ])("takes no %s that is %s", async (path, kind) => {
    lay();
    put(kind, copy, path, outside);
    const { code, output } = (await commands[name]?.()) ?? {};
    expect(code).toBe(1);
    expect(output).toContain(`${path}:1:1: error: Unexpected file, expected a folder`);
  });
});

describe("a lock that is none", () => {
  test.each([
    ["build", ".cache/building", "a file", "file that is no lock"],
    ["build", ".cache/building", "a folder", "folder"],
    ["dev", ".cache/developing", "a file", "file that is no lock"],
    ["dev", ".cache/developing", "a folder", "folder"],
  ])("ends %s: %s as %s", async (name, path, kind, found) => {
    lay();
    put(kind, copy, path, outside);
    const { code, output } = (await commands[name]?.()) ?? {};
    expect(code).toBe(1);
    expect(output).toContain(`${path}:1:1: error: Unexpected ${found}`);
  });
});

describe("the loading of a build", () => {
  /** What the collections of Astro get of the corpus in the copy, or the words of the error that stops the build. */
  async function loaded(): Promise<string> {
    const { corpusLoaders } = await load("src/io/corpus-loader.ts");
    const loaderOf = corpusLoaders(copy, "content/articles");
    const context = {
      store: { keys: () => [], get: () => undefined, set: () => true, delete: () => {} },
      generateDigest: () => "digest",
    };
    try {
      for (const name of ["articles", "events", "redirects", "problems"]) await loaderOf(name).load(context);
      return "";
    } catch (error) {
      const { name, message } = error as Error;
      return `${name}: ${message}`;
    }
  }

  test.each(["a file", "a folder"])(
    "is stopped by the corpus or goes on, and by no fault of ours, with %s at each path",
    async (kind) => {
      for (const path of corpusPaths) {
        lay();
        put(kind, copy, path, outside);
        const picture = pictureOf(outside);
        expect(await loaded(), path).toMatch(/^$|^(?:CorpusError|RefusedPath|NoCorpusError): /u);
        expect(pictureOf(outside)).toEqual(picture);
        for (const each of ["seeds", "content", "permalinks.txt", "redirects.yaml"])
          rmSync(join(copy, each), { recursive: true, force: true });
      }
    },
  );
});

test("“astro sync”, in a process of its own, writes nothing through a link", async () => {
  lay();
  put("a link to a folder", copy, "content/articles", outside);
  const picture = pictureOf(outside);
  const entry = join(realpathSync(join(project, "node_modules/astro")), "bin/astro.mjs");
  const { code, output } = await new Promise<Ended>((done) => {
    try {
      done({ code: 0, output: execFileSync(process.execPath, [entry, "sync"], { cwd: copy, encoding: "utf8", stdio: "pipe" }) });
    } catch (error) {
      const { status, stdout, stderr } = error as { status: number; stdout: string; stderr: string };
      done({ code: status, output: stdout + stderr });
    }
  });
  expect(code).not.toBe(0);
  expect(output).toContain("content/articles:1:1: error: Unexpected link");
  expect(pictureOf(outside)).toEqual(picture);
});
