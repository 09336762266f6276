import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import type { Event } from "../../src/corpus/event.ts";
import { kinds } from "../../src/corpus/kinds.ts";
import { stanceVerbs } from "../../src/corpus/stance-verbs.ts";
import type { Statement } from "../../src/corpus/statement.ts";
import { clusterPlaces, countPairs } from "../../src/model/map/map-clusters.ts";
import { columnsOf, dictionariesOf } from "../../src/model/query/columns.ts";
import { type FacetKey, facetKeys } from "../../src/model/query/criteria.ts";
import { countFacets } from "../../src/model/query/facets.ts";
import { showView } from "../../src/model/query/filter.ts";
import { matchWords } from "../../src/model/query/match-words.ts";
import { toList, type View, wholeView } from "../../src/model/query/view.ts";
import { eventsInTime, statementsInTime } from "../../src/model/record/chronology.ts";
import { toDayNumber } from "../../src/model/time/day.ts";
import { drawnDate } from "../../src/model/time/drawn-date.ts";
import { binsOf, binUnit, countBins } from "../../src/model/time/time-bins.ts";
import { readNames } from "../../src/text/names.ts";
import { askedIn, searchedText } from "../../src/text/searched-text.ts";
import { chanceRecords } from "./explorer-records.ts";

const records = chanceRecords(60, 7);
const columns = columnsOf(records);
/** Points of the places, one without: a corner, a middle, an edge. */
const units = records.places.map((_, index) => (index === 0 ? null : ([index / 100, (index % 3) / 100] as const)));
const dictionaries = dictionariesOf(records, units);
const rows = eventsInTime(records.events);
const said = statementsInTime(records.statements);

const overlaps = (edtf: string, { from, to }: View): boolean => {
  const date = drawnDate(edtf);
  return (
    (from === null || date.to === null || date.to >= toDayNumber(from)) &&
    (to === null || date.from === null || date.from <= toDayNumber(to))
  );
};
const among = (values: readonly string[], value: string): boolean => values.length === 0 || values.includes(value);

/** Whether a place has a mark in a part of the map. */
function isIn(map: View["map"], { place, precision }: Event["places"][number]): boolean {
  const unit = units[dictionaries.place.indexOf(place)];
  if (!map || !unit || precision === "country") return false;
  const [x, y] = unit.map((each) => Math.round(each * 1e6)) as [number, number];
  return x >= map[0] && y >= map[1] && x <= map[2] && y <= map[3];
}

/** The rule as a reader would say it, over records and without columns. */
function showsEvent(event: Event, view: View): boolean {
  const accounts = records.statements.flatMap((one) =>
    one.stances.filter((tie) => tie.event === event.id).map((tie) => ({ one, tie })),
  );
  const sources = [...Object.values(event.quotes), ...accounts.map(({ one }) => one.quote)].map(({ article }) => article);
  const asksAccounts = view.speaker.length + view.stance.length > 0;
  return (
    overlaps(event.date.edtf, view) &&
    among(view.kind, event.kind) &&
    (view.map === null || event.places.some((place) => isIn(view.map, place))) &&
    (view.place.length === 0 || event.places.some(({ place }) => view.place.includes(place))) &&
    (view.source.length === 0 || sources.some((source) => view.source.includes(source))) &&
    (!asksAccounts || accounts.some(({ one, tie }) => among(view.speaker, one.speaker) && among(view.stance, tie.stance)))
  );
}
function showsStatement(one: Statement, view: View): boolean {
  if (!among(view.speaker, one.speaker)) return false;
  if (one.stances.length > 0)
    return one.stances.some(
      (tie) =>
        among(view.stance, tie.stance) && records.events.some((event) => event.id === tie.event && showsEvent(event, view)),
    );
  return (
    view.map === null &&
    view.kind.length + view.place.length + view.stance.length === 0 &&
    among(view.source, one.quote.article) &&
    overlaps(one.said.edtf, view)
  );
}

const list = (values: readonly string[]) =>
  fc.oneof({ weight: 2, arbitrary: fc.constant<string[]>([]) }, fc.subarray([...values], { maxLength: 3 })).map(toList);
const day = fc.oneof(
  fc.constant(null),
  fc
    .integer({ min: 1, max: 12 })
    .chain((month) =>
      fc.integer({ min: 1, max: 28 }).map((date) => `2022-${String(month).padStart(2, "0")}-${String(date).padStart(2, "0")}`),
    ),
);
const edges = fc.tuple(fc.integer({ min: -1, max: 70_000 }), fc.integer({ min: -1, max: 30_000 }));
const box = fc
  .tuple(edges, edges)
  .map(([a, b]) => [Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]) + 1, Math.max(a[1], b[1]) + 1] as const);
const views: fc.Arbitrary<View> = fc.record({
  from: day,
  to: day,
  map: fc.option(box, { freq: 2 }),
  kind: list(kinds.slice(0, 6)),
  place: list(dictionaries.place),
  speaker: list(dictionaries.speaker),
  source: list(dictionaries.source),
  stance: list(stanceVerbs.slice(0, 5)),
  q: fc.constant(""),
  event: fc.constant([]),
  statement: fc.constant([]),
});

describe("a view shows", () => {
  property.prop([views], { numRuns: 1_000 })("what the rule says, record by record", (view) => {
    const shown = showView(columns, dictionaries, view);
    expect(rows.filter((_, row) => shown.events[row] === 1).map(({ id }) => id)).toEqual(
      rows.filter((event) => showsEvent(event, view)).map(({ id }) => id),
    );
    expect(said.filter((_, row) => shown.statements[row] === 1).map(({ id }) => id)).toEqual(
      said.filter((one) => showsStatement(one, view)).map(({ id }) => id),
    );
  });

  property.prop([views, fc.integer({ min: 40, max: 3_000 }), fc.double({ min: 0.5, max: 40, noNaN: true })], { numRuns: 1_000 })(
    "rows, marks and pins agree, whatever the width and the zoom",
    (view, width, zoom) => {
      const shown = showView(columns, dictionaries, view);
      const window = {
        from: toDayNumber(view.from ?? "2022-01-01"),
        to: Math.max(toDayNumber(view.to ?? "2022-12-31"), toDayNumber(view.from ?? "2022-01-01")),
      };
      const bins = binsOf(window, binUnit(window, width, 6));
      const counts = countBins(bins, window, columns.events.anchor, shown.events);
      expect(counts.reduce((sum, count) => sum + count, 0)).toBe(shown.eventCount);
      const ids = rows.filter((_, row) => shown.events[row] === 1);
      const pins = countPairs(
        columns.events,
        shown.events,
        dictionaries.place.map(() => ({ unit: null })),
      );
      expect(pins.pairs).toBe(ids.reduce((sum, event) => sum + event.places.length, 0));
      expect(pins.unplaced).toBe(ids.filter((event) => event.places.length === 0).length);
      const spots = dictionaries.place.map((_, index) => (index === 0 ? null : ([index * 37, (index * 61) % 200] as const)));
      const clusters = clusterPlaces(pins.perPlace, spots, zoom);
      expect(clusters.reduce((sum, { pairs }) => sum + pairs, 0)).toBe(pins.pairs - (pins.perPlace[0] ?? 0));
    },
  );

  property.prop([views], { numRuns: 300 })("for each value as many as its live count says", (view) => {
    const counts = countFacets(columns, dictionaries, view);
    const names: Readonly<Record<FacetKey, readonly string[]>> = { ...dictionaries, kind: kinds, stance: stanceVerbs };
    for (const key of facetKeys)
      expect([...counts[key]], key).toEqual(
        names[key].map((id) => showView(columns, dictionaries, { ...view, [key]: [id] }).eventCount),
      );
  });

  test("what happened within a chosen place, however deep", () => {
    const holding = { "place-3": "place-2", "place-2": "place-1", "place-6": "place-6" } as const;
    const places = records.places.map(({ id }) => ({ id, containedIn: holding[id as keyof typeof holding] }));
    const shownIn = (ids: readonly string[]) =>
      [...showView(columns, dictionariesOf({ ...records, places }), { ...wholeView, place: ids }).events].join("");
    const flat = (ids: readonly string[]) => [...showView(columns, dictionaries, { ...wholeView, place: ids }).events].join("");
    expect(shownIn(["place-1"])).toBe(flat(["place-1", "place-2", "place-3"]));
    expect(shownIn(["place-2"])).toBe(flat(["place-2", "place-3"]));
    expect(shownIn(["place-6"])).toBe(flat(["place-6"]));
    const counts = countFacets(columns, dictionariesOf({ ...records, places }), wholeView);
    expect(counts.place[1]).toBe([...flat(["place-1", "place-2", "place-3"])].filter((mark) => mark === "1").length);
  });

  test("everything, when nothing is asked for", () => {
    const shown = showView(columns, dictionaries, wholeView);
    expect([shown.eventCount, shown.statementCount]).toEqual([60, 60]);
  });
});

describe("words", () => {
  const names = readNames([{ name: "Kyiv", aliases: ["Kiev", "Київ"] }]);
  const searched = (text: string): string => searchedText(text, names);
  const texts = {
    events: rows.map(({ id }) => searched(id.replace("-", " "))),
    statements: said.map(({ id }) => searched(id.replace("-", " "))),
    places: dictionaries.place.map((id) => searched(id === "place-3" ? "Kyiv | Kiev | Київ" : id)),
    speakers: dictionaries.speaker.map(() => ""),
  };
  const found = (query: string) => {
    const words = matchWords(columns, texts, askedIn(query, names));
    return rows
      .filter((_, row) => showView(columns, dictionaries, { ...wholeView, q: query }, words).events[row] === 1)
      .map(({ id }) => id);
  };

  test("match an event by any alias of its place, in any case and with any accent", () => {
    const there = rows.filter(({ places }) => places.some(({ place }) => place === "place-3")).map(({ id }) => id);
    expect(there.length).toBeGreaterThan(0);
    expect(found("KIÉV")).toEqual(there);
    expect(found("Київ")).toEqual(there);
  });

  test("match an event through a statement about it", () => {
    const tied = said.find(({ stances }) => stances.length > 0);
    expect(found((tied?.id ?? "").replace("-", " "))).toContain(tied?.stances[0]?.event);
  });

  test("must all be there", () => {
    expect(found("kiev nowhere-at-all")).toEqual([]);
  });

  test("without letters or digits ask for nothing", () => {
    expect(matchWords(columns, texts, askedIn("— …", names))).toBeNull();
  });
});
