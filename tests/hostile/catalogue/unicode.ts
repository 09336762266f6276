import { clean } from "../corpus.ts";
import { bytes, capture, event, place, type Row, seed, sidecar, speaker, statement, utf16 } from "./row.ts";

/** Marks, normal forms, scripts and graphemes. */
export const unicode: readonly Row[] = [
  {
    item: 27,
    what: "UTF-16 LE with a mark",
    changes: [],
    files: capture(bytes([0xff, 0xfe], utf16("Line one.\n", true))),
    expected: ["error seeds/other.txt:1:1 encoding"],
    note: /UTF-16/,
  },
  {
    item: 27,
    what: "UTF-16 BE with a mark",
    changes: [],
    files: capture(bytes([0xfe, 0xff], utf16("Line one.\n", false))),
    expected: ["error seeds/other.txt:1:1 encoding"],
    note: /UTF-16/,
  },
  {
    item: 28,
    what: "a UTF-8 byte-order mark on a capture",
    changes: [],
    files: capture("\ufeffLine one.\n"),
    expected: ["error seeds/other.txt:1:1 encoding"],
  },
  {
    item: 28,
    what: "a UTF-8 byte-order mark on a sidecar",
    changes: [[sidecar, "title:", "\ufefftitle:"]],
    expected: ["error seeds/courier.yaml:1:1 encoding"],
  },
  {
    item: 33,
    what: "CRLF in a record",
    changes: [[place, "name: Kharkiv\n", "name: Kharkiv\r\n"]],
    expected: ["error content/places/kharkiv.yaml:1:14 control-character"],
  },
  {
    item: 33,
    what: "CRLF throughout an event: one problem, and none that follows from it",
    changes: [],
    files: { [event]: (clean[event] ?? "").replaceAll("\n", "\r\n") },
    expected: ["error content/events/bridge.mdx:1:4 control-character"],
    note: /“LF”/u,
  },
  {
    item: 33,
    what: "CRLF throughout a capture: no hash to paste before it is mended",
    changes: [[sidecar, "HASH", "0".repeat(64)]],
    files: { [seed]: `${String(clean[seed]).replaceAll("\n", "\r\n")}One more.\r` },
    expected: ["error seeds/courier.txt:1:50 control-character", "error seeds/courier.yaml:10:9 capture-hash"],
    note: /“LF”/u,
  },
  {
    item: 37,
    what: "a capture in NFD",
    changes: [],
    files: capture("Line one.\nThe cafe\u0301.\n"),
    expected: ["warning seeds/other.txt:2:8 normal-form"],
  },
  {
    item: 37,
    what: "a quote in NFC of a capture in NFD",
    changes: [
      [seed, "council said", "cafe\u0301 said"],
      [statement, "a ministry said on Tuesday", "the caf\u00e9 said"],
    ],
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found", "warning seeds/courier.txt:1:40 normal-form"],
  },
  {
    item: 37,
    what: "a quote in NFD of a capture in NFC",
    changes: [
      [seed, "council said", "caf\u00e9 said"],
      [statement, "a ministry said on Tuesday", "the cafe\u0301 said"],
    ],
    expected: ["error content/statements/denial.mdx:9:35 quote-not-found"],
  },
  {
    item: 37,
    what: "a quote in NFD of a capture in NFD",
    changes: [
      [seed, "council said", "cafe\u0301 said"],
      [statement, "a ministry said on Tuesday", "the cafe\u0301 said"],
    ],
    expected: ["warning seeds/courier.txt:1:40 normal-form"],
  },
  {
    item: 37,
    what: "a name in NFD",
    changes: [[speaker, "A ministry", '"Rene\u0301"']],
    expected: ["error content/speakers/ministry.yaml:1:7 normal-form"],
  },
  {
    item: 38,
    what: "a Cyrillic letter in a name",
    changes: [[speaker, "A ministry", "The Kуiv ministry"]],
    expected: ["error content/speakers/ministry.yaml:1:12 deceptive-character"],
  },
  {
    item: 38,
    what: "a Greek letter in a place's name",
    changes: [[place, "name: Kharkiv", "name: Κharkiv"]],
    expected: ["error content/places/kharkiv.yaml:1:7 deceptive-character"],
  },
  {
    item: 38,
    what: "a Latin letter in a Ukrainian name",
    changes: [[place, "Харків", "Xарків"]],
    expected: ["error content/places/kharkiv.yaml:2:12 deceptive-character"],
  },
  {
    item: 38,
    what: "a Cyrillic letter in a word of a capture",
    changes: [],
    files: capture("Line one.\nIn Kуiv.\n"),
    expected: ["warning seeds/other.txt:2:5 deceptive-character"],
  },
  {
    item: 38,
    what: "a Cyrillic letter in a title",
    changes: [[event, "title: Damage to", "title: Dаmage to"]],
    expected: ["error content/events/bridge.mdx:2:9 deceptive-character"],
  },
  {
    item: 38,
    what: "a Cyrillic letter in a text",
    changes: [[event, "A bridge was damaged. <", "A bridge was dаmaged. <"]],
    expected: ["error content/events/bridge.mdx:18:15 deceptive-character"],
  },
  {
    item: 40,
    what: "emoji in a capture and a quote of them whole",
    changes: [
      [seed, "council said", "👩‍🚒 and 🇺🇦🇵🇱 said"],
      [statement, "a ministry said on Tuesday", "the 👩‍🚒 and 🇺🇦"],
    ],
    expected: [],
  },
  {
    item: 40,
    what: "a quote that cuts an emoji at its joiner",
    changes: [
      [seed, "council said", "👩‍🚒 said"],
      [statement, "a ministry said on Tuesday", "the 👩"],
    ],
    expected: ["error content/statements/denial.mdx:9:35 quote-cut"],
  },
  {
    item: 40,
    what: "a quote that begins with half a flag",
    changes: [
      [seed, "council said", "🇺🇦 said"],
      [statement, "a ministry said on Tuesday", "🇦 said"],
    ],
    expected: ["error content/statements/denial.mdx:9:35 quote-cut"],
  },
  {
    item: 40,
    what: "a quote that begins with the second flag",
    changes: [
      [seed, "council said", "🇺🇦🇵🇱 said"],
      [statement, "a ministry said on Tuesday", "🇵🇱 said"],
    ],
    expected: [],
  },
  {
    item: 40,
    what: "a quote that ends before a combining mark",
    changes: [
      [seed, "council said", "cafe\u0301 said"],
      [statement, "a ministry said on Tuesday", "the cafe"],
    ],
    expected: ["error content/statements/denial.mdx:9:35 quote-cut", "warning seeds/courier.txt:1:40 normal-form"],
  },
  {
    item: 40,
    what: "a quote that cuts a skin tone off",
    changes: [
      [seed, "council said", "👋🏽 said"],
      [statement, "a ministry said on Tuesday", "the 👋"],
    ],
    expected: ["error content/statements/denial.mdx:9:35 quote-cut"],
  },
  {
    item: 40,
    what: "a quote that cuts a keycap",
    changes: [
      [seed, "council said", "1\ufe0f\u20e3 said"],
      [statement, "a ministry said on Tuesday", "the 1"],
    ],
    expected: ["error content/statements/denial.mdx:9:35 quote-cut"],
  },
  {
    item: 40,
    what: "a quote that cuts a flag made of tags",
    changes: [
      [seed, "council said", "🏴󠁧󠁢󠁥󠁮󠁧󠁿 said"],
      [statement, "a ministry said on Tuesday", "the 🏴"],
    ],
    expected: ["error content/statements/denial.mdx:9:35 quote-cut"],
  },
  {
    item: 40,
    what: "a quote that cuts a Hangul syllable in jamo",
    changes: [
      [seed, "council said", "\u1112\u1161\u11ab said"],
      [statement, "a ministry said on Tuesday", "the \u1112\u1161"],
    ],
    expected: ["error content/statements/denial.mdx:9:35 quote-cut", "warning seeds/courier.txt:1:37 normal-form"],
  },
];
