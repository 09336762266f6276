import { createHash } from "node:crypto";
import { readFileSync, rmSync } from "node:fs";
import { join } from "node:path";
import { expect, inject, onTestFinished, test } from "vitest";
import { copySmallCorpusReversed } from "./copy.ts";
import { filesOf } from "./pages.ts";
import { run } from "./run.ts";
import { smallCorpus } from "./sites.ts";
import { made } from "./workshop.ts";

const hashesOf = (folder: string): Record<string, string> =>
  Object.fromEntries(
    filesOf(folder).map((file) => [
      file,
      createHash("sha256")
        .update(readFileSync(join(folder, file)))
        .digest("hex"),
    ]),
  );

test("the same corpus in another folder, time zone, language, year and order of files gives the same bytes", async () => {
  const out = join(made, "again");
  onTestFinished(() => rmSync(out, { recursive: true, force: true }));
  const elsewhere = {
    CORPUS: copySmallCorpusReversed(),
    TZ: "Pacific/Kiritimati",
    LANG: "tr_TR.UTF-8",
    LC_ALL: "tr_TR.UTF-8",
    SOURCE_DATE_EPOCH: "1900000000",
  };
  const { code, stdout, stderr } = await run("build", ["--out", out], { ...smallCorpus.environment, ...elsewhere });
  expect(code, stdout + stderr).toBe(0);
  const { small } = inject("sites");
  expect(filesOf(out).length).toBeGreaterThan(10);
  expect(hashesOf(out)).toEqual(hashesOf(small.folder));
});
