import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { checkFolder } from "../src/io/check-folder.ts";
import { contributing, exampleFiles, exampleHash, finishedExample } from "./contributing-example.ts";
import { firstFour } from "./site/sites.ts";

/** The places and speakers of the first four articles with the files of the example, in a folder of its own. */
function exampleCorpus(files: typeof exampleFiles): string {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  for (const each of ["places", "speakers"])
    cpSync(join(firstFour, "content", each), join(folder, "content", each), { recursive: true });
  for (const { path, content } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
  return folder;
}

test("the example of CONTRIBUTING.md is four files", () => {
  expect(exampleFiles.map(({ path }) => path)).toEqual([
    "seeds/courier-market.txt",
    "seeds/courier-market.yaml",
    "content/speakers/market-office.yaml",
    "content/events/kharkiv-market-fire.mdx",
  ]);
});

test("as typed in the web editor it has one problem, and the check gives the line that CONTRIBUTING.md says it gives", async () => {
  const { problems } = await checkFolder(exampleCorpus(exampleFiles));
  const errors = problems.filter(({ fatal }) => fatal);
  expect(errors.map(({ file, ruleId }) => [file, ruleId])).toEqual([["seeds/courier-market.yaml", "capture-hash"]]);
  expect(errors[0]?.note).toContain(exampleHash);
  expect(contributing).toContain(`> ${errors[0]?.reason}\n`);
});

test("with that line pasted it is a corpus without a problem", async () => {
  expect((await checkFolder(exampleCorpus(finishedExample))).problems).toEqual([]);
});
