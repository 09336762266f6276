import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { FileExists, writeNewFiles } from "../../src/cli/add-files.ts";

function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-files-"));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

const fileOf = (path: string, text: string) => ({ path, bytes: new TextEncoder().encode(text) });
const all = (folder: string) => (readdirSync(folder, { recursive: true }) as string[]).sort();

test("new files are all there, with their folders and nothing beside them", () => {
  const folder = temporaryFolder();
  writeNewFiles(folder, [fileOf("seeds/a.txt", "one"), fileOf("content/events/b.mdx", "two")]);
  expect(all(folder)).toEqual(["content", "content/events", "content/events/b.mdx", "seeds", "seeds/a.txt"]);
  expect(readFileSync(join(folder, "content/events/b.mdx"), "utf8")).toBe("two");
});

test("one name that is taken keeps all of them out, and what was there as it was", () => {
  const folder = temporaryFolder();
  mkdirSync(join(folder, "seeds"));
  writeFileSync(join(folder, "seeds/b.yaml"), "mine");
  expect(() => writeNewFiles(folder, [fileOf("seeds/a.txt", "one"), fileOf("seeds/b.yaml", "two")])).toThrow(FileExists);
  expect(all(folder)).toEqual(["seeds", "seeds/b.yaml"]);
  expect(readFileSync(join(folder, "seeds/b.yaml"), "utf8")).toBe("mine");
});

test("a folder that can't be made keeps all of them out", () => {
  const folder = temporaryFolder();
  writeFileSync(join(folder, "content"), "a file where a folder has to be");
  expect(() => writeNewFiles(folder, [fileOf("seeds/a.txt", "one"), fileOf("content/events/b.mdx", "two")])).toThrow();
  expect(all(folder).filter((path) => path !== "seeds")).toEqual(["content"]);
});
