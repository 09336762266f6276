import { describe, expect, test } from "vitest";
import { parse } from "yaml";
import { figureSchema } from "../../src/corpus/figure.ts";
import type { Place } from "../../src/corpus/place.ts";
import type { Speaker } from "../../src/corpus/speaker.ts";
import { printQuote } from "../../src/intake/proposals/print-draft.ts";
import type { KnownEvent } from "../../src/intake/proposals/propose-events.ts";
import { type KnownRecords, proposeRecords } from "../../src/intake/proposals/propose-records.ts";
import { articleOf } from "../ingest/capture.ts";

const source = { name: "GeoNames", see: "https://www.geonames.org/" };
const place = (id: string, name: string, where: Partial<Place>): Place => ({
  id,
  name,
  ukrainian: null,
  aliases: [],
  within: "UA",
  source,
  changes: [],
  ...where,
});
const speaker = (id: string, name: string, type: Speaker["type"] = "person"): Speaker => ({
  id,
  name,
  aliases: [],
  type,
  speaksFor: null,
  changes: [],
});
const event = (id: string, title: string, kind: KnownEvent["kind"], edtf: string, at: string): KnownEvent => ({
  id,
  title,
  kind,
  date: { edtf, basis: "stated" },
  places: [{ place: at, precision: at === "ukraine" ? "country" : "settlement", basis: "stated" }],
});

const known: KnownRecords = {
  events: [],
  places: [
    place("izium", "Izium", { within: "UA-63", lon: 37.3, lat: 49.2 }),
    place("kharkiv", "Kharkiv", { within: "UA-63", lon: 36.2, lat: 50 }),
    place("kharkiv-region", "Kharkiv region", { within: "UA-63" }),
    place("donbas", "Donbas", { within: ["UA-14", "UA-09"] }),
    place("ukraine", "Ukraine", {}),
  ],
  speakers: [
    speaker("ann", "Ann Marlow"),
    speaker("example", "The Daily Example", "medium"),
    speaker("wire", "Wire", "publisher"),
  ],
  eventIds: new Set(),
  statementIds: new Set(),
};
// The article of these tests is of 4 March 2022, a Friday.
const propose = (text: string, records: Partial<KnownRecords> = {}) => proposeRecords(articleOf(text), { ...known, ...records });
const pathsOf = (text: string, records?: Partial<KnownRecords>): string[] =>
  propose(text, records).drafts.map(({ path }) => path);

describe("a draft of an event", () => {
  test("is made of a sentence with words for a kind and a settlement; what can't be known is an open question", () => {
    const { drafts } = propose("Izium was shelled on Tuesday, and it was hit again.");
    expect(drafts).toEqual([
      {
        path: "content/events/shelling-izium.mdx",
        text: `---
# Line 1 of seeds/example.txt. The name of this file is the address of its page for good: choose it now.
# The kind may also be: strike.
title: "TODO: what happened, and where? No figure, and no agent unless a cited quote has it."
kind: "shelling"
date:
  edtf: "2022-03-01"
  because: "“on Tuesday”, published on Friday 4 March 2022"
  quote:
    article: "example"
    exact: "on Tuesday"
places:
  - place: "izium"
    precision: "settlement"
quotes:
  source:
    article: "example"
    exact: "Izium was shelled on Tuesday, and it was hit again."
unknowns:
  - "TODO: what does no source here say? A sentence each; if nothing, take this line and the one above away."
---

TODO: what does the source say, in a neutral sentence? <Cite id="source" />
`,
      },
    ]);
  });

  test("quotes with the context that tells its sentence and its day from others", () => {
    const { drafts } = propose("He fled on Tuesday. Izium was hit.\nIzium was hit.");
    const facts = parse(drafts[0]?.text.split("---\n")[1] ?? "");
    expect(drafts).toHaveLength(3);
    expect(facts.quotes).toEqual({ source: { article: "example", exact: "He fled on Tuesday." } });
    const [, first, second] = drafts.map(({ text }) => parse(text.split("---\n")[1] ?? "").quotes.source);
    expect(first).toEqual({ article: "example", exact: "Izium was hit.", suffix: " Izium" });
    expect(second).toEqual({ article: "example", exact: "Izium was hit.", prefix: expect.stringMatching(/hit\. $/u) });
  });

  test.each([
    ["is stated where the words have the day", "Izium was hit on Feb. 24, 2022.", { edtf: "2022-02-24" }],
    [
      "is no later than the article where no words name it, which is a question",
      "Izium was hit.",
      { edtf: "[..2022-03-04]", because: expect.stringContaining("TODO: which words name the day?") },
    ],
    [
      "is so too where the words name a later day",
      "Izium was hit on Feb. 24, 2023.",
      { edtf: "[..2022-03-04]", because: expect.stringContaining("TODO: ") },
    ],
    [
      "is so too where the words name two days",
      "Izium was hit on Feb. 24, 2022, and on Feb. 25, 2022.",
      { edtf: "[..2022-03-04]", because: expect.stringContaining("TODO: ") },
    ],
  ])("has a date that %s", (_, text, date) => {
    const [draft] = propose(text).drafts;
    expect(parse(draft?.text.split("---\n")[1] ?? "").date).toMatchObject(date);
  });

  test.each([
    [
      "its settlements alone, where it names some",
      "In Izium and Kharkiv, in Ukraine, Izium was hit.",
      ["izium settlement", "kharkiv settlement"],
    ],
    ["its areas otherwise", "The Kharkiv region of Ukraine was hit on Tuesday.", ["kharkiv-region region", "ukraine country"]],
    ["an area of several parts as a region", "The Donbas was hit on Tuesday.", ["donbas region"]],
  ])("has %s", (_, text, places) => {
    const [draft] = propose(text).drafts;
    const facts: { places: { place: string; precision: string }[] } = parse(draft?.text.split("---\n")[1] ?? "");
    expect(facts.places.map((each) => `${each.place} ${each.precision}`)).toEqual(places);
  });

  test.each([
    ["a settlement and no day", "Izium was hit.", ["content/events/strike-izium.mdx"]],
    ["an area and a day", "Ukraine was hit on Tuesday.", ["content/events/strike-ukraine.mdx"]],
    ["a day and no place", "A bridge was hit on Tuesday.", ["content/events/strike.mdx"]],
    ["an area and no day", "Ukraine was hit.", []],
    ["no word for a kind", "Izium was quiet on Tuesday.", []],
  ])("of a sentence with %s: %s", (_, text, paths) => expect(pathsOf(text)).toEqual(paths));

  test.each([
    ["a settlement and a day, said by somebody", "Izium was hit on Tuesday, Ann Marlow said.", ["strike-izium", "ann-states"]],
    ["a day and no place, said by somebody", "A town was hit on Tuesday, Ann Marlow said.", ["strike", "ann-states"]],
    ["a settlement and no day, said by somebody", "Izium was hit, Ann Marlow said.", ["ann-states"]],
    ["a settlement and a day, denied by somebody", "Ann Marlow denied that Izium was hit on Tuesday.", ["ann-denies"]],
  ])("beside the statement, of a sentence with %s: %s", (_, text, ids) =>
    expect(pathsOf(text).map((path) => path.replace(/^.*\/|\.mdx$/gu, ""))).toEqual(ids),
  );

  test("has who says it, also as the one who counts, and says where no place is known", () => {
    const [draft] = propose("A town was hit on Tuesday, and 12 people died, Ann Marlow said.").drafts;
    expect(parse(draft?.text.split("---\n")[1] ?? "")).toMatchObject({ kind: "accusation", attestedBy: ["ann"] });
    expect(draft?.text).toContain("countedBy: ann,");
    expect(draft?.text).toContain("\n# No place is known by a name that this sentence has.");
  });

  test("names the event that its sentence may be about, and is not made where the day says so", () => {
    const events = [event("izium-strike", "Fire", "strike", "2022-03-01", "izium")];
    const [draft, ...more] = propose("Izium was hit.\nMore followed.", { events }).drafts;
    expect(more).toEqual([]);
    expect(draft?.text).toContain(
      "\n# It may be one that is there already: izium-strike. If so, add the quote there and delete this draft.\n",
    );
    expect(pathsOf("Izium was hit on Tuesday.\nMore followed.", { events })).toEqual([]);
  });

  test("offers the numbers of its sentence as figures, which fit the schema once they are answered; days and years are none", () => {
    const [draft] = propose(
      'In 2022 Izium was hit on Feb. 24, 2022: at least 12 people died and "some thirty" were hurt.',
    ).drafts;
    const [, offered = ""] = /\n(# figures:\n(?:#.*\n)+)---/u.exec(draft?.text ?? "") ?? [];
    const answered = offered
      .replace(/^# /gmu, "")
      .replaceAll("bound: TODO", "bound: about")
      .replace(/"TODO: [^"]*"/gu, '"people"');
    const { figures } = parse(answered) as { figures: readonly Record<string, unknown>[] };
    expect(figures.map(({ value }) => value)).toEqual([12, 30]);
    for (const figure of figures) expect(figureSchema.safeParse({ ...figure, asOf: "2022-03-04" }).error).toBeUndefined();
    expect(propose("Izium was hit.").drafts[0]?.text).not.toContain("figures");
  });

  test("takes an id that is free, and no more than thirty are made", () => {
    expect(pathsOf("Izium was hit. Izium was struck.", { eventIds: new Set(["strike-izium"]) })).toEqual([
      "content/events/strike-izium-2.mdx",
      "content/events/strike-izium-3.mdx",
    ]);
    const many = Array.from({ length: 40 }, (_, index) => `Izium was hit ${index + 2} times.`).join("\n");
    expect(pathsOf(many)).toHaveLength(30);
  });
});

describe("a draft of a statement", () => {
  test("has who speaks, what the verb does, and the events that it may answer as comments", () => {
    const hit = event("izium-strike", "Strike on Izium", "strike", "2022-03-01", "izium");
    const { drafts } = propose("Izium was hit on Tuesday.\nAnn Marlow denied on Thursday that it was so.", { events: [hit] });
    expect(drafts).toEqual([
      {
        path: "content/statements/ann-denies.mdx",
        text: `---
# Line 2 of seeds/example.txt. The name of this file is the address of its page for good: choose it now.
# Stances it may have; “named” where it speaks of this very event. Take away the “#” before those that it has:
# stances:
#   - { event: izium-strike, stance: denies, link: general }
title: "TODO: is it “Ann Marlow” who says this, and what? For the events that it answers, see above."
speaker: "ann"
role: "TODO: in which capacity, in the article's words? null where it names none."
said:
  edtf: "2022-03-03"
  because: "“on Thursday”, published on Friday 4 March 2022"
  quote:
    article: "example"
    exact: "on Thursday"
quote:
  article: "example"
  exact: "Ann Marlow denied on Thursday that it was so."
---
`,
      },
    ]);
  });

  test("has no comments where no event may be answered, and no draft of an event beside it", () => {
    const { drafts } = propose("Ann Marlow said that Izium was hit.");
    expect(drafts.map(({ path }) => path)).toEqual(["content/statements/ann-states.mdx"]);
    expect(drafts[0]?.text).not.toContain("Stances");
  });

  test("is not made for the publisher of the article, nor for any other", () => {
    expect(pathsOf("The Daily Example said so. Wire said so.")).toEqual([]);
  });

  test("takes an id that is free, and names five events at most, those of its own sentence first", () => {
    const events = ["a", "b", "c", "d", "e", "f"].map((id) =>
      event(id, "Strike on Izium", "strike", id === "f" ? "2022-03-02" : "2022-03-01", "izium"),
    );
    const { drafts } = propose("Izium was hit on Tuesday.\nAnn Marlow said that Izium was hit on Wednesday.", {
      events,
      statementIds: new Set(["ann-states"]),
    });
    expect(drafts.map(({ path }) => path)).toEqual(["content/statements/ann-states-2.mdx"]);
    expect([...(drafts[0]?.text.matchAll(/event: (\w)/gu) ?? [])].map(([, id]) => id)).toEqual(["f", "a", "b", "c", "d"]);
  });
});

describe("an event of the corpus", () => {
  const proposed = (text: string, ...events: KnownEvent[]) =>
    propose(text, { events }).events.map(({ event: id, reasons, sentence }) => [id, sentence.line, reasons]);
  const strike = event("izium-strike", "Strike on a market, Izium", "strike", "2022-03-01", "izium");

  test("is proposed with the sentence that speaks most for it, and why", () => {
    expect(proposed("Izium is a town.\nIzium was hit on Tuesday, at the market.", strike)).toEqual([
      [
        "izium-strike",
        2,
        ["the place “Izium”", "words for “strike”", "“on Tuesday” (2022-03-01)", "words of its title (“izium”, “market”)"],
      ],
    ]);
  });

  test.each([
    ["a place and a kind", "Izium was hit.", 1],
    ["a place and a day alone", "Something in Kharkiv on Tuesday.", 0],
    ["a place alone", "Kharkiv is a town.", 0],
    ["a kind alone", "A road was hit.", 0],
    ["a kind and a day alone", "A road was hit on Tuesday.", 0],
    ["a day on which it was not", "Izium was hit on Wednesday, at the market.", 0],
    ["one of two days on which it was", "Izium was hit on Wednesday and on Tuesday.", 1],
  ])("for %s is or isn't proposed: %s", (_, text, count) => {
    const other = { ...strike, title: "Fire", places: [...strike.places, ...event("x", "", "strike", "2022", "kharkiv").places] };
    expect(proposed(text, other)).toHaveLength(count);
  });

  test("is not proposed if it begins after the article was published", () => {
    expect(proposed("Izium was hit at the market.", { ...strike, date: { edtf: "2022-03-05", basis: "stated" } })).toEqual([]);
    expect(
      proposed("Izium was hit at the market.", { ...strike, date: { edtf: "2022-03-04/..", basis: "stated" } }),
    ).toHaveLength(1);
    expect(
      proposed("Izium was hit at the market.", { ...strike, date: { edtf: "../2022-03-02", basis: "stated" } }),
    ).toHaveLength(1);
  });

  test("a country or a region speaks for it less than a settlement does", () => {
    const country = { ...strike, title: "Fire", places: event("x", "", "strike", "2022", "ukraine").places };
    expect(proposed("Ukraine was hit.", country)).toEqual([]);
    expect(proposed("Ukraine was hit on Tuesday.", country)).toHaveLength(1);
  });

  test("words that any article has speak for none, and of its title's words no more than three do", () => {
    const words = { ...strike, kind: "damage" as const, places: [], title: "Ukraine, Russia, Ukrainian and Russian reported" };
    expect(proposed("Ukraine and Russia reported Ukrainian and Russian words on Tuesday.", words)).toEqual([]);
    const long = { ...words, title: "Warehouse burning beside station" };
    expect(proposed("A warehouse was burning beside the station.", long)).toEqual([]);
    expect(proposed("A warehouse was burning beside the station on Tuesday.", long)).toHaveLength(1);
  });

  test("comes before those for which less speaks, and of two alike the first by id", () => {
    const weaker = { ...strike, id: "a", title: "Fire" };
    const ids = proposed("Izium was hit at the market.", { ...strike, id: "c" }, weaker, { ...strike, id: "b" }).map(
      ([id]) => id,
    );
    expect(ids).toEqual(["b", "c", "a"]);
  });

  test("has its quote printed to be pasted below “quotes”", () => {
    const [proposal] = propose("Izium was hit at the market.", { events: [strike] }).events;
    expect(proposal && printQuote(proposal, "example")).toBe(
      '  line-1:\n    article: "example"\n    exact: "Izium was hit at the market."\n',
    );
  });
});
