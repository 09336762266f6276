import { articleAddress, eventAddress, placeAddress, speakerAddress, statementAddress } from "../../corpus/addresses.ts";
import type { Article } from "../../corpus/article.ts";
import { articleTitle } from "../../corpus/article-title.ts";
import type { Event } from "../../corpus/event.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Passage } from "../../corpus/passage.ts";
import type { Place } from "../../corpus/place.ts";
import { quotedArticles } from "../../corpus/quotes-of.ts";
import { eventLines, placeNamed, statementLines } from "../../corpus/record-text.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import type { Statement } from "../../corpus/statement.ts";
import { facetValue, type NamedAddress, type SearchRecord } from "../../exports/search/search-record.ts";
import { publishedText } from "../../model/article/published-text.ts";
import { mostListed } from "../../model/record/most-listed.ts";
import { countInDigits } from "../../model/record/number-words.ts";
import { supportedBy } from "../../model/record/supported-records.ts";
import { describeDate } from "../../text/describe-date.ts";
import { calledText, type Named, type Names, readNames } from "../../text/names.ts";
import { readEdtf } from "../../text/read-edtf.ts";
import { searchedText } from "../../text/searched-text.ts";
import { kindNames, speakerTypeNames } from "../page/vocabulary.ts";

/** All that has a name with spellings, in the order in which they claim them. */
export const namedIn = (corpus: LinkedCorpus): readonly Named[] => [
  ...corpus.places.map(placeNamed),
  ...corpus.speakers.map(({ name, aliases }) => ({ name, aliases })),
];

const day = (edtf: string): string => describeDate(readEdtf(edtf));
const unique = <T>(all: readonly T[]): readonly T[] => [...new Set(all)];
const joined = (parts: readonly string[]): string => parts.filter((part) => part !== "").join(" · ");

/** Years that a date touches, at most as many as a reader would choose from. */
function yearsOf(edtf: string): readonly string[] {
  const { earliest, latest } = readEdtf(edtf);
  const first = Number((earliest ?? latest ?? "").slice(0, 4));
  const last = Number((latest ?? earliest ?? "").slice(0, 4));
  return first === 0 ? [] : Array.from({ length: Math.min(last - first, 20) + 1 }, (_, index) => String(first + index));
}

/** What all records of one index are made with. */
interface Setting {
  readonly corpus: LinkedCorpus;
  readonly names: Names;
  /** Values of facets: places with all that hold them, speakers, articles. */
  readonly placeValues: (places: readonly string[]) => readonly string[];
  readonly speakerValues: (statements: readonly Statement[]) => readonly string[];
  readonly sourceValues: (articles: readonly string[]) => readonly string[];
}

const settingOf = (corpus: LinkedCorpus): Setting => ({
  corpus,
  names: readNames(namedIn(corpus)),
  placeValues: (places) => unique(places.flatMap(corpus.holdersOf)).map((id) => facetValue(id, corpus.place(id).name)),
  speakerValues: (statements) =>
    unique(statements.map(({ speaker }) => speaker)).map((id) => facetValue(id, corpus.speaker(id).name)),
  sourceValues: (articles) => unique(articles).map((id) => facetValue(id, articleTitle(corpus.article(id)))),
});

const placesOf = (events: readonly Event[]): readonly string[] =>
  events.flatMap(({ places }) => places.map(({ place }) => place));
const answersTo = ({ corpus }: Setting, { id }: Event): readonly Statement[] =>
  unique(corpus.answersTo(id).map(({ statement }) => statement));
const eventsOf = ({ corpus }: Setting, { stances }: Statement): readonly Event[] =>
  unique(stances.map(({ event }) => corpus.event(event)));
const textOf = ({ names }: Setting, lines: readonly string[]): string => lines.map((line) => searchedText(line, names)).join("");
const searchedStatement = (setting: Setting, statement: Statement): string =>
  textOf(setting, [...statementLines(statement), calledText(setting.corpus.speaker(statement.speaker))]);

const eventLink = ({ id, title }: Event): NamedAddress => [title, eventAddress(id)];
const statementLink = ({ id, title }: Statement): NamedAddress => [title, statementAddress(id)];

/** An event is found by its own text, by all that its places are called, and by what was said of it: as the explorer finds it. */
function eventRecord(setting: Setting, event: Event): SearchRecord {
  const { corpus } = setting;
  const places = event.places.map(({ place }) => corpus.place(place));
  const answers = answersTo(setting, event);
  return {
    hit: {
      kind: "event",
      address: eventAddress(event.id),
      title: event.title,
      note: joined([kindNames[event.kind], day(event.date.edtf), places.map(({ name }) => name).join(", ")]),
      lines: [...eventLines(event).slice(1), event.title, ...answers.map(({ title }) => title)],
      records: answers.slice(0, mostListed).map(statementLink),
    },
    searched: [
      textOf(setting, [...eventLines(event), ...places.map((place) => calledText(placeNamed(place)))]),
      ...answers.map((statement) => searchedStatement(setting, statement)),
    ].join(""),
    facets: {
      place: setting.placeValues(placesOf([event])),
      speaker: setting.speakerValues(answers),
      source: setting.sourceValues(quotedArticles(event)),
      year: yearsOf(event.date.edtf),
    },
  };
}

function statementRecord(setting: Setting, statement: Statement): SearchRecord {
  const events = eventsOf(setting, statement);
  const speaker = setting.corpus.speaker(statement.speaker);
  return {
    hit: {
      kind: "statement",
      address: statementAddress(statement.id),
      title: statement.title,
      note: joined(["Statement", speaker.name, day(statement.said.edtf)]),
      lines: [...statementLines(statement).slice(1), statement.title, calledText(speaker)],
      records: events.slice(0, mostListed).map(eventLink),
    },
    searched: searchedStatement(setting, statement),
    facets: {
      place: setting.placeValues(placesOf(events)),
      speaker: setting.speakerValues([statement]),
      source: setting.sourceValues(quotedArticles(statement)),
      year: yearsOf(statement.said.edtf),
    },
  };
}

function placeRecord(setting: Setting, place: Place): SearchRecord {
  const { corpus } = setting;
  const events = corpus.eventsWithin(place.id);
  const named = placeNamed(place);
  return {
    hit: {
      kind: "place",
      address: placeAddress(place.id),
      title: place.name,
      note: joined(["Place", countInDigits(events.length, "event")]),
      lines: named.aliases.length === 0 ? [] : [`Also ${named.aliases.join("; ")}`],
      records: [],
    },
    searched: textOf(setting, [calledText(named)]),
    facets: {
      place: setting.placeValues([place.id]),
      speaker: [],
      source: [],
      year: unique(events.flatMap(({ date }) => yearsOf(date.edtf))),
    },
  };
}

function speakerRecord(setting: Setting, speaker: Speaker): SearchRecord {
  const statements = setting.corpus.statementsBy(speaker.id);
  return {
    hit: {
      kind: "speaker",
      address: speakerAddress(speaker.id),
      title: speaker.name,
      note: joined([speakerTypeNames[speaker.type], countInDigits(statements.length, "statement")]),
      lines: speaker.aliases.length === 0 ? [] : [`Also ${speaker.aliases.join("; ")}`],
      records: [],
    },
    searched: textOf(setting, [calledText(speaker)]),
    facets: {
      place: [],
      speaker: [facetValue(speaker.id, speaker.name)],
      source: [],
      year: unique(statements.flatMap(({ said }) => yearsOf(said.edtf))),
    },
  };
}

/** A line of an article for each that is published, as far as it is; what a holder withholds is in none of them. */
function lineRecords(setting: Setting, article: Article): readonly SearchRecord[] {
  const { corpus } = setting;
  const passages = corpus.passagesIn(article.id);
  const where = `${article.publisher.name}, ${day(article.published.edtf)}`;
  return publishedText(article, passages).lines.map(({ line, pieces }) => {
    const shown = pieces.map((piece) => piece?.text ?? " … ").join("");
    const own = passages.filter(({ segments }: Passage) => segments.some((segment) => segment.line === line.number));
    const records = supportedBy(own);
    const events = records.flatMap(({ record, id }) => (record === "event" ? [corpus.event(id)] : []));
    const statements = records.flatMap(({ record, id }) => (record === "statement" ? [corpus.statement(id)] : []));
    return {
      hit: {
        kind: "line",
        address: `${articleAddress(article.id)}#p${line.number}`,
        title: `${where}, line ${line.number}`,
        note: articleTitle(article),
        lines: [shown],
        ...(article.language === "en" ? {} : { language: article.language }),
        records: [...events.map(eventLink), ...statements.map(statementLink)],
      },
      searched: textOf(setting, shown.split(" … ")),
      facets: {
        place: setting.placeValues(placesOf([...events, ...statements.flatMap((statement) => eventsOf(setting, statement))])),
        speaker: setting.speakerValues(statements),
        source: setting.sourceValues([article.id]),
        year: yearsOf(article.published.edtf),
      },
    };
  });
}

/** All that can be found, of a corpus without withheld words: places, speakers, events, statements, and each published line of an article. */
export function searchRecords(corpus: LinkedCorpus): readonly SearchRecord[] {
  const setting = settingOf(corpus);
  return [
    ...corpus.places.map((place) => placeRecord(setting, place)),
    ...corpus.speakers.map((speaker) => speakerRecord(setting, speaker)),
    ...corpus.events.map((event) => eventRecord(setting, event)),
    ...corpus.statements.map((statement) => statementRecord(setting, statement)),
    ...corpus.articles.flatMap((article) => lineRecords(setting, article)),
  ];
}
