import { compareText } from "../../text/compare-text.ts";
import { readEdtf } from "../../text/read-edtf.ts";
import type { LessonEvent, LessonItem, LessonReading, LessonStatement, LessonWords } from "./lesson-record.ts";

/** Something to do in a task. */
export interface TaskItem {
  readonly ask: string;
  /** Where the article is in which it is done; null where it is done here. */
  readonly link: { readonly href: string; readonly text: string } | null;
  readonly words: readonly LessonWords[];
  /** What the reader gives: a number up to `most`, one of some names, or lines of text. */
  readonly answer:
    | { readonly of: "number"; readonly most: number }
    | { readonly of: "choice"; readonly choices: readonly string[] }
    | { readonly of: "lines" };
  /** What the key says, a line each. */
  readonly key: readonly string[];
  /** Words that the key shows. */
  readonly keyWords: readonly LessonWords[];
}

/** A task on a worksheet, made of a lesson's own records. */
export interface Task {
  readonly id: "read" | "order" | "who" | "find" | "unsaid" | "need";
  readonly heading: string;
  readonly instruction: string;
  readonly items: readonly TaskItem[];
}

const item = (ask: string, answer: TaskItem["answer"], more: Partial<TaskItem> = {}): TaskItem => ({
  ask,
  link: null,
  words: [],
  answer,
  key: [],
  keyWords: [],
  ...more,
});
const lines = { of: "lines" } as const;

/** Whether the days alone say that one event was over before another began. */
function isBefore(a: LessonEvent, b: LessonEvent): boolean {
  const { latest } = readEdtf(a.date);
  const { earliest } = readEdtf(b.date);
  return latest !== null && earliest !== null && latest < earliest;
}

/** The places that an event can have among others, as far as days tell: “2”, “1 to 3”. */
function placesOf(event: LessonEvent, events: readonly LessonEvent[]): string {
  const first = 1 + events.filter((other) => isBefore(other, event)).length;
  const last = events.length - events.filter((other) => isBefore(event, other)).length;
  return first === last ? `Place ${first}` : `Any place from ${first} to ${last}: the dates leave it open`;
}

function orderTask(events: readonly LessonEvent[]): Task | null {
  const ordered = events.some((a) => events.some((b) => isBefore(a, b)));
  if (!ordered) return null;
  const mixed = [...events].sort((a, b) => compareText(a.id, b.id));
  return {
    id: "order",
    heading: "Put these events in order",
    instruction:
      "Give each event its place in time, beginning with 1. Some dates leave the order open: say so where you find it.",
    items: mixed.map((event) =>
      item(event.title, { of: "number", most: events.length }, { key: [`${placesOf(event, events)}. Date: ${event.when}.`] }),
    ),
  };
}

function whoTask(statements: readonly LessonStatement[]): Task | null {
  const said = statements.filter(({ words }) => words.pieces !== null);
  const choices = [...new Set(said.map(({ speaker }) => speaker))].sort(compareText);
  if (choices.length < 2) return null;
  return {
    id: "who",
    heading: "Who said it?",
    instruction: "Whose account is it? Which words tell you, and do they tell you at all?",
    items: said.map(({ words, speaker, role, when }) =>
      item(
        "",
        { of: "choice", choices },
        { words: [words], key: [`${speaker}${role === null ? "" : `, ${role}`}. Said: ${when}.`] },
      ),
    ),
  };
}

/** Each article that some words stand in, once. */
function articlesOf(
  words: readonly LessonWords[],
): { readonly article: string; readonly href: string; readonly words: readonly LessonWords[] }[] {
  const pages = [...new Set(words.map(({ href }) => href.replace(/#.*$/u, "")))];
  return pages.map((href) => {
    const own = words.filter((each) => each.href.replace(/#.*$/u, "") === href);
    return { article: own[0]?.article ?? "", href, words: own };
  });
}

function findTask(items: readonly LessonItem[]): Task | null {
  const findings = items.flatMap((each) => {
    const [ask, words] =
      each.sort === "event" ? [each.summary, each.words] : each.sort === "statement" ? [each.title, [each.words]] : ["", []];
    return articlesOf(words.filter(({ pieces }) => pieces !== null)).map((found) =>
      item(ask, lines, { link: { href: found.href, text: found.article }, keyWords: found.words }),
    );
  });
  if (findings.length === 0) return null;
  return {
    id: "find",
    heading: "Find the words in the article",
    instruction: "Each sentence rests on words of an article. Open it, find them, and copy them exactly, errors included.",
    items: findings,
  };
}

function unsaidTask(events: readonly LessonEvent[]): Task | null {
  const open = events.filter(({ unknowns }) => unknowns.length > 0);
  if (open.length === 0) return null;
  return {
    id: "unsaid",
    heading: "What does no source say?",
    instruction: "What would a reader ask that none of these sources answers?",
    items: open.map(({ title, unknowns }) => item(title, lines, { key: unknowns })),
  };
}

function needTask(statements: readonly LessonStatement[]): Task | null {
  if (statements.length === 0) return null;
  return {
    id: "need",
    heading: "What would you need to know?",
    instruction: "What would you need to know to judge this account? Who could know it, and where would you look?",
    items: statements.map(({ title, chain, when }) =>
      item(title, lines, { key: [`It reached the article so: ${chain.join(" → ")}. Said: ${when}.`] }),
    ),
  };
}

function readTask(readings: readonly LessonReading[]): Task | null {
  if (readings.length === 0) return null;
  return {
    id: "read",
    heading: "Read the words",
    instruction: "Answer from the words alone.",
    items: readings.map(({ ask, words, key }) => item(ask, lines, { words, key: [key] })),
  };
}

/** The tasks that a lesson's records and questions give, each with its key; a task for which they have too little is left out. */
export function tasksOf(items: readonly LessonItem[], readings: readonly LessonReading[] = []): readonly Task[] {
  const events = items.filter((each) => each.sort === "event");
  const statements = items.filter((each) => each.sort === "statement");
  return [
    readTask(readings),
    orderTask(events),
    whoTask(statements),
    findTask(items),
    unsaidTask(events),
    needTask(statements),
  ].filter((task) => task !== null);
}
