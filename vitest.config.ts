import { defineConfig } from "vitest/config";

// A zone that is not UTC and has summer time: a date that depends on the zone fails here.
process.env["TZ"] = "America/Los_Angeles";

export default defineConfig({
  test: {
    // Left to itself Vitest keeps a core free for the person who watches.
    maxWorkers: "100%",
    // No test changes what another reads of a module, so a worker goes on with the modules that it has: half of the processor time of the unit tests.
    isolate: false,
    // A worker closes its browser and ends: on a busy machine that takes longer than the ten seconds it is given.
    teardownTimeout: 60_000,
    projects: [
      {
        test: {
          name: "unit",
          include: ["tests/**/*.test.ts"],
          exclude: ["tests/site/**", "tests/browser/**", "tests/hostile/site/**"],
          // Some start a command, some look at a thousand texts: on a busy machine each may take its time.
          testTimeout: 180_000,
        },
      },
      {
        test: {
          name: "site",
          include: ["tests/site/**/*.test.ts", "tests/browser/**/*.test.ts", "tests/hostile/site/**/*.test.ts"],
          globalSetup: "tests/site/build.ts",
          testTimeout: 300_000,
          hookTimeout: 300_000,
          // What a page comes to is waited for, however busy the machine is.
          expect: { poll: { timeout: 20_000 } },
        },
      },
    ],
  },
});
