import type { Corpus } from "./corpus.ts";
import { chainFrom } from "./follow-chain.ts";
import type { ProvenPassages } from "./passage.ts";
import type { Stance, Statement } from "./statement.ts";

/** A statement with the one tie by which it answers an event. */
export interface Answer {
  readonly statement: Statement;
  readonly stance: Stance;
}

function byId<T extends { readonly id: string }>(records: readonly T[]): (id: string) => T {
  const index = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const record = index.get(id);
    if (record === undefined) throw new Error(`No record has the id “${id}”.`);
    return record;
  };
}

/** Entries by their keys, each once under a key, in their order. */
function group<T>(
  entries: readonly T[],
  keysOf: (entry: T) => Iterable<string | null | undefined>,
): (key: string) => readonly T[] {
  const groups = new Map<string | null | undefined, T[]>();
  for (const entry of entries)
    for (const key of new Set(keysOf(entry))) {
      const entriesOfKey = groups.get(key);
      if (entriesOfKey === undefined) groups.set(key, [entry]);
      else entriesOfKey.push(entry);
    }
  return (key) => groups.get(key) ?? [];
}

/** The corpus with its ties resolved in both directions. Each getter of one record throws on an id that does not exist. */
export type LinkedCorpus = ReturnType<typeof linkCorpus>;

/** Resolves every tie of a checked corpus once. */
export function linkCorpus(corpus: Corpus, { passages, passageOf }: ProvenPassages) {
  const { events, statements, places } = corpus;
  const placeById = new Map(places.map((place) => [place.id, place]));
  /** The place and all that hold it, the smallest first. */
  const holdersOf = (id: string): readonly string[] => [...chainFrom(id, (each) => placeById.get(each)?.containedIn)];
  const statement = byId(statements);
  const answers = statements.flatMap((each) => each.stances.map((stance): Answer => ({ statement: each, stance })));
  const figures = events.flatMap((event) => event.figures.map((figure) => ({ event, figure })));
  const twins = statements.flatMap((each) =>
    (each.maybeSameAs ?? []).flatMap(({ statement: other, because }) => [
      { of: each.id, statement: statement(other), because },
      { of: other, statement: each, because },
    ]),
  );
  return {
    ...corpus,
    passages,
    passageOf,
    article: byId(corpus.articles),
    event: byId(events),
    place: byId(places),
    speaker: byId(corpus.speakers),
    statement,
    lesson: byId(corpus.lessons),
    /** Passages of an article, in order of their start. */
    passagesIn: group(passages, ({ article }) => [article]),
    /** Statements that answer an event, in order of id. */
    answersTo: group(answers, ({ stance }) => [stance.event]),
    eventsAt: group(events, (event) => event.places.map(({ place }) => place)),
    /** Events with this place or one that it holds, however deep. */
    eventsWithin: group(events, (event) => event.places.flatMap(({ place }) => holdersOf(place))),
    holdersOf,
    /** Places that a place holds itself. */
    placesIn: group(places, ({ containedIn }) => [containedIn]),
    /** Figures that a speaker counted, with the event in whose record each is. */
    figuresBy: group(figures, ({ figure }) => [figure.countedBy]),
    /** Figures that came through a speaker. */
    figuresVia: group(figures, ({ figure }) => figure.via),
    /** Statements that may be the same utterance, whichever of the two says so, and why one may think so. */
    twinsOf: group(twins, ({ of }) => [of]),
    statementsBy: group(statements, ({ speaker }) => [speaker]),
    /** Statements that came through a speaker. */
    statementsVia: group(statements, ({ via }) => via),
  };
}
