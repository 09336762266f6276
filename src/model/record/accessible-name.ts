import type { Basis } from "../../corpus/basis.ts";
import type { Precision } from "../../corpus/event.ts";
import { describeDate } from "../../text/describe-date.ts";
import { capitalised, inList } from "../../text/phrases.ts";
import type { StanceCount } from "./accounts.ts";

/** How exactly a place is known. */
export const precisionInWords: Readonly<Record<Precision, string>> = {
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

const endsSentence = (text: string): string => (/[.!?…]["”’']?$/u.test(text) ? text : `${text}.`);

/** Places of an event with their precision, in words; says so where there is none. */
function placesInWords(places: readonly { readonly name: string; readonly precision: Precision }[]): string {
  if (places.length === 0) return "Place not stated";
  return inList(places.map(({ name, precision }) => `${name} (${precisionInWords[precision]})`));
}

/** How many accounts take which stance, in words: `two deny, one of them in general` is said as `denies 2 (1 in general)`. */
function accountsInWords(counts: readonly StanceCount[]): string {
  if (counts.length === 0) return "No accounts";
  const each = counts.map(({ stance, general, total }) => {
    const apart = general === 0 ? "" : general === total ? " in general" : ` (${general} in general)`;
    return `${stance} ${total}${apart}`;
  });
  return `Accounts: ${each.join(", ")}`;
}

/** Date in words with what it rests on where that is not the source's own statement. */
function dateInWords({ edtf, basis }: { readonly edtf: string; readonly basis: string }): string {
  const first = capitalised(describeDate({ edtf }));
  return basis === "stated" ? first : `${first} (${basisInWords[basis as Basis] ?? basis})`;
}

/** What an event is called in full where only its mark is seen: title, date with its certainty, places with their precision, accounts by stance. */
export function eventName(event: {
  readonly title: string;
  readonly date: { readonly edtf: string; readonly basis: string };
  readonly places: Parameters<typeof placesInWords>[0];
  readonly counts: readonly StanceCount[];
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
