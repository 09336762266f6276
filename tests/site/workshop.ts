import { cpSync, existsSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of this project. */
export const root = resolve(import.meta.dirname, "../..");

/** Everything that any test makes. */
const everything = resolve(root, ".cache/test");

/** Where this test file may make what it likes: no test that runs at the same time is given the same folder. */
export const made = join(everything, process.env["VITEST_POOL_ID"] ?? "shared");

/** Where Node keeps what it compiled, for the many processes that the tests start. */
export const compiled = join(everything, "compiled");

/**
 * A copy of the code in which these tests build and serve sites. It has a `dist`, caches and locks of its own, so that neither a live
 * site or a build in the project itself nor another test disturbs them; packages are found in the folders above.
 */
const workshop = join(made, "workshop");

/** The parts of the project that a site is made with. */
export const parts = ["src", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

/** The workshop of the tests that run here, which the first of them fits out. */
export function openWorkshop(): string {
  if (!existsSync(workshop)) for (const part of parts) cpSync(join(root, part), join(workshop, part), { recursive: true });
  return workshop;
}

/** Takes away all that tests have made, in this run or an earlier one. */
export const clearMade = (): void => rmSync(everything, { recursive: true, force: true });
