import { defineConfig } from "vitest/config";

process.env["TZ"] = "America/Los_Angeles";

/** The tests that guard the files that `stryker.config.mjs` names. */
export default defineConfig({
  test: {
    include: [
      "tests/text/{quote,span,citable,code-points}.test.ts",
      "tests/ingest/{mdx,paragraph}.test.ts",
      "tests/cli/format.test.ts",
    ],
    testTimeout: 60_000,
  },
});
