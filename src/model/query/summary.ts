import { greatest } from "d3-array";
import type { Event } from "../../corpus/event.ts";
import type { Statement } from "../../corpus/statement.ts";
import { describeDate } from "../../text/describe-date.ts";
import { readEdtf } from "../../text/read-edtf.ts";
import { stanceOrder } from "../record/accounts.ts";
import { byMonth, eventsInTime, statementsInTime } from "../record/chronology.ts";
import { countInWords } from "../record/number-words.ts";

const list = (parts: readonly string[]): string =>
  parts.length < 2 ? parts.join("") : `${parts.slice(0, -1).join(", ")} and ${parts.at(-1)}`;

const capital = (text: string): string => text.slice(0, 1).toUpperCase() + text.slice(1);

/** First and last day among dates, in words: `dated between 24 February 2022 and 2 December 2022`; null when no day is known. */
function span(dates: readonly string[]): string | null {
  const days = dates.map(readEdtf).flatMap(({ earliest, latest }) => [earliest, latest].filter((day) => day !== null));
  if (days.length === 0) return null;
  const first = days.reduce((a, b) => (a < b ? a : b));
  const last = days.reduce((a, b) => (a > b ? a : b));
  const words = (day: string): string => describeDate(readEdtf(day)).replace(/^\w+day /u, "");
  return first === last ? `all on ${words(first)}` : `dated between ${words(first)} and ${words(last)}`;
}

/** How many statements take which stance: `nine deny` is said as `denies: 9`. A statement counts once for each stance it takes. */
function stancesInWords(statements: readonly Statement[]): string | null {
  const counted = stanceOrder
    .map((stance) => ({ stance, count: statements.filter((one) => one.stances.some((tie) => tie.stance === stance)).length }))
    .filter(({ count }) => count > 0);
  return counted.length === 0 ? null : `By stance: ${counted.map(({ stance, count }) => `${stance} ${count}`).join(", ")}.`;
}

/** What the timeline shows, in words, for those who do not see it: counts, span, busiest month, stances. */
export function summariseTimeline(events: readonly Event[], statements: readonly Statement[]): string {
  if (events.length + statements.length === 0) return "Nothing to show.";
  const counts = `${countInWords(events.length, "event")} and ${countInWords(statements.length, "statement")}`;
  const when = span([...events.map((event) => event.date.edtf), ...statements.map((one) => one.said.edtf)]);
  const months = byMonth(eventsInTime(events), (event) => event.date.edtf);
  const busiest = greatest(months, (month) => month.records.length);
  const share = `${busiest?.records.length ?? 0} of ${events.length}`;
  const most = (busiest?.records.length ?? 0) * 2 > events.length;
  const alone = months.filter(({ records }) => records.length === busiest?.records.length).length === 1;
  const dense =
    busiest === undefined || months.length < 2 || !alone
      ? null
      : most
        ? `Most events (${share}) are of ${busiest.label}.`
        : `The month with the most events is ${busiest.label}: ${share}.`;
  return [`${capital(counts)}${when === null ? "" : `, ${when}`}.`, dense, stancesInWords(statementsInTime(statements))]
    .filter((sentence) => sentence !== null)
    .join(" ");
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
    `${capital(countInWords(placed.length, "event"))} at ${countInWords(places.size, "place")}.`,
    vague.length === 0 ? "" : `${capital(countInWords(vague.length, "event"))} known no closer than a region or a country.`,
    without === 0 ? "" : `${capital(countInWords(without, "event"))} without a place.`,
  ];
  return parts.filter((part) => part !== "").join(" ");
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
  const doubt = twice < 2 ? "" : ` ${capital(countInWords(twice, "statement"))} among them may be one utterance told twice.`;
  return `${capital(list(parts))}.${doubt}`;
}
