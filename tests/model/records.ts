import type { Event, Kind, Precision } from "../../src/corpus/event.ts";
import type { Figure } from "../../src/corpus/figure.ts";
import type { Place } from "../../src/corpus/place.ts";
import type { Stance, Statement } from "../../src/corpus/statement.ts";
import type { DrawnRecords } from "../../src/model/query/corpus-source.ts";

const quote = { article: "paper", exact: "words" };

/** An event with only what layouts read. */
export const event = (
  id: string,
  edtf: string,
  {
    title = id,
    kind = "strike",
    places = [],
  }: { title?: string; kind?: Kind; places?: readonly (readonly [string, Precision])[] } = {},
): Event => ({
  id,
  title,
  kind,
  date: { edtf, basis: "stated" },
  places: places.map(([place, precision]) => ({ place, precision, basis: "stated" })),
  quotes: { words: quote },
  figures: [],
  unknowns: [],
  notes: [],
  contentNote: [],
  changes: [],
  body: [],
});

/** A statement with only what layouts read. */
export const statement = (id: string, edtf: string, stances: readonly Stance[] = [], title = id): Statement => ({
  id,
  title,
  speaker: "speaker",
  role: null,
  said: { edtf, basis: "stated" },
  stances: [...stances],
  via: [],
  quote,
  quotes: {},
  notes: [],
  changes: [],
  body: [],
});

export const article = (id: string, edtf: string, publisher = id): DrawnRecords["articles"][number] => ({
  id,
  title: null,
  publisher: { name: publisher, basis: "stated" },
  published: { edtf, basis: "stated" },
});

export const place = (id: string, within: string | string[], lon?: number, lat?: number, name = id): Place => ({
  id,
  name,
  ukrainian: null,
  aliases: [],
  within,
  ...(lon === undefined || lat === undefined ? {} : { lon, lat }),
  source: { name: "test", see: "https://example.org/" },
  changes: [],
});

export const figure = (id: string, more: Partial<Figure> = {}): Figure => ({
  id,
  value: 10,
  bound: "exactly",
  unit: "people",
  outcome: "killed",
  population: "civilians",
  area: "the town",
  countedBy: null,
  via: [],
  asOf: "2022-03-04",
  quote,
  ...more,
});

/** One date in each form of EDTF that a record may have. */
export const allForms: readonly string[] = [
  "2022-03-01",
  "2022-03-02~",
  "2022-03-03?",
  "2022-03-04%",
  "2022-03",
  "2022-03~",
  "2022",
  "2022-03-XX",
  "2022-XX",
  "2022-03-01/2022-03-05",
  "../2022-03-04",
  "2022-03-04/..",
  "2022-03-01~/2022-03-05",
  "[2022-03-01..2022-03-19]",
  "[..2022-03-04]",
  "[2022-03-04..]",
  "[2022-03-01,2022-03-03]",
];
