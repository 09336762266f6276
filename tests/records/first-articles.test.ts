import { beforeAll, describe, expect, test } from "vitest";
import type { Corpus } from "../../src/corpus/corpus.ts";
import type { Event } from "../../src/corpus/event.ts";
import type { Figure } from "../../src/corpus/figure.ts";
import type { Statement } from "../../src/corpus/statement.ts";
import { readEdtf } from "../../src/text/edtf.ts";
import { recordsOf, seedOf } from "../site/records.ts";
import { firstFour } from "../site/sites.ts";
import { root } from "../site/workshop.ts";

// What an editor found in the first four articles, held against the project's own records. Each test names the record it is about; whatever
// else is added, corrected or removed changes nothing here.

let corpus: Corpus;
let first: Corpus;
beforeAll(async () => {
  ({ corpus } = await recordsOf(root));
  ({ corpus: first } = await recordsOf(firstFour));
});

function find<T extends { readonly id: string }>(records: readonly T[], id: string): T {
  const found = records.find((record) => record.id === id);
  if (found === undefined) throw new Error(`The record ${id} is not there any more.`);
  return found;
}
const event = (id: string): Event => find(corpus.events, id);
const statement = (id: string): Statement => find(corpus.statements, id);
const stancesOn = (id: string, answered: string) => statement(id).stances.filter((stance) => stance.event === answered);

describe.each(["newsweek-2022-03-04", "euronews-2022-02-24", "earthpress-2022-12-02", "ras-2022-09-19"])("seeds/%s", (id) => {
  test("has the bytes that were received", () => {
    expect(seedOf(root, id).equals(seedOf(firstFour, id))).toBe(true);
  });

  test("has the roles of its lines that an editor gave them", () => {
    const roles = (records: Corpus) => find(records.articles, id).lines.map(({ number, role }) => [number, role]);
    expect(roles(corpus)).toEqual(roles(first));
  });
});

describe("the day of events/", () => {
  test.each([
    ["kharkiv-freedom-square", "2022-03-01", "2022-03-01"],
    ["invasion-start", "2022-02-24", "2022-02-24"],
    ["explosions-kyiv-kharkiv-odesa", "2022-02-24", "2022-02-24"],
    ["martial-law", "2022-02-24", "2022-02-24"],
    ["istanbul-protest", "2022-02-24", "2022-02-24"],
    ["reported-bombing-of-cities", "2022-02-24", "2022-03-04"],
    ["second-round-of-talks", "2022-03-03", "2022-03-03"],
    ["zaporizhzhia-plant", "2022-03-03", "2022-03-04"],
    ["chernihiv-residential-building", null, "2022-03-04"],
    ["izium-graves", "2022-09-01", "2022-09-19"],
    ["energy-infrastructure-strikes", null, "2022-12-02"],
    ["putin-scholz-december-call", "2022-12-02", "2022-12-02"],
  ])("%s is no earlier than %s and no later than %s", (id, earliest, latest) => {
    expect(readEdtf(event(id).date.edtf)).toMatchObject({ earliest, latest });
  });

  test("bucha is about March 2022, when the withdrawal was", () => {
    const { earliest, latest } = readEdtf(event("bucha").date.edtf);
    expect([earliest?.slice(0, 7), latest?.slice(0, 7)]).toEqual(["2022-03", "2022-03"]);
  });
});

describe("the place of events/", () => {
  test.each(["putin-scholz-march-call", "putin-scholz-december-call", "us-terms-for-talks"])("%s is said by no source", (id) => {
    expect(event(id).places).toEqual([]);
  });

  test("explosions-kyiv-kharkiv-odesa is three cities", () => {
    const places = event("explosions-kyiv-kharkiv-odesa").places.map(({ place }) => place);
    expect(places.sort()).toEqual(["kharkiv", "kyiv", "odesa"]);
  });

  test("rockets-near-southern-plant is the region that the source names, not a plant", () => {
    expect(event("rockets-near-southern-plant").places).toMatchObject([{ place: "southern-ukraine", precision: "region" }]);
  });
});

describe("a figure of the first articles:", () => {
  test.each<readonly [string, Partial<Figure>]>([
    ["people killed in Kharkiv", { value: 10, bound: "at-least", outcome: "killed" }],
    ["people injured in Kharkiv", { value: 35, bound: "more-than" }],
    ["civilians killed, by the UN", { value: 227, bound: "at-least", countedBy: "un-human-rights-office" }],
    ["deaths, by the Emergency Service", { value: 2000, bound: "more-than", countedBy: "state-emergency-service" }],
    ["Russian troops killed, by Russia", { value: 500, bound: "nearly", countedBy: "russia", via: ["associated-press"] }],
    ["people who fled", { value: 1_000_000 }],
    ["reactors on fire", { value: 1, of: 6 }],
    ["bodies near Izium", { value: 450 }],
    ["countries that denounced", { value: 123 }],
  ])("%s", (_, expected) => {
    const figures = corpus.events.flatMap((each) => each.figures);
    expect(figures.filter(({ value }) => value === expected.value)).toEqual([expect.objectContaining(expected)]);
  });

  test("no event's title has a number in it that was counted", () => {
    for (const { id } of first.events) expect(event(id).title, id).not.toMatch(/\b(?:10|35|227|525|2,?000|450|123)\b/);
  });
});

describe("statements/", () => {
  test.each(["putin-denies-bombing-of-cities", "konashenkov-denies-strikes"])(
    "%s denies strikes on cities in general, and no single strike by name",
    (id) => {
      expect(stancesOn(id, "reported-bombing-of-cities")).toContainEqual(expect.objectContaining({ stance: "denies" }));
      const single = statement(id).stances.filter(({ event: answered }) => answered === "kharkiv-freedom-square");
      for (const { link } of single) expect(link).toBe("general");
    },
  );

  test("peskov-on-izium answers one event by name", () => {
    expect(stancesOn("peskov-on-izium", "izium-graves")).toContainEqual(
      expect.objectContaining({ stance: "denies", link: "named" }),
    );
  });

  test("putin-on-inevitable-response justifies the strikes on energy, and denies nothing", () => {
    const { stances } = statement("putin-on-inevitable-response");
    expect(stancesOn("putin-on-inevitable-response", "energy-infrastructure-strikes").map(({ stance }) => stance)).toEqual([
      "justifies",
    ]);
    expect(stances.map(({ stance }) => stance)).not.toContain("denies");
  });

  test("putin-denies-bombing-of-cities came through the Kremlin; putin-terms-of-dialogue through NDTV as well", () => {
    expect(statement("putin-denies-bombing-of-cities").via).toContain("kremlin");
    expect(statement("putin-denies-bombing-of-cities").via).not.toContain("ndtv");
    expect(statement("putin-terms-of-dialogue").via).toEqual(expect.arrayContaining(["kremlin", "ndtv"]));
  });

  test("russia-on-bucha is by Russia, not the Kremlin, on a day before its article", () => {
    const { speaker, said } = statement("russia-on-bucha");
    expect([speaker, readEdtf(said.edtf).latest]).toEqual(["russia", "2022-09-19"]);
    expect(stancesOn("russia-on-bucha", "bucha")).toContainEqual(expect.objectContaining({ stance: "denies" }));
  });

  test("earth-press-on-where-the-war-takes-place is by the publisher", () => {
    const { speaker } = statement("earth-press-on-where-the-war-takes-place");
    expect(find(corpus.speakers, speaker).type).toBe("publisher");
  });
});

test("every record of the first four articles is there, and quotes the article that it came from", () => {
  for (const { id, quotes } of first.events) {
    const articles = new Set(Object.values(event(id).quotes).map(({ article }) => article));
    const [before] = Object.values(quotes);
    if (before !== undefined) expect([...articles], id).toContain(before.article);
  }
  for (const { id, quote } of first.statements) expect(statement(id).quote.article, id).toBe(quote.article);
});
