import { fc, test } from "@fast-check/vitest";
import edtf from "edtf";
import { describe, expect, it } from "vitest";
import { type EdtfDate, parseEdtf } from "../../src/text/edtf.ts";

function dateOf(text: string): EdtfDate {
  const result = parseEdtf(text);
  if (!result.valid) throw new Error(`${text}: expected ${result.expected}`);
  return result.date;
}

/** The form of a date in one word for each flag. */
function flags(date: EdtfDate): string {
  const { approximate, uncertain, precision, interval, oneOf } = date;
  return [precision, approximate && "approximate", uncertain && "uncertain", interval && "interval", oneOf && "one"]
    .filter(Boolean)
    .join(" ");
}

describe("parseEdtf accepts", () => {
  it.each([
    ["2022-03-01", "2022-03-01", "2022-03-01", "day"],
    ["2022-03", "2022-03-01", "2022-03-31", "month"],
    ["2022", "2022-01-01", "2022-12-31", "year"],
    ["2024-02-29", "2024-02-29", "2024-02-29", "day"],
    ["2000-02-29", "2000-02-29", "2000-02-29", "day"],
    ["2024-02", "2024-02-01", "2024-02-29", "month"],
    ["2100-02", "2100-02-01", "2100-02-28", "month"],
    ["2022-04", "2022-04-01", "2022-04-30", "month"],
    ["1000", "1000-01-01", "1000-12-31", "year"],
    ["2999-12-31", "2999-12-31", "2999-12-31", "day"],
    ["2022-12-02~", "2022-12-02", "2022-12-02", "day approximate"],
    ["2022-12-02?", "2022-12-02", "2022-12-02", "day uncertain"],
    ["2022-12-02%", "2022-12-02", "2022-12-02", "day approximate uncertain"],
    ["2022-03~", "2022-03-01", "2022-03-31", "month approximate"],
    ["2022?", "2022-01-01", "2022-12-31", "year uncertain"],
    ["2022-03-XX", "2022-03-01", "2022-03-31", "day one"],
    ["2024-02-XX", "2024-02-01", "2024-02-29", "day one"],
    ["2022-XX", "2022-01-01", "2022-12-31", "month one"],
    ["2022-XX-XX", "2022-01-01", "2022-12-31", "day one"],
    ["2022-03-03/2022-03-04", "2022-03-03", "2022-03-04", "day interval"],
    ["2022-02-24/2022-03-04", "2022-02-24", "2022-03-04", "day interval"],
    ["2022-03/2022-05", "2022-03-01", "2022-05-31", "month interval"],
    ["2021/2022", "2021-01-01", "2022-12-31", "year interval"],
    ["2022-03/2022-05-09", "2022-03-01", "2022-05-09", "month interval"],
    ["2022-03-05/2022-03", "2022-03-05", "2022-03-31", "month interval"],
    ["2022-03/2022-03-15", "2022-03-01", "2022-03-15", "month interval"],
    ["2022-12-01~/2022-12-05", "2022-12-01", "2022-12-05", "day approximate interval"],
    ["2022-12-01~/2022-12-05?", "2022-12-01", "2022-12-05", "day approximate uncertain interval"],
    ["../2022-03-04", null, "2022-03-04", "day interval"],
    ["2022-03-04/..", "2022-03-04", null, "day interval"],
    ["2022-03~/..", "2022-03-01", null, "month approximate interval"],
    ["[2022-03-31..2022-09-19]", "2022-03-31", "2022-09-19", "day one"],
    ["[..2022-03-04]", null, "2022-03-04", "day one"],
    ["[2022-03-04..]", "2022-03-04", null, "day one"],
    ["[..2022-03]", null, "2022-03-31", "month one"],
    ["[..2022-03~]", null, "2022-03-31", "month approximate one"],
    ["[2022-03..2022-05]", "2022-03-01", "2022-05-31", "month one"],
    ["[2022-03-08,2022-03-09]", "2022-03-08", "2022-03-09", "day one"],
    ["[2022-03-08,2022-03-11,2022-04]", "2022-03-08", "2022-04-30", "month one"],
  ])("%s", (text, earliest, latest, expected) => {
    const date = dateOf(text);
    expect([date.edtf, date.earliest, date.latest, flags(date)]).toEqual([text, earliest, latest, expected]);
  });
});

describe("parseEdtf refuses", () => {
  const [calendar, order, number, white] = [/^a (day|month) from 01 to/, /order|earlier/, /number|hyphens/, /white space/];
  it.each([
    // What the package `edtf` lets pass or moves.
    ["2022-02-29", calendar],
    ["1900-02-29", calendar],
    ["2022-02-29/2022-03-02", calendar],
    ["[2022-02-29..2022-03-02]", calendar],
    ["[..2022-02-29]", calendar],
    ["1646697600000", number],
    ["20220", number],
    ["[2022-03-04..2022-03-01]", order],
    ["2022-03-04/", /open end/],
    ["/2022-03-04", /open end/],
    ["../..", /at least one end/],
    ["Y20220308", /four digits/],
    ["-2022", /1000 to 2999/],
    ["2022-21", /month from 01 to 12/],
    ["2022-03-01T00:00:00Z", /without a time/],
    ["2022-03-1X", /unspecified digits/],
    ["202X", /unspecified digits/],
    ["XXXX-03-01", /unspecified digits/],
    ["2022-XX-05", /unspecified digits/],
    ["2022-03-XX/2022-04-XX", /unspecified digits/],
    ["[2022-03-XX..]", /unspecified digits/],
    ["2022?-03", /at the end/],
    ["~2022-03", /at the end/],
    ["2022-~03", /at the end/],
    ["{2022-03-08,2022-03-09}", /square brackets/],
    ["[2022-03-01..2022-03-03,2022-03-05]", /either dates or one range/],
    // Days that are not.
    ["2022-02-30", calendar],
    ["2022-04-31", calendar],
    ["2022-03-32", calendar],
    ["2022-03-00", calendar],
    ["2022-13-01", calendar],
    ["2022-00", calendar],
    ["2022-13-XX", calendar],
    ["0999", /1000 to 2999/],
    ["3000-01-01", /1000 to 2999/],
    ["0000-XX", /1000 to 2999/],
    // Other ways to write days.
    ["20220308", number],
    ["08.03.2022", /two ways/],
    ["03/08/2022", /two ways/],
    ["3/8/22", /two ways/],
    ["8-3-2022", /two ways/],
    ["8 March 2022", white],
    ["2022-3-1", /an EDTF date such as/],
    ["2022-W10", /instead of a week/],
    ["2022/03/08", /one “\/”/],
    ["٢٠٢٢-٠٣-٠١", /an EDTF date such as/],
    ["2022‑03‑01", /an EDTF date such as/],
    ["2022-03-xx", /unspecified digits/],
    // White space, nothing, leftovers.
    ["", /an EDTF date such as/],
    [" 2022", white],
    ["2022-03-01\n", white],
    ["2022-03-03 / 2022-03-04", white],
    ["[..2022-03-04", /an EDTF date such as/],
    ["2022-03-01~~", /one qualifier/],
    ["2022-03-XX~", /no qualifier/],
    ["[2022-03-04]", /one date without/],
    ["[]", /one date without/],
    ["[..]", /at least one end/],
    ["[2022-03-01..2022-03-02..2022-03-03]", /one “\.\.”/],
    ["[2022-03-01,]", /an EDTF date such as/],
    ["[2022-03-09,2022-03-08]", order],
    ["[2022-03-08,2022-03-08]", order],
    ["[2022-03-08..2022-03-08]", /two different ends/],
    ["2022-03-04/2022-03-04", /two different ends/],
    ["2022-03~/2022-03", /two different ends/],
    ["2022-03-05/2022-03-01", order],
    ["2022-04/2022-03-15", order],
    ["2022-03-03/2022-03-04/2022-03-05", /one “\/”/],
    ["null", /an EDTF date such as/],
    ["2022-".repeat(100), /an EDTF date such as/],
  ])("%j", (text, expected) => {
    const result = parseEdtf(text);
    expect(result.valid ? result.date : result.expected).toMatch(expected);
  });
});

const day = fc
  .date({ min: new Date("1000-01-01"), max: new Date("2999-12-31"), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const dateText = fc
  .tuple(day, fc.constantFrom(4, 7, 10), fc.constantFrom("", "", "~", "?", "%"))
  .map(([text, length, qualifier]) => text.slice(0, length) + qualifier);
const forms = fc.oneof(
  dateText,
  day.map((text) => `${text.slice(0, 7)}-XX`),
  day.map((text) => `${text.slice(0, 4)}-XX`),
  day.map((text) => `${text.slice(0, 4)}-XX-XX`),
  fc.tuple(dateText, dateText).map((ends) => ends.sort().join("/")),
  dateText.map((text) => `../${text}`),
  dateText.map((text) => `${text}/..`),
  dateText.map((text) => `[..${text}]`),
  dateText.map((text) => `[${text}..]`),
  fc.uniqueArray(dateText, { minLength: 2, maxLength: 4 }).map((dates) => `[${dates.sort().join(",")}]`),
);
const runs = { numRuns: 1000 };
const dayOf = (time: number): string | null => (Number.isFinite(time) ? new Date(time).toISOString().slice(0, 10) : null);

/** The span by the package `edtf`; null for what it cannot read, such as a qualified year in a set. */
function otherSpan(text: string): (string | null)[] | null {
  try {
    const { min, max } = edtf(text);
    return [dayOf(min), dayOf(max)];
  } catch {
    return null;
  }
}

describe("parseEdtf", () => {
  test.prop([forms], runs)("agrees with the package `edtf` about the span of what it accepts", (text) => {
    const [result, other] = [parseEdtf(text), otherSpan(text)];
    fc.pre(result.valid && other !== null);
    expect(result.valid && [result.date.earliest, result.date.latest]).toEqual(other);
  });

  test.prop([day], runs)("accepts every day of the calendar, and no month has one more", (text) => {
    expect(parseEdtf(text).valid).toBe(true);
    const [year = 0, month = 0] = text.split("-").map(Number);
    const last = new Date(Date.UTC(year, month, 0)).getUTCDate();
    expect(parseEdtf(`${text.slice(0, 8)}${last}`).valid).toBe(true);
    expect(parseEdtf(`${text.slice(0, 8)}${last + 1}`).valid).toBe(false);
  });

  const soup = fc.string({ unit: fc.constantFrom(..."0123456789-/.,[]{}XTW~?% é\n", "2022", "2022-03-01", "..") });
  test.prop([fc.oneof(soup, fc.string())], runs)("never throws, and gives ends in order or says what it expected", (text) => {
    const result = parseEdtf(text);
    if (!result.valid) expect(result.expected).toMatch(/^[a-z“]/);
    else if (result.date.earliest !== null && result.date.latest !== null)
      expect(result.date.earliest <= result.date.latest).toBe(true);
  });
});
