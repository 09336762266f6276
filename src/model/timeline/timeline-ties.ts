import type { DrawnDate } from "../time/drawn-date.ts";
import type { TimelineArc } from "./timeline-layout.ts";
import type { TimelineStatement } from "./timeline-rows.ts";

/** An arc before it is drawn, from foot to foot in pixels. */
export type Tie = Omit<TimelineArc, "path" | "tip"> & { readonly from: number; readonly to: number };

/** All arcs between statements and events that have a foot on the axis; `from` and `to` hold the feet by id. */
export const tiesOf = (
  statements: readonly TimelineStatement[],
  from: ReadonlyMap<string, number>,
  to: ReadonlyMap<string, number>,
): Tie[] =>
  statements.flatMap(({ id, ties }) =>
    ties.flatMap((tie): Tie[] => {
      const start = from.get(id);
      const end = to.get(tie.event);
      if (start === undefined || end === undefined) return [];
      const { event, stance, link, lag } = tie;
      return [{ statement: id, event, stance, link, lag, from: start, to: end }];
    }),
  );

/** Lags of the arcs of a statement, each once, at most two: what is said beside its label. */
export function lagsOf({ ties }: TimelineStatement, events: ReadonlyMap<string, DrawnDate>): string {
  const lags = ties.flatMap(({ event, lag }) => (lag !== null && events.has(event) ? [lag] : []));
  return [...new Set(lags)].slice(0, 2).join("; ");
}
