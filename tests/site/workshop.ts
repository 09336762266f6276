import { cpSync, rmSync } from "node:fs";
import { join, resolve } from "node:path";

/** The folder of this project. */
export const root = resolve(import.meta.dirname, "../..");

/** Where the tests keep what they make. */
export const made = resolve(root, ".cache/test");

/**
 * A copy of the code in which the tests build and serve sites. It has a `dist`, caches and locks of its own, so that a live site or a
 * build in the project itself neither disturbs a test nor is disturbed by one; packages are found in the folders above.
 */
export const workshop = join(made, "workshop");

/** The parts of the project that a site is made with. */
export const parts = ["src", "public", "astro.config.mjs", "package.json", "tsconfig.json"];

/** Makes the workshop anew, with nothing left of an earlier run. */
export function openWorkshop(): void {
  closeWorkshop();
  for (const part of parts) cpSync(join(root, part), join(workshop, part), { recursive: true });
}

/** Takes the workshop away, with all caches of the corpora that sites were made from. */
export const closeWorkshop = (): void => rmSync(workshop, { recursive: true, force: true });
