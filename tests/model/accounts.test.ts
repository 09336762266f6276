import { describe, expect, test } from "vitest";
import { type Account, accountsOf } from "../../src/model/record/accounts.ts";
import { event, statement } from "./records.ts";

const strike = event("strike", "2022-03-01");
const statements = [
  statement("later", "2022-03-04", [{ event: "strike", stance: "denies", link: "general" }]),
  statement("first", "2022-03-02", [{ event: "strike", stance: "denies", link: "named" }]),
  statement("other", "2022-03-02", [{ event: "elsewhere", stance: "denies", link: "named" }]),
  statement("both", "2022-03-03", [
    { event: "strike", stance: "condemns", link: "named", because: "It names the square." },
    { event: "strike", stance: "accuses", link: "named" },
  ]),
];
const answers = statements.flatMap((one) =>
  one.stances.filter((stance) => stance.event === strike.id).map((stance) => ({ statement: one, stance })),
);
const accounts = accountsOf(strike, answers);
const idsOf = (all: readonly Account[]) => all.map(({ stance, statement: { id } }) => [stance.stance, id]);

describe("accountsOf", () => {
  test("keeps those that name the event apart from general ones", () => {
    expect(idsOf(accounts.named)).toEqual([
      ["accuses", "both"],
      ["denies", "first"],
      ["condemns", "both"],
    ]);
    expect(idsOf(accounts.general)).toEqual([["denies", "later"]]);
  });

  test("gives a lag to named accounts, and none to general ones", () => {
    expect(accounts.named[1]?.lag).toBe("one day later");
    expect(accounts.general[0]?.lag).toBeNull();
  });

  test("counts by stance, and each statement once", () => {
    expect(accounts.counts).toEqual([
      { stance: "accuses", named: 1, general: 0, total: 1 },
      { stance: "denies", named: 1, general: 1, total: 2 },
      { stance: "condemns", named: 1, general: 0, total: 1 },
    ]);
    expect(accounts.statements).toBe(3);
  });
});
