import type { z } from "zod";
import type { Problem } from "../text/problem.ts";
import { type ParsedDocument, type Path, parseFrontmatter, parseYaml, type TextValue } from "./document.ts";
import { type Event, eventSchema } from "./event.ts";
import { type Lesson, lessonSchema } from "./lesson.ts";
import { type Place, placeSchema } from "./place.ts";
import type { Position } from "./position.ts";
import { type ParsedProse, parseProse } from "./prose-parser.ts";
import { schemaProblems } from "./schema-problems.ts";
import { type Sidecar, sidecarSchema } from "./sidecar.ts";
import { type Speaker, speakerSchema } from "./speaker.ts";
import { type Statement, statementSchema } from "./statement.ts";

/** A record as read from its file. */
export interface ParsedRecord<T> {
  /** Path relative to the corpus root. */
  readonly file: string;
  /** The file's name without its ending. */
  readonly id: string;
  /** null if the file does not hold such a record; `problems` say why. */
  readonly record: T | null;
  /** Where a value (or its key) of the frontmatter stands. */
  locate(path: Path, part?: "key" | "value"): Position;
  /** What the YAML holds, as written; undefined if it can't be read. */
  readonly data: unknown;
  /** The text below the frontmatter; null for records that have none. */
  readonly prose: ParsedProse | null;
  readonly problems: readonly Problem[];
}

/** A record with what only the rules of its own file look at: kept for all files, it would fill the memory. */
export interface FreshRecord<T> extends ParsedRecord<T> {
  /** Every text of the frontmatter. */
  readonly texts: readonly TextValue[];
}

/** The id of a record: the name of its file without folder and ending. */
export const idOf = (file: string): string => file.slice(file.lastIndexOf("/") + 1).replace(/\.[^.]*$/u, "");

const isMapping = (data: unknown): data is Readonly<Record<string, unknown>> =>
  typeof data === "object" && data !== null && !Array.isArray(data);

function parse<S extends z.ZodType, T>(
  file: string,
  schema: S,
  document: ParsedDocument,
  prose: ParsedProse | null,
  toRecord: (data: z.infer<S>) => T,
): FreshRecord<T> {
  const { locate, texts, data } = document;
  const problems = [...document.problems, ...(prose?.problems ?? [])];
  const result = document.data === undefined ? null : schema.safeParse(document.data);
  if (result?.error) problems.push(...schemaProblems(file, schema, document, result.error));
  return { file, id: idOf(file), record: result?.success ? toRecord(result.data) : null, locate, data, texts, prose, problems };
}

/** The last day on which an article was written, as EDTF; null where it is not known. */
export type DayOfArticle = (article: string) => string | null;

/** A date of which nothing is known. */
const noDay = "XXXX";

/** A figure with the day up to which it holds written out: that of the article that it quotes, or none, if that is not known. */
function dateFigure(figure: unknown, dayOf: DayOfArticle): unknown {
  if (!isMapping(figure) || "asOf" in figure || !isMapping(figure["quote"])) return figure;
  const { article } = figure["quote"];
  return { ...figure, asOf: (typeof article === "string" ? dayOf(article) : null) ?? noDay };
}

/** Reads `content/events/<event>.mdx`. */
export function parseEvent(file: string, text: string, dayOf: DayOfArticle): FreshRecord<Event> {
  const document = parseFrontmatter(file, text);
  const { data } = document;
  const figures = isMapping(data) ? data["figures"] : undefined;
  const dated = Array.isArray(figures)
    ? { ...document, data: { ...(data as object), figures: figures.map((figure) => dateFigure(figure, dayOf)) } }
    : document;
  const prose = parseProse(file, text, document.bodyStart);
  const parsed = parse(file, eventSchema, dated, prose, (event) => ({ ...event, id: idOf(file), body: prose.blocks }));
  return { ...parsed, data };
}

/** Reads `content/statements/<statement>.mdx`. */
export function parseStatement(file: string, text: string): FreshRecord<Statement> {
  const document = parseFrontmatter(file, text);
  const prose = parseProse(file, text, document.bodyStart);
  return parse(file, statementSchema, document, prose, (data) => ({ ...data, id: idOf(file), body: prose.blocks }));
}

/** Reads `content/lessons/<lesson>.mdx`. */
export function parseLesson(file: string, text: string): FreshRecord<Lesson> {
  const document = parseFrontmatter(file, text);
  const prose = parseProse(file, text, document.bodyStart);
  return parse(file, lessonSchema, document, prose, (data) => ({ ...data, id: idOf(file), body: prose.blocks }));
}

/** Reads `content/places/<place>.yaml`. */
export const parsePlace = (file: string, text: string): FreshRecord<Place> =>
  parse(file, placeSchema, parseYaml(file, text), null, (data) => ({ ...data, id: idOf(file) }));

/** Reads `content/speakers/<speaker>.yaml`. */
export const parseSpeaker = (file: string, text: string): FreshRecord<Speaker> =>
  parse(file, speakerSchema, parseYaml(file, text), null, (data) => ({ ...data, id: idOf(file) }));

/**
 * Reads `seeds/<article>.yaml`. Its `sha256` is compared with the capture by the rule `capture-hash`, which also says what to
 * write when it is missing: here any value passes, so that everything else is checked meanwhile.
 */
export function parseSidecar(file: string, text: string): FreshRecord<Sidecar> {
  const document = parseYaml(file, text);
  const { data } = document;
  const placed = isMapping(data) ? { ...document, data: { ...data, sha256: "0".repeat(64) } } : document;
  const parsed = parse(file, sidecarSchema, placed, null, (sidecar) => sidecar);
  return { ...parsed, data };
}
