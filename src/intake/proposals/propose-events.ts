import type { Event, Precision } from "../../corpus/event.ts";
import { daysOf, type FoundDate } from "../dates/day-reading.ts";
import type { ReadSentence } from "./read-sentences.ts";

/** An event of the corpus that a sentence may support. */
export interface EventProposal {
  readonly event: string;
  readonly sentence: ReadSentence;
  /** What speaks for it: “place “Izyum””, “the word “graves””. */
  readonly reasons: readonly string[];
  /** Whether the sentence names a day on which the event was. */
  readonly isDated: boolean;
}

export type KnownEvent = Pick<Event, "id" | "title" | "kind" | "date" | "places">;

/** Points below which nothing is proposed: a place alone, or a word alone, is no support. */
const enough = 4;

/** So many words of its title in one sentence speak for an event. */
const telling = 3;

const vague: ReadonlySet<Precision> = new Set(["country", "region"]);

type Days = ReturnType<typeof daysOf>;

/** Whether two spans have a day in common; an open end reaches as far as it likes. */
const overlap = (a: Days, b: Days): boolean =>
  (a.earliest ?? "") <= (b.latest ?? "9999") && (b.earliest ?? "") <= (a.latest ?? "9999");

const isOneDay = ({ earliest, latest }: Days): boolean => earliest !== null && earliest === latest;

/** Whether neither names an exact place: then kind and day alone may tell that they speak of the same. */
const isBroad = ({ names }: ReadSentence, { places }: KnownEvent): boolean =>
  places.every(({ precision }) => vague.has(precision)) &&
  !names.some(({ records }) => records.some(({ sort, id }) => sort === "place" && !places.some(({ place }) => place === id)));

const wordsOf = (text: string): Set<string> =>
  new Set(
    (text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter(
      (word) => !["reported", "ukraine", "russia", "ukrainian", "russian"].includes(word),
    ),
  );

/** A sentence with what is held against each event. */
interface WeighedSentence {
  readonly sentence: ReadSentence;
  readonly dated: readonly { readonly date: FoundDate; readonly days: Days }[];
  readonly words: ReadonlySet<string>;
}

/** The points of a sentence for an event, and why; none where the sentence names a day on which it was not. */
function weigh(
  { sentence, dated, words }: WeighedSentence,
  event: KnownEvent,
  { title, days }: { readonly title: ReadonlySet<string>; readonly days: Days },
): { readonly points: number; readonly reasons: string[]; readonly isDated: boolean } {
  const reasons: string[] = [];
  let points = 0;
  const same = dated.find((one) => overlap(one.days, days));
  if (dated.length > 0 && same === undefined) return { points: 0, reasons, isDated: false };
  for (const { place, precision } of event.places) {
    const found = sentence.names.find(({ records }) => records.some(({ sort, id }) => sort === "place" && id === place));
    if (found === undefined) continue;
    points += vague.has(precision) ? 1 : 2;
    reasons.push(`the place “${found.name}”`);
  }
  if (sentence.kinds.includes(event.kind)) {
    points += 2;
    reasons.push(`words for “${event.kind}”`);
  }
  if (same !== undefined && days.earliest !== null) {
    points += isOneDay(days) && isOneDay(same.days) && isBroad(sentence, event) ? 2 : 1;
    reasons.push(`“${same.date.words}” (${same.date.edtf})`);
  }
  const shared = [...words].filter((word) => title.has(word));
  if (shared.length > 0) {
    points += Math.min(shared.length, telling);
    reasons.push(`words of its title (${shared.map((word) => `“${word}”`).join(", ")})`);
  }
  return { points, reasons, isDated: same !== undefined };
}

/**
 * Proposes events that an article may support, each with the sentence that speaks most for it, the strongest first. Nothing
 * that begins after the article was last written is proposed. It is a proposal: a person reads and decides.
 */
export function proposeEvents(
  sentences: readonly ReadSentence[],
  written: string,
  events: readonly KnownEvent[],
): readonly EventProposal[] {
  const { latest } = daysOf(written);
  const weighed = sentences.map((sentence) => ({
    sentence,
    dated: sentence.dates.map((date) => ({ date, days: daysOf(date.edtf) })),
    words: wordsOf(sentence.text),
  }));
  const found = events
    .map((event) => ({ event, days: daysOf(event.date.edtf), title: wordsOf(event.title) }))
    .filter(({ days }) => latest === null || (days.earliest ?? "") <= latest)
    .flatMap(({ event, ...known }) => {
      const [best] = weighed
        .map((each) => ({ event: event.id, sentence: each.sentence, ...weigh(each, event, known) }))
        .filter(({ points }) => points >= enough)
        .sort((a, b) => b.points - a.points);
      return best ?? [];
    });
  return found.sort((a, b) => b.points - a.points || (a.event < b.event ? -1 : 1)).map(({ points: _, ...proposal }) => proposal);
}
