import type { Columns, Lists } from "../query/columns.ts";

/** The numbers of one row. */
export function itemsOf(lists: Lists, row: number): number[] {
  const items: number[] = [];
  for (let at = lists.starts[row] ?? 0; at < (lists.starts[row + 1] ?? 0); at += 1) items.push(lists.items[at] ?? -1);
  return items;
}

/** Whether one of the numbers of a row is such as is asked for; `at` is its place among all. Makes no list, for it is asked of every row. */
export function someItem({ starts, items }: Lists, row: number, isSuch: (item: number, at: number) => boolean): boolean {
  const end = starts[row + 1] ?? 0;
  for (let at = starts[row] ?? 0; at < end; at += 1) if (isSuch(items[at] ?? -1, at)) return true;
  return false;
}

/**
 * The ties of each event, in order of the statements: the columns of statements read from the other side.
 *
 * @returns lists of places in `statements.ties.items`, and for each of those the row of its statement
 */
export function accountsOfEvents({ events, statements }: Columns) {
  const { ties } = statements;
  const starts = new Uint32Array(events.count + 1);
  for (let at = 0; at < ties.items.length; at += 1)
    starts[(ties.items[at] ?? 0) + 1] = (starts[(ties.items[at] ?? 0) + 1] ?? 0) + 1;
  for (let row = 0; row < events.count; row += 1) starts[row + 1] = (starts[row + 1] ?? 0) + (starts[row] ?? 0);
  const next = starts.slice();
  const items = new Uint32Array(ties.items.length);
  const saying = new Uint32Array(ties.items.length);
  for (let row = 0; row < statements.count; row += 1)
    for (let at = ties.starts[row] ?? 0; at < (ties.starts[row + 1] ?? 0); at += 1) {
      const event = ties.items[at] ?? 0;
      items[next[event] ?? 0] = at;
      next[event] = (next[event] ?? 0) + 1;
      saying[at] = row;
    }
  return { starts, items, statements: saying };
}
