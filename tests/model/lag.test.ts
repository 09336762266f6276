import { describe, expect, test } from "vitest";
import { drawnDate } from "../../src/model/time/drawn-date.ts";
import { lagInWords } from "../../src/model/time/lag.ts";

describe("lagInWords", () => {
  test.each([
    ["2022-03-01", "2022-03-01", "same day"],
    ["2022-03-01", "2022-03-02", "one day later"],
    ["2022-03-01", "2022-03-04", "three days later"],
    ["2022-02-24", "2022-03-10", "14 days later"],
    ["2022-03-01", "2022-09-19", "7 months later"],
    ["2022-03-04", "2022-03-01", "three days before"],
    ["[2022-09-01..2022-09-19]", "2022-09-19", "at most 18 days later"],
    ["2022-03-01", "[2022-03-01..2022-03-04]", "at most three days later"],
    ["[2022-09-01..2022-09-19]", "[2022-09-01..2022-09-19]", null],
    ["2022-09-01/2022-09-19", "2022-09-19", null],
    ["2022-02-24/2022-03-04", "2022-02-24", null],
    ["2022-03-03/2022-03-04", "2022-03-04", null],
    ["2022-03", "[..2022-09-19]", null],
    ["2022-12-02~", "2022-12-02", "about the same day"],
    ["2022-12-02~", "2022-12-05", "about three days later"],
    ["[..2022-03-01]", "2022-03-04", null],
    ["[..2022-03-04]", "2022-03-04", null],
    ["[..2022-03-04]", "2022-03-01", null],
  ])("of what happened %s and was said %s is “%s”", (happened, said, lag) => {
    expect(lagInWords(drawnDate(happened), drawnDate(said))).toBe(lag);
  });
});
