import { describe, expect, test } from "vitest";
import { recognise } from "../../src/ingest/recognise.ts";
import { splitLines } from "../../src/text/lines.ts";

const rolesOf = (...lines: string[]) => [...recognise(splitLines(lines.join("\n"))).values()];
const sentence = "The mayor said that the bridge would be open to traffic again.";

describe("a headline", () => {
  test.each([
    ["is the first line, when it is short and has no full stop", ["Bridge opens", "", sentence], "headline"],
    ["may ask", ["Is the bridge open?", sentence], "headline"],
    ["does not end as a sentence does", ["The bridge is open.", "", sentence], "body"],
    ["does not end as a quoted sentence does", ["He said: “It is open.”", "", sentence], "body"],
    ["is short", [`Bridge ${"opens ".repeat(30)}`, "", sentence], "body"],
    ["is followed by something", ["Bridge opens"], "body"],
  ])("%s", (_, lines, role) => expect(rolesOf(...lines)[0]).toBe(role));
});

describe("a heading", () => {
  test.each([
    ["is a short line without a mark between two paragraphs", [sentence, "What comes next", sentence], "heading"],
    ["ends without a mark", [sentence, "What comes next?", sentence], "body"],
    ["is followed by a paragraph", [sentence, "What comes next", "One", sentence], "body"],
    ["follows a paragraph", ["One", "What comes next", sentence], "body"],
    ["begins with a capital or a digit", [sentence, "and so on", sentence], "body"],
    ["is short", [sentence, `What comes ${"next ".repeat(20)}`.trim(), sentence], "body"],
  ])("%s", (_, lines, role) => expect(rolesOf(...lines)[1]).toBe(role));
});

describe("speech", () => {
  test.each([
    ["opens with an en dash", "– We shall see, she said.", "speech"],
    ["opens with an em dash", "— We shall see, she said.", "speech"],
    ["does not open with a hyphen, which may be a list's", "- We shall see, she said.", "body"],
    ["has a space after its dash", "–5 degrees were measured.", "body"],
  ])("%s", (_, line, role) => expect(rolesOf(sentence, line)[1]).toBe(role));
});

describe("a repeat", () => {
  test("is a long line that stood before, word for word", () => {
    expect(rolesOf(sentence, "More.", sentence)).toEqual(["body", "body", "repeat"]);
  });
  test("is no line with one letter changed", () => {
    expect(rolesOf(sentence, sentence.replace("open", "opens"))).toEqual(["body", "body"]);
  });
  test("is no short line, which may be said twice", () => {
    expect(rolesOf("– Yes, she said.", sentence, "– Yes, she said.")).toEqual(["speech", "body", "speech"]);
  });
  test("may have a credit glued on, and then the line just before is a caption", () => {
    expect(rolesOf(sentence, `${sentence} Copyright\u00A0A. Name`)).toEqual(["caption", "repeat"]);
    expect(rolesOf(sentence, "More.", `${sentence} Copyright\u00A0A. Name`)).toEqual(["body", "body", "repeat"]);
  });
  test("is no line that goes on in another way", () => {
    expect(rolesOf(sentence, `${sentence} Copyright law was named.`)).toEqual(["body", "body"]);
  });
});

describe("furniture", () => {
  test.each([
    "ADVERTISEMENT",
    "Share this article",
    "Share this articleComments",
    "Share this articleClose Button",
    "Comments",
    "Close Button",
    "You might also like",
    "Read more",
    "Sign up to our newsletter",
    " Advertisement ",
  ])("is a label of the page: “%s”", (line) => expect(rolesOf(sentence, line, sentence.slice(4))[1]).toBe("furniture"));

  test("is no sentence that begins as a label does", () => {
    expect(rolesOf(sentence, "Share this article with a friend.", "Comments were closed.")).toEqual(["body", "body", "body"]);
  });
  test("is the list of headlines that follows its label, to the end", () => {
    expect(rolesOf(sentence, "You might also like", "", "Bridge opens", "Is it safe?")).toEqual([
      "body",
      ...Array(3).fill("furniture"),
    ]);
  });
  test("ends where a paragraph follows, so that no text is hidden", () => {
    expect(rolesOf(sentence, "Read next", "Bridge opens", "More was said.", "Bridge shut", "It shut.")).toEqual([
      "body",
      "furniture",
      "furniture",
      "body",
      "heading",
      "body",
    ]);
  });
});

describe("credit, byline and update", () => {
  test.each([
    ["Copyright\u00A0A. Name/Agency. All rights reserved", "credit"],
    ["© Agency 2022", "credit"],
    ["Copyright © Agency", "credit"],
    ["Copyright law changed on Monday.", "body"],
    ["By\u00A0Ann NameBert Other", "byline"],
    ["By Friday it was over.", "body"],
    ["By Ann Name and Bert McOther", "byline"],
    ["By Ann Name, Bert Other and Cem von Third, as told to others.", "body"],
    ["By Friday Evening", "heading"],
    ["By Ann Name the bridge was open.", "body"],
    ["Photo: Ann Name / Agency", "credit"],
    ["Photos were taken by Ann Name.", "body"],
    ["Update: the text names the bridge.", "update"],
    ["UPDATE 3/4/22, 12:48 p.m. ET: This article was updated.", "update"],
    ["Correction, 5 March: the bridge is older.", "update"],
    ["Update of the plan was refused: too dear.", "body"],
  ])("%s → %s", (line, role) => expect(rolesOf(sentence, line, "More was said.")[1]).toBe(role));
});

test("blank lines have no role, and a line of white space is body", () => {
  expect([...recognise(splitLines(`${sentence}\n\n  \n`))]).toEqual([
    [1, "body"],
    [3, "body"],
  ]);
});

test("five thousand lines that look alike are recognised before a test times out", () => {
  const lines = Array.from({ length: 5000 }, (_, index) => `${".\"'".repeat(60)} ${index} © Copyright\u00A0`);
  expect(recognise(splitLines(["You might also like", ...lines].join("\n"))).size).toBe(5001);
});
