import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Article } from "../src/corpus/article.ts";
import type { Corpus } from "../src/corpus/corpus.ts";
import type { Event } from "../src/corpus/event.ts";
import { kinds } from "../src/corpus/kinds.ts";
import type { Place } from "../src/corpus/place.ts";
import type { Speaker } from "../src/corpus/speaker.ts";
import { stanceVerbs } from "../src/corpus/stance-verbs.ts";
import type { Statement } from "../src/corpus/statement.ts";
import { toDayNumber, toIsoDay } from "../src/model/time/day.ts";
import { sha256 } from "../src/text/sha256.ts";

/** An invented record of one line: what the line of its article says, and what it becomes. */
interface Line {
  readonly article: number;
  readonly text: string;
}

const firstDay = toDayNumber("2014-01-01");
const days = 3_652;
const eventsPerArticle = 10;
const pad = (value: number, width: number): string => String(value).padStart(width, "0");

/** Numbers from 0 up to 1 that are the same for the same seed: a linear congruential generator (Numerical Recipes). */
function chanceFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

/** Dates as sources have them: mostly days, some about, some a span, some a month, some no later than. */
function dateOf(day: number, chance: number): string {
  const iso = toIsoDay(day);
  if (chance < 0.8) return iso;
  if (chance < 0.86) return `${iso}~`;
  if (chance < 0.92) return `${iso}/${toIsoDay(day + 3)}`;
  return chance < 0.96 ? `${iso.slice(0, 7)}-XX` : `[..${iso}]`;
}

const stated = { basis: "stated" } as const;

/** Invented places in the middle of Ukraine, on a grid, so that each lies in the country by any base map. */
export const generatedPlaces: readonly Place[] = Array.from({ length: 240 }, (_, index) => ({
  id: `place-${pad(index, 3)}`,
  name: `Invented Place ${index}`,
  ukrainian: null,
  aliases: [],
  within: "UA",
  lon: Math.round((29 + ((index % 24) * 7) / 24 + (index % 7) * 0.013) * 100) / 100,
  lat: Math.round((48.3 + (Math.floor(index / 24) * 1.6) / 10 + (index % 5) * 0.011) * 100) / 100,
  source: { name: "invented", see: "https://example.org/" },
  changes: [],
}));

const speakers: readonly Speaker[] = Array.from({ length: 40 }, (_, index) => ({
  id: `speaker-${pad(index, 2)}`,
  name: `Invented Speaker ${index}`,
  aliases: [],
  type: "office",
  speaksFor: null,
  changes: [],
}));

/** A generated corpus with the line that each record quotes. */
export interface GeneratedCorpus extends Corpus {
  readonly lines: readonly Line[];
}

/** A corpus of so many invented events over ten years, with half as many statements: always the same for the same number. */
export function generateCorpus(count: number): GeneratedCorpus {
  const chance = chanceFrom(count);
  const below = (most: number): number => Math.floor(chance() * most);
  const lines: Line[] = [];
  const quoting = (article: number, text: string) => {
    lines.push({ article, text });
    return { article: `paper-${pad(article, 5)}`, exact: text };
  };
  const events = Array.from({ length: count }, (_, index): Event => {
    const day = firstDay + Math.floor((index * days) / count);
    const kind = kinds[below(kinds.length)] ?? "strike";
    const place = below(generatedPlaces.length);
    const title = `Invented ${kind} ${index} at place ${place}`;
    const quote = quoting(
      Math.floor(index / eventsPerArticle),
      `Report ${index}: an invented ${kind} took place near invented place ${place}.`,
    );
    const places = chance() < 0.1 ? [] : [{ place: `place-${pad(place, 3)}`, precision: "settlement" as const, ...stated }];
    const body = [
      {
        type: "paragraph" as const,
        children: [
          { type: "text" as const, value: `An invented ${kind} was reported. ` },
          { type: "cite" as const, id: "words" },
        ],
      },
    ];
    return {
      id: `event-${pad(index, 6)}`,
      title,
      kind,
      date: { edtf: dateOf(day, chance()), ...stated },
      places,
      quotes: { words: quote },
      figures: [],
      unknowns: [],
      notes: [],
      contentNote: [],
      changes: [],
      body,
    };
  });
  const statements = Array.from({ length: Math.floor(count / 2) }, (_, index): Statement => {
    const answered = index * 2;
    const day = firstDay + Math.floor((answered * days) / count) + 4 + below(20);
    const speaker = below(speakers.length);
    const stance = stanceVerbs[below(stanceVerbs.length)] ?? "states";
    const quote = quoting(
      Math.floor(answered / eventsPerArticle),
      `Answer ${index}: invented speaker ${speaker} spoke of report ${answered}.`,
    );
    const stances = [
      { event: `event-${pad(answered, 6)}`, stance, link: chance() < 0.7 ? ("named" as const) : ("general" as const) },
    ];
    return {
      id: `statement-${pad(index, 6)}`,
      title: `Invented answer ${index}`,
      speaker: `speaker-${pad(speaker, 2)}`,
      role: null,
      said: { edtf: toIsoDay(day), ...stated },
      stances,
      via: [],
      quote,
      quotes: {},
      notes: [],
      changes: [],
      body: [],
    };
  });
  const byArticle = new Map<number, Line[]>();
  for (const line of lines) byArticle.set(line.article, [...(byArticle.get(line.article) ?? []), line]);
  const articles = [...byArticle].map(([article, own]) =>
    articleOf(
      article,
      own.map(({ text }) => text),
      count,
    ),
  );
  return { articles, events, statements, places: generatedPlaces, speakers, lessons: [], lines };
}

function articleOf(number: number, texts: readonly string[], count: number): Article {
  const day = toIsoDay(firstDay + Math.floor(((number + 1) * eventsPerArticle * days) / count) + 40);
  const seed = seedOf(texts);
  const lines = texts.map((text, index) => ({
    number: 2 * index + 1,
    role: "body" as const,
    start: texts.slice(0, index).reduce((sum, each) => sum + each.length + 2, 0),
    text,
  }));
  return {
    id: `paper-${pad(number, 5)}`,
    title: `Invented article ${number}`,
    publisher: { name: "Invented Courier", ...stated },
    byline: [],
    language: "en",
    url: `https://courier.example/${number}`,
    archived: null,
    published: { edtf: day, ...stated },
    updated: null,
    received: "2026-01-01",
    sha256: sha256(new TextEncoder().encode(seed)),
    rights: { holder: "Invented Courier", display: "full", because: "written by a program" },
    changes: [],
    lineCount: 2 * texts.length,
    byteCount: seed.length,
    lines,
  } as Article;
}

/** An article as it is received: its lines with blank ones between them. */
const seedOf = (texts: readonly string[]): string => `${texts.join("\n\n")}\n`;

/** YAML takes JSON as it is, and the records are plain. Empty lists are left out, as editors leave them out. */
const yaml = (record: Readonly<Record<string, unknown>>): string =>
  Object.entries(record)
    .filter(([, value]) => !/^(?:\[\]|\{\})$/u.test(JSON.stringify(value)))
    .map(([key, value]) => `${key}: ${JSON.stringify(value)}\n`)
    .join("");

/** Writes a generated corpus as a folder that check accepts. */
export function writeCorpus(folder: string, count: number): void {
  const { articles, events, statements, places, speakers: spoken } = generateCorpus(count);
  const write = (path: string, text: string): void => writeFileSync(join(folder, path), text);
  for (const part of ["seeds", "content/events", "content/statements", "content/places", "content/speakers"])
    mkdirSync(join(folder, part), { recursive: true });
  for (const { id, lines, lineCount: _lines, byteCount: _bytes, ...sidecar } of articles) {
    write(`seeds/${id}.txt`, seedOf(lines.map(({ text }) => text)));
    write(`seeds/${id}.yaml`, yaml({ ...sidecar, parts: [] }));
  }
  for (const { id, body: _body, ...event } of events)
    write(`content/events/${id}.mdx`, `---\n${yaml(event)}---\n\nAn invented ${event.kind} was reported. <Cite id="words" />\n`);
  for (const { id, body: _body, ...statement } of statements)
    write(`content/statements/${id}.mdx`, `---\n${yaml(statement)}---\n`);
  for (const { id, ...place } of places) write(`content/places/${id}.yaml`, yaml(place));
  for (const { id, ...speaker } of spoken) write(`content/speakers/${id}.yaml`, yaml(speaker));
}
