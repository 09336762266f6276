import { openEnd, openStart } from "./column-codes.ts";
import type { Columns, DayColumns, Lists } from "./columns.ts";

/** Columns as plain lists of small numbers under short names: what goes over the wire. */
export type NumberTable = Readonly<Record<string, readonly number[]>>;

/** Rows from the first up to, and without, the second. */
export type RowRange = readonly [first: number, end: number];

const slice = (column: ArrayLike<number>, [first, end]: RowRange): number[] => Array.prototype.slice.call(column, first, end);

/** Each number as its difference from the last: what grows slowly becomes small, and small numbers are short. */
const differences = (values: readonly number[]): number[] => values.map((value, index) => value - (values[index - 1] ?? 0));
function sums(values: readonly number[]): number[] {
  let sum = 0;
  return values.map((value) => {
    sum += value;
    return sum;
  });
}

/** Days before and after the mark's own day; −1 where the end is open. */
function dayTable({ anchor, from, to, form }: DayColumns, rows: RowRange, prefix: string): NumberTable {
  const anchors = slice(anchor, rows);
  return {
    [`${prefix}Day`]: differences(anchors),
    [`${prefix}Before`]: slice(from, rows).map((day, index) => (day === openStart ? -1 : (anchors[index] ?? 0) - day)),
    [`${prefix}After`]: slice(to, rows).map((day, index) => (day === openEnd ? -1 : day - (anchors[index] ?? 0))),
    [`${prefix}Form`]: slice(form, rows),
  };
}

function listTable({ starts, items }: Lists, [first, end]: RowRange, prefix: string): NumberTable {
  const counts = Array.from({ length: end - first }, (_, row) => (starts[first + row + 1] ?? 0) - (starts[first + row] ?? 0));
  return { [`${prefix}Count`]: counts, [prefix]: slice(items, [starts[first] ?? 0, starts[end] ?? 0]) };
}

/** Some rows of the columns as a table. */
export function toTable({ events, statements }: Columns, ofEvents: RowRange, ofStatements: RowRange): NumberTable {
  const { ties, stances } = statements;
  const tied = listTable(ties, ofStatements, "tie");
  return {
    ...dayTable(events, ofEvents, "event"),
    kind: slice(events.kind, ofEvents),
    ...listTable(events.places, ofEvents, "place"),
    ...listTable(events.sources, ofEvents, "source"),
    ...dayTable(statements, ofStatements, "said"),
    speaker: slice(statements.speaker, ofStatements),
    ...listTable(statements.sources, ofStatements, "quoted"),
    ...tied,
    tie: differences(tied["tie"] ?? []),
    stance: slice(stances, [ties.starts[ofStatements[0]] ?? 0, ties.starts[ofStatements[1]] ?? 0]),
  };
}

const joined = (tables: readonly NumberTable[], name: string): Int32Array => {
  const length = tables.reduce((sum, table) => sum + (table[name]?.length ?? 0), 0);
  const all = new Int32Array(length);
  let at = 0;
  for (const table of tables) {
    all.set(table[name] ?? [], at);
    at += table[name]?.length ?? 0;
  }
  return all;
};

function toDays(tables: readonly NumberTable[], prefix: string): DayColumns {
  const anchor = joined(
    tables.map((table) => ({ day: sums(table[`${prefix}Day`] ?? []) })),
    "day",
  );
  const before = joined(tables, `${prefix}Before`);
  const after = joined(tables, `${prefix}After`);
  return {
    anchor,
    from: anchor.map((day, row) => (before[row] === -1 ? openStart : day - (before[row] ?? 0))),
    to: anchor.map((day, row) => (after[row] === -1 ? openEnd : day + (after[row] ?? 0))),
    form: joined(tables, `${prefix}Form`),
  };
}

function toLists(tables: readonly NumberTable[], prefix: string): Lists {
  const counts = joined(tables, `${prefix}Count`);
  const starts = new Int32Array(counts.length + 1);
  counts.forEach((count, row) => {
    starts[row + 1] = (starts[row] ?? 0) + count;
  });
  return { starts, items: joined(tables, prefix) };
}

/** Columns from tables of consecutive rows: the inverse of {@link toTable}. */
export function fromTables(tables: readonly NumberTable[]): Columns {
  const events = toDays(tables, "event");
  const statements = toDays(tables, "said");
  const ties = tables.map((table) => ({ ...table, tie: sums(table["tie"] ?? []) }));
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
      ties: toLists(ties, "tie"),
      stances: joined(tables, "stance"),
    },
  };
}
