import type { Article } from "../../corpus/article.ts";
import type { Event } from "../../corpus/event.ts";
import { kinds } from "../../corpus/kinds.ts";
import type { Place } from "../../corpus/place.ts";
import type { Quote } from "../../corpus/quote.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import type { Statement } from "../../corpus/statement.ts";
import { at } from "../../text/must.ts";
import type { UnitPoint } from "../map/map-extent.ts";
import { eventsInTime, statementsInTime } from "../record/chronology.ts";
import { drawnDate } from "../time/drawn-date.ts";
import { codeDate, codePlace, codeStance, type DayColumns, openEnd, openStart } from "./column-codes.ts";

/** Several numbers for each row: those of row `i` are in `items` from `starts[i]` up to `starts[i + 1]`. */
export interface Lists {
  readonly starts: ArrayLike<number>;
  readonly items: ArrayLike<number>;
}

/** Events as columns of numbers, in order of time. Ids are places in the lists of {@link Dictionaries}. */
export interface EventColumns extends DayColumns {
  readonly count: number;
  /** Place in {@link kinds}. */
  readonly kind: ArrayLike<number>;
  /** Places with their precision, see {@link codePlace}. */
  readonly places: Lists;
  readonly sources: Lists;
}

/** All that filters, counts and drawings need of a corpus, but for words. */
export interface Columns {
  readonly events: EventColumns;
  /** Statements likewise. */
  readonly statements: DayColumns & {
    readonly count: number;
    readonly speaker: ArrayLike<number>;
    readonly sources: Lists;
    /** The events it is about: rows of {@link EventColumns}. */
    readonly ties: Lists;
    /** For each item of `ties` its stance and how it is tied, see {@link codeStance}. */
    readonly stances: ArrayLike<number>;
  };
}

/** Ids in the order in which columns number them, and where the places are. */
export interface Dictionaries {
  readonly place: readonly string[];
  readonly speaker: readonly string[];
  readonly source: readonly string[];
  /** For each place its own number and those of the places that hold it, however deep. */
  readonly holders: readonly (readonly number[])[];
  /** For each place its point on the map; null where none stands for it. */
  readonly units: readonly (UnitPoint | null)[];
}

/** The records that columns are made of. */
export interface ColumnRecords {
  readonly events: readonly Event[];
  readonly statements: readonly Statement[];
  readonly articles: readonly Pick<Article, "id">[];
  readonly places: readonly Pick<Place, "id" | "containedIn">[];
  readonly speakers: readonly Pick<Speaker, "id">[];
}

/** Each number with all before it. */
export function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

const toLists = (rows: readonly (readonly number[])[]): Lists => ({
  starts: [0, ...sums(rows.map((row) => row.length))],
  items: rows.flat(),
});

function toDays(dates: readonly string[]): DayColumns {
  const drawn = dates.map(drawnDate);
  return {
    anchor: drawn.map(({ anchor }) => anchor),
    from: drawn.map(({ from }) => from ?? openStart),
    to: drawn.map(({ to }) => to ?? openEnd),
    form: drawn.map(codeDate),
  };
}

const numbered = (ids: readonly string[]): ((id: string) => readonly number[]) => {
  const numbers = new Map(ids.map((id, number) => [id, number]));
  return (id) => {
    const number = numbers.get(id);
    return number === undefined ? [] : [number];
  };
};

const ids = (records: readonly { readonly id: string }[]): readonly string[] => records.map(({ id }) => id);

/** For each place its own number and those of the places that hold it. A place that is not there holds nothing. */
function holdersOf(places: ColumnRecords["places"]): readonly (readonly number[])[] {
  const numbers = new Map(places.map(({ id }, number) => [id, number]));
  return places.map((_, number) => {
    const all: number[] = [];
    for (let next: number | undefined = number; next !== undefined && !all.includes(next); ) {
      all.push(next);
      const holder: string | undefined = at(places, next, "place").containedIn;
      next = holder === undefined ? undefined : numbers.get(holder);
    }
    return all;
  });
}

/** The ids that columns of these records number. Points of places are wanted only where a view may ask for a part of the map. */
export const dictionariesOf = (
  { places, speakers, articles }: Pick<ColumnRecords, "places" | "speakers" | "articles">,
  units: Dictionaries["units"] = [],
): Dictionaries => ({
  place: ids(places),
  speaker: ids(speakers),
  source: ids(articles),
  holders: holdersOf(places),
  units,
});

/** Articles that quotes come from, each once. */
const sourcesOf = (quotes: readonly (Quote | undefined)[], numberOf: (id: string) => readonly number[]): readonly number[] =>
  [...new Set(quotes.flatMap((quote) => (quote === undefined ? [] : numberOf(quote.article))))].sort((a, b) => a - b);

/**
 * Records as columns, rows in order of time. Ties to events that are not among the records are left out, as are places and
 * speakers that have no record.
 */
export function columnsOf(records: ColumnRecords): Columns {
  const events = eventsInTime(records.events);
  const statements = statementsInTime(records.statements);
  const { place, speaker, source } = dictionariesOf(records);
  const [placeOf, speakerOf] = [numbered(place), numbered(speaker)];
  const [sourceOf, eventOf] = [numbered(source), numbered(ids(events))];
  const ties = statements.map(({ stances }) =>
    stances.flatMap((tie) => eventOf(tie.event).map((row) => ({ row, stance: codeStance(tie) }))),
  );
  return {
    events: {
      count: events.length,
      ...toDays(events.map(({ date }) => date.edtf)),
      kind: events.map(({ kind }) => kinds.indexOf(kind)),
      places: toLists(
        events.map((event) =>
          event.places.flatMap(({ place, precision }) => placeOf(place).map((number) => codePlace(number, precision))),
        ),
      ),
      sources: toLists(
        events.map(({ quotes, date, places, figures }) =>
          sourcesOf([...Object.values(quotes), date.quote, ...[...places, ...figures].map(({ quote }) => quote)], sourceOf),
        ),
      ),
    },
    statements: {
      count: statements.length,
      ...toDays(statements.map(({ said }) => said.edtf)),
      speaker: statements.map(({ speaker }) => speakerOf(speaker)[0] ?? -1),
      sources: toLists(
        statements.map(({ quote, quotes, said }) => sourcesOf([quote, said.quote, ...Object.values(quotes)], sourceOf)),
      ),
      ties: toLists(ties.map((all) => all.map(({ row }) => row))),
      stances: ties.flatMap((all) => all.map(({ stance }) => stance)),
    },
  };
}
