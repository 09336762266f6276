import { inQuotes } from "../corpus.ts";
import { event, type Row, sidecar, statement } from "./row.ts";

/** Dates that do not exist or can be read in two ways. */
export const dates: readonly Row[] = [
  ...["2022-02-30", "2022-13-01", "2022-02-29", "2022-00-10", "2022-04-31"].map((date): [number, string] => [52, date]),
  ...["08.03.2022", "03/08/2022", "8 March 2022", "2022-3-8", "20220308"].map((date): [number, string] => [53, date]),
  ...[
    "1646697600000",
    "Y20220308",
    "2022-W10",
    "2022-067",
    "2022-03-08T09:00:00Z",
    "1e3",
    "",
    "NaN",
    "2022-03-08/2022-03-01",
  ].map((date): [number, string] => [54, date]),
].map(
  ([item, date]): Row => ({
    item,
    what: `the date ${JSON.stringify(date)}`,
    changes: [[event, '"2022-05-09"', inQuotes(date)]],
    expected: [`error ${event}:4:15 edtf`],
  }),
);

export const accepted = [
  "2022-05~",
  "2022-05-XX",
  "[2022-05-08,2022-05-09]",
  "2022-05-08/2022-05-09",
  "[..2022-05-09]",
  "2022-05-09?",
].map((date): Row => ({ item: 55, what: `the date ${date}`, changes: [[event, '"2022-05-09"', inQuotes(date)]], expected: [] }));

export const times: readonly Row[] = [
  {
    item: 54,
    what: "a date with a NUL",
    changes: [[event, '"2022-05-09"', '"2022-05-09\\0"']],
    expected: [`error ${event}:4:15 control-character`, `error ${event}:4:15 edtf`],
  },
  {
    item: 56,
    what: "an event after its article",
    changes: [
      [event, '"2022-05-09"', '"2022-05-11"'],
      [statement, "link: named", "link: general"],
    ],
    expected: ["error content/events/bridge.mdx:4:15 event-after-published"],
  },
  {
    item: 56,
    what: "an event in the far future",
    changes: [
      [event, '"2022-05-09"', '"2999-12-31"'],
      [statement, "link: named", "link: general"],
    ],
    expected: ["error content/events/bridge.mdx:4:15 event-after-published", "error content/events/bridge.mdx:4:15 future-date"],
  },
  {
    item: 56,
    what: "a capture received in the future",
    changes: [[sidecar, '"2022-06-01"', '"2999-06-01"']],
    expected: ["error seeds/courier.yaml:9:11 future-date"],
  },
  {
    item: 56,
    what: "a statement about in the future",
    changes: [[statement, '"2022-05-10"', '"2999~"']],
    expected: ["error content/statements/denial.mdx:5:15 future-date"],
  },
  {
    item: 56,
    what: "a correction in the future",
    changes: [[event, "changes: []", 'changes: [ { date: "2999-06-01", what: the day, why: a slip } ]']],
    expected: ["error content/events/bridge.mdx:15:20 future-date"],
  },
  {
    item: 56,
    what: "a withdrawal in the future",
    changes: [],
    files: { "redirects.yaml": '- { from: /events/gone/, gone: { date: "2999-06-01", reason: Withdrawn. } }\n' },
    expected: ["error redirects.yaml:1:40 future-date"],
  },
  {
    item: 56,
    what: "an article published after it was received",
    changes: [[sidecar, '"2022-06-01"', '"2022-05-01"']],
    expected: ["error seeds/courier.yaml:7:20 article-dates"],
  },
  {
    item: 56,
    what: "an article updated before it was published",
    changes: [[sidecar, "updated: null", 'updated: "2022-05-09"']],
    expected: ["error content/statements/denial.mdx:5:15 said-after-published", "error seeds/courier.yaml:8:10 article-dates"],
  },
  {
    item: 56,
    what: "an article updated after it was received",
    changes: [[sidecar, "updated: null", 'updated: "2022-06-02"']],
    expected: ["error seeds/courier.yaml:8:10 article-dates"],
  },
  {
    item: 56,
    what: "a statement after its article",
    changes: [[statement, '"2022-05-10"', '"2022-05-11"']],
    expected: ["error content/statements/denial.mdx:5:15 said-after-published"],
  },
  {
    item: 56,
    what: "a denial before the event",
    changes: [[statement, '"2022-05-10"', '"2022-05-08"']],
    expected: ["error content/statements/denial.mdx:7:5 denial-before-event"],
  },
];
