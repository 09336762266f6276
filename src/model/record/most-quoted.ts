import type { Event } from "../../corpus/event.ts";
import { quotesOf } from "../../corpus/quotes-of.ts";

/** Passages that a record rests on, each once. */
const passagesOf = (event: Event): number => new Set(quotesOf(event).map(({ quote }) => `${quote.article} ${quote.exact}`)).size;

/** Whether it happened at one place that is known at least to its surroundings: what a reader can be led to on a map. */
const isAtOnePlace = ({ places: [only, another] }: Event): boolean =>
  only !== undefined && another === undefined && only.precision !== "region" && only.precision !== "country";

/** Events at one known place that rest on the most passages, the most first; of as many passages, in order of id. What the sources dwell on decides, not we. */
export function mostQuoted(events: readonly Event[], most = 3): readonly Event[] {
  return events
    .filter(isAtOnePlace)
    .map((event) => ({ event, passages: passagesOf(event) }))
    .sort((a, b) => b.passages - a.passages || (a.event.id < b.event.id ? -1 : 1))
    .slice(0, most)
    .map(({ event }) => event);
}
