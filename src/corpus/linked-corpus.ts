import type { Article } from "./article.ts";
import type { Corpus } from "./corpus.ts";
import type { Event } from "./event.ts";
import type { Figure } from "./figure.ts";
import { chainFrom } from "./follow-chain.ts";
import type { Lesson } from "./lesson.ts";
import type { Passage, ProvenPassages } from "./passage.ts";
import type { Place } from "./place.ts";
import type { Quote } from "./quote.ts";
import type { Speaker } from "./speaker.ts";
import type { Stance, Statement } from "./statement.ts";

/** A statement with the one tie by which it answers an event. */
export interface Answer {
  readonly statement: Statement;
  readonly stance: Stance;
}

/** A figure with the event in whose record it is. */
export interface FigureOfEvent {
  readonly event: Event;
  readonly figure: Figure;
}

/** Another statement that may be the same utterance, and why one may think so. */
export interface Twin {
  readonly statement: Statement;
  readonly because: string;
}

/** The corpus with its ties resolved in both directions. Each getter throws on an id that does not exist. */
export interface LinkedCorpus extends Corpus {
  readonly passages: readonly Passage[];
  article(id: string): Article;
  event(id: string): Event;
  place(id: string): Place;
  speaker(id: string): Speaker;
  statement(id: string): Statement;
  lesson(id: string): Lesson;
  passageOf(quote: Quote): Passage;
  /** Passages of an article, in order of their start. */
  passagesIn(article: string): readonly Passage[];
  /** Statements that answer an event, in order of id. */
  answersTo(event: string): readonly Answer[];
  /** Events with this place. */
  eventsAt(place: string): readonly Event[];
  /** Events with this place or one that it holds, however deep. */
  eventsWithin(place: string): readonly Event[];
  /** The place and all that hold it, the smallest first. */
  holdersOf(place: string): readonly string[];
  /** Places that a place holds itself. */
  placesIn(place: string): readonly Place[];
  /** Figures that a speaker counted. */
  figuresBy(speaker: string): readonly FigureOfEvent[];
  /** Figures that came through a speaker. */
  figuresVia(speaker: string): readonly FigureOfEvent[];
  /** Statements that may be the same utterance, whichever of the two says so. */
  twinsOf(statement: string): readonly Twin[];
  /** Statements of a speaker. */
  statementsBy(speaker: string): readonly Statement[];
  /** Statements that came through a speaker. */
  statementsVia(speaker: string): readonly Statement[];
}

function byId<T extends { readonly id: string }>(records: readonly T[]): (id: string) => T {
  const index = new Map(records.map((record) => [record.id, record]));
  return (id) => {
    const record = index.get(id);
    if (record === undefined) throw new Error(`No record has the id “${id}”.`);
    return record;
  };
}

function group<T>(pairs: Iterable<readonly [key: string, value: T]>): (key: string) => readonly T[] {
  const groups = Map.groupBy(pairs, ([key]) => key);
  const values = new Map([...groups].map(([key, group]) => [key, group.map(([, value]) => value)]));
  return (key) => values.get(key) ?? [];
}

/** Resolves every tie of a checked corpus once. */
export function linkCorpus(corpus: Corpus, { passages, passageOf }: ProvenPassages): LinkedCorpus {
  const { events, statements, places } = corpus;
  const placeById = new Map(places.map((place) => [place.id, place]));
  const holdersOf = (id: string): readonly string[] => [...chainFrom(id, (each) => placeById.get(each)?.containedIn)];
  const statementById = new Map(statements.map((statement) => [statement.id, statement]));
  const counted = events.flatMap((event) => event.figures.map((figure) => ({ event, figure })));
  return {
    ...corpus,
    passages,
    passageOf,
    article: byId(corpus.articles),
    event: byId(events),
    place: byId(corpus.places),
    speaker: byId(corpus.speakers),
    statement: byId(statements),
    lesson: byId(corpus.lessons),
    passagesIn: group(passages.map((passage) => [passage.article, passage])),
    answersTo: group(
      statements.flatMap((statement) => statement.stances.map((stance) => [stance.event, { statement, stance }] as const)),
    ),
    eventsAt: group(
      events.flatMap((event) => [...new Set(event.places.map(({ place }) => place))].map((place) => [place, event] as const)),
    ),
    eventsWithin: group(
      events.flatMap((event) =>
        [...new Set(event.places.flatMap(({ place }) => holdersOf(place)))].map((place) => [place, event] as const),
      ),
    ),
    holdersOf,
    placesIn: group(places.flatMap((place) => (place.containedIn === undefined ? [] : [[place.containedIn, place] as const]))),
    figuresBy: group(counted.flatMap((one) => (one.figure.countedBy === null ? [] : [[one.figure.countedBy, one] as const]))),
    figuresVia: group(counted.flatMap((one) => [...new Set(one.figure.via)].map((speaker) => [speaker, one] as const))),
    twinsOf: group(
      statements.flatMap((statement) =>
        (statement.maybeSameAs ?? []).flatMap(({ statement: id, because }) => {
          const other = statementById.get(id);
          return other === undefined
            ? []
            : [[statement.id, { statement: other, because }] as const, [id, { statement, because }] as const];
        }),
      ),
    ),
    statementsBy: group(statements.map((statement) => [statement.speaker, statement])),
    statementsVia: group(
      statements.flatMap((statement) => [...new Set(statement.via)].map((speaker) => [speaker, statement] as const)),
    ),
  };
}
