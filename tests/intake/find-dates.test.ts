import { expect, test } from "vitest";
import { findDates } from "../../src/intake/dates/find-dates.ts";

test.each<readonly [string, string, readonly (readonly [string, string, string | undefined])[]]>([
  ["a day in full says itself", "On Feb. 24, 2022 it began.", [["Feb. 24, 2022", "2022-02-24", undefined]]],
  [
    "a day in numbers may be two, and says why",
    "On 3/4/22 it rained.",
    [["3/4/22", "[2022-03-04,2022-04-03]", "“3/4/22” does not say whether the day or the month is first"]],
  ],
  [
    "days stand in their order, however they are named",
    "On Tuesday, as on Feb. 24, 2022, and on Thursday.",
    [
      ["On Tuesday", "2022-03-01", "“On Tuesday”, published on Friday 4 March 2022"],
      ["Feb. 24, 2022", "2022-02-24", undefined],
      ["on Thursday", "2022-03-03", "“on Thursday”, published on Friday 4 March 2022"],
    ],
  ],
  [
    "a day named in full is not read again by its weekday",
    "Thursday, Feb. 24, 2022.",
    [["Thursday, Feb. 24, 2022", "2022-02-24", undefined]],
  ],
  ["there may be none", "It rained.", []],
])("%s", (_, text, expected) => {
  const dates = findDates(text, "2022-03-04");
  expect(dates.map(({ words, edtf, because }) => [words, edtf, because])).toEqual(expected);
  for (const { index, words } of dates) expect(text.startsWith(words, index)).toBe(true);
});
