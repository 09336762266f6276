import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { NoCorpusError, readFolder } from "../src/io/folder.ts";

let root = "";
beforeAll(() => {
  root = mkdtempSync(join(tmpdir(), "corpus-"));
  for (const folder of ["seeds", "content/events", "content/articles"]) mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, "seeds/b.txt"), "B\r\n");
  writeFileSync(join(root, "seeds/a.txt"), new Uint8Array([0xff, 0x41]));
  writeFileSync(join(root, "seeds/large.txt"), "x".repeat(1024 * 1024 + 1));
  writeFileSync(join(root, "content/articles/made.mdx"), "made");
  writeFileSync(join(root, "permalinks.txt"), "/\n");
  writeFileSync(join(root, "package.json"), "{}");
  symlinkSync("/etc/passwd", join(root, "seeds/link.txt"));
  symlinkSync("/etc", join(root, "content/events/linked"));
  symlinkSync("nowhere", join(root, "seeds/dangling.txt"));
  execFileSync("mkfifo", [join(root, "seeds/pipe.txt")]);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe("readFolder", () => {
  test("lists everything in seeds and content and the ledgers, in order, and nothing else", async () => {
    const { entries } = await readFolder(root);
    expect(entries.map(({ path, kind }) => `${kind} ${path}`)).toEqual([
      "folder content",
      "folder content/events",
      "link content/events/linked",
      "file permalinks.txt",
      "folder seeds",
      "file seeds/a.txt",
      "file seeds/b.txt",
      "link seeds/dangling.txt",
      "file seeds/large.txt",
      "link seeds/link.txt",
      "device seeds/pipe.txt",
    ]);
  });

  test("gives bytes as they are, text only where they are UTF-8, and neither above the limit", async () => {
    const { entries } = await readFolder(root);
    const found = (path: string) => entries.find((entry) => entry.path === path);
    expect(found("seeds/b.txt")).toMatchObject({ byteCount: 3, text: "B\r\n" });
    expect(found("seeds/a.txt")).toMatchObject({ byteCount: 2, text: null });
    expect([...(found("seeds/a.txt")?.bytes ?? [])]).toEqual([0xff, 0x41]);
    expect(found("seeds/large.txt")).toEqual({
      path: "seeds/large.txt",
      kind: "file",
      byteCount: 1024 * 1024 + 1,
      bytes: null,
      text: null,
    });
    expect(found("seeds/link.txt")).toMatchObject({ bytes: null, text: null });
  });

  test("writes nothing", async () => {
    const times = () =>
      readdirSync(root, { recursive: true, encoding: "utf8" })
        .filter((path) => !path.includes("dangling") && !path.includes("linked"))
        .map((path) => [path, statSync(join(root, path)).mtimeMs]);
    const before = times();
    await readFolder(root);
    expect(times()).toEqual(before);
  });

  test("a folder without a corpus is wrong usage", async () => {
    await expect(readFolder(join(root, "nowhere"))).rejects.toThrow(NoCorpusError);
    await expect(readFolder(join(root, "content/events"))).rejects.toThrow("expected one with “seeds” or “content” in it");
  });
});
