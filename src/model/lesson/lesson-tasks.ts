import { compareText } from "../../text/compare-text.ts";
import { readEdtf } from "../../text/edtf.ts";
import { at } from "../../text/must.ts";
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

/** Events to put in order, where the days of any two say one. */
function toOrder(events: readonly LessonEvent[]): readonly TaskItem[] {
  if (!events.some((a) => events.some((b) => isBefore(a, b)))) return [];
  const mixed = events.toSorted((a, b) => compareText(a.id, b.id));
  return mixed.map((event) =>
    item(event.title, { of: "number", most: events.length }, { key: [`${placesOf(event, events)}. Date: ${event.when}.`] }),
  );
}

/** Words whose speaker is to be named, where there are two. */
function toName(statements: readonly LessonStatement[]): readonly TaskItem[] {
  const said = statements.filter(({ words }) => words.pieces !== null);
  const choices = [...new Set(said.map(({ speaker }) => speaker))].sort(compareText);
  if (choices.length < 2) return [];
  return said.map(({ words, speaker, role, when }) =>
    item(
      "",
      { of: "choice", choices },
      { words: [words], key: [`${speaker}${role === null ? "" : `, ${role}`}. Said: ${when}.`] },
    ),
  );
}

/** Sentences whose words are to be found, once in each article. */
const toFind = (items: readonly LessonItem[]): readonly TaskItem[] =>
  items.flatMap((each) => {
    if (each.sort === "passage") return [];
    const [ask, words] = each.sort === "event" ? [each.summary, each.words] : [each.title, [each.words]];
    const shown = words.filter(({ pieces }) => pieces !== null);
    const pages = Map.groupBy(shown, ({ href }) => href.replace(/#.*$/u, ""));
    return [...pages].map(([href, keyWords]) =>
      item(ask, lines, { link: { href, text: at(keyWords, 0, "quotation").article }, keyWords }),
    );
  });

/** The tasks that a lesson's records and questions give, each with its key; a task for which they have too little is left out. */
export function tasksOf(items: readonly LessonItem[], readings: readonly LessonReading[] = []): readonly Task[] {
  const events = items.filter((each) => each.sort === "event");
  const statements = items.filter((each) => each.sort === "statement");
  const open = events.filter(({ unknowns }) => unknowns.length > 0);
  const tasks: readonly Task[] = [
    {
      id: "read",
      heading: "Read the words",
      instruction: "Answer from the words alone.",
      items: readings.map(({ ask, words, key }) => item(ask, lines, { words, key: [key] })),
    },
    {
      id: "order",
      heading: "Put these events in order",
      instruction:
        "Give each event its place in time, beginning with 1. Some dates leave the order open: say so where you find it.",
      items: toOrder(events),
    },
    {
      id: "who",
      heading: "Who said it?",
      instruction: "Whose account is it? Which words tell you, and do they tell you at all?",
      items: toName(statements),
    },
    {
      id: "find",
      heading: "Find the words in the article",
      instruction: "Each sentence rests on words of an article. Open it, find them, and copy them exactly, errors included.",
      items: toFind(items),
    },
    {
      id: "unsaid",
      heading: "What does no source say?",
      instruction: "What would a reader ask that none of these sources answers?",
      items: open.map(({ title, unknowns }) => item(title, lines, { key: unknowns })),
    },
    {
      id: "need",
      heading: "What would you need to know?",
      instruction: "What would you need to know to judge this account? Who could know it, and where would you look?",
      items: statements.map(({ title, chain, when }) =>
        item(title, lines, { key: [`It reached the article so: ${chain.join(" → ")}. Said: ${when}.`] }),
      ),
    },
  ];
  return tasks.filter((task) => task.items.length > 0);
}
