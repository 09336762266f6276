import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findNamedDays } from "../../src/intake/dates/absolute-date.ts";
import { findDates } from "../../src/intake/dates/find-dates.ts";
import { findRelativeDates } from "../../src/intake/dates/relative-date.ts";
import { addDays, weekdayIndex } from "../../src/text/calendar.ts";
import { parseEdtf } from "../../src/text/edtf.ts";

const friday = "2022-03-04";
const datesOf = (text: string, published: string) => findRelativeDates(text, published).map(({ words, edtf }) => [words, edtf]);

describe("words that rest on the day of publication:", () => {
  test.each([
    ["On Tuesday it rained.", friday, "On Tuesday", "2022-03-01"],
    ["It rained on Thursday.", friday, "on Thursday", "2022-03-03"],
    ["a statement released Friday", friday, "Friday", "2022-03-04"],
    ["It has rained since Monday.", friday, "since Monday", "2022-02-28"],
    ["It began eight days ago.", friday, "eight days ago", "2022-02-24"],
    ["It began 3 days ago.", friday, "3 days ago", "2022-03-01"],
    ["It began a day ago.", friday, "a day ago", "2022-03-03"],
    ["It began two weeks ago.", friday, "two weeks ago", "2022-02-18~"],
    ["It began three months ago.", friday, "three months ago", "2021-12~"],
    ["It began a year ago.", friday, "a year ago", "2021~"],
    ["It rains today.", friday, "today", "2022-03-04"],
    ["It rained yesterday.", "2022-03-01", "yesterday", "2022-02-28"],
    ["It rained the day before yesterday.", friday, "day before yesterday", "2022-03-02"],
    ["It rains tomorrow.", "2022-12-31", "tomorrow", "2023-01-01"],
    ["It rained overnight.", friday, "overnight", "2022-03-03/2022-03-04"],
    ["It rained this week.", friday, "this week", "2022-02-28/2022-03-04"],
    ["It rained this week.", "2022-02-28", "this week", "2022-02-28"],
    ["It rained earlier this month.", "2022-09-19", "earlier this month", "2022-09-01/2022-09-19"],
    ["It rained this year.", friday, "this year", "2022-01-01/2022-03-04"],
    ["It rained last week.", friday, "last week", "2022-02-21/2022-02-27"],
    ["It rained last month.", "2022-01-05", "last month", "2021-12"],
    ["It rained last year.", friday, "last year", "2021"],
    ["It rained last Tuesday.", friday, "last Tuesday", "[2022-02-22,2022-03-01]"],
    ["It rained last Friday.", friday, "last Friday", "[2022-02-18,2022-02-25]"],
    ["It rains next Tuesday.", friday, "next Tuesday", "[2022-03-08,2022-03-15]"],
    ["It rained at the end of March.", "2022-09-19", "the end of March", "2022-03~"],
    ["It rained on March 4.", friday, "March 4", "2022-03-04"],
    ["It rained on 24 February.", friday, "24 February", "2022-02-24"],
    ["It rained on Sept. 11.", friday, "Sept. 11", "2021-09-11"],
    ["It rained on December 31.", "2022-01-02", "December 31", "2021-12-31"],
    ["It began an Hour or A year ago.", friday, "A year ago", "2021~"],
    ["It began one week ago.", friday, "one week ago", "2022-02-25~"],
    ["It began three years ago.", friday, "three years ago", "2019~"],
    ["It rained in the middle of March.", friday, "the middle of March", "2022-03~"],
    ["It rained at the start of April.", friday, "the start of April", "2021-04~"],
    ["It will end by the end of March.", friday, "the end of March", "[2022-03,2023-03]"],
    ["It rained on March 5.", friday, "March 5", "2021-03-05"],
    ["It is planned for March 10.", friday, "March 10", "2021-03-10"],
    ["It is expected on March 10.", friday, "March 10", "[2021-03-10,2022-03-10]"],
    ["It will end. It rained on Monday.", friday, "on Monday", "2022-02-28"],
    ["“It will end.” It rained on Monday.", friday, "on Monday", "2022-02-28"],
    [`It will rain ${"and rain ".repeat(12)}on Monday.`, friday, "on Monday", "2022-02-28"],
    ["It will have rained since Monday.", friday, "since Monday", "2022-02-28"],
    ["It will have rained. Since Monday it did.", friday, "Since Monday", "2022-02-28"],
    ["It rained last week.", "2022-09-19~", "last week", "2022-09-12~/2022-09-18~"],
    ["It began two weeks ago.", "2022-09-19?", "two weeks ago", "2022-09-05~"],
    ["It will rain on Monday.", friday, "on Monday", "[2022-02-28,2022-03-07]"],
    ["It must end before Monday.", friday, "Monday", "[2022-02-28,2022-03-07]"],
    ["It would rain, she said on Monday.", friday, "on Monday", "2022-02-28"],
    ["It rained on Monday.", "2022-09-19~", "on Monday", "2022-09-19~"],
    ["It rained this month.", "2022-09-19~", "this month", "2022-09-01/2022-09-19~"],
    ["It rained yesterday.", "2022-09-19?", "yesterday", "2022-09-18?"],
  ])("“%s” of %s: “%s” is %s", (text, published, words, edtf) => {
    expect(datesOf(text, published)).toEqual([[words, edtf]]);
  });

  test.each([
    ["It may march in the sun.", friday],
    ["Mondays are long, and Fridays short.", friday],
    ["It was 4 may, or march 4.", friday],
    ["February 30 does not exist.", friday],
    ["It rained on Tuesday.", "2022-03"],
    ["It rained on Tuesday.", "2022-03-01/2022-03-04"],
    ["It rained on Tuesday.", "[2022-03-01,2022-03-04]"],
    ["It rained on Tuesday.", "no date"],
  ])("nothing is read from “%s” of %s", (text, published) => expect(datesOf(text, published)).toEqual([]));

  test("each says on what it rests", () => {
    expect(findRelativeDates("On Tuesday it rained.", friday)[0]?.because).toBe("“On Tuesday”, published on Friday 4 March 2022");
    expect(findRelativeDates("It will rain on Monday.", friday)[0]?.because).toMatch(/may speak of what is to come$/);
  });

  const lasted = "whether it lasted or fell on one day of it isn't said";
  test.each([
    ["It began two weeks ago.", "a number of weeks is a round one"],
    ["It began two months ago.", "a number of months is a round one"],
    ["It began two years ago.", "a number of years is a round one"],
    ["It rained last Tuesday.", "“last” may mean the nearest such day or the one of the week before"],
    ["It rains next Tuesday.", "“next” may mean the nearest such day or the one of the week after"],
    ["It rained overnight.", "the night reaches over both days"],
    ["It rained this week.", `up to that day, ${lasted}`],
    ["It rained last week.", `of that week, ${lasted}`],
    ["It rained last month.", `of that month, ${lasted}`],
    ["It rained last year.", `of that year, ${lasted}`],
    ["It rained at the end of March.", "the year isn't said, and the latest is meant"],
    ["It rained on March 4.", "the year isn't said, and the latest such day is meant"],
    ["It will rain on March 4.", "the year isn't said, and the sentence may speak of what is to come"],
    ["It will rain on Monday.", "the sentence may speak of what is to come"],
    ["It rained on Monday.", undefined],
  ])("“%s” says what its words leave open: %s", (text, open) => {
    const [date] = findRelativeDates(text, friday);
    const beside = open === undefined ? "" : `; ${open}`;
    expect(date?.because).toBe(`“${date?.words}”, published on Friday 4 March 2022${beside}`);
  });

  test("says so where the day of publication is not sure", () => {
    expect(findRelativeDates("It rained on Monday.", "2022-03-04~")[0]?.because).toBe(
      "“on Monday”, published on about Friday 4 March 2022",
    );
  });

  test("a day of the week is that day, and at most six days before", () => {
    const days = fc.integer({ min: 0, max: 20_000 }).map((count) => addDays("1990-01-01", count));
    const weekdays = fc.constantFrom("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    fc.assert(
      fc.property(days, weekdays, (day, name) => {
        const [[, found = ""] = []] = datesOf(`It rained on ${name}.`, day);
        expect(found <= day && found >= addDays(day, -6)).toBe(true);
        expect(["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"][weekdayIndex(found)]).toBe(name);
      }),
    );
  });
});

describe("days named with their year:", () => {
  test.each([
    ["Thursday, Feb. 24, 2022.", "Thursday, Feb. 24, 2022", ["2022-02-24"]],
    ["on 4 March 2022", "4 March 2022", ["2022-03-04"]],
    ["on March 4th, 2022", "March 4th, 2022", ["2022-03-04"]],
    ["2022-03-04", "2022-03-04", ["2022-03-04"]],
    ["Update 3/4/22, 12:48 p.m.", "3/4/22", ["2022-03-04", "2022-04-03"]],
    ["04.03.2022", "04.03.2022", ["2022-03-04", "2022-04-03"]],
    ["3/3/2022", "3/3/2022", ["2022-03-03"]],
    ["25/3/2022", "25/3/2022", ["2022-03-25"]],
    ["3/25/2022", "3/25/2022", ["2022-03-25"]],
  ])("%s", (text, words, days) => expect(findNamedDays(text)).toMatchObject([{ words, days }]));

  test.each(["30 February 2022", "2/30/22", "1/2", "12.5.3", "version 1.2.2022.4", "in 2022", "a/3/4/22"])(
    "none in “%s”",
    (text) => expect(findNamedDays(text)).toEqual([]),
  );

  test("the day of the week in one is not read again, and a doubtful order is a set with its reason", () => {
    const found = findDates("Thursday, Feb. 24, 2022 and 3/4/22 and yesterday", friday);
    expect(found.map(({ edtf }) => edtf)).toEqual(["2022-02-24", "[2022-03-04,2022-04-03]", "2022-03-03"]);
    expect(found[1]?.because).toMatch(/whether the day or the month is first/);
  });
});

test("whatever the text, every date found is valid and stands where it says", () => {
  const pieces = fc.constantFrom(
    ...[
      "on ",
      "last ",
      "Friday",
      "March",
      " 4",
      ", 2022",
      "3/4/22",
      "eight days ago",
      "this month",
      "will ",
      ". ",
      "\u0000",
      "will",
    ],
  );
  const text = fc.array(fc.oneof(pieces, fc.string({ maxLength: 4 })), { maxLength: 12 }).map((parts) => parts.join(""));
  fc.assert(
    fc.property(text, fc.constantFrom(friday, "2022-09-19~", "1000-01-01", "2999-12-31", "2022-02"), (words, published) => {
      for (const date of findDates(words, published)) {
        expect(parseEdtf(date.edtf).valid).toBe(true);
        expect(words.startsWith(date.words, date.index)).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
