import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, expect, onTestFinished, test, vi } from "vitest";
import { today } from "../src/io/today.ts";
import { run } from "./site/run.ts";
import { root } from "./site/workshop.ts";

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllEnvs();
});

const at = (instant: string): string | null => {
  vi.stubEnv("SOURCE_DATE_EPOCH", undefined);
  vi.useFakeTimers({ now: new Date(instant) });
  return today();
};

test("today is the latest day that it is anywhere: what was received there this morning is not in the future", () => {
  expect(at("2027-03-01T09:59:59Z")).toBe("2027-03-01");
  expect(at("2027-03-01T10:00:00Z")).toBe("2027-03-02");
});

test("a clock from before this site began is wrong, and no day is known", () => {
  expect(at("1970-01-01T00:00:00Z")).toBeNull();
  expect(at("2026-11-20T00:00:00Z")).toBeNull();
});

test("SOURCE_DATE_EPOCH takes the place of the clock; what is no number does not", () => {
  vi.useFakeTimers({ now: new Date("2027-03-01T00:00:00Z") });
  vi.stubEnv("SOURCE_DATE_EPOCH", "1900000000");
  expect(today()).toBe("2030-03-18");
  for (const odd of ["", "today", "Infinity"]) {
    vi.stubEnv("SOURCE_DATE_EPOCH", odd);
    expect(today()).toBe("2027-03-01");
  }
  vi.stubEnv("SOURCE_DATE_EPOCH", "1e300");
  expect(today()).toBeNull();
});

test("the check of a corpus is that of the day it is given, and of no day where the clock is wrong", async () => {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-today-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync(join(root, "tests/fixtures/rules/quote-unused/corpus"), folder, { recursive: true });
  const sidecar = join(folder, "seeds/courier.yaml");
  writeFileSync(sidecar, readFileSync(sidecar, "utf8").replace(/received: .*/u, 'received: "2027-06-01"'));
  const check = (instant: string) =>
    run("check", [], { CORPUS: folder, SOURCE_DATE_EPOCH: String(Date.parse(`${instant}T00:00:00Z`) / 1000) });
  const early = await check("2027-05-01");
  expect([early.code, early.stdout]).toEqual([
    1,
    expect.stringContaining(
      "seeds/courier.yaml:9:11: error: Unexpected day “2027-06-01” in the future, expected one not after “2027-05-01”",
    ),
  ]);
  expect((await check("2027-06-01")).code).toBe(0);
  expect((await check("1980-01-01")).code).toBe(0);
});
