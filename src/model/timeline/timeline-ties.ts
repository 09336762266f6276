import type { Event } from "../../corpus/event.ts";
import type { Statement } from "../../corpus/statement.ts";
import { statementsInTime } from "../record/chronology.ts";
import { lagInWords } from "../time/lag.ts";
import type { TimelineArc } from "./timeline-layout.ts";

/** An arc before it is drawn, from foot to foot in pixels. */
export type Tie = Omit<TimelineArc, "path" | "tip"> & { readonly from: number; readonly to: number };

/** All arcs between statements and events that have a foot on the axis; `from` and `to` hold the feet by id. */
export function tiesOf(
  { events, statements }: { readonly events: readonly Event[]; readonly statements: readonly Statement[] },
  from: ReadonlyMap<string, number>,
  to: ReadonlyMap<string, number>,
): Tie[] {
  const dates = new Map(events.map((event) => [event.id, event.date.edtf]));
  return statementsInTime(statements).flatMap((statement) =>
    statement.stances.flatMap(({ event, stance, link }): Tie[] => {
      const start = from.get(statement.id);
      const end = to.get(event);
      const date = dates.get(event);
      if (start === undefined || end === undefined || date === undefined) return [];
      const lag = link === "named" ? lagInWords(date, statement.said.edtf) : null;
      return [{ statement: statement.id, event, stance, link, lag, from: start, to: end }];
    }),
  );
}

/** Lags of the named arcs of a statement, each once: what is said beside its label. */
export function lagsOf(statement: Statement, eventDates: ReadonlyMap<string, string>): string {
  const lags = statement.stances.flatMap(({ event, link }) => {
    const date = eventDates.get(event);
    return link === "named" && date !== undefined ? [lagInWords(date, statement.said.edtf)] : [];
  });
  return [...new Set(lags.filter((lag) => lag !== null))].slice(0, 2).join("; ");
}

/** What a statement answers, for its accessible name. */
export const answersOf = (statement: Statement, eventOf: ReadonlyMap<string, Event>) =>
  statement.stances.map(({ event, stance, link }) => {
    const answered = eventOf.get(event);
    const lag = link === "named" && answered ? lagInWords(answered.date.edtf, statement.said.edtf) : null;
    return { stance, link, lag, title: answered?.title ?? event };
  });
