import type { Event } from "../../corpus/event.ts";
import type { Answer } from "../../corpus/linked-corpus.ts";
import { stanceVerbs } from "../../corpus/stance-verbs.ts";
import type { Stance } from "../../corpus/statement.ts";
import { drawnDate } from "../time/drawn-date.ts";
import { lagInWords } from "../time/lag.ts";
import { statementsInTime } from "./chronology.ts";

/** What one statement says of an event. */
export interface Account extends Answer {
  /** `three days later`; null for a general statement, for a class of events, and where no lag is known. */
  readonly lag: string | null;
}

/** How many accounts take which stance, in the order in which pages show stances. */
export function countStances(accounts: readonly Pick<Stance, "stance" | "link">[]) {
  return stanceVerbs
    .map((stance) => {
      const own = accounts.filter((account) => account.stance === stance);
      const named = own.filter(({ link }) => link === "named").length;
      return { stance, named, general: own.length - named, total: own.length };
    })
    .filter(({ total }) => total > 0);
}
export type StanceCount = ReturnType<typeof countStances>[number];

/**
 * The accounts of one event, of all that answers it, by stance and then in order of time: those that name it apart from those of a class that may
 * include it; and the number of different statements.
 */
export function accountsOf({ date, extent }: Pick<Event, "date" | "extent">, answers: readonly Answer[]) {
  const happened = drawnDate(date.edtf);
  const statements = statementsInTime([...new Set(answers.map(({ statement }) => statement))]);
  const inTime = statements.flatMap((statement) => answers.filter((answer) => answer.statement === statement));
  const accounts = stanceVerbs
    .flatMap((verb) => inTime.filter(({ stance }) => stance.stance === verb))
    .map(({ statement, stance }): Account => {
      const counts = stance.link === "named" && extent !== "many";
      return { statement, stance, lag: counts ? lagInWords(happened, drawnDate(statement.said.edtf)) : null };
    });
  return {
    named: accounts.filter(({ stance }) => stance.link === "named"),
    general: accounts.filter(({ stance }) => stance.link === "general"),
    counts: countStances(answers.map(({ stance }) => stance)),
    statements: statements.length,
  };
}
