import { expect, test } from "vitest";
import { recognise } from "../../src/ingest/recognise.ts";
import { doubtsAbout } from "../../src/intake/sidecar/prepare-capture.ts";
import { splitLines } from "../../src/text/lines.ts";

const doubts = (text: string) => doubtsAbout(splitLines(text), recognise(splitLines(text)));
const body = "The bridge was shut for nine weeks, the council said.";

test.each([
  ["A headline\n\n", "", []],
  [
    "",
    "",
    ["Line 1 (“The bridge was shut for nine weeks…”) is taken for body; if it sums up the article, say --part 1=standfirst."],
  ],
  [
    "A headline\n\n",
    "\nUpdate: the text names the bridge.\n\nThe bridge on Friday.\nA picture of it. Ann Name / Agency",
    [
      "Below the note of an update, lines 8 (“The bridge on Friday.”) to 9 (“A picture of it. Ann Name / Agency”) are taken for body; if they belong to a picture, say --part 8-9=caption.",
    ],
  ],
  [
    "A headline\n\n",
    "\nUpdate: the text names the bridge.\n\nThe bridge on Friday.\n",
    [
      "Below the note of an update, line 8 (“The bridge on Friday.”) is taken for body; if it belongs to a picture, say --part 8=caption.",
    ],
  ],
])("what a role may be otherwise is said with the flag for it: %j … %j", (before, after, expected) => {
  expect(doubts(`${before}${body}\n${body.replace("nine", "ten")}\n${after}`)).toEqual(expected);
});
