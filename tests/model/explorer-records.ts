import type { Event } from "../../src/corpus/event.ts";
import { kinds } from "../../src/corpus/kinds.ts";
import { precisions } from "../../src/corpus/precisions.ts";
import { stanceVerbs } from "../../src/corpus/stance-verbs.ts";
import type { Statement } from "../../src/corpus/statement.ts";
import type { ColumnRecords } from "../../src/model/query/columns.ts";
import { allForms, event, statement } from "./records.ts";

/** Numbers from 0 up to 1, always the same: a linear congruential generator (Numerical Recipes). */
export function numbersFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

const pad = (value: number): string => String(value).padStart(2, "0");

/** A corpus by chance, with every form of date, events without place, without accounts, at several places. */
export function chanceRecords(
  count: number,
  seed: number,
): ColumnRecords & { readonly events: readonly Event[]; readonly statements: readonly Statement[] } {
  const chance = numbersFrom(seed);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(chance() * list.length)] as T;
  const date = (): string =>
    chance() < 0.4 ? pick(allForms) : `2022-${pad(1 + Math.floor(chance() * 12))}-${pad(1 + Math.floor(chance() * 28))}`;
  const some = <T>(most: number, make: () => T): T[] => Array.from({ length: Math.floor(chance() * (most + 1)) }, make);
  const named = (name: string, number: number) => Array.from({ length: number }, (_, index) => ({ id: `${name}-${index}` }));
  const [places, speakers, articles] = [named("place", 7), named("speaker", 5), named("paper", 4)];
  const quote = () => ({ article: pick(articles).id, exact: "words" });
  const events = Array.from(
    { length: count },
    (_, index): Event => ({
      ...event(`event-${index}`, date(), {
        kind: pick(kinds.slice(0, 5)),
        places: [...new Map(some(2, () => [pick(places).id, pick(precisions)] as const)).entries()],
      }),
      quotes: { words: quote() },
    }),
  );
  const statements = Array.from({ length: count }, (_, index): Statement => {
    const tied = [...new Set(some(3, () => pick(events).id))];
    const stances = tied.map((id) => ({
      event: id,
      stance: pick(stanceVerbs.slice(0, 4)),
      link: chance() < 0.5 ? ("named" as const) : ("general" as const),
    }));
    return { ...statement(`statement-${index}`, date(), stances), speaker: pick(speakers).id, quote: quote() };
  });
  return { events, statements, articles, places, speakers } as unknown as ReturnType<typeof chanceRecords>;
}
