/**
 * Mutation testing of the pure layers: docs/decisions/mutation-testing.md.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  testRunner: "vitest",
  vitest: { configFile: "vitest.mutation.config.ts" },
  mutate: ["src/text/**/*.ts", "src/corpus/**/*.ts", "src/ingest/**/*.ts", "src/cli/format.ts"],
  coverageAnalysis: "perTest",
  // A mutant in code that runs once, as a module is read, takes every test there is: these on request.
  ignoreStatic: process.env["STATIC"] === undefined,
  concurrency: 2,
  timeoutMS: 10_000,
  // Its comments would be put into fixtures too, read as UTF-8; the tests strip types anyway.
  disableTypeChecks: false,
  tempDirName: ".cache/mutation/sandbox",
  ignorePatterns: [".astro", ".cache", "dist", "dist.next"],
  incremental: true,
  incrementalFile: ".cache/mutation/incremental.json",
  reporters: ["clear-text", "json", "html"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  htmlReporter: { fileName: ".cache/mutation/report.html" },
};
