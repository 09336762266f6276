import { describe, expect, test } from "vitest";
import { check, readSmall, smallFiles } from "./sources.ts";

/** What the check says of the small corpus with one piece of one file changed. */
function problemsOf(path: string, from: string, to: string): readonly string[] {
  const text = readSmall(path);
  expect(text).toContain(from);
  return check({ ...smallFiles, [path]: text.replace(from, () => to) }).problems.map(
    ({ line, column, reason, ruleId }) => `${line}:${column} ${reason} (${ruleId})`,
  );
}

const market = "content/events/grain-market.mdx";
const bridge = "content/events/bridge.mdx";
const council = "content/statements/council-counts.mdx";
const ministry = "content/statements/ministry-denies.mdx";
const kharkiv = "content/places/kharkiv.yaml";
const kherson = "content/places/kherson-region.yaml";
const courier = "seeds/courier-market.yaml";

describe("a corpus without a problem has one as soon as", () => {
  test.each([
    [
      "a figure has no number",
      market,
      "value: 4",
      "value: null",
      "13:24 Unexpected null, expected null if, and only if, the bound is “unquantified” (wrong-value)",
    ],
    [
      "an unquantified figure has a number",
      market,
      "bound: at-least",
      'bound: unquantified, words: "hundreds"',
      "13:24 Unexpected 4, expected null if, and only if, the bound is “unquantified” (wrong-value)",
    ],
    [
      "an unquantified figure has no words",
      market,
      "value: 4, bound: at-least",
      "value: null, bound: unquantified",
      "13:37 Unexpected “unquantified”, expected “words” if, and only if, the bound is “unquantified” (wrong-value)",
    ],
    [
      "a figure with a number has words",
      market,
      "bound: at-least",
      'bound: at-least, words: "hundreds"',
      "13:34 Unexpected “at-least”, expected “words” if, and only if, the bound is “unquantified” (wrong-value)",
    ],
    [
      "a figure stands twice",
      market,
      "figures:\n",
      `figures:\n  - ${/\{ id: hurt.*\}/u.exec(readSmall(market))?.[0]}\n`,
      "14:11 Unexpected second figure “hurt”, expected each once (duplicate)",
    ],
    [
      "a place stands twice",
      market,
      "places:\n",
      "places:\n  - { place: kharkiv, precision: near, basis: stated }\n",
      "7:14 Unexpected second place “kharkiv”, expected each once (duplicate)",
    ],
    [
      "a stance stands twice",
      ministry,
      "stances:\n",
      "stances:\n  - { event: markets, stance: denies, link: general }\n",
      "8:5 Unexpected second “denies” of “markets”, expected each once (duplicate)",
    ],
    [
      "a speaker stands twice in a chain",
      ministry,
      "via: [ example-radio ]",
      "via: [ example-radio, example-radio ]",
      "9:23 Unexpected second “example-radio” in the chain, expected each once (duplicate)",
    ],
    [
      "a place has a longitude alone",
      kharkiv,
      "lat: 49.98\n",
      "",
      "5:6 Unexpected 36.25, expected both “lon” and “lat”, or neither (wrong-value)",
    ],
    [
      "a place has a latitude alone",
      kharkiv,
      "lon: 36.25\n",
      "",
      "5:6 Unexpected 49.98, expected both “lon” and “lat”, or neither (wrong-value)",
    ],
    [
      "a place with coordinates lies in several areas",
      kharkiv,
      "within: UA-63",
      "within: [ UA-63, UA-74 ]",
      "4:9 Unexpected list, expected one code for a place with coordinates (wrong-value)",
    ],
    [
      "a place has coordinates of seven decimals",
      kharkiv,
      "36.25",
      "36.2500001",
      "5:6 Unexpected 36.2500001, expected degrees with at most six decimals (wrong-value)",
    ],
    [
      "a place lies beyond the pole",
      kharkiv,
      "49.98",
      "90.5",
      "6:6 Unexpected 90.5, expected a number of at most 90 (wrong-value)",
    ],
    [
      "a place lies in an area without a code",
      kherson,
      "UA-65",
      "Ukraine",
      "4:9 Unexpected “Ukraine”, expected an ISO 3166-1 alpha-2 or ISO 3166-2 code (wrong-value)",
    ],
    [
      "an inferred date has no reason",
      bridge,
      ", because: The day is not said; it was reported on 12 May.",
      "",
      "4:40 Unexpected “inferred”, expected a reason in “because” beside the basis “inferred” (basis)",
    ],
    [
      "an external fact has no address",
      bridge,
      "basis: inferred, because",
      "basis: external, because",
      "4:40 Unexpected “external”, expected an address in “see” beside the basis “external” (basis)",
    ],
    [
      "an article was updated before it was published",
      courier,
      "updated: null",
      'updated: "2022-05-09"',
      "8:10 Unexpected update on “2022-05-09”, expected a day not before “2022-05-10”, when it was published (article-dates)",
    ],
    [
      "an article was updated after it was received",
      courier,
      "updated: null",
      'updated: "2022-06-02"',
      "8:10 Unexpected update on “2022-06-02”, expected a day not after “2022-06-01”, when we got it (article-dates)",
    ],
    [
      "an article was received before it was published",
      courier,
      'received: "2022-06-01"',
      'received: "2022-05-09"',
      "7:20 Unexpected publication on “2022-05-10”, expected a day not after “2022-05-09”, when we got it (article-dates)",
    ],
    [
      "an event is denied before it happened",
      ministry,
      'edtf: "2022-05-10~"',
      'edtf: "2022-04-30"',
      "7:5 Unexpected “denies” said on “2022-04-30” of an event of “2022-05”, expected a statement that is not before it, or the link “general” (denial-before-event)",
    ],
    [
      "an event happened after its articles were written",
      market,
      'edtf: "2022-05-09"',
      'edtf: "2022-05-11/2022-05-16"',
      "4:15 Unexpected event of “2022-05-11/2022-05-16” in “courier-market” of “2022-05-10”, expected an article that was written after it (event-after-published)",
    ],
    [
      "a statement was said after its article was written",
      council,
      'edtf: "2022-05-09/2022-05-10"',
      'edtf: "2022-05-11"',
      "5:15 Unexpected statement of “2022-05-11” in “courier-market” of “2022-05-10”, expected one not said after it was written (said-after-published)",
    ],
    [
      "two captures are of one address",
      courier,
      "https://courier.example/market",
      "https://radio.example/bridge",
      "5:6 Unexpected address of “courier-market”, expected one capture of an article (duplicate)",
    ],
    [
      "a quote is of an article that isn't there",
      bridge,
      "{ article: radio-bridge, exact: near",
      "{ article: radio-brigde, exact: near",
      "6:75 Unexpected article “radio-brigde”, expected “radio-bridge” (link)",
    ],
    [
      "a place isn't there",
      market,
      "{ place: kharkiv,",
      "{ place: zzzzzz,",
      "6:14 Unexpected place “zzzzzz”, expected the id of a place (link)",
    ],
    [
      "a speaker who counted isn't there",
      market,
      "countedBy: city-council",
      "countedBy: city-counsel",
      "13:127 Unexpected speaker “city-counsel”, expected “city-council” (link)",
    ],
    [
      "a speaker in the chain of a figure isn't there",
      market,
      "via: []",
      "via: [ example-radio, example-radia ]",
      "13:163 Unexpected speaker “example-radia”, expected “example-radio” (link)",
    ],
    [
      "a speaker isn't there",
      council,
      "speaker: city-council",
      "speaker: zzzzzz",
      "3:10 Unexpected speaker “zzzzzz”, expected the id of a speaker (link)",
    ],
    [
      "a speaker in a chain isn't there",
      ministry,
      "via: [ example-radio ]",
      "via: [ zzzzzz ]",
      "9:8 Unexpected speaker “zzzzzz”, expected the id of a speaker (link)",
    ],
    [
      "an event that is answered isn't there",
      ministry,
      "event: markets,",
      "event: zzzzzz,",
      "7:14 Unexpected event “zzzzzz”, expected the id of an event (link)",
    ],
    [
      "whom somebody speaks for isn't there",
      "content/speakers/invented-ministry.yaml",
      "speaksFor: invented-state",
      "speaksFor: zzzzzz",
      "4:12 Unexpected speaker “zzzzzz”, expected the id of a speaker (link)",
    ],
  ])("%s", (_, path, from, to, problem) => expect(problemsOf(path, from, to)).toEqual([problem]));

  test("an event has no quote, and tells what its text cites all the same", () => {
    const quotes = 'quotes:\n  damaged: { article: radio-bridge, exact: "A bridge near Chernihiv was damaged" }';
    expect(problemsOf(bridge, quotes, "quotes: {}")).toEqual([
      "7:9 Unexpected mapping, expected at least one quote (wrong-value)",
      "15:60 Unexpected citation of “damaged”, expected the name of a quote of this record (cite-unknown)",
    ]);
  });
});

describe("it has none where", () => {
  test.each([
    ["an article was updated on the day it was published", courier, "updated: null", 'updated: "2022-05-10"'],
    ["an article was updated on the day it was received", courier, "updated: null", 'updated: "2022-06-01"'],
    ["an event was denied on its day", ministry, 'edtf: "2022-05-10~"', 'edtf: "2022-05-01"'],
    [
      "an event is denied in general before it happened",
      ministry,
      "stance: denies, link: named",
      "stance: denies, link: general",
    ],
    ["an event happened about a day after its articles were written", market, 'edtf: "2022-05-09"', 'edtf: "2022-05-11~"'],
    ["a statement was said about a day after its article was written", council, '2022-05-09/2022-05-10"', '2022-05-11~"'],
    [
      "one event is answered twice, by different stances",
      ministry,
      "stances:\n",
      "stances:\n  - { event: markets, stance: rejects, link: named }\n",
    ],
  ])("%s", (_, path, from, to) => expect(problemsOf(path, from, to)).toEqual([]));
});
