import { rmSync } from "node:fs";
import { join, resolve } from "node:path";
import { run } from "./run.ts";
import { made, root } from "./workshop.ts";

/** Builds one of the fixture corpora into a folder of its own, as the README says, and gives that folder. */
export async function buildFixture(name: string, environment: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = join(made, name);
  rmSync(folder, { recursive: true, force: true });
  const corpus = resolve(root, "tests/fixtures/corpora", name);
  const { code, stdout, stderr } = await run("build", ["--out", folder], { CORPUS: corpus, ...environment });
  if (code !== 0) throw new Error(`The site of the fixture was not built.\n${stdout}${stderr}`);
  return folder;
}
