import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { byMonth, eventsInTime, inTime, monthOf } from "../../src/model/record/chronology.ts";
import { allForms, event } from "./records.ts";

describe("the order of time", () => {
  test("is by first possible day, then last, then id; an open start sorts at its end, an open end after known ones", () => {
    const dates = ["[2022-03-04..]", "[..2022-03-04]", "2022-03-04", "2022-03", "2022-03-04/2022-03-05", "2022-02-24"];
    expect(inTime(dates.map((edtf) => ({ id: edtf, edtf }))).map(({ edtf }) => edtf)).toEqual([
      "2022-02-24",
      "2022-03",
      "2022-03-04",
      "2022-03-04/2022-03-05",
      "[2022-03-04..]",
      "[..2022-03-04]",
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
