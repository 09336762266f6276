import { at } from "../../text/must.ts";
import { type DayColumns, openEnd, openStart } from "./column-codes.ts";
import { type Columns, type Lists, sums } from "./columns.ts";

/** Columns as plain lists of small numbers under short names: what goes over the wire. */
export type NumberTable = Readonly<Record<string, readonly number[]>>;

/** Rows from the first up to, and without, the second. */
export type RowRange = readonly [first: number, end: number];

const slice = (column: ArrayLike<number>, [first, end]: RowRange): number[] => Array.prototype.slice.call(column, first, end);

/** Where the items of some rows are. */
const itemRange = ({ starts }: Lists, [first, end]: RowRange): RowRange => [at(starts, first, "row"), at(starts, end, "row")];

/** Each number as its difference from the last: what grows slowly becomes small, and small numbers are short. */
const differences = (values: readonly number[]): number[] => values.map((value, index) => value - (values[index - 1] ?? 0));

/** Days before and after the mark's own day; −1 where the end is open. */
function dayTable({ anchor, from, to, form }: DayColumns, rows: RowRange, prefix: string): NumberTable {
  const anchors = slice(anchor, rows);
  return {
    [`${prefix}Day`]: differences(anchors),
    [`${prefix}Before`]: slice(from, rows).map((day, index) => (day === openStart ? -1 : at(anchors, index, "day") - day)),
    [`${prefix}After`]: slice(to, rows).map((day, index) => (day === openEnd ? -1 : day - at(anchors, index, "day"))),
    [`${prefix}Form`]: slice(form, rows),
  };
}

function listTable(lists: Lists, [first, end]: RowRange, prefix: string): NumberTable {
  const starts = slice(lists.starts, [first, end + 1]);
  return {
    [`${prefix}Count`]: differences(starts).slice(1),
    [prefix]: slice(lists.items, itemRange(lists, [first, end])),
  };
}

/** Some rows of the columns as a table. */
export function toTable({ events, statements }: Columns, ofEvents: RowRange, ofStatements: RowRange): NumberTable {
  const { ties, stances } = statements;
  const tied = itemRange(ties, ofStatements);
  return {
    ...dayTable(events, ofEvents, "event"),
    kind: slice(events.kind, ofEvents),
    ...listTable(events.places, ofEvents, "place"),
    ...listTable(events.sources, ofEvents, "source"),
    ...dayTable(statements, ofStatements, "said"),
    speaker: slice(statements.speaker, ofStatements),
    ...listTable(statements.sources, ofStatements, "quoted"),
    ...listTable(ties, ofStatements, "tie"),
    tie: differences(slice(ties.items, tied)),
    stance: slice(stances, tied),
  };
}

/**
 * The numbers that have a name in tables of consecutive rows.
 *
 * @param read how they are written in a table
 * @throws RangeError where a table has none of that name
 */
function joined(tables: readonly NumberTable[], name: string, read = (values: readonly number[]) => values): Int32Array {
  const values = tables.flatMap(({ [name]: column }) => {
    if (column === undefined) throw new RangeError(`A table has no column “${name}”.`);
    return read(column);
  });
  return Int32Array.from(values);
}

function toDays(tables: readonly NumberTable[], prefix: string): DayColumns {
  const anchor = joined(tables, `${prefix}Day`, sums);
  const before = joined(tables, `${prefix}Before`);
  const after = joined(tables, `${prefix}After`);
  return {
    anchor,
    from: before.map((days, row) => (days === -1 ? openStart : at(anchor, row, "day") - days)),
    to: after.map((days, row) => (days === -1 ? openEnd : at(anchor, row, "day") + days)),
    form: joined(tables, `${prefix}Form`),
  };
}

const toLists = (tables: readonly NumberTable[], prefix: string, read?: typeof sums): Lists => ({
  starts: Int32Array.from([0, ...sums([...joined(tables, `${prefix}Count`)])]),
  items: joined(tables, prefix, read),
});

/** Columns from tables of consecutive rows: the inverse of {@link toTable}. */
export function fromTables(tables: readonly NumberTable[]): Columns {
  const events = toDays(tables, "event");
  const statements = toDays(tables, "said");
  return {
    events: {
      count: events.anchor.length,
      ...events,
      kind: joined(tables, "kind"),
      places: toLists(tables, "place"),
      sources: toLists(tables, "source"),
    },
    statements: {
      count: statements.anchor.length,
      ...statements,
      speaker: joined(tables, "speaker"),
      sources: toLists(tables, "quoted"),
      ties: toLists(tables, "tie", sums),
      stances: joined(tables, "stance"),
    },
  };
}
