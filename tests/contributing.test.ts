import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkFolder } from "../src/io/check-folder.ts";

const root = resolve(import.meta.dirname, "..");
const text = readFileSync(join(root, "CONTRIBUTING.md"), "utf8");

/** The files of the example: each is named just before the block that holds it. */
const files = [
  ...text.matchAll(/`((?:seeds|content)\/[a-z/-]+\.(?:txt|yaml|mdx))`(?:(?!```)[\s\S])*?\n```(?:text|yaml|mdx)\n([\s\S]*?)```/gu),
].map(([, path = "", content = ""]) => ({ path, content }));

/** The places and speakers of the project with the files of the example, in a folder of its own. */
function exampleCorpus(mend: (path: string, content: string) => string): string {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const each of ["places", "speakers"])
    cpSync(join(root, "content", each), join(folder, "content", each), { recursive: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), mend(path, content));
  }
  return folder;
}

const [, line = ""] = /^ *(sha256: [0-9a-f]{64})$/mu.exec(text) ?? [];

test("the example of CONTRIBUTING.md is four files", () => {
  expect(files.map(({ path }) => path)).toEqual([
    "seeds/courier-market.txt",
    "seeds/courier-market.yaml",
    "content/speakers/market-office.yaml",
    "content/events/kharkiv-market-fire.mdx",
  ]);
});

test("as typed in the web editor it has one problem, and the check gives the line that CONTRIBUTING.md says it gives", async () => {
  const { problems } = await checkFolder(exampleCorpus((_, content) => content));
  const errors = problems.filter(({ fatal }) => fatal);
  expect(errors.map(({ file, ruleId }) => [file, ruleId])).toEqual([["seeds/courier-market.yaml", "capture-hash"]]);
  expect(errors[0]?.note).toContain(line);
  expect(text).toContain(`> ${errors[0]?.reason}\n`);
});

test("with that line pasted it is a corpus without a problem", async () => {
  const folder = exampleCorpus((path, content) => (path === "seeds/courier-market.yaml" ? `${content}${line}\n` : content));
  expect((await checkFolder(folder)).problems).toEqual([]);
});
