import type { Event } from "../../corpus/event.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import { stanceVerbs } from "../../corpus/stance-verbs.ts";
import type { StanceVerb, Statement } from "../../corpus/statement.ts";
import { drawnDate } from "../time/drawn-date.ts";
import { lagInWords } from "../time/lag.ts";
import { statementsInTime } from "./chronology.ts";

/** What one statement says of an event. */
export interface Account {
  readonly statement: string;
  readonly title: string;
  readonly stance: StanceVerb;
  readonly link: "named" | "general";
  /** Why the two are tied; null where the words alone say it. */
  readonly because: string | null;
  readonly speaker: { readonly id: string; readonly name: string };
  readonly role: string | null;
  /** From the mouth to the article, the speaker left out. */
  readonly via: readonly { readonly id: string; readonly name: string }[];
  /** EDTF date of the statement. */
  readonly said: string;
  /** `three days later`; null for a general statement, for a class of events, and where no lag is known. */
  readonly lag: string | null;
}

/** Accounts of one stance, in order of time. */
export interface AccountGroup {
  readonly stance: StanceVerb;
  readonly accounts: readonly Account[];
}

/** How many accounts take a stance. */
export interface StanceCount {
  readonly stance: StanceVerb;
  readonly named: number;
  readonly general: number;
  readonly total: number;
}

/** The accounts of one event: those that name it apart from those of a class that may include it. */
export interface EventAccounts {
  readonly named: readonly AccountGroup[];
  readonly general: readonly AccountGroup[];
  /** By stance, without stances that nobody takes. */
  readonly counts: readonly StanceCount[];
  /** Number of different statements. */
  readonly statements: number;
}

/** The stances in the order in which pages show them. */
export const stanceOrder: readonly StanceVerb[] = stanceVerbs;

/** How many accounts take which stance, in the order in which pages show stances. */
export function countStances(
  accounts: readonly { readonly stance: StanceVerb; readonly link: "named" | "general" }[],
): StanceCount[] {
  return stanceVerbs
    .map((stance) => {
      const own = accounts.filter((account) => account.stance === stance);
      const named = own.filter(({ link }) => link === "named").length;
      return { stance, named, general: own.length - named, total: own.length };
    })
    .filter(({ total }) => total > 0);
}

function groups(accounts: readonly Account[]): AccountGroup[] {
  return stanceOrder
    .map((stance) => ({ stance, accounts: accounts.filter((account) => account.stance === stance) }))
    .filter((group) => group.accounts.length > 0);
}

/** All accounts of an event in `statements`, which may be all statements of the corpus; a speaker without record shows as its id. */
export function accountsOf(
  event: Pick<Event, "id" | "date" | "extent">,
  statements: readonly Statement[],
  speakers: readonly Pick<Speaker, "id" | "name">[],
): EventAccounts {
  return accountsByEvent([event], statements, speakers).get(event.id) ?? { named: [], general: [], counts: [], statements: 0 };
}

/** The accounts of every event, by its id; one pass over the statements. */
export function accountsByEvent(
  events: readonly Pick<Event, "id" | "date" | "extent">[],
  statements: readonly Statement[],
  speakers: readonly Pick<Speaker, "id" | "name">[],
): ReadonlyMap<string, EventAccounts> {
  const names = new Map(speakers.map((speaker) => [speaker.id, speaker.name]));
  const named = (id: string) => ({ id, name: names.get(id) ?? id });
  const found = new Map<string, Account[]>(events.map((event) => [event.id, []]));
  const dates = new Map(events.map((event) => [event.id, drawnDate(event.date.edtf)]));
  const classes = new Set(events.filter(({ extent }) => extent === "many").map(({ id }) => id));
  for (const statement of statementsInTime(statements)) {
    for (const { event, stance, link, because } of statement.stances) {
      const date = dates.get(event);
      if (date === undefined) continue;
      found.get(event)?.push({
        statement: statement.id,
        title: statement.title,
        stance,
        link,
        because: because ?? null,
        speaker: named(statement.speaker),
        role: statement.role,
        via: statement.via.map(named),
        said: statement.said.edtf,
        lag: link === "named" && !classes.has(event) ? lagInWords(date, drawnDate(statement.said.edtf)) : null,
      });
    }
  }
  return new Map([...found].map(([id, accounts]) => [id, summarise(accounts)]));
}

function summarise(accounts: readonly Account[]): EventAccounts {
  return {
    named: groups(accounts.filter((account) => account.link === "named")),
    general: groups(accounts.filter((account) => account.link === "general")),
    counts: countStances(accounts),
    statements: new Set(accounts.map((account) => account.statement)).size,
  };
}
