import { sizeLimits } from "../../corpus/size-limits.ts";
import { plainLine } from "../../text/plain-line.ts";
import { isIdentifier, readPairs } from "../query/query-pairs.ts";

/** A record of a lesson, or a note of its maker's between them. */
export type LessonEntry =
  | { readonly of: "event" | "statement"; readonly id: string }
  | { readonly of: "passage"; readonly article: string; readonly hash: string }
  | { readonly of: "note"; readonly text: string };

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

/** What tells two entries apart; null for a note, of which there may be two alike. */
export function entryKey(entry: LessonEntry): string | null {
  if (entry.of === "note") return null;
  return entry.of === "passage" ? `passage ${entry.article}.${entry.hash}` : `${entry.of} ${entry.id}`;
}

/** A lesson within its limits: each record once, the first twenty; title and notes cut where they are too long, empty notes left out. */
export function boundLesson({ title: given, entries }: OwnLesson): OwnLesson {
  const title = plainLine(given, mostTitle);
  let left = mostNotes - lengthOf(title);
  const seen = new Set<string>();
  const kept = entries.flatMap((entry): LessonEntry[] => {
    const key = entryKey(entry);
    if (entry.of === "note") {
      const text = plainLine(entry.text, left);
      left -= lengthOf(text);
      return text === "" ? [] : [{ of: "note", text }];
    }
    if (key === null || seen.has(key) || seen.size >= sizeLimits.lessonRecords) return [];
    seen.add(key);
    return [entry];
  });
  return { title, entries: kept };
}

const passageForm = /^([^.]+)\.([0-9a-f]{12})$/;

function entriesOf(key: string, value: string): LessonEntry[] {
  if (key === "note") return [{ of: "note", text: value }];
  const ids = value.split(",").slice(0, 10 * sizeLimits.lessonRecords);
  if (key === "events") return ids.filter(isIdentifier).map((id) => ({ of: "event", id }));
  if (key === "statements") return ids.filter(isIdentifier).map((id) => ({ of: "statement", id }));
  if (key !== "passages") return [];
  return ids.flatMap((text): LessonEntry[] => {
    const [, article = "", hash = ""] = passageForm.exec(text) ?? [];
    return isIdentifier(article) ? [{ of: "passage", article, hash }] : [];
  });
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

const keyOf = { event: "events", statement: "statements", passage: "passages", note: "note" } as const;
const textOf = (entry: LessonEntry): string => {
  if (entry.of === "note") return encodeURIComponent(entry.text).replaceAll("%20", "+");
  return entry.of === "passage" ? `${entry.article}.${entry.hash}` : entry.id;
};

/** Writes a lesson as a query with its question mark: neighbours of one sort under one key; empty for one that has nothing. */
export function printLesson(lesson: OwnLesson): string {
  const { title, entries } = boundLesson(lesson);
  const parts: { readonly key: string; readonly values: string[] }[] = [];
  if (title !== "") parts.push({ key: "title", values: [encodeURIComponent(title).replaceAll("%20", "+")] });
  for (const entry of entries) {
    const key = keyOf[entry.of];
    const last = parts.at(-1);
    if (last?.key === key && key !== "note") last.values.push(textOf(entry));
    else parts.push({ key, values: [textOf(entry)] });
  }
  return parts.length === 0 ? "" : `?${parts.map(({ key, values }) => `${key}=${values.join(",")}`).join("&")}`;
}

/** The query that adds a record to the lesson that the reader has begun. */
export const printAddition = (entry: LessonEntry): string => `${printLesson({ title: "", entries: [entry] })}&add=1`;

/** A lesson with one entry moved by so many places; the same where it can't go. */
export function moveEntry(lesson: OwnLesson, index: number, by: -1 | 1): OwnLesson {
  const entries = [...lesson.entries];
  const [entry, other] = [entries[index], entries[index + by]];
  if (entry === undefined || other === undefined) return lesson;
  entries[index] = other;
  entries[index + by] = entry;
  return { ...lesson, entries };
}
