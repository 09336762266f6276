import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { byMonth, eventsInTime, inTime, monthOf } from "../../src/model/record/chronology.ts";
import { allForms, event } from "./records.ts";

describe("the order of time", () => {
  test("is by first possible day, then last, then id; an open start sorts at its end, an open end after known ones", () => {
    const dates = ["[2022-03-04..]", "[..2022-03-04]", "2022-03-04", "2022-03", "2022-03-04/2022-03-05", "2022-02-24"];
    expect(inTime(dates, (edtf) => ({ id: edtf, edtf }))).toEqual([
      "2022-02-24",
      "2022-03",
      "2022-03-04",
      "2022-03-04/2022-03-05",
      "[2022-03-04..]",
      "[..2022-03-04]",
    ]);
  });

  test("puts what came after another behind it where the days don't decide, and nothing else", () => {
    const month = "[2022-09-01..2022-09-19]";
    const records = [
      { id: "graves", edtf: month, notBefore: "recapture" },
      { id: "recapture", edtf: month },
      { id: "explosions", edtf: "2022-02-24", notBefore: "start" },
      { id: "bombing", edtf: "2022-02-24/2022-03-04" },
      { id: "start", edtf: "2022-02-24" },
      { id: "claims", edtf: "2022-09-01", notBefore: "graves" },
      { id: "elsewhere", edtf: month, notBefore: "unknown" },
    ];
    expect(inTime(records, (record) => record).map(({ id }) => id)).toEqual([
      "start",
      "explosions",
      "bombing",
      "elsewhere",
      "recapture",
      "graves",
      "claims",
    ]);
  });

  property.prop([
    fc.shuffledSubarray(
      allForms.map((edtf, index) => event(`event-${index}`, edtf)),
      { minLength: 2 },
    ),
  ])("does not depend on the order in which records come", (events) => {
    const reversed = eventsInTime([...events].reverse()).map(({ id }) => id);
    expect(eventsInTime(events).map(({ id }) => id)).toEqual(reversed);
  });
});

describe("groups of the list", () => {
  test("hold every record once, under the month of its first day or its known end", () => {
    const ordered = eventsInTime(allForms.map((edtf, index) => event(`event-${index}`, edtf)));
    const groups = byMonth(ordered, (one) => one.date.edtf);
    expect(groups.flatMap(({ records }) => records)).toHaveLength(allForms.length);
    expect(groups.map(({ label }) => label)).toEqual(["January 2022", "March 2022"]);
    expect(monthOf("[..2022-12-02]")).toBe("2022-12");
  });
});
