import { statSync } from "node:fs";
import { defineConfig } from "vitest/config";
import { BaseSequencer, type TestSpecification } from "vitest/node";

process.env["TZ"] = "America/Los_Angeles";

/** The quick tests first: a mutant is done with at the first test that fails. */
const folders = ["/tests/text/", "/tests/cli/", "/tests/ingest/", "/tests/corpus/"];
const rankOf = ({ moduleId }: TestSpecification): number => folders.findIndex((folder) => moduleId.includes(folder));
const sizeOf = ({ moduleId }: TestSpecification): number => statSync(moduleId).size;

class QuickFirst extends BaseSequencer {
  override sort(files: TestSpecification[]): Promise<TestSpecification[]> {
    return Promise.resolve(files.toSorted((a, b) => rankOf(a) - rankOf(b) || sizeOf(a) - sizeOf(b)));
  }
}

// The tests of the mutated layers alone, for Stryker: stryker.config.mjs.
export default defineConfig({
  plugins: [
    {
      name: "a-tenth-of-the-runs",
      enforce: "pre",
      transform: (code, id) =>
        id.endsWith(".test.ts")
          ? code.replaceAll(/numRuns: (\d+)/g, (_, runs) => `numRuns: ${Math.ceil(Number(runs) / 10)}`)
          : null,
    },
  ],
  test: {
    include: ["tests/{text,corpus,ingest}/**/*.test.ts", "tests/cli/format.test.ts"],
    setupFiles: ["tests/mutation-setup.ts"],
    sequence: { sequencer: QuickFirst },
    isolate: false,
  },
});
