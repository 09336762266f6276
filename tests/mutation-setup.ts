import { configureGlobal } from "fast-check";
import { beforeEach, inject, vi } from "vitest";

// The same runs for each mutant, and the same titles: @fast-check/vitest puts the seed into them, and Stryker knows tests by title.
configureGlobal({ seed: 20_220_224 });

/** What Stryker's own setup file, which runs before this one, keeps in the worker. */
interface Stryker {
  activeMutant?: string | undefined;
  mutantCoverage?: unknown;
}

// The worker stays, with the packages it has read; our own modules are made anew for each file of tests. Those are made under the
// mutant only if it stands in code that runs once; another mutant, of the run before, must not be there any more.
vi.resetModules();
const stryker = (globalThis as { __stryker__?: Stryker }).__stryker__;
if (stryker !== undefined) {
  stryker.mutantCoverage = undefined;
  if ((inject as (key: string) => unknown)("mutantActivation") !== "static") stryker.activeMutant = undefined;
}

/** Tests of time and size, which take seconds and tell no mutant that others don't. */
const slow = /bounded time|linear|never an exception/;

beforeEach(({ task, skip }) => skip(slow.test(task.name)));
