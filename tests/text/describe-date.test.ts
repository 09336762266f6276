import { describe, expect, it } from "vitest";
import { describeDate, shortDate } from "../../src/text/describe-date.ts";

describe("a date in words", () => {
  it.each([
    ["2022-03-01", "Tuesday 1 March 2022", "1 Mar 2022"],
    ["2022-02-24", "Thursday 24 February 2022", "24 Feb 2022"],
    ["1969-12-28", "Sunday 28 December 1969", "28 Dec 1969"],
    ["1000-01-01", "Wednesday 1 January 1000", "1 Jan 1000"],
    ["2022-03", "March 2022", "Mar 2022"],
    ["2022", "2022", "2022"],
    ["2022-12-02~", "about 2 December 2022", "c. 2 Dec 2022"],
    ["2022-12-02?", "possibly 2 December 2022", "2 Dec 2022?"],
    ["2022-12-02%", "possibly about 2 December 2022", "c. 2 Dec 2022?"],
    ["2022-03~", "about March 2022", "c. Mar 2022"],
    ["2022~", "about 2022", "c. 2022"],
    ["2022-03-XX", "an unknown day in March 2022", "Mar 2022, day unknown"],
    ["2022-XX", "an unknown month of 2022", "2022, month unknown"],
    ["2022-XX-XX", "an unknown day in 2022", "2022, day unknown"],
    ["2022-03-03/2022-03-04", "3–4 March 2022", "3–4 Mar 2022"],
    ["2022-02-28/2022-03-01", "28 February – 1 March 2022", "28 Feb – 1 Mar 2022"],
    ["2022-12-31/2023-01-01", "31 December 2022 – 1 January 2023", "31 Dec 2022 – 1 Jan 2023"],
    ["2022-09-01/2022-09-19", "from 1 to 19 September 2022", "1–19 Sep 2022"],
    ["2022-02-24/2022-03-04", "from 24 February to 4 March 2022", "24 Feb – 4 Mar 2022"],
    ["2021-12-24/2022-01-04", "from 24 December 2021 to 4 January 2022", "24 Dec 2021 – 4 Jan 2022"],
    ["2022-03/2022-05", "from March to May 2022", "Mar – May 2022"],
    ["2021/2022", "from 2021 to 2022", "2021 – 2022"],
    ["2022-03/2022-05-09", "from March 2022 to 9 May 2022", "Mar 2022 – 9 May 2022"],
    ["2022-12-01~/2022-12-02?", "from about 1 December 2022 to possibly 2 December 2022", "c. 1 Dec 2022 – 2 Dec 2022?"],
    ["../2022-03-04", "until 4 March 2022", "until 4 Mar 2022"],
    ["2022-02-24/..", "from 24 February 2022 onwards", "from 24 Feb 2022"],
    ["[..2022-03-04]", "on or before 4 March 2022", "by 4 Mar 2022"],
    ["[..2022-03]", "in or before March 2022", "by Mar 2022"],
    ["[..2022-03-04~]", "on or before about 4 March 2022", "by c. 4 Mar 2022"],
    ["[2022-03-04..]", "on or after 4 March 2022", "4 Mar 2022 or later"],
    ["[2022..]", "in or after 2022", "2022 or later"],
    ["[2022-09-01..2022-09-19]", "some time between 1 and 19 September 2022", "between 1 and 19 Sep 2022"],
    ["[2022-03-31..2022-09-19]", "some time between 31 March and 19 September 2022", "between 31 Mar and 19 Sep 2022"],
    ["[2022-03-03..2022-03-04]", "3 or 4 March 2022", "3 or 4 Mar 2022"],
    ["[2022-03-21~..2022-03-31]", "late March 2022", "late Mar 2022"],
    ["[2022-03-21..2022-03-31]", "some time between 21 and 31 March 2022", "between 21 and 31 Mar 2022"],
    ["[2022-09-01..2022-09-19~]", "some time between 1 and about 19 September 2022", "between 1 and c. 19 Sep 2022"],
    ["[2022-03..2022-05]", "some time between March and May 2022", "between Mar and May 2022"],
    ["[2022-03-08,2022-03-09]", "8 or 9 March 2022", "8 or 9 Mar 2022"],
    ["[2022-03-01,2022-04-02,2022-05-09]", "1 March, 2 April or 9 May 2022", "1 Mar, 2 Apr or 9 May 2022"],
    ["[2021,2022-03]", "2021 or March 2022", "2021 or Mar 2022"],
  ])("%s", (edtf, words, shortWords) => {
    expect([describeDate({ edtf }), shortDate({ edtf })]).toEqual([words, shortWords]);
  });

  it("tells an interval from one unknown day in the same span", () => {
    const [interval, oneDay] = [{ edtf: "2022-09-01/2022-09-19" }, { edtf: "[2022-09-01..2022-09-19]" }];
    expect(describeDate(interval)).not.toBe(describeDate(oneDay));
    expect(shortDate(interval)).not.toBe(shortDate(oneDay));
  });

  it("is refused for what is no date", () => {
    expect(() => describeDate({ edtf: "2022-02-29" })).toThrow("Unexpected date “2022-02-29”, expected a day from 01 to 28");
  });
});
