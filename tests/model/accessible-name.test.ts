import { describe, expect, test } from "vitest";
import { summariseMap, summariseTimeline } from "../../src/model/query/summarise.ts";
import { eventName, statementName } from "../../src/model/record/accessible-name.ts";
import { countStances } from "../../src/model/record/accounts.ts";
import { event, statement } from "./records.ts";

const strike = event("strike", "2022-03-01", { title: "Strike on Freedom Square, Kharkiv", places: [["square", "site"]] });
const call = event("call", "[..2022-12-02]", { title: "A call", kind: "call" });
const denial = statement(
  "denial",
  "2022-03-04",
  [
    { event: "strike", stance: "denies", link: "named" },
    { event: "call", stance: "states", link: "general" },
  ],
  "Someone denies",
);
const counts = countStances(denial.stances.filter(({ event }) => event === "strike"));

describe("accessible names", () => {
  test("of an event say title, date, place with precision, and accounts by stance", () => {
    expect(eventName({ ...strike, places: [{ name: "Freedom Square, Kharkiv", precision: "site" }], counts })).toBe(
      "Strike on Freedom Square, Kharkiv. Tuesday 1 March 2022. Freedom Square, Kharkiv (the site is known). Accounts: denies 1.",
    );
  });

  test("of an event without place or accounts say so, and say what an inferred date is", () => {
    const inferred = { ...call, date: { ...call.date, basis: "inferred" as const } };
    expect(eventName({ ...inferred, places: [], counts: [] })).toBe(
      "A call. On or before 2 December 2022 (worked out by us). Place not stated. No accounts.",
    );
  });

  test("of a statement say what it answers, with the lag where it names the event, and none where it is general", () => {
    const answers = [
      { stance: "denies", title: "Strike", link: "named", lag: "three days later" },
      { stance: "states", title: "A call", link: "general", lag: null },
    ] as const;
    expect(statementName({ title: denial.title, speaker: "Putin", edtf: denial.said.edtf, answers })).toBe(
      "Statement: Someone denies. Said Friday 4 March 2022. Putin denies “Strike” (three days later); states “A call” (in general).",
    );
  });
});

describe("summaries", () => {
  test("of the timeline say count, span, busiest month and stances", () => {
    expect(summariseTimeline([strike, event("other", "2022-03-03"), call], [denial])).toBe(
      "Three events and one statement, dated between 1 March 2022 and 2 December 2022. Most events (2 of 3) are of March 2022. By stance: states 1, denies 1.",
    );
    expect(summariseTimeline([], [])).toBe("Nothing to show.");
  });

  test("of the map say what is vague and what has no place", () => {
    expect(summariseMap([strike, call, event("war", "2022", { places: [["ukraine", "country"]] })])).toBe(
      "Two events at two places. One event known no closer than a region or a country. One event without a place.",
    );
  });
});
