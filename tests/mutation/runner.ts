import { globSync, readFileSync, writeFileSync } from "node:fs";
import { registerHooks } from "node:module";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { Script } from "node:vm";
import { INSTRUMENTER_CONSTANTS, type InstrumenterContext } from "@stryker-mutator/api/core";
import { declareFactoryPlugin, PluginKind } from "@stryker-mutator/api/plugin";
import {
  type CompleteDryRunResult,
  DryRunStatus,
  determineHitLimitReached,
  type MutantRunOptions,
  type MutantRunResult,
  type TestResult,
  type TestRunner,
  TestStatus,
  type TimeoutDryRunResult,
  toMutantRunResult,
} from "@stryker-mutator/api/test-runner";
import { type CollectedTest, collected, finishTest, startFile } from "./vitest.ts";

// Not Vitest's own runner: for each mutant it begins a worker, which reads fast-check, zod and remark again. That took nine tenths of
// the time.
process.env["TZ"] = "America/Los_Angeles";

const patterns = [
  "tests/{text,corpus,ingest}/**/*.test.ts",
  "tests/cli/format.test.ts",
  "tests/contributing.test.ts",
  "tests/hostile/grammar.test.ts",
];
const ours = new URL("vitest.ts", import.meta.url).href;
const replaced = new Set(["vitest", "@fast-check/vitest"]);
/** How long each test takes without a mutant: the quick ones go first, since a mutant is done with at the first test that fails. */
const timesFile = resolve(".cache/mutation/times.json");

const stryker: InstrumenterContext = {};
Object.assign(globalThis, { [INSTRUMENTER_CONSTANTS.NAMESPACE]: stryker });

registerHooks({
  resolve: (specifier, context, next) =>
    replaced.has(specifier) && context.parentURL?.endsWith(".test.ts")
      ? { url: ours, shortCircuit: true }
      : next(specifier, context),
  load(url, context, next) {
    const loaded = next(url, context);
    if (!url.endsWith(".test.ts")) return loaded;
    const source = `${loaded.source instanceof Uint8Array ? new TextDecoder().decode(loaded.source) : loaded.source}`;
    return { ...loaded, source: source.replaceAll(/numRuns: (\d+)/gu, (_, runs) => `numRuns: ${Math.ceil(Number(runs) / 10)}`) };
  },
});

async function collectTests(): Promise<readonly CollectedTest[]> {
  for (const file of patterns.flatMap((pattern) => globSync(pattern)).sort()) {
    startFile(file.replaceAll("\\", "/"));
    await import(pathToFileURL(resolve(file)).href);
  }
  return collected;
}

/** The test that is run; by the name of a global, since that is what a script can reach. */
const running: { run: () => unknown } = Object.assign(globalThis, { runningTest: { run: (): unknown => undefined } }).runningTest;
const script = new Script("runningTest.run()");

interface Outcome {
  readonly result: TestResult;
  readonly endless: boolean;
}

/** A script can be ended from without: a loop that a mutant never leaves costs `limit`, in milliseconds, and not the process. */
async function runTest({ id, file, run }: CollectedTest, limit: number): Promise<Outcome> {
  const start = performance.now();
  const common = { id, name: id, fileName: resolve(file) };
  running.run = run;
  try {
    await script.runInThisContext({ timeout: Math.ceil(limit) });
    return { result: { ...common, status: TestStatus.Success, timeSpentMs: performance.now() - start }, endless: false };
  } catch (error) {
    const failureMessage = error instanceof Error ? error.message : String(error);
    const endless = error instanceof Error && "code" in error && error.code === "ERR_SCRIPT_EXECUTION_TIMEOUT";
    return { result: { ...common, status: TestStatus.Failed, timeSpentMs: performance.now() - start, failureMessage }, endless };
  } finally {
    await finishTest();
  }
}

const failed = ({ status }: TestResult): boolean => status === TestStatus.Failed;

/** Stryker answers a rejection with a new process, in which it tries the mutant again. */
class NewProcess extends Error {}

/** Runs the tests where they were loaded: modules are read once, a mutant is a number that is set while tests run. */
class SameProcessRunner implements TestRunner {
  #tests: readonly CollectedTest[] | undefined;
  #times: Readonly<Record<string, number>> = {};
  #fresh = true;
  #static = false;

  capabilities() {
    // Said of all mutants in code that runs while modules are read, though most are seen when it runs again: these need nothing new.
    return { reloadEnvironment: true };
  }

  async dryRun(): Promise<CompleteDryRunResult> {
    const tests: TestResult[] = [];
    for (const test of await this.#load()) {
      stryker.currentTestId = test.id;
      tests.push((await runTest(test, 120_000)).result);
      delete stryker.currentTestId;
    }
    writeFileSync(timesFile, JSON.stringify(Object.fromEntries(tests.map(({ id, timeSpentMs }) => [id, timeSpentMs]))));
    const { mutantCoverage } = stryker;
    return { status: DryRunStatus.Complete, tests, ...(mutantCoverage === undefined ? {} : { mutantCoverage }) };
  }

  async mutantRun({ testFilter, activeMutant, hitLimit, mutantActivation }: MutantRunOptions): Promise<MutantRunResult> {
    const isStatic = mutantActivation === "static";
    if (this.#static || (isStatic && this.#tests !== undefined)) throw new NewProcess("A mutant wants its own modules");
    this.#static = isStatic;
    if (isStatic) this.#activate(activeMutant.id, hitLimit);
    let all: readonly CollectedTest[];
    try {
      all = await this.#load();
    } catch (error) {
      if (!isStatic) throw error;
      // Tests that can't be read for a mutant fail for it.
      const unread = { id: "reading", name: "reading", timeSpentMs: 0, status: TestStatus.Failed, failureMessage: String(error) };
      return toMutantRunResult({ status: DryRunStatus.Complete, tests: [unread] });
    }
    const wanted = new Set(testFilter);
    const chosen = testFilter === undefined ? all : all.filter(({ id }) => wanted.has(id));
    this.#activate(activeMutant.id, hitLimit);
    const tests: TestResult[] = [];
    let late: TimeoutDryRunResult | undefined;
    for (const test of chosen) {
      const { result, endless } = await runTest(test, this.#limitOf(test));
      tests.push(result);
      if (!failed(result)) continue;
      late = endless ? { status: DryRunStatus.Timeout, reason: test.id } : determineHitLimitReached(stryker.hitCount, hitLimit);
      if (!isStatic) await this.#expectClean(test);
      break;
    }
    this.#deactivate();
    this.#fresh = false;
    return toMutantRunResult(late ?? { status: DryRunStatus.Complete, tests });
  }

  /** What a mutant has left in memory must not count against the next one: then it is tried again, in a new process. */
  async #expectClean(test: CollectedTest): Promise<void> {
    this.#deactivate();
    if (!this.#fresh && failed((await runTest(test, this.#limitOf(test))).result))
      throw new NewProcess("A mutant has left something behind");
  }

  #limitOf = ({ id }: CollectedTest): number => 2000 + 5 * (this.#times[id] ?? 1000);

  #activate(id: string, hitLimit: number | undefined): void {
    stryker.activeMutant = id;
    stryker.hitCount = 0;
    if (hitLimit === undefined) delete stryker.hitLimit;
    else stryker.hitLimit = hitLimit;
  }

  #deactivate(): void {
    delete stryker.activeMutant;
    delete stryker.hitLimit;
  }

  async #load(): Promise<readonly CollectedTest[]> {
    if (this.#tests !== undefined) return this.#tests;
    const tests = await collectTests();
    try {
      this.#times = JSON.parse(readFileSync(timesFile, "utf8"));
    } catch {
      // The first run measures them.
    }
    this.#tests = tests.toSorted((a, b) => (this.#times[a.id] ?? 0) - (this.#times[b.id] ?? 0));
    return this.#tests;
  }
}

const makeRunner = (): TestRunner => new SameProcessRunner();
makeRunner.inject = [] as const;

export const strykerPlugins = [declareFactoryPlugin(PluginKind.TestRunner, "same-process", makeRunner)];
