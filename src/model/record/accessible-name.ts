import type { Event, Precision, Whereabouts } from "../../corpus/event.ts";
import type { Place } from "../../corpus/place.ts";
import type { Speaker } from "../../corpus/speaker.ts";
import type { Statement } from "../../corpus/statement.ts";
import { describeDate } from "../../text/describe-date.ts";
import { readEdtf } from "../../text/read-edtf.ts";
import type { EventAccounts } from "./accounts.ts";

const precisionWords: Readonly<Record<Precision, string>> = {
  point: "exact place",
  site: "the site is known",
  settlement: "somewhere in the settlement",
  near: "nearby",
  region: "somewhere in the region",
  country: "somewhere in the country",
};

/** How exactly a place is known, in words. */
export const precisionInWords = (precision: Precision): string => precisionWords[precision];

const endsSentence = (text: string): string => (/[.!?…]["”’']?$/u.test(text) ? text : `${text}.`);
const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

/** Places of an event with their precision, in words; says so where there is none. */
export function placesInWords(whereabouts: readonly Whereabouts[], places: ReadonlyMap<string, Pick<Place, "name">>): string {
  if (whereabouts.length === 0) return "Place not stated";
  return list(whereabouts.map(({ place, precision }) => `${places.get(place)?.name ?? place} (${precisionWords[precision]})`));
}

/** How many accounts take which stance, in words: `two deny, one of them in general` is said as `2 denies (1 in general)`. */
export function accountsInWords(accounts: Pick<EventAccounts, "counts">): string {
  if (accounts.counts.length === 0) return "No accounts";
  const each = accounts.counts.map(({ stance, general, total }) => {
    const apart = general === 0 ? "" : general === total ? " in general" : ` (${general} in general)`;
    return `${total} ${stance}${apart}`;
  });
  return `Accounts: ${each.join(", ")}`;
}

/** Date in words with what it rests on where that is not the source's own statement. */
function dateInWords(date: { readonly edtf: string; readonly basis: string }): string {
  const words = describeDate(readEdtf(date.edtf));
  const first = words.slice(0, 1).toUpperCase() + words.slice(1);
  return date.basis === "stated" ? first : `${first} (${date.basis})`;
}

/** The full name of an event's mark: title, date with its certainty, places with their precision, accounts by stance. */
export function eventName(
  event: Pick<Event, "title" | "date" | "places">,
  places: ReadonlyMap<string, Pick<Place, "name">>,
  accounts: Pick<EventAccounts, "counts">,
): string {
  return [event.title, dateInWords(event.date), placesInWords(event.places, places), accountsInWords(accounts)]
    .map(endsSentence)
    .join(" ");
}

/** The full name of a statement's mark: title, speaker, date with its certainty, and what it answers, how, and how much later. */
export function statementName(
  statement: Pick<Statement, "title" | "speaker" | "said">,
  speakers: ReadonlyMap<string, Pick<Speaker, "name">>,
  answers: readonly {
    readonly stance: string;
    readonly title: string;
    readonly link: "named" | "general";
    readonly lag: string | null;
  }[],
): string {
  const speaker = speakers.get(statement.speaker)?.name ?? statement.speaker;
  const about = answers.map(({ stance, title, link, lag }) => {
    const detail = link === "general" ? " (in general)" : lag === null ? "" : ` (${lag})`;
    return `${stance} “${title}”${detail}`;
  });
  const last = about.length === 0 ? "Answers no event listed here" : `${speaker} ${about.join("; ")}`;
  return [`Statement: ${statement.title}`, `Said ${describeDate(readEdtf(statement.said.edtf))}`, last]
    .map(endsSentence)
    .join(" ");
}
