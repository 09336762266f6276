import { cpSync, mkdirSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { onTestFinished } from "vitest";
import { filesOf } from "./pages.ts";
import { smallCorpus } from "./sites.ts";

/** A new folder that is gone when the test is over. */
function temporaryFolder(): string {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), "on-the-record-")));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** The small corpus in a folder of its own, to be damaged. */
export function copySmallCorpus(): string {
  const folder = temporaryFolder();
  cpSync(smallCorpus.folder, folder, { recursive: true });
  return folder;
}

/** The small corpus in a folder of its own, its files written in the opposite order. */
export function copySmallCorpusReversed(): string {
  const folder = temporaryFolder();
  for (const file of filesOf(smallCorpus.folder).reverse()) {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), readFileSync(join(smallCorpus.folder, file)));
  }
  return folder;
}
