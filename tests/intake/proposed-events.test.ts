import { expect, test } from "vitest";
import { type KnownRecords, proposeRecords } from "../../src/intake/proposals/propose-records.ts";
import { articleOf } from "../ingest/capture.ts";

type KnownEvent = KnownRecords["events"][number];
const event = (
  id: string,
  title: string,
  kind: KnownEvent["kind"],
  edtf: string,
  places: KnownEvent["places"] = [],
): KnownEvent => ({
  id,
  title,
  kind,
  date: { edtf, basis: "stated" },
  places,
});
const inCountry: KnownEvent["places"] = [{ place: "ukraine", precision: "country", basis: "stated" }];
const source = { name: "GeoNames", see: "https://www.geonames.org/1" };
const kharkiv = {
  id: "kharkiv",
  name: "Kharkiv",
  ukrainian: "Харків",
  aliases: [],
  within: "UA-63",
  lon: 36.25,
  lat: 49.98,
  source,
  changes: [],
};
const ministry = { id: "ministry", name: "The ministry", aliases: [], type: "office" as const, speaksFor: null, changes: [] };

/** What is proposed for a text that was published on Friday 4 March 2022. */
function propose(text: string, events: readonly KnownEvent[]) {
  const known = { events, places: [kharkiv], speakers: [ministry], eventIds: new Set<string>(), statementIds: new Set<string>() };
  return proposeRecords(articleOf(text), known);
}

const ids = (text: string, ...events: KnownEvent[]) => propose(text, events).events.map((proposal) => proposal.event);

test("kind and day alone speak for an event of a whole country, not for one of a town that is another", () => {
  const invasion = event("invasion-start", "It begins", "invasion", "2022-02-28", inCountry);
  expect(ids("The invasion began on Monday.\nMore followed.", invasion)).toEqual(["invasion-start"]);
  expect(ids("The invasion began on Friday.\nMore followed.", invasion)).toEqual([]);
  const strike = event("strike", "Something", "strike", "2022-02-28", inCountry);
  expect(ids("Rockets hit Kharkiv on Monday.\nMore followed.", strike)).toEqual([]);
});

test("a day within reach of a date without a beginning is no support", () => {
  const title = "Rockets near a bridge";
  const text = "Rockets fell on Monday.\nMore followed.";
  expect(ids(text, event("open", title, "strike", "[..2022-03-04]"))).toEqual([]);
  expect(ids(text, event("day", title, "strike", "2022-02-28"))).toEqual(["day"]);
});

test("a statement is offered the events of its own sentence, of its kind, and of the lines around it, in this order, and no others", () => {
  const events = [
    event("talks", "Peace talks between delegations abroad", "talks", "2022-02-28"),
    event("bridge", "Shelling of the wooden bridge upstream", "shelling", "2022-02-28"),
    event("graves", "Graves under pine trees beyond", "discovery", "2022-02-28"),
  ];
  const text = [
    "Shelling of the wooden bridge upstream was heard on Monday.",
    "Peace talks between delegations abroad went on on Monday.",
    "The ministry denied on Monday that there had been shelling.",
    "Nothing else.",
    "Nothing more.",
    "Graves under pine trees beyond were seen on Monday.",
  ].join("\n");
  const [draft] = propose(text, events).drafts.filter(({ path }) => path.startsWith("content/statements/"));
  expect(draft?.text.match(/event: [a-z]+/gu)).toEqual(["event: bridge", "event: talks"]);
});
