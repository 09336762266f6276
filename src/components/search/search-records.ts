import { recordAddress } from "../../corpus/addresses.ts";
import type { Article } from "../../corpus/article.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { Event } from "../../corpus/event.ts";
import type { Lesson } from "../../corpus/lesson.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Passage } from "../../corpus/passage.ts";
import type { Place } from "../../corpus/place.ts";
import { quotedArticles } from "../../corpus/quotes-of.ts";
import { eventLines, lessonLines, placeNamed, statementLines } from "../../corpus/record-text.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import type { Statement } from "../../corpus/statement.ts";
import { facetValue, type NamedAddress, type QuotedWords, type SearchRecord } from "../../exports/search/search-record.ts";
import { type PublishedLine, publishedText } from "../../model/article/published-text.ts";
import { publisherAndDay } from "../../model/article/publisher-and-day.ts";
import { mostListed } from "../../model/record/most-listed.ts";
import { countInDigits } from "../../model/record/number-words.ts";
import { supportedBy } from "../../model/record/supported-records.ts";
import { describeDate } from "../../text/describe-date.ts";
import { readEdtf } from "../../text/edtf.ts";
import { calledText, type Named, type Names, readNames } from "../../text/names.ts";
import { searchedText } from "../../text/searched-text.ts";
import { kindName, speakerTypeNames } from "../site/vocabulary.ts";

/** All that has a name with spellings, in the order in which they claim them. */
export const namedIn = (corpus: LinkedCorpus): readonly Named[] => [
  ...corpus.places.map(placeNamed),
  ...corpus.speakers.map(({ name, aliases }) => ({ name, aliases })),
];

const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");

/** Years that a date touches, at most as many as a reader would choose from. */
function yearsOf(edtf: string): readonly string[] {
  const { earliest, latest } = readEdtf(edtf);
  const [from, to] = [earliest ?? latest, latest ?? earliest];
  if (from === null || to === null) return [];
  const [first, last] = [Number(from.slice(0, 4)), Number(to.slice(0, 4))];
  return Array.from({ length: Math.min(last - first, 20) + 1 }, (_, index) => String(first + index));
}

/** What all records of one index are made with. */
interface Setting {
  readonly corpus: LinkedCorpus;
  readonly names: Names;
}

const answersTo = ({ corpus }: Setting, { id }: Event): readonly Statement[] =>
  unique(corpus.answersTo(id).map(({ statement }) => statement));
const eventsOf = ({ corpus }: Setting, statements: readonly Statement[]): readonly Event[] =>
  unique(statements.flatMap(({ stances }) => stances.map(({ event }) => corpus.event(event))));
const textOf = ({ names }: Setting, lines: readonly string[]): string => lines.map((line) => searchedText(line, names)).join("");
const searchedStatement = (setting: Setting, statement: Statement): string =>
  textOf(setting, [...statementLines(statement), calledText(setting.corpus.speaker(statement.speaker))]);

/** What a record can be found by, beside its words. */
interface Found {
  readonly places?: readonly string[];
  /** Events whose places count. */
  readonly events?: readonly Event[];
  readonly speakers?: readonly string[];
  readonly articles?: readonly string[];
  readonly dates: readonly { readonly edtf: string }[];
}

/** Values of the facets: places with all that hold them, speakers, articles, years. */
function facetsOf(
  corpus: LinkedCorpus,
  { places = [], events = [], speakers = [], articles = [], dates }: Found,
): SearchRecord["facets"] {
  const all = [...places, ...events.flatMap((event) => event.places.map(({ place }) => place))];
  return {
    place: unique(all.flatMap(corpus.holdersOf)).map((id) => facetValue(id, corpus.place(id).name)),
    speaker: unique(speakers).map((id) => facetValue(id, corpus.speaker(id).name)),
    source: unique(articles).map((id) => facetValue(id, articleTitle(corpus.article(id)))),
    year: unique(dates.flatMap(({ edtf }) => yearsOf(edtf))),
  };
}

const speakersOf = (statements: readonly Statement[]): readonly string[] => statements.map(({ speaker }) => speaker);

export const eventLink = ({ id, title }: Event): NamedAddress => [title, recordAddress.event(id)];
export const statementLink = ({ id, title }: Statement): NamedAddress => [title, recordAddress.statement(id)];

/** The records that some passages support, as links. */
export const supportedLinks = (passages: readonly Passage[]): readonly NamedAddress[] =>
  supportedBy(passages).map(({ record, id, title }) => [title, recordAddress[record](id)]);

/** An event is found by its own text, by all that its places are called, and by what was said of it: as the explorer finds it. */
function eventRecord(setting: Setting, event: Event): SearchRecord {
  const { corpus } = setting;
  const places = event.places.map(({ place }) => corpus.place(place));
  const answers = answersTo(setting, event);
  return {
    hit: {
      kind: "event",
      address: recordAddress.event(event.id),
      title: event.title,
      note: joined([kindName(event.kind), describeDate(event.date), places.map(({ name }) => name).join(", ")]),
      lines: [...eventLines(event).slice(1), event.title, ...answers.map(({ title }) => title)],
      records: answers.slice(0, mostListed).map(statementLink),
    },
    searched: [
      textOf(setting, [...eventLines(event), ...places.map((place) => calledText(placeNamed(place)))]),
      ...answers.map((statement) => searchedStatement(setting, statement)),
    ].join(""),
    facets: facetsOf(corpus, {
      events: [event],
      speakers: speakersOf(answers),
      articles: quotedArticles(event),
      dates: [event.date],
    }),
  };
}

function statementRecord(setting: Setting, statement: Statement): SearchRecord {
  const { corpus } = setting;
  const events = eventsOf(setting, [statement]);
  const speaker = corpus.speaker(statement.speaker);
  return {
    hit: {
      kind: "statement",
      address: recordAddress.statement(statement.id),
      title: statement.title,
      note: joined(["Statement", speaker.name, describeDate(statement.said)]),
      lines: [...statementLines(statement).slice(1), statement.title, calledText(speaker)],
      records: events.slice(0, mostListed).map(eventLink),
    },
    searched: searchedStatement(setting, statement),
    facets: facetsOf(corpus, { events, speakers: [speaker.id], articles: quotedArticles(statement), dates: [statement.said] }),
  };
}

/** A place or a speaker: found by its names. */
function namedRecord(
  setting: Setting,
  kind: "place" | "speaker",
  address: string,
  named: Named,
  note: string,
  found: Found,
): SearchRecord {
  const { name, aliases } = named;
  const lines = aliases.length === 0 ? [] : [`Also ${aliases.join("; ")}`];
  return {
    hit: { kind, address, title: name, note, lines, records: [] },
    searched: textOf(setting, [calledText(named)]),
    facets: facetsOf(setting.corpus, found),
  };
}

function placeRecord(setting: Setting, place: Place): SearchRecord {
  const events = setting.corpus.eventsWithin(place.id);
  const note = joined(["Place", countInDigits(events.length, "event")]);
  const found = { places: [place.id], dates: events.map(({ date }) => date) };
  return namedRecord(setting, "place", recordAddress.place(place.id), placeNamed(place), note, found);
}

function speakerRecord(setting: Setting, speaker: Speaker): SearchRecord {
  const statements = setting.corpus.statementsBy(speaker.id);
  const note = joined([speakerTypeNames[speaker.type], countInDigits(statements.length, "statement")]);
  const found = { speakers: [speaker.id], dates: statements.map(({ said }) => said) };
  return namedRecord(setting, "speaker", recordAddress.speaker(speaker.id), speaker, note, found);
}

function lessonRecord(setting: Setting, lesson: Lesson): SearchRecord {
  const { corpus } = setting;
  const events = lesson.records.flatMap(({ event }) => (event === undefined ? [] : [corpus.event(event)]));
  const statements = lesson.records.flatMap(({ statement }) => (statement === undefined ? [] : [corpus.statement(statement)]));
  return {
    hit: {
      kind: "lesson",
      address: recordAddress.lesson(lesson.id),
      title: lesson.title,
      note: joined(["Lesson", `from age ${lesson.age}`]),
      lines: [...lessonLines(lesson).slice(1), lesson.title],
      records: [...events.map(eventLink), ...statements.map(statementLink)],
    },
    searched: textOf(setting, lessonLines(lesson)),
    facets: facetsOf(corpus, {
      events: [...events, ...eventsOf(setting, statements)],
      speakers: speakersOf(statements),
      articles: quotedArticles(lesson),
      dates: [...events.map(({ date }) => date), ...statements.map(({ said }) => said)],
    }),
  };
}

/** Lines that are one hit: those that a quotation joins, or a line alone. */
function joinedLines(lines: readonly PublishedLine[]): readonly (readonly PublishedLine[])[] {
  const groups: PublishedLine[][] = [];
  const passagesOf = ({ pieces }: PublishedLine): readonly string[] => pieces.flatMap((piece) => piece?.passages ?? []);
  for (const line of lines) {
    const before = new Set(groups.at(-1)?.flatMap(passagesOf));
    if (passagesOf(line).some((hash) => before.has(hash))) groups.at(-1)?.push(line);
    else groups.push([line]);
  }
  return groups;
}

/** A line as a hit shows it, and where the words of each passage are in it. */
function shownLine({ pieces }: PublishedLine): {
  readonly text: string;
  readonly places: ReadonlyMap<string, readonly [start: number, end: number]>;
} {
  const places = new Map<string, readonly [number, number]>();
  let text = "";
  for (const piece of pieces) {
    const start = text.length;
    text += piece?.text ?? " … ";
    for (const hash of piece?.passages ?? []) places.set(hash, [places.get(hash)?.[0] ?? start, text.length]);
  }
  return { text, places };
}

/** A hit for lines of an article, as far as they are published; what a holder withholds is in none. */
function lineRecord(setting: Setting, article: Article, lines: readonly PublishedLine[]): SearchRecord {
  const { corpus } = setting;
  const shown = lines.map(shownLine);
  const hashes = new Set(shown.flatMap(({ places }) => [...places.keys()]));
  const own = corpus.passagesIn(article.id).filter(({ hash }) => hashes.has(hash));
  const records = supportedBy(own);
  const events = records.flatMap(({ record, id }) => (record === "event" ? [corpus.event(id)] : []));
  const statements = records.flatMap(({ record, id }) => (record === "statement" ? [corpus.statement(id)] : []));
  const quoted = own.map(
    ({ hash, uses }): QuotedWords => ({
      hash,
      places: shown.flatMap(({ places }, line) =>
        [places.get(hash)].flatMap((place) => (place ? [[line, ...place] as const] : [])),
      ),
      records: unique(uses.map(({ record, id }) => records.findIndex((one) => one.record === record && one.id === id))),
    }),
  );
  const numbers = lines.map(({ line }) => line.number);
  const [first, last] = [Math.min(...numbers), Math.max(...numbers)];
  return {
    hit: {
      kind: quoted.length > 0 ? "passage" : "line",
      address: `${recordAddress.article(article.id)}#p${first}`,
      title: `${publisherAndDay(article)}, ${first === last ? `line ${first}` : `lines ${first} to ${last}`}`,
      note: articleTitle(article),
      lines: shown.map(({ text }) => text),
      ...(article.language === "en" ? {} : { language: article.language }),
      records: supportedLinks(own),
      ...(quoted.length > 0 && { quoted }),
    },
    searched: textOf(
      setting,
      shown.flatMap(({ text }) => text.split(" … ")),
    ),
    facets: facetsOf(corpus, {
      events: [...events, ...eventsOf(setting, statements)],
      speakers: speakersOf(statements),
      articles: [article.id],
      dates: [article.published],
    }),
  };
}

/** All that can be found, of a corpus without withheld words: places, speakers, events, statements, lessons, and each published line of an article. */
export function searchRecords(corpus: LinkedCorpus): readonly SearchRecord[] {
  const setting: Setting = { corpus, names: readNames(namedIn(corpus)) };
  return [
    ...corpus.places.map((place) => placeRecord(setting, place)),
    ...corpus.speakers.map((speaker) => speakerRecord(setting, speaker)),
    ...corpus.events.map((event) => eventRecord(setting, event)),
    ...corpus.statements.map((statement) => statementRecord(setting, statement)),
    ...corpus.lessons.map((lesson) => lessonRecord(setting, lesson)),
    ...corpus.articles.flatMap((article) =>
      joinedLines(publishedText(article, corpus.passagesIn(article.id)).lines).map((lines) =>
        lineRecord(setting, article, lines),
      ),
    ),
  ];
}
