import { format } from "node:util";
import * as fc from "fast-check";

// What the tests of the pure layers take from "vitest" and "@fast-check/vitest", for `runner.ts`: tests are kept in a list, to be run
// as often as there are mutants, and the matchers are Vitest's own.
export { expect } from "vitest";
export { fc };

type Body = (...values: readonly unknown[]) => unknown;

export interface CollectedTest {
  readonly id: string;
  readonly file: string;
  readonly run: () => unknown;
}

export const collected: CollectedTest[] = [];

// The same values for each mutant.
fc.configureGlobal({ seed: 20_220_224 });

/** Tests of time and size, which take seconds and tell no mutant that others don't. */
const slow = /bounded time|linear|before a test times out|never an exception/;

const longestTitle = 1000;

let file = "";
let suites: readonly string[] = [];
const ids = new Map<string, number>();

const endings: (() => unknown)[] = [];

export function onTestFinished(ending: () => unknown): void {
  endings.push(ending);
}

/** Does what the test that ran last has asked to be done after it. */
export async function finishTest(): Promise<void> {
  for (const ending of endings.splice(0).reverse()) await ending();
}

export function startFile(name: string): void {
  file = name;
}

function add(name: string, run: () => unknown): void {
  // A row of a megabyte would go to the process with each mutant.
  const title = [...suites, name].join(" > ").slice(0, longestTitle);
  if (slow.test(title)) return;
  const plain = `${file}#${title}`;
  const count = (ids.get(plain) ?? 0) + 1;
  ids.set(plain, count);
  collected.push({ id: count === 1 ? plain : `${plain} (${count})`, file, run });
}

const valuesOf = (row: unknown): readonly unknown[] => (Array.isArray(row) ? row : [row]);
/** The function of a test, which may stand after its options. */
const bodyOf = (parameters: readonly unknown[]): Body => parameters.find((value) => typeof value === "function") as Body;
const titleOf = (name: string, row: unknown): string => format(name, ...valuesOf(row)).replaceAll(/\s+/gu, " ");

export function test(name: string, ...parameters: readonly unknown[]): void {
  add(name, bodyOf(parameters));
}

test.each =
  (rows: readonly unknown[]) =>
  (name: string, ...parameters: readonly unknown[]): void => {
    for (const row of rows) add(titleOf(name, row), () => bodyOf(parameters)(...valuesOf(row)));
  };

test.prop =
  (arbitraries: readonly fc.Arbitrary<unknown>[], settings: fc.Parameters<unknown[]> = {}) =>
  (name: string, ...parameters: readonly unknown[]): void => {
    // In one go, or the watch over its time would end at the first `await`.
    const property = (values: unknown[]): void => {
      const result = bodyOf(parameters)(...values);
      if (result instanceof Promise) throw new TypeError("Unexpected promise, expected a property that answers at once");
      if (result === false) throw new Error("Property failed by returning false");
    };
    add(name, () => fc.assert(fc.property(fc.tuple(...arbitraries), property), settings as object));
  };

export const it = test;

export function describe(name: string, collect: Body): void {
  const before = suites;
  suites = [...before, name];
  collect();
  suites = before;
}

describe.each =
  (rows: readonly unknown[]) =>
  (name: string, collect: Body): void => {
    for (const row of rows) describe(titleOf(name, row), () => collect(...valuesOf(row)));
  };
