import type { Article } from "../../corpus/article.ts";
import type { Precision } from "../../corpus/event.ts";
import type { Place } from "../../corpus/place.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import { indexNames } from "./find-names.ts";
import { type DraftPlace, printEventDraft, printStatementDraft } from "./print-draft.ts";
import { type EventProposal, type KnownEvent, proposeEvents } from "./propose-events.ts";
import { findUnknownSpeakers, proposeStatements, type StatementProposal } from "./propose-statements.ts";
import { type ReadSentence, readSentences } from "./read-sentences.ts";

export interface KnownRecords {
  readonly events: readonly KnownEvent[];
  readonly places: readonly Place[];
  readonly speakers: readonly Speaker[];
  /** Ids of events and statements, also of those that can't be read. */
  readonly eventIds: ReadonlySet<string>;
  readonly statementIds: ReadonlySet<string>;
}

/** Most drafts of a kind: who wants more has the proposals, and files nobody reads are not written. */
const mostDrafts = 30;

const precisionOf = ({ lon, within }: Place): Precision =>
  lon !== undefined ? "settlement" : typeof within === "string" && within.length === 2 ? "country" : "region";

/** An id that is not taken; takes it. */
function freeId(base: string, taken: Set<string>): string {
  const stem = base.slice(0, 90);
  let id = stem;
  for (let count = 2; taken.has(id); count += 1) id = `${stem}-${count}`;
  taken.add(id);
  return id;
}

/** The places that a sentence names, the vague ones only where it names none that is exact. */
function placesOf({ names }: ReadSentence, places: ReadonlyMap<string, Place>): readonly DraftPlace[] {
  const found = names.flatMap(({ records }) => records.find(({ sort }) => sort === "place")?.id ?? []);
  const known = [...new Set(found)].flatMap((id) => places.get(id) ?? []);
  const exact = known.filter((place) => precisionOf(place) === "settlement");
  return (exact.length > 0 ? exact : known).map((place) => ({ place: place.id, precision: precisionOf(place) }));
}

/** Most events that a draft of a statement offers to choose from. */
const mostAnswered = 5;

/** So many lines away the article may still speak of the same event. */
const near = 2;

/**
 * The events that a statement may speak of, the likeliest first: those that its own sentence supports, those of a kind that it names, and
 * those that the lines around it support.
 */
function answeredBy(
  { sentence }: StatementProposal,
  supported: readonly EventProposal[],
  known: readonly KnownEvent[],
): readonly string[] {
  const kinds = new Map(known.map(({ id, kind }) => [id, kind]));
  const ranked = supported.map((proposal) => {
    const kind = kinds.get(proposal.event);
    const isOwn = proposal.sentence === sentence;
    const isNamed = kind !== undefined && sentence.kinds.includes(kind);
    const distance = Math.abs(proposal.sentence.line - sentence.line);
    return { event: proposal.event, rank: isOwn ? 0 : isNamed ? 1 : distance <= near ? 2 : 3, distance };
  });
  const likely = ranked.filter(({ rank }) => rank < 3).sort((a, b) => a.rank - b.rank || a.distance - b.distance);
  return likely.slice(0, mostAnswered).map(({ event }) => event);
}

/**
 * Finds what an article may bring: events of the corpus that it may support, and drafts of new events and statements, each a file to be written or pasted
 * from. All of it is for a person to read and decide.
 */
export function proposeRecords(article: Article, known: KnownRecords) {
  const places = new Map(known.places.map((place) => [place.id, place]));
  const names = indexNames([
    ...known.places.map((place) => ({ sort: "place" as const, ...place })),
    ...known.speakers.map((speaker) => ({ sort: "speaker" as const, ...speaker })),
  ]);
  const sentences = readSentences(article, names);
  const source = { article: article.id, latest: article.updated ?? article.published.edtf };
  const events = proposeEvents(sentences, source.latest, known.events);
  const publishers = new Set(
    known.speakers.filter(({ type, name }) => type === "publisher" || name === article.publisher.name).map(({ id }) => id),
  );
  const statements = proposeStatements(sentences, publishers);

  const supporting = Map.groupBy(events, ({ sentence }) => sentence);
  const saying = new Map(statements.map((statement) => [statement.sentence, statement]));
  const speakerOf = (sentence: ReadSentence): string | null => saying.get(sentence)?.speaker ?? null;
  const [eventIds, statementIds] = [new Set(known.eventIds), new Set(known.statementIds)];

  const following = (sentence: ReadSentence): readonly ReadSentence[] =>
    sentences.slice(sentences.indexOf(sentence) + 1).filter(({ line }) => line === sentence.line);
  const eventDrafts = sentences
    .flatMap((sentence) => {
      const [kind] = sentence.kinds;
      const found = placesOf(sentence, places);
      const supports = supporting.get(sentence) ?? [];
      const stance = saying.get(sentence)?.stance;
      const isExact = found.some(({ precision }) => precision === "settlement");
      const isDated = sentence.dates.length > 0;
      // “A shell hit Izium on Tuesday, the mayor said” tells an event as well as who says so; a denial tells none.
      const isTold = stance === undefined ? isExact || isDated : stance === "states" && isDated;
      if (kind === undefined || !isTold || supports.some((proposal) => proposal.isDated)) return [];
      const already = supports.map(({ event }) => event);
      return [{ sentence, kind, places: found, following: following(sentence), supports: already, speakerOf }];
    })
    .slice(0, mostDrafts)
    .map((draft) => {
      const id = freeId([draft.kind, ...draft.places.slice(0, 1).map(({ place }) => place)].join("-"), eventIds);
      return { path: `content/events/${id}.mdx`, text: printEventDraft(draft, source) };
    });
  const statementDrafts = statements.slice(0, mostDrafts).map((statement) => {
    const id = freeId(`${statement.speaker}-${statement.stance}`, statementIds);
    const answered = answeredBy(statement, events, known.events);
    return { path: `content/statements/${id}.mdx`, text: printStatementDraft(statement, answered, source) };
  });
  return {
    sentences,
    events,
    statements,
    /** What those say who have no record yet. */
    unknownSpeakers: findUnknownSpeakers(sentences, statements),
    drafts: [...eventDrafts, ...statementDrafts],
  };
}
export type Proposals = ReturnType<typeof proposeRecords>;
