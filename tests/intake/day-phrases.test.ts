import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findDates } from "../../src/intake/dates/find-dates.ts";
import { indexNames } from "../../src/intake/proposals/find-names.ts";
import { proposeRecords } from "../../src/intake/proposals/propose-records.ts";
import { readSentences } from "../../src/intake/proposals/read-sentences.ts";
import { parseEdtf } from "../../src/text/edtf.ts";
import { articleOf } from "../ingest/capture.ts";

const sunday = "2022-03-20";
const datesIn = (text: string) => findDates(text, sunday).map(({ words, edtf, because }) => [words, edtf, because === undefined]);

describe("a span of days keeps both ends:", () => {
  test.each([
    ["The mill was shelled between 4–6 March 2022.", "between 4–6 March 2022", "2022-03-04/2022-03-06", false],
    ["It was hit on March 11-13, 2022.", "March 11-13, 2022", "2022-03-11/2022-03-13", true],
    ["It stood empty from 28 February to 2 March 2022.", "from 28 February to 2 March 2022", "2022-02-28/2022-03-02", true],
    ["It rained between 3 and 5 March.", "between 3 and 5 March", "2022-03-03/2022-03-05", false],
    ["It rained from March 1 to 4.", "from March 1 to 4", "2022-03-01/2022-03-04", false],
    ["It rained 3–5 March 2022.", "3–5 March 2022", "2022-03-03/2022-03-05", true],
    ["It rained from Dec. 30 to Jan. 2, 2022.", "from Dec. 30 to Jan. 2, 2022", "2021-12-30/2022-01-02", true],
    ["It rained on March 4 and 5, 2022.", "March 4 and 5, 2022", "2022-03-04/2022-03-05", true],
    ["It rained on 4 or 6 March 2022.", "4 or 6 March 2022", "[2022-03-04,2022-03-06]", true],
    ["It rained from Monday to Wednesday.", "from Monday to Wednesday", "2022-03-14/2022-03-16", false],
    ["It rained between Friday, March 4, and more.", "Friday, March 4", "2022-03-04", false],
  ])("%s", (text, words, edtf, isStated) => expect(datesIn(text)).toEqual([[words, edtf, isStated]]));

  test("two days that do not adjoin are two dates, in one phrase", () => {
    expect(datesIn("It rained on 4 and 8 March 2022.")).toEqual([
      ["4 and 8 March 2022", "2022-03-04", true],
      ["4 and 8 March 2022", "2022-03-08", true],
    ]);
  });

  test.each(["It rains Monday to Friday.", "It rained 6–4 March 2022.", "It will rain from 3 to 5 April."])(
    "what says no days has none, not one end: %s",
    (text) => expect(datesIn(text)).toEqual([]),
  );

  test("a number that counts something is no end", () => {
    expect(datesIn("On March 4 and 5 people came.")).toEqual([["March 4", "2022-03-04", false]]);
  });
});

describe("a name that holds a day of the week is a name:", () => {
  test.each([
    "It was sold on Black Friday.",
    "They remembered Bloody Sunday.",
    "The Friday Times had it.",
    "He wrote for the Friday Times.",
    "It was told to Mr. Wednesday.",
    "He told Russia Today.",
    "It meets every Monday.",
    "The Wednesday Group met.",
  ])("%s", (text) => expect(datesIn(text)).toEqual([]));

  test.each([
    ["On Monday Kyiv was quiet.", "On Monday", "2022-03-14"],
    ["He said Monday Ann would come.", "Monday", "2022-03-14"],
    ["He spoke in Kyiv Friday.", "Friday", "2022-03-18"],
    ["“Today it rains,” he said.", "Today", "2022-03-20"],
  ])("and a day is a day: %s", (text, words, edtf) => expect(datesIn(text)[0]?.slice(0, 2)).toEqual([words, edtf]));
});

describe("nothing is stated that the words don't state:", () => {
  test.each([
    ["It opened by 4 March 2022.", "by 4 March 2022", "[..2022-03-04]", false],
    ["It opened before 4 March 2022.", "before 4 March 2022", "[..2022-03-03]", false],
    ["It has rained since March 4, 2022.", "since March 4, 2022", "[2022-03-04..]", false],
    ["It opened about 4 March 2022.", "about 4 March 2022", "2022-03-04~", true],
    ["It opened on Tuesday, 4 March 2022.", "Tuesday, 4 March 2022", "2022-03-04?", false],
    ["It opened on Friday, March 4.", "Friday, March 4", "2022-03-04", false],
    ["It opened yesterday (19 March).", "yesterday (19 March", "2022-03-19", false],
  ])("%s", (text, words, edtf, isStated) => expect(datesIn(text)).toEqual([[words, edtf, isStated]]));

  test("a weekday that fits no near year names nothing", () => expect(datesIn("It opened on Sunday, March 4.")).toEqual([]));
});

test("in an article that was updated a day may be of either week, and both are named", () => {
  const [date] = findDates("It rained on Wednesday.", "2022-06-01", "2022-06-08");
  expect(date?.edtf).toBe("[2022-06-01,2022-06-08]");
  expect(date?.because).toContain("updated on Wednesday 8 June 2022");
  expect(findDates("It rained on Friday.", "2022-06-06", "2022-06-08")[0]?.edtf).toBe("2022-06-03");
});

describe("a page that runs over days:", () => {
  const text = [
    "The ferry: live",
    "Saturday 5 March, 06:10",
    "The pier was damaged this morning, the port office said.",
    "Friday 4 March, 21:30",
    "The boats were hit today, as a station had reported yesterday.",
    "Thursday 3 March, 07:15",
    "The lamp was damaged overnight, the port office said.",
  ].join("\n\n");
  const article = { ...articleOf(`${text}\n`), published: { edtf: "2022-03-03", basis: "stated" as const } };

  test("each entry's own day counts", () => {
    const dates = readSentences(article, indexNames([])).flatMap(({ dates: found }) =>
      found.map(({ words, edtf }) => [words, edtf]),
    );
    expect(dates).toEqual(
      expect.arrayContaining([
        ["this morning", "2022-03-05"],
        ["today", "2022-03-04"],
        ["yesterday", "2022-03-03"],
        ["overnight", "2022-03-02/2022-03-03"],
      ]),
    );
  });

  test("drafts have these days", () => {
    const nothing = { events: [], places: [], speakers: [], eventIds: new Set<string>(), statementIds: new Set<string>() };
    const drafts = proposeRecords({ ...article, updated: "2022-03-05" }, nothing).drafts.map(({ text: mdx }) => mdx);
    expect(drafts.find((mdx) => mdx.includes("this morning"))).toContain('edtf: "2022-03-05"');
  });
});

test("whatever stands around it, a span is valid, whole and where it says", () => {
  const piece = fc.constantFrom(
    "between ",
    "from ",
    "4",
    "31",
    " March",
    " and ",
    "–",
    " to ",
    ", 2022",
    " 2022",
    "Monday",
    "Feb. ",
    " of ",
    "5th",
    " ",
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 14 }), (pieces) => {
      const text = pieces.join("");
      for (const { index, words, edtf } of findDates(text, sunday, "2022-03-28")) {
        expect(text.startsWith(words, index)).toBe(true);
        expect(parseEdtf(edtf).valid).toBe(true);
      }
    }),
    { numRuns: 1000 },
  );
});
