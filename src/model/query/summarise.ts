import type { Event } from "../../corpus/event.ts";
import { stanceVerbs } from "../../corpus/stance-verbs.ts";
import type { Statement } from "../../corpus/statement.ts";
import { describeDate } from "../../text/describe-date.ts";
import { readEdtf } from "../../text/edtf.ts";
import { capitalised, inList } from "../../text/phrases.ts";
import { byMonth } from "../record/chronology.ts";
import { countInWords } from "../record/number-words.ts";

/** First and last day among dates, in words: `dated between 24 February 2022 and 2 December 2022`; null when no day is known. */
function span(dates: readonly string[]): string | null {
  const days = dates.map(readEdtf).flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null));
  if (days.length === 0) return null;
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = days.reduce((a, b) => (a > b ? a : b));
  const words = (day: string): string => describeDate({ edtf: day }).replace(/^\w+day /u, "");
  return first === last ? `all on ${words(first)}` : `dated between ${words(first)} and ${words(last)}`;
}

/** How many statements take which stance: `nine deny` is said as `denies: 9`. A statement counts once for each stance it takes. */
function stancesInWords(statements: readonly Statement[]): string | null {
  const counted = stanceVerbs
    .map((stance) => ({ stance, count: statements.filter((one) => one.stances.some((tie) => tie.stance === stance)).length }))
    .filter(({ count }) => count > 0);
  return counted.length === 0 ? null : `By stance: ${counted.map(({ stance, count }) => `${stance} ${count}`).join(", ")}.`;
}

/** The month with the most events; null where there is one month only, or two have as many. */
function busiestMonth(events: readonly Event[]): string | null {
  const [busiest, next] = byMonth(events, ({ date }) => date.edtf).sort((a, b) => b.records.length - a.records.length);
  if (busiest === undefined || next === undefined || next.records.length === busiest.records.length) return null;
  const share = `${busiest.records.length} of ${events.length}`;
  return busiest.records.length * 2 > events.length
    ? `Most events (${share}) are of ${busiest.label}.`
    : `The month with the most events is ${busiest.label}: ${share}.`;
}

/** What the timeline shows, in words, for those who do not see it: counts, span, busiest month, stances. */
export function summariseTimeline(events: readonly Event[], statements: readonly Statement[]): string {
  if (events.length + statements.length === 0) return "Nothing to show.";
  const counts = `${countInWords(events.length, "event")} and ${countInWords(statements.length, "statement")}`;
  const when = span([...events.map((event) => event.date.edtf), ...statements.map((one) => one.said.edtf)]);
  const sentences = [
    `${capitalised(counts)}${when === null ? "" : `, ${when}`}.`,
    busiestMonth(events),
    stancesInWords(statements),
  ];
  return sentences.filter((sentence) => sentence !== null).join(" ");
}

/** What the map shows, in words: how many events at how many places, what is only known to an area, what has no place. */
export function summariseMap(events: readonly Pick<Event, "places">[]): string {
  const placed = events.filter((event) => event.places.length > 0);
  const places = new Set(placed.flatMap((event) => event.places.map(({ place }) => place)));
  const vague = placed.filter((event) =>
    event.places.every(({ precision }) => precision === "region" || precision === "country"),
  );
  const without = events.length - placed.length;
  const parts = [
    `${countInWords(placed.length, "event")} at ${countInWords(places.size, "place")}.`,
    ...(vague.length === 0 ? [] : [`${countInWords(vague.length, "event")} known no closer than a region or a country.`]),
    ...(without === 0 ? [] : [`${countInWords(without, "event")} without a place.`]),
  ];
  return parts.map(capitalised).join(" ");
}

/**
 * What a group of statements says of one event, in words.
 *
 * @param twice accounts of which two or more may be one utterance told twice
 */
export function summariseAccounts(named: number, general: number, twice = 0): string {
  if (named + general === 0) return "No accounts of this event.";
  const parts = [
    ...(named > 0 ? [`${countInWords(named, "account")} of this event`] : []),
    ...(general > 0 ? [`${countInWords(general, "account")} in general`] : []),
  ];
  const doubt = twice < 2 ? "" : ` ${capitalised(countInWords(twice, "statement"))} among them may be one utterance told twice.`;
  return `${capitalised(inList(parts))}.${doubt}`;
}
