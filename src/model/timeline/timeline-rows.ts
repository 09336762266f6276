import type { Kind } from "../../corpus/event.ts";
import type { StanceVerb } from "../../corpus/statement.ts";
import { at } from "../../text/at.ts";
import { describeDate } from "../../text/describe-date.ts";
import type { Columns } from "../query/columns.ts";
import { eventDateAt, kindAt, type RecordSource, statementDateAt, tiesAt } from "../query/record-source.ts";
import { eventNameAt, wordsAt } from "../query/row-names.ts";
import { statementName } from "../record/accessible-name.ts";
import { type DrawnDate, drawnDate } from "../time/drawn-date.ts";
import { lagInWords } from "../time/lag.ts";

/** An event as a timeline takes it. */
export interface TimelineEvent {
  readonly id: string;
  readonly title: string;
  readonly kind: Kind;
  readonly date: DrawnDate;
  /** Full accessible name. */
  readonly name: string;
}

/** How a statement is tied to an event; `lag` is null where it is general, or not known. */
export interface TimelineTie {
  /** Id of the event. */
  readonly event: string;
  readonly stance: StanceVerb;
  readonly link: "named" | "general";
  readonly lag: string | null;
}

/** A statement as a timeline takes it. */
export interface TimelineStatement {
  readonly id: string;
  readonly title: string;
  readonly date: DrawnDate;
  readonly name: string;
  readonly ties: readonly TimelineTie[];
}

/** An article as a timeline takes it: the day of its publication. */
export interface TimelineArticle {
  readonly id: string;
  readonly publisher: string;
  readonly date: DrawnDate;
  readonly name: string;
}

/** What a timeline shows: events and statements each in order of time. */
export interface TimelineRows {
  readonly events: readonly TimelineEvent[];
  readonly statements: readonly TimelineStatement[];
  readonly articles: readonly TimelineArticle[];
}

/** Numbers of rows, ascending. */
export interface RowNumbers {
  readonly events: readonly number[];
  readonly statements: readonly number[];
}

function toEvent(source: RecordSource, row: number): TimelineEvent {
  const { id, title } = wordsAt(source, "events", row);
  const { columns } = source;
  return { id, title, kind: kindAt(columns, row), date: eventDateAt(columns, row), name: eventNameAt(source, row) };
}

function toStatement(source: RecordSource, row: number): TimelineStatement {
  const { id, title, date: edtf } = wordsAt(source, "statements", row);
  const { columns, index } = source;
  const date = statementDateAt(columns, row);
  const ties = tiesAt(columns, row).map(({ event, stance, link }) => {
    const answered = wordsAt(source, "events", event);
    const lag = link === "named" ? lagInWords(eventDateAt(columns, event), date) : null;
    return { event: answered.id, title: answered.title, stance, link, lag };
  });
  const speaker = at(index.speakers, at(columns.statements.speaker, row, "speaker"), "speaker").name;
  return { id, title, date, name: statementName({ title, speaker, edtf, answers: ties }), ties };
}

const toArticles = ({ index }: RecordSource): TimelineArticle[] =>
  index.sources
    .filter(({ published }) => published !== "")
    .map(({ id, name, publisher, published }) => ({
      id,
      publisher,
      date: drawnDate(published),
      // Without a headline the name says already who published it, and when.
      name: `Published: ${name}.${name.startsWith(publisher) ? "" : ` ${publisher}, ${describeDate({ edtf: published })}.`}`,
    }));

/** Rows that were made of a source: what a record is called does not change with the view. */
interface Made {
  readonly events: Map<number, TimelineEvent>;
  readonly statements: Map<number, TimelineStatement>;
  readonly articles: readonly TimelineArticle[];
}
const made = new WeakMap<RecordSource, Made>();

function once<T>(known: Map<number, T>, row: number, make: () => T): T {
  const before = known.get(row);
  if (before !== undefined) return before;
  const now = make();
  known.set(row, now);
  return now;
}

/** Rows of the events that statements are about, whether these are shown or not: a statement is named with them. */
export const answeredRows = ({ ties: { starts, items } }: Columns["statements"], statements: readonly number[]): number[] =>
  statements.flatMap((row) => Array.prototype.slice.call(items, starts[row], starts[row + 1]) as number[]);

/**
 * Rows of a source as a timeline takes them. The words of the rows, and of the events that they are about, must be there.
 *
 * @throws RangeError where a word has not come, or a number of the columns has no meaning.
 */
export function timelineRows(source: RecordSource, rows: RowNumbers, withArticles: boolean): TimelineRows {
  const known = made.get(source) ?? { events: new Map(), statements: new Map(), articles: toArticles(source) };
  made.set(source, known);
  return {
    events: rows.events.map((row) => once(known.events, row, () => toEvent(source, row))),
    statements: rows.statements.map((row) => once(known.statements, row, () => toStatement(source, row))),
    articles: withArticles ? known.articles : [],
  };
}
