import { sizeLimits } from "../../corpus/size-limits.ts";
import { plainLine } from "../../text/plain-line.ts";
import { isIdentifier, readPairs } from "../query/query-pairs.ts";

/** A record of a lesson. The id of a passage is that of its article, a dot, and its hash. */
export interface RecordEntry {
  readonly of: "event" | "statement" | "passage";
  readonly id: string;
}

/** A record of a lesson, or a note of its maker's between them. */
export type LessonEntry = RecordEntry | { readonly of: "note"; readonly text: string };

/** A lesson that a reader made: its address as a value. */
export interface OwnLesson {
  readonly title: string;
  /** In the order in which they are read. */
  readonly entries: readonly LessonEntry[];
}

/** Code points of the title, and of title and notes together. */
export const mostTitle = 100;
export const mostNotes = 500;

const known = { keys: ["events", "statements", "passages", "note", "title", "add"], words: ["note", "title"] } as const;

const lengthOf = (text: string): number => [...text].length;

/** Code points that a lesson's title and notes have together. */
export const notesLength = ({ title, entries }: OwnLesson): number =>
  entries.reduce((sum, entry) => sum + (entry.of === "note" ? lengthOf(entry.text) : 0), lengthOf(title));

/** What tells two records apart. */
export const recordKey = ({ of, id }: RecordEntry): string => `${of} ${id}`;

/** A lesson within its limits: each record once, the first twenty; title and notes cut where they are too long, empty notes left out. */
export function boundLesson({ title: given, entries }: OwnLesson): OwnLesson {
  const title = plainLine(given, mostTitle);
  let left = mostNotes - lengthOf(title);
  const seen = new Set<string>();
  const kept = entries.flatMap((entry): LessonEntry[] => {
    if (entry.of === "note") {
      const text = plainLine(entry.text, left);
      left -= lengthOf(text);
      return text === "" ? [] : [{ of: "note", text }];
    }
    if (seen.has(recordKey(entry)) || seen.size >= sizeLimits.lessonRecords) return [];
    seen.add(recordKey(entry));
    return [entry];
  });
  return { title, entries: kept };
}

function isIdOf(of: RecordEntry["of"], id: string): boolean {
  if (of !== "passage") return isIdentifier(id);
  const [, article = ""] = /^([^.]+)\.[0-9a-f]{12}$/.exec(id) ?? [];
  return isIdentifier(article);
}

function entriesOf(key: string, value: string): LessonEntry[] {
  if (key === "note") return [{ of: "note", text: value }];
  const of = (["event", "statement", "passage"] as const).find((sort) => key === `${sort}s`);
  if (of === undefined) return [];
  const ids = value.split(",").slice(0, 10 * sizeLimits.lessonRecords);
  return ids.filter((id) => isIdOf(of, id)).map((id) => ({ of, id }));
}

/**
 * Reads the query of an address: `title`, then `events`, `statements`, `passages` (each a list with commas: ids, a passage as
 * `<article>.<hash>`) and `note`, in the order in which the lesson is read; a key may come again. What is broken, hostile or too much is ignored and
 * the rest kept.
 */
export function parseLesson(query: string): OwnLesson {
  const pairs = readPairs(query, known);
  const title = pairs.findLast(([key]) => key === "title")?.[1] ?? "";
  return boundLesson({ title, entries: pairs.flatMap(([key, value]) => entriesOf(key, value)) });
}

/** Whether an address asks for its records to be added to the lesson that the reader has begun. */
export const isAddition = (query: string): boolean => readPairs(query, known).some(([key]) => key === "add");

const printWords = (text: string): string => encodeURIComponent(text).replaceAll("%20", "+");

/** Writes a lesson as a query with its question mark: neighbours of one sort under one key; empty for one that has nothing. */
export function printLesson(lesson: OwnLesson): string {
  const { title, entries } = boundLesson(lesson);
  const parts = title === "" ? [] : [`title=${printWords(title)}`];
  let last: LessonEntry["of"] | undefined;
  for (const entry of entries) {
    if (entry.of === "note") parts.push(`note=${printWords(entry.text)}`);
    else if (entry.of === last) parts.push(`${parts.pop()},${entry.id}`);
    else parts.push(`${entry.of}s=${entry.id}`);
    last = entry.of;
  }
  return parts.length === 0 ? "" : `?${parts.join("&")}`;
}

/** The query that adds a record to the lesson that the reader has begun. */
export const printAddition = (entry: LessonEntry): string => `${printLesson({ title: "", entries: [entry] })}&add=1`;

/** A lesson with one entry moved by so many places; the same where it can't go. */
export function moveEntry(lesson: OwnLesson, index: number, by: -1 | 1): OwnLesson {
  const [entry, other] = [lesson.entries[index], lesson.entries[index + by]];
  if (entry === undefined || other === undefined) return lesson;
  return { ...lesson, entries: lesson.entries.with(index, other).with(index + by, entry) };
}
