import type { Basis } from "../../corpus/basis.ts";
import type { Precision } from "../../corpus/event.ts";
import { describeDate } from "../../text/describe-date.ts";
import type { EventAccounts } from "./accounts.ts";

const precisionWords: Readonly<Record<Precision, string>> = {
  point: "exact place",
  site: "the site is known",
  settlement: "somewhere in the town or city",
  near: "nearby",
  region: "somewhere in the region",
  country: "no closer place given",
};

/** What a date or a place rests on, where it is not the source's own statement. */
export const basisInWords: Readonly<Record<Basis, string>> = {
  stated: "stated in the source",
  inferred: "worked out by us",
  external: "from elsewhere",
};

/** How exactly a place is known, in words. */
export const precisionInWords = (precision: Precision): string => precisionWords[precision];

const endsSentence = (text: string): string => (/[.!?…]["”’']?$/u.test(text) ? text : `${text}.`);
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** A place of an event, by its name, and how exactly it is known. */
export interface NamedWhereabouts {
  readonly name: string;
  readonly precision: Precision;
}

/** Places of an event with their precision, in words; says so where there is none. */
export function placesInWords(places: readonly NamedWhereabouts[]): string {
  if (places.length === 0) return "Place not stated";
  return list(places.map(({ name, precision }) => `${name} (${precisionWords[precision]})`));
}

/** How many accounts take which stance, in words: `two deny, one of them in general` is said as `denies 2 (1 in general)`. */
export function accountsInWords(counts: EventAccounts["counts"]): string {
  if (counts.length === 0) return "No accounts";
  const each = counts.map(({ stance, general, total }) => {
    const apart = general === 0 ? "" : general === total ? " in general" : ` (${general} in general)`;
    return `${stance} ${total}${apart}`;
  });
  return `Accounts: ${each.join(", ")}`;
}

/** Date in words with what it rests on where that is not the source's own statement. */
function dateInWords({ edtf, basis }: { readonly edtf: string; readonly basis: string }): string {
  const words = describeDate({ edtf });
  const first = words.slice(0, 1).toUpperCase() + words.slice(1);
  return basis === "stated" ? first : `${first} (${basisInWords[basis as Basis] ?? basis})`;
}

/** What an event is called in full where only its mark is seen: title, date with its certainty, places with their precision, accounts by stance. */
export function eventName(event: {
  readonly title: string;
  readonly date: { readonly edtf: string; readonly basis: string };
  readonly places: readonly NamedWhereabouts[];
  readonly counts: EventAccounts["counts"];
}): string {
  return [event.title, dateInWords(event.date), placesInWords(event.places), accountsInWords(event.counts)]
    .map(endsSentence)
    .join(" ");
}

/** Likewise a statement: title, speaker, date with its certainty, and what it answers, how, and how much later. */
export function statementName(statement: {
  readonly title: string;
  readonly speaker: string;
  readonly edtf: string;
  readonly answers: readonly {
    readonly stance: string;
    readonly title: string;
    readonly link: "named" | "general";
    readonly lag: string | null;
  }[];
}): string {
  const about = statement.answers.map(({ stance, title, link, lag }) => {
    const detail = link === "general" ? " (in general)" : lag === null ? "" : ` (${lag})`;
    return `${stance} “${title}”${detail}`;
  });
  const last = about.length === 0 ? "Answers no event listed here" : `${statement.speaker} ${about.join("; ")}`;
  return [`Statement: ${statement.title}`, `Said ${describeDate({ edtf: statement.edtf })}`, last].map(endsSentence).join(" ");
}
