/**
 * Mutation testing of what everything else rests on, the matching of quotes and the escaping of seed text: docs/decisions/mutation-testing.md.
 * @type {import("@stryker-mutator/api/core").PartialStrykerOptions}
 */
export default {
  plugins: ["@stryker-mutator/vitest-runner"],
  testRunner: "vitest",
  vitest: { configFile: "tests/mutation/vitest.config.ts" },
  mutate: ["src/text/{text-quote-selector,span,citable,code-points,problem}.ts", "src/ingest/mdx.ts", "src/cli/format.ts"],
  // A mutant in code that runs once, as a module is read, needs every test: these on request.
  ignoreStatic: process.env["STATIC"] === undefined,
  concurrency: 2,
  // Its comments would be put into fixtures too, read as UTF-8; the tests strip types anyway.
  disableTypeChecks: false,
  tempDirName: ".cache/mutation/sandbox",
  ignorePatterns: [".astro", ".cache", "dist", "dist.next"],
  reporters: ["clear-text", "json", "html", "progress-append-only"],
  clearTextReporter: { allowColor: false, logTests: false, reportTests: false },
  jsonReporter: { fileName: ".cache/mutation/report.json" },
  htmlReporter: { fileName: ".cache/mutation/report.html" },
};
