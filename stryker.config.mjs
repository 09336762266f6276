/**
 * Mutation testing of the pure layers: docs/decisions/mutation-testing.md.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  plugins: ["./tests/mutation/runner.ts"],
  testRunner: "same-process",
  mutate: ["src/text/**/*.ts", "src/corpus/**/*.ts", "src/ingest/**/*.ts", "src/cli/format.ts"],
  coverageAnalysis: "perTest",
  // A mutant in code that runs once, as a module is read, takes a process of its own and every test there is: these on request.
  ignoreStatic: process.env["STATIC"] === undefined,
  concurrency: 2,
  // The runner ends endless tests by itself; this is for those that wait.
  timeoutMS: 4000,
  // Its comments would be put into fixtures too, read as UTF-8; the tests strip types anyway.
  disableTypeChecks: false,
  tempDirName: ".cache/mutation/sandbox",
  ignorePatterns: [".astro", ".cache", "dist", "dist.next"],
  incremental: true,
  incrementalFile: ".cache/mutation/incremental.json",
  reporters: ["clear-text", "json", "html", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  htmlReporter: { fileName: ".cache/mutation/report.html" },
};
