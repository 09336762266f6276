import type { z } from "zod";
import { isMapping } from "../text/is-mapping.ts";
import type { Problem } from "../text/problem.ts";
import { type ParsedDocument, parseFrontmatter, parseYaml, type TextValue } from "./document.ts";
import { type Event, eventSchema } from "./event.ts";
import { type Lesson, lessonSchema } from "./lesson.ts";
import { type Place, placeSchema } from "./place.ts";
import type { Path, Position } from "./position.ts";
import { type ParsedProse, parseProse } from "./prose-parser.ts";
import { schemaProblems } from "./schema-problems.ts";
import { type Sidecar, sidecarSchema } from "./sidecar.ts";
import { type Speaker, speakerSchema } from "./speaker.ts";
import { type Statement, statementSchema } from "./statement.ts";

/** A record as read from its file. */
export interface ParsedRecord<T> {
  /** Path relative to the corpus root. */
  readonly file: string;
  readonly id: string;
  /** null if the file does not hold such a record; `problems` say why. */
  readonly record: T | null;
  /** Where a value (or its key) of the frontmatter is. */
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

/** Reads a document by a schema, which may want something written out first; the record keeps its data as they were. */
function parse<S extends z.ZodType<object>, Own>(
  file: string,
  schema: S,
  document: ParsedDocument,
  prose: ParsedProse | null,
  own: Own,
  writeOut: WriteOut = (data) => data,
): FreshRecord<z.infer<S> & Own> {
  const { locate, texts, data } = document;
  const problems = [...document.problems, ...(prose?.problems ?? [])];
  const whole = writeOut(data);
  const result = whole === undefined ? null : schema.safeParse(whole);
  if (result?.error) problems.push(...schemaProblems(file, schema, { ...document, data: whole }, result.error));
  const record = result?.success ? { ...result.data, ...own } : null;
  return { file, id: idOf(file), record, locate, data, texts, prose, problems };
}

type WriteOut = (data: unknown) => unknown;

/** Reads a record of YAML above a text. */
function parseTold<S extends z.ZodType<object>>(file: string, text: string, schema: S, writeOut?: WriteOut) {
  const document = parseFrontmatter(file, text);
  const prose = parseProse(file, text, document.bodyStart);
  return parse(file, schema, document, prose, { id: idOf(file), body: prose.blocks }, writeOut);
}

/** Reads a record of YAML alone. */
const parsePlain = <S extends z.ZodType<object>>(file: string, text: string, schema: S, writeOut?: WriteOut) =>
  parse(file, schema, parseYaml(file, text), null, { id: idOf(file) }, writeOut);

/** The last day on which an article was written, as EDTF; null where it is not known. */
type DayOfArticle = (article: string) => string | null;

/** A date of which nothing is known. */
const noDay = "XXXX";

/** A figure with the day up to which it holds written out: that of the article that it quotes, or none, if that is not known. */
function dateFigure(figure: unknown, dayOf: DayOfArticle): unknown {
  if (!isMapping(figure) || "asOf" in figure || !isMapping(figure["quote"])) return figure;
  const { article } = figure["quote"];
  return { ...figure, asOf: (typeof article === "string" ? dayOf(article) : null) ?? noDay };
}

export const parseEvent = (file: string, text: string, dayOf: DayOfArticle): FreshRecord<Event> =>
  parseTold(file, text, eventSchema, (data) =>
    isMapping(data) && Array.isArray(data["figures"])
      ? { ...data, figures: data["figures"].map((figure) => dateFigure(figure, dayOf)) }
      : data,
  );
export const parseStatement = (file: string, text: string): FreshRecord<Statement> => parseTold(file, text, statementSchema);
export const parseLesson = (file: string, text: string): FreshRecord<Lesson> => parseTold(file, text, lessonSchema);
export const parsePlace = (file: string, text: string): FreshRecord<Place> => parsePlain(file, text, placeSchema);
export const parseSpeaker = (file: string, text: string): FreshRecord<Speaker> => parsePlain(file, text, speakerSchema);

/**
 * Reads `seeds/<article>.yaml`. Its `sha256` is compared with the capture by the rule `capture-hash`, which also says what to
 * write when it is missing: here any value passes, so that everything else is checked meanwhile.
 */
export const parseSidecar = (file: string, text: string): FreshRecord<Sidecar> =>
  parsePlain(file, text, sidecarSchema, (data) => (isMapping(data) ? { ...data, sha256: "0".repeat(64) } : data));
