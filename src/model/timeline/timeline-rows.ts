import { describeDate } from "../../text/describe-date.ts";
import { at } from "../../text/must.ts";
import { oncePer } from "../../text/once-per.ts";
import { dateAt } from "../query/column-codes.ts";
import type { Columns } from "../query/columns.ts";
import { eventNameAt, kindAt, oncePerRow, type RecordSource, tiesAt, wordsAt } from "../query/record-source.ts";
import { statementName } from "../record/accessible-name.ts";
import { itemsOf } from "../record/account-lists.ts";
import { eventSymbol, stanceSymbol } from "../record/symbols.ts";
import { type DrawnDate, drawnDate } from "../time/drawn-date.ts";
import { lagInWords } from "../time/lag.ts";

/** A record as a timeline takes it. */
export interface TimelineRecord {
  readonly id: string;
  readonly title: string;
  readonly date: DrawnDate;
  /** Full accessible name. */
  readonly name: string;
  /** SVG path data of its mark, about the origin. */
  readonly symbol: string;
}

/** Numbers of rows, ascending. */
export interface RowNumbers {
  readonly events: readonly number[];
  readonly statements: readonly number[];
}

const eventAt = oncePerRow((source, row): TimelineRecord => {
  const { id, title } = wordsAt(source, "events", row);
  const { columns } = source;
  const symbol = eventSymbol(kindAt(columns, row));
  return { id, title, date: dateAt(columns.events, row), name: eventNameAt(source, row), symbol };
});

/** A statement, and how it is tied to events; the lag is null where a tie is general, or it is not known. */
const statementAt = oncePerRow((source, row) => {
  const { id, title, date: edtf } = wordsAt(source, "statements", row);
  const { columns, index } = source;
  const date = dateAt(columns.statements, row);
  const ties = tiesAt(columns, row).map(({ event, stance, link }) => {
    const answered = wordsAt(source, "events", event);
    const lag = link === "named" ? lagInWords(dateAt(columns.events, event), date) : null;
    return { event: answered.id, title: answered.title, stance, link, lag };
  });
  const speaker = at(index.speakers, at(columns.statements.speaker, row, "speaker"), "speaker").name;
  const symbol = stanceSymbol(ties[0]?.stance ?? null);
  return { id, title, date, name: statementName({ title, speaker, edtf, answers: ties }), symbol, ties };
});
export type TimelineStatement = ReturnType<typeof statementAt>;

/** Articles by the days of their publication; each is called by its publisher. */
const articlesIn = oncePer(({ index }: RecordSource) =>
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
 * Rows of a source as a timeline takes them, events and statements each in order of time. The words of the rows, and of the events that they are about, must be there.
 *
 * @throws RangeError where a word has not come, or a number of the columns has no meaning.
 */
export const timelineRows = (source: RecordSource, rows: RowNumbers, withArticles: boolean) => ({
  events: rows.events.map((row) => eventAt(source, row)),
  statements: rows.statements.map((row) => statementAt(source, row)),
  articles: withArticles ? articlesIn(source) : [],
});
export type TimelineRows = ReturnType<typeof timelineRows>;
