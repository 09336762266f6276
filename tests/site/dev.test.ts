import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import type { AddressInfo } from "node:net";
import { createServer } from "node:net";
import { join } from "node:path";
import { parse } from "parse5";
import { expect, onTestFinished, test, vi } from "vitest";
import { articlesPath } from "../../src/io/paths.ts";
import { copySmallCorpus } from "./copy.ts";
import { all, textOf } from "./pages.ts";
import { run, start } from "./run.ts";
import { openWorkshop } from "./workshop.ts";

/** A port that nobody listens at. */
async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  const { port } = server.address() as AddressInfo;
  await new Promise((done) => server.close(done));
  return port;
}

/** What a page shows: its heading, and the problems above it. */
async function read(address: string): Promise<{ heading: string; problems: string }> {
  const response = await fetch(address);
  expect(response.status, address).toBe(200);
  const document = parse(await response.text());
  return {
    heading: all(document, "h1").map(textOf).join(),
    problems: all(document, "section", "problems").map(textOf).join(),
  };
}

test("the live site shows a saved change, then the problems of a broken one above the last proven state, then the mended one", async () => {
  const folder = copySmallCorpus();
  const events = join(folder, "content", "events");
  const file =
    readdirSync(events)
      .sort()
      .find((name) => name.endsWith(".mdx")) ?? "";
  const original = readFileSync(join(events, file), "utf8");
  const port = await freePort();
  const server = start("dev", [], { CORPUS: folder, PORT: String(port) });
  onTestFinished(async () => void (await server.end()));
  const address = `http://127.0.0.1:${port}/events/${file.replace(/\.mdx$/, "")}/`;
  const shows = (expected: Parameters<typeof expect.objectContaining>[0], timeout = 20_000) =>
    vi.waitFor(async () => expect(await read(address), server.output()).toEqual(expect.objectContaining(expected)), {
      timeout,
      interval: 200,
    });

  await shows({ heading: expect.stringMatching(/./), problems: "" }, 60_000);

  const changed = original.replace(/^title:.*$/m, 'title: "A title that was just saved"');
  expect(changed).not.toBe(original);
  writeFileSync(join(events, file), changed);
  await shows({ heading: "A title that was just saved", problems: "" });

  const broken = changed
    .replace(/^title:.*$/m, 'title: "A title that must not show"')
    .replace(/exact: [^}\n]*/, "exact: These words stand in no source ");
  writeFileSync(join(events, file), broken);
  await shows({
    heading: "A title that was just saved",
    problems: expect.stringMatching(new RegExp(`content/events/${file}:\\d+:\\d+: error: Unexpected .*, expected `)),
  });
  expect(server.output()).toMatch(new RegExp(`content/events/${file}:\\d+:\\d+: error: `));

  writeFileSync(join(events, file), original);
  await shows({ heading: expect.not.stringMatching(/just saved|must not/), problems: "" });
});

/** A live site of a corpus, once it answers. */
async function live(folder: string) {
  const port = await freePort();
  const server = start("dev", [], { CORPUS: folder, PORT: String(port) });
  onTestFinished(async () => void (await server.end()));
  const address = `http://127.0.0.1:${port}/`;
  await vi.waitFor(async () => expect((await fetch(address)).status, server.output()).toBe(200), {
    timeout: 60_000,
    interval: 200,
  });
  return { server, address };
}

test("a second live site is refused, whatever its corpus, and the first goes on; one that was killed is in nobody's way", async () => {
  const first = await live(copySmallCorpus());
  const { code, stderr } = await run("dev", [], { CORPUS: copySmallCorpus(), PORT: String(await freePort()) });
  expect([code, stderr]).toEqual([2, expect.stringMatching(/^The live site runs already \(process \d+\)/)]);
  expect((await fetch(first.address)).status).toBe(200);
  await first.server.kill();
  await live(copySmallCorpus());
});

test("a live site that fails as it comes up ends, and is in nobody's way", async () => {
  const astro = join(openWorkshop(), ".astro");
  // Where Astro has to write a file.
  const taken = join(astro, "content-assets.mjs");
  rmSync(astro, { recursive: true, force: true });
  mkdirSync(join(taken, "a-folder"), { recursive: true });
  const folder = copySmallCorpus();
  const { code, stderr } = await run("dev", [], { CORPUS: folder, PORT: String(await freePort()) });
  rmSync(astro, { recursive: true });
  expect([code, stderr]).toEqual([3, expect.stringMatching(/^The live site itself failed/)]);
  await live(folder);
});

test("a build of the corpus that the live site shows neither waits for it nor harms what both make of it, nor does one that starts with it", async () => {
  const folder = copySmallCorpus();
  const made = join(openWorkshop(), articlesPath(folder));
  const out = join(folder, "site");
  // As in a new clone, with a build that starts at the same moment.
  rmSync(join(openWorkshop(), ".astro"), { recursive: true, force: true });
  const [{ server, address }, early] = await Promise.all([live(folder), run("build", ["--out", out], { CORPUS: folder })]);
  expect(early.code, early.stdout + early.stderr).toBe(0);
  const seeds = readdirSync(join(folder, "seeds")).filter((name) => name.endsWith(".txt"));
  // What a killed process was writing, and an article that is gone.
  writeFileSync(join(made, "gone.mdx"), "");
  writeFileSync(join(made, `${seeds[0]?.replace(".txt", ".mdx")}.999999999-0123456789abcdef.next`), "half a");
  const sidecar = join(folder, "seeds", seeds[0]?.replace(".txt", ".yaml") ?? "");
  const original = readFileSync(sidecar, "utf8");
  const building = run("build", ["--out", out], { CORPUS: folder });
  let saved = 0;
  const saving = setInterval(() => {
    saved += 1;
    writeFileSync(join(folder, "saved"), saved % 2 === 1 ? `${original}\n` : original);
    renameSync(join(folder, "saved"), sidecar);
  }, 60);
  const { code, stdout, stderr } = await building;
  clearInterval(saving);
  writeFileSync(sidecar, original);
  expect([code, stdout + stderr]).toEqual([0, expect.stringContaining("The site is in ")]);
  expect(existsSync(join(out, "index.html"))).toBe(true);
  await vi.waitFor(async () => expect((await fetch(address)).status).toBe(200), { timeout: 20_000, interval: 200 });
  expect(server.output()).not.toMatch(/ENOENT|EEXIST/);
  expect(readdirSync(made).sort()).toEqual(seeds.map((name) => name.replace(".txt", ".mdx")).sort());
});
