import { describe, expect, test } from "vitest";
import { linkCorpus } from "../../src/corpus/linked-corpus.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { checkFolder } from "../../src/io/check-folder.ts";
import { check, readSmall, smallFiles, smallFolder } from "./sources.ts";

const { corpus, passages: found } = await checkFolder(smallFolder);
if (corpus === null) throw new Error("The small corpus has errors");
const whole = corpus;
const proven = provenPassages(found);
const idsOf = (records: readonly { readonly id: string }[]): string[] => records.map(({ id }) => id);

describe("a linked corpus", () => {
  test("gives each record by its id", () => {
    const linked = linkCorpus(whole, proven);
    for (const article of whole.articles) expect(linked.article(article.id)).toBe(article);
    for (const event of whole.events) expect(linked.event(event.id)).toBe(event);
    for (const place of whole.places) expect(linked.place(place.id)).toBe(place);
    for (const speaker of whole.speakers) expect(linked.speaker(speaker.id)).toBe(speaker);
    for (const statement of whole.statements) expect(linked.statement(statement.id)).toBe(statement);
  });

  test("throws for an id that is no record's", () => {
    const linked = linkCorpus(whole, proven);
    const problem = new Error("No record has the id “kharkiv”.");
    for (const get of [linked.article, linked.event, linked.speaker, linked.statement])
      expect(() => get("kharkiv")).toThrow(problem);
  });

  test("ties each event to the statements that answer it", () => {
    const { answersTo } = linkCorpus(whole, proven);
    const answers = (event: string) =>
      answersTo(event).map(({ statement, stance }) => [statement.id, stance.stance, stance.link]);
    expect(answers("grain-market")).toEqual([
      ["council-counts", "states", "named"],
      ["ministry-denies", "denies", "general"],
    ]);
    expect(answers("markets")).toEqual([["ministry-denies", "denies", "named"]]);
    expect(answers("bridge")).toEqual([]);
  });

  test("finds what happened within a place, what a speaker counted or passed on, and a twin from either side", () => {
    const [first, second] = whole.statements;
    const [event] = whole.events;
    if (first === undefined || second === undefined || event === undefined) throw new Error("The small corpus is too small");
    const figure = { id: "hurt", countedBy: "city-council", via: ["example-radio"] } as unknown as (typeof event.figures)[number];
    const linked = linkCorpus(
      {
        ...whole,
        events: [{ ...event, figures: [figure] }],
        places: whole.places.map((place) => (place.id === "chernihiv" ? { ...place, containedIn: "kharkiv" } : place)),
        statements: [{ ...first, stances: [], maybeSameAs: [{ statement: second.id, because: "Both say it." }] }, second],
      },
      proven,
    );
    expect(idsOf(linked.eventsAt("kharkiv"))).toEqual([]);
    expect(idsOf(linked.eventsWithin("kharkiv"))).toEqual(["bridge"]);
    expect(idsOf(linked.eventsWithin("chernihiv"))).toEqual(["bridge"]);
    expect(idsOf(linked.placesIn("kharkiv"))).toEqual(["chernihiv"]);
    expect(linked.figuresBy("city-council").map(({ figure: { id } }) => id)).toEqual(["hurt"]);
    expect(linked.figuresVia("example-radio").map(({ event: { id } }) => id)).toEqual(["bridge"]);
    expect(linked.twinsOf(first.id).map(({ statement }) => statement.id)).toEqual([second.id]);
    expect(linked.twinsOf(second.id).map(({ statement }) => statement.id)).toEqual([first.id]);
  });

  test("ties places and speakers to what names them, each record once", () => {
    const [event] = whole.events;
    const [statement] = whole.statements;
    if (event === undefined || statement === undefined) throw new Error("The small corpus is empty");
    const [place] = event.places;
    if (place === undefined) throw new Error("An event has no place");
    const changed = {
      ...whole,
      events: [{ ...event, places: [place, { ...place, place: "kharkiv" }, place] }, ...whole.events.slice(1)],
      statements: [{ ...statement, via: ["example-radio", "example-radio"] }, ...whole.statements.slice(1)],
    };
    const linked = linkCorpus(changed, proven);
    expect(idsOf(linked.eventsAt("chernihiv"))).toEqual(["bridge"]);
    expect(idsOf(linked.eventsAt("kharkiv"))).toEqual(["bridge", "grain-market"]);
    expect(idsOf(linked.eventsAt("nowhere"))).toEqual([]);
    expect(idsOf(linked.statementsBy("city-council"))).toEqual(["council-counts"]);
    expect(idsOf(linked.statementsBy("example-radio"))).toEqual([]);
    expect(idsOf(linked.statementsVia("example-radio"))).toEqual(["council-counts", "ministry-denies"]);
  });

  test("gives the passages of an article in order of their start", () => {
    const { passagesIn, passages } = linkCorpus(whole, proven);
    expect(passagesIn("radio-bridge").map(({ text }) => text)).toEqual([
      "A bridge near Chernihiv was damaged",
      "near Chernihiv",
      "Markets in Kherson region",
      "Markets in Kherson region were reported hit",
    ]);
    expect(passagesIn("radio-bridge").length + passagesIn("courier-market").length).toBe(passages.length);
  });
});

describe("a proven passage", () => {
  test("names every record that quotes it, with what for", () => {
    const { passages } = linkCorpus(whole, proven);
    const uses = (text: string) => passages.find((passage) => passage.text === text)?.uses;
    expect(uses("near Chernihiv")).toEqual([
      { record: "event", id: "bridge", title: "Damage to a bridge near Chernihiv", use: "place", name: "chernihiv" },
    ]);
    expect(uses("at least four people were hurt")).toEqual([
      { record: "event", id: "grain-market", title: "Strike on the grain market, Kharkiv", use: "figure", name: "hurt" },
    ]);
    expect(uses("we count every one")).toEqual([
      {
        record: "statement",
        id: "council-counts",
        title: "The council's spokeswoman on the count",
        use: "words",
        name: "",
      },
    ]);
  });

  test("is one passage, with both uses, where two records quote the same words", () => {
    const quote = { article: "radio-bridge", exact: "Markets in Kherson region" };
    const file = "content/events/bridge.mdx";
    const record = readSmall(file);
    const changed = record
      .replace("quotes:\n", `quotes:\n  too: { article: ${quote.article}, exact: ${quote.exact} }\n`)
      .replace('<Cite id="damaged" />', '<Cite id="damaged" /> <Cite id="too" />');
    expect(changed).not.toBe(record);
    const { passages } = check({ ...smallFiles, [file]: changed });
    expect(passages.filter(({ text }) => text === quote.exact)).toHaveLength(1);
    expect(
      provenPassages(passages)
        .passageOf(quote)
        .uses.map(({ id, name }) => [id, name]),
    ).toEqual([
      ["bridge", "too"],
      ["markets", "kherson-region"],
    ]);
  });
});
