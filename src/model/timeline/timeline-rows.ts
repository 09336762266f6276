import type { Kind } from "../../corpus/event.ts";
import type { StanceVerb } from "../../corpus/statement.ts";
import { at } from "../../text/at.ts";
import { describeDate } from "../../text/describe-date.ts";
import { oncePer } from "../../text/once-per.ts";
import type { Columns } from "../query/columns.ts";
import { eventDateAt, kindAt, oncePerRow, type RecordSource, statementDateAt, tiesAt } from "../query/record-source.ts";
import { eventNameAt, wordsAt } from "../query/row-names.ts";
import { statementName } from "../record/accessible-name.ts";
import { itemsOf } from "../record/account-lists.ts";
import { type DrawnDate, drawnDate } from "../time/drawn-date.ts";
import { lagInWords } from "../time/lag.ts";

/** A record as a timeline takes it. */
export interface TimelineRecord {
  readonly id: string;
  readonly title: string;
  readonly date: DrawnDate;
  /** Full accessible name. */
  readonly name: string;
}

export interface TimelineEvent extends TimelineRecord {
  readonly kind: Kind;
}

/** How a statement is tied to an event; `lag` is null where it is general, or not known. */
export interface TimelineTie {
  /** Id of the event. */
  readonly event: string;
  readonly stance: StanceVerb;
  readonly link: "named" | "general";
  readonly lag: string | null;
}

export interface TimelineStatement extends TimelineRecord {
  readonly ties: readonly TimelineTie[];
}

/** An article by the day of its publication; it is called by its publisher. */
export interface TimelineArticle extends Omit<TimelineRecord, "title"> {
  readonly publisher: string;
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

const eventAt = oncePerRow((source, row): TimelineEvent => {
  const { id, title } = wordsAt(source, "events", row);
  const { columns } = source;
  return { id, title, kind: kindAt(columns, row), date: eventDateAt(columns, row), name: eventNameAt(source, row) };
});

const statementAt = oncePerRow((source, row): TimelineStatement => {
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
});

const articlesIn = oncePer(({ index }: RecordSource): TimelineArticle[] =>
  index.sources
    .filter(({ published }) => published !== "")
    .map(({ id, name, publisher, published }) => ({
      id,
      publisher,
      date: drawnDate(published),
      // Without a headline the name says already who published it, and when.
      name: `Published: ${name}.${name.startsWith(publisher) ? "" : ` ${publisher}, ${describeDate({ edtf: published })}.`}`,
    })),
);

/** Rows of the events that statements are about, whether these are shown or not: a statement is named with them. */
export const answeredRows = ({ ties }: Columns["statements"], statements: readonly number[]): number[] =>
  statements.flatMap((row) => itemsOf(ties, row));

/**
 * Rows of a source as a timeline takes them. The words of the rows, and of the events that they are about, must be there.
 *
 * @throws RangeError where a word has not come, or a number of the columns has no meaning.
 */
export const timelineRows = (source: RecordSource, rows: RowNumbers, withArticles: boolean): TimelineRows => ({
  events: rows.events.map((row) => eventAt(source, row)),
  statements: rows.statements.map((row) => statementAt(source, row)),
  articles: withArticles ? articlesIn(source) : [],
});
