import { describe, expect, test } from "vitest";
import type { PageFacts } from "../../src/intake/page/page-facts.ts";
import type { PageLine } from "../../src/intake/page/page-lines.ts";
import type { Answers } from "../../src/intake/sidecar/answers.ts";
import { prepareCapture, type RawCapture } from "../../src/intake/sidecar/prepare-capture.ts";

const text = `Bridge opens again

By Ann Marlow and Bert Reh

Update 3/5/22: a number was corrected.

The bridge in Chernihiv was shut by shelling, and it was opened again on March 4, 2022, as the council said.
`;
const url = "https://www.example.com/bridge";
const around = {
  publishers: { captures: [{ url: "https://example.com/other", name: "The Daily Example" }], speakers: [] },
  today: "2022-03-10",
};
const enough: Answers = { url, published: "2022-03-04" };
const prepare = (answers: Answers, raw: RawCapture = { text }, surroundings = around) =>
  prepareCapture(raw, answers, surroundings);
const flagsOf = (list: readonly { readonly flag: string }[]): string[] => list.map(({ flag }) => flag);

describe("of a text", () => {
  test("whose address and day are said, all else is told by its lines, by the corpus or by nothing", () => {
    const { sidecar, missing, wrong, id } = prepare(enough);
    expect({ missing, wrong, id }).toEqual({ missing: [], wrong: [], id: "example-2022-03-04" });
    expect(sidecar).toEqual({
      title: "Bridge opens again",
      publisher: {
        name: "The Daily Example",
        basis: "external",
        because: "The article's address is at example.com.",
        see: url,
      },
      byline: ["Ann Marlow", "Bert Reh"],
      language: "en",
      url,
      archived: null,
      published: { edtf: "2022-03-04", basis: "inferred", because: "The capture names “March 4, 2022” (line 7)." },
      updated: "2022-03-05",
      received: "2022-03-10",
      rights: {
        holder: "The Daily Example",
        display: "excerpts",
        because: "Only the quoted passages are shown; the rights stay with the holder.",
      },
      parts: [],
      changes: [],
    });
  });

  test("it is told what was decided and may be otherwise", () => {
    expect(prepare(enough).unsure).toEqual([
      "Line 1 is taken for the headline: the first line, short and without a full stop.",
      "Nothing was said about rights: only quoted passages are shown (--display).",
      "Below the note of an update, line 7 (“The bridge in Chernihiv was shut by…”) is taken for body; if it belongs to a picture, say --part 7=caption.",
      "The byline is read from line 3: “Ann Marlow”, “Bert Reh”.",
    ]);
  });

  test("nothing is made up: what no one tells is missing, with what may help", () => {
    const { missing, sidecar, id } = prepare({}, { text: "Zzz zzz.\n\nIt was open on March 4, 2022.\n" });
    expect({ sidecar, id }).toEqual({ sidecar: null, id: "" });
    expect(missing.map(({ flag, saw }) => [flag, saw])).toEqual([
      ["url", "a text carries no address"],
      ["publisher", "there is no address that would tell"],
      ["language", "a text does not say, and its words look like no language that is known here"],
      ["published", "line 3 names “March 4, 2022”: 2022-03-04"],
    ]);
  });

  test("of an unknown publisher, the host is told", () => {
    const { missing } = prepare({ ...enough, url: "https://www.riverside.example/a" });
    expect(missing).toEqual([
      {
        flag: "publisher",
        what: "the publisher's name",
        saw: "the address is at riverside.example, unknown here",
        why: "it is shown beside every quotation",
      },
    ]);
  });

  test("an address that carries the day says when it was published", () => {
    const dated = "https://example.com/2022/03/04/bridge";
    expect(prepare({ url: dated }).sidecar?.published).toEqual({
      edtf: "2022-03-04",
      basis: "external",
      because: "The article's address carries the day.",
      see: dated,
    });
  });

  test("a day that nothing supports wants its reason, and takes it with or without an address", () => {
    const day: Answers = { url, published: "2022-03-08" };
    expect(flagsOf(prepare(day).missing)).toEqual(["published-because"]);
    const because = "It was in the paper of that day.";
    const see = "https://example.org/paper";
    expect(prepare({ ...day, "published-because": because }).sidecar?.published).toEqual({
      edtf: "2022-03-08",
      basis: "inferred",
      because,
    });
    expect(prepare({ ...day, "published-because": because, "published-see": see }).sidecar?.published).toEqual({
      edtf: "2022-03-08",
      basis: "external",
      because,
      see,
    });
  });

  test("an update that can be read both ways is asked for; one before publication or after receipt is none", () => {
    const both = text.replace("3/5/22", "3/4/22");
    const { missing } = prepare({ ...enough, received: "2022-05-01" }, { text: both });
    expect(missing.map(({ flag, saw }) => [flag, saw])).toEqual([["updated", "line 5 names “3/4/22”: 2022-03-04 or 2022-04-03"]]);
    expect(prepare(enough, { text: both }).sidecar?.updated).toBe("2022-03-04");
    expect(prepare(enough, { text: text.replace("3/5/22", "2/5/22") }).sidecar?.updated).toBeNull();
    expect(prepare(enough, { text: text.replace("3/5/22", "3/25/22") }).sidecar?.updated).toBeNull();
  });

  test("an id follows from the address and the day, and is asked for where none can", () => {
    expect(prepare({ ...enough, url: "https://24.example/a", publisher: "24" }).id).toBe("site-24-2022-03-04");
    const month = { url, published: "2022-03", "published-because": "Made for a test." };
    const { id, missing } = prepare(month);
    expect([id, flagsOf(missing)]).toEqual(["", ["id"]]);
    expect(prepare({ ...month, id: "bridge" }).id).toBe("bridge");
  });
});

describe("an answer", () => {
  test.each<readonly [string, Answers, object]>([
    ["gives the title", { title: "The bridge in Chernihiv" }, { title: "The bridge in Chernihiv" }],
    ["says that there is no title", { title: "none" }, { title: null }],
    ["gives the names of the byline", { byline: ["Cora Wend"] }, { byline: ["Cora Wend"] }],
    ["says that there is no byline", { byline: ["none"] }, { byline: [] }],
    ["gives the language", { language: "uk" }, { language: "uk" }],
    ["gives the day of the update", { updated: "2022-03-06" }, { updated: "2022-03-06" }],
    ["says that there was no update", { updated: "" }, { updated: null }],
    ["gives the day of receipt", { received: "2022-03-09" }, { received: "2022-03-09" }],
    ["gives an archived copy", { archived: "https://example.org/copy" }, { archived: "https://example.org/copy" }],
    ["says that there is no archived copy", { archived: "none" }, { archived: null }],
    [
      "gives the rights",
      { display: "full", "rights-holder": "Ann Marlow", "rights-because": "She allowed it." },
      { rights: { holder: "Ann Marlow", display: "full", because: "She allowed it." } },
    ],
    [
      "shows no more than the address",
      { display: "link" },
      {
        rights: {
          holder: "The Daily Example",
          display: "link",
          because: "Only the address is shown; the rights stay with the holder.",
        },
      },
    ],
    [
      "gives roles to lines, blank ones left out",
      { part: ["5=body", "6-7=caption"] },
      {
        parts: [
          { lines: "5", role: "body" },
          { lines: "7", role: "caption" },
        ],
      },
    ],
  ])("%s", (_, answers, facts) => {
    const { sidecar, missing, wrong } = prepare({ ...enough, ...answers });
    expect({ missing, wrong }).toEqual({ missing: [], wrong: [] });
    expect(sidecar).toMatchObject(facts);
  });

  test.each<readonly [string, Answers, string]>([
    [
      "url",
      { url: "http://example.com" },
      "--url “http://example.com”, expected an https address without user name, port or white space",
    ],
    ["published", { published: "2022-02-30" }, "--published “2022-02-30”, expected "],
    ["published-see", { "published-see": "example.org" }, "--published-see “example.org”, expected an https address"],
    ["updated", { updated: "yesterday" }, "--updated “yesterday”, expected "],
    ["received", { received: "now" }, "--received “now”, expected "],
    ["archived", { archived: "x" }, "--archived “x”, expected an https address"],
    ["language", { language: "English!" }, "--language “English!”, expected a BCP 47 language tag"],
    ["display", { display: "whole" }, "--display “whole”, expected one of full, excerpts, link"],
    ["id", { id: "No" }, "--id “No”, expected a lower-case letter"],
    ["part", { part: ["1=story"] }, "--part “1=story”, expected lines and a role, such as “27-28=caption”; roles are "],
    ["part", { part: ["one=caption"] }, "--part “one=caption”, expected lines and a role"],
  ])("for --%s that can't be is refused with what was expected: %o", (flag, answers, reason) => {
    const { sidecar, wrong } = prepare({ ...enough, ...answers });
    expect(sidecar).toBeNull();
    expect(flagsOf(wrong)).toEqual([flag]);
    expect(wrong[0]?.reason.startsWith(`Unexpected ${reason}`)).toBe(true);
  });

  test("that names lines beyond the last is refused with the lines", () => {
    const { wrong } = prepare({ ...enough, part: ["7=caption", "90=caption"] });
    expect(wrong).toEqual([{ flag: "part", reason: expect.stringMatching(/^Unexpected .*\(--part 90\)$/u) }]);
  });

  test("of a whole text wants the right by which it is shown", () => {
    expect(flagsOf(prepare({ ...enough, display: "full" }).missing)).toEqual(["rights-because"]);
  });

  test("with a title that is not in the capture is doubted", () => {
    expect(prepare({ ...enough, title: "Another" }).unsure).toContain("The title of --title is not in the capture.");
    expect(prepare({ ...enough, title: "Bridge opens" }).unsure).not.toContain("The title of --title is not in the capture.");
  });
});

describe("of a page", () => {
  const fact = (value: string) => ({ value, from: "meta" });
  const day = (value: string) => ({ ...fact(value), written: value });
  const facts: PageFacts = {
    ...{ unencrypted: [], archived: [], next: null },
    url: [fact(url)],
    title: [fact("A title of the page")],
    publisher: [fact("Page Example")],
    byline: [fact("Ann Marlow"), fact("Page Example"), fact("Ann Marlow")],
    language: [fact("en")],
    published: [day("2022-03-04")],
    updated: [day("2022-03-03"), day("2022-03-06")],
  };
  const lines: PageLine[] = [
    { text: "Bridge opens again", role: "headline" },
    { text: "It is open.", role: null },
    { text: "A bridge in the snow", role: "caption" },
  ];
  const nobody = { ...around, publishers: { captures: [], speakers: [] } };
  const page = (changed: Partial<PageFacts> = {}, leftOut: readonly string[] = [], own = lines): RawCapture => ({
    page: { facts: { ...facts, ...changed }, lines: own, leftOut, doubts: [], head: [] },
  });
  const prepared = (raw: RawCapture, answers: Answers = {}) => prepare(answers, raw, nobody);

  test("the capture is its lines with a blank one between, with the roles that the markup gives", () => {
    const { text: seed, roles, sidecar } = prepared(page());
    expect(seed).toBe("Bridge opens again\n\nIt is open.\n\nA bridge in the snow\n");
    expect([...roles]).toEqual([
      [1, "headline"],
      [3, "body"],
      [5, "caption"],
    ]);
    expect(sidecar?.parts).toEqual([{ lines: "5", role: "caption" }]);
  });

  test("the facts that the page states are taken, each with where it was found", () => {
    expect(prepared(page()).sidecar).toMatchObject({
      title: "Bridge opens again",
      publisher: { name: "Page Example", basis: "external", because: "The page names its publisher (meta).", see: url },
      byline: ["Ann Marlow"],
      language: "en",
      url,
      published: { edtf: "2022-03-04", basis: "external", because: "The page names the day (meta).", see: url },
      updated: "2022-03-06",
    });
  });

  test.each<readonly [string, RawCapture, string]>([
    [
      "two addresses",
      page({ url: [fact(url), fact(url), fact("https://example.com/b")] }),
      "The page names two addresses; the other is https://example.com/b (meta).",
    ],
    ["a title outside its article", page({}, [], lines.slice(1)), "The title is not in the capture; the page names it (meta)."],
    ["no title at all", page({ title: [] }, [], lines.slice(1)), "No headline was recognised: the title is null."],
    [
      "prose that was left out",
      page({}, ["A".repeat(100)]),
      `A paragraph of the page is not in the capture: “${"A".repeat(100)}”.`,
    ],
    [
      "a language that its words are not in",
      page({ language: [fact("fr")] }, [], [...lines, { text: text.slice(90), role: null }]),
      "The page says that its language is “fr”; its words look like “en”.",
    ],
  ])("with %s, that is told", (_, raw, sentence) => expect(prepared(raw).unsure).toContain(sentence));

  test("every paragraph that was left out is told", () => {
    const left = Array.from({ length: 11 }, (_, index) => `Paragraph ${index}`);
    const { unsure } = prepared(page({}, left));
    expect(unsure.filter((sentence) => sentence.startsWith("A paragraph of the page"))).toHaveLength(11);
  });

  test("whose address contradicts its day, the day is asked for with both", () => {
    const { missing } = prepared(page({ url: [fact("https://example.com/2022/03/02/a")] }));
    expect(missing.map(({ flag, saw }) => [flag, saw])).toEqual([
      ["published", "the days disagree: the address carries 2022-03-02; the page names 2022-03-04 (meta)"],
    ]);
  });

  test("that names only an address without encryption, that is told where the address is asked for", () => {
    const { missing } = prepared(page({ url: [], unencrypted: [fact("http://example.com/a")] }));
    expect(missing.map(({ flag }) => flag)).toContain("url");
    expect(missing[0]?.saw).toContain("http://example.com/a (meta)");
  });

  test("that comes from an archive has the archive's address in its field, and that it goes on elsewhere is told", () => {
    const { sidecar, unsure } = prepared(page({ archived: [fact("https://archive.ph/AbCdE")], next: "/a?page=2" }));
    expect(sidecar?.archived).toBe("https://archive.ph/AbCdE");
    expect(unsure).toContain("The page says that it goes on at /a?page=2; what is there is not in the capture.");
  });

  test("nothing that agrees is told", () => {
    expect(prepared(page(), { display: "link" }).unsure).toEqual([]);
  });
});
