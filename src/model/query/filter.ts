import { someItem } from "../record/account-lists.ts";
import { stanceNumber } from "./column-codes.ts";
import type { Columns, Dictionaries } from "./columns.ts";
import { accountHits, type Criteria, failuresOf, passes, toCriteria, type WordMatches } from "./criteria.ts";
import type { View } from "./view.ts";

/** Which rows a view shows: 1 for those it does. */
export interface Shown {
  readonly events: Uint8Array;
  readonly statements: Uint8Array;
  readonly eventCount: number;
  readonly statementCount: number;
}

/** Given rows as marks: what is shown where a page is about these alone. */
export function shownRows(
  columns: Columns,
  rows: { readonly events: readonly number[]; readonly statements: readonly number[] },
): Shown {
  const events = new Uint8Array(columns.events.count);
  const statements = new Uint8Array(columns.statements.count);
  for (const row of rows.events) events[row] = 1;
  for (const row of rows.statements) statements[row] = 1;
  return { events, statements, eventCount: rows.events.length, statementCount: rows.statements.length };
}

/** Numbers of the rows that are marked. */
export function markedRows(marks: Uint8Array): number[] {
  const rows: number[] = [];
  for (let row = 0; row < marks.length; row += 1) if (marks[row] === 1) rows.push(row);
  return rows;
}

/** Whether a view holds anything that only an event can have: then statements about no event are not shown. */
const asksForEvents = ({ map, kind, place, stance }: Criteria): boolean => [map, kind, place, stance].some((one) => one !== null);

/** Whether a statement is shown: with an event it is about, by a tie that the view asks for; alone where it is about none. */
function showsStatement(
  { statements }: Columns,
  criteria: Criteria,
  events: Uint8Array,
  words: WordMatches | null,
  row: number,
): boolean {
  if (!passes(criteria.speaker, statements.speaker[row] ?? -1)) return false;
  const { ties, stances } = statements;
  const { source, stance } = criteria;
  if (someItem(ties, row, (event, at) => events[event] === 1 && passes(stance, stanceNumber(stances[at] ?? 0)))) return true;
  if (ties.starts[row] !== ties.starts[row + 1] || asksForEvents(criteria)) return false;
  if ((statements.from[row] ?? 0) > criteria.to || (statements.to[row] ?? 0) < criteria.from) return false;
  if (source !== null && !someItem(statements.sources, row, (item) => source[item] === 1)) return false;
  return words === null || words.statements[row] === 1;
}

/**
 * The rows that a view shows. Values of one key are joined by “or”, keys by “and”. `from` and `to` match what overlaps the span, an
 * open end reaching as far as needed. `speaker` and `stance` match an event through one statement that has both; `source` through its own
 * quotes or those of its statements; `map` asks for a mark in that part of the map. Statements are shown with the events they are about.
 *
 * @param words which records hold the words of the view; null when it has none.
 */
export function showView(columns: Columns, dictionaries: Dictionaries, view: View, words: WordMatches | null = null): Shown {
  const criteria = toCriteria(view, dictionaries);
  const hits = accountHits(columns, criteria);
  const marks = (count: number, shows: (row: number) => boolean): Uint8Array =>
    new Uint8Array(count).map((_, row) => (shows(row) ? 1 : 0));
  const sum = (shown: Uint8Array): number => shown.reduce((count, one) => count + one, 0);
  const events = marks(columns.events.count, (row) => failuresOf(columns, criteria, hits, words, row) === 0);
  const statements = marks(columns.statements.count, (row) => showsStatement(columns, criteria, events, words, row));
  return { events, statements, eventCount: sum(events), statementCount: sum(statements) };
}
