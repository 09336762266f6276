import { type CorpusRule, readOnes } from "../draft.ts";
import { errorIn } from "../rules.ts";

/** Members of a ring that a message names; more are counted. */
const namedMembers = 6;

/** A ring, and the place of one of its members in it. */
interface Member {
  readonly ring: readonly string[];
  readonly at: number;
}

/** The speakers who are part of a ring. Every chain is walked once. */
function ringsOf(speaksFor: ReadonlyMap<string, string | null>): ReadonlyMap<string, Member> {
  const rings = new Map<string, Member>();
  const walked = new Set<string>();
  for (const id of speaksFor.keys()) {
    const chain = new Map<string, number>();
    let next: string | null | undefined = id;
    for (; next && !walked.has(next); next = speaksFor.get(next)) {
      walked.add(next);
      chain.set(next, chain.size);
    }
    const start = next ? chain.get(next) : undefined;
    if (start === undefined) continue;
    const ring = [...chain.keys()].slice(start);
    for (const [at, member] of ring.entries()) rings.set(member, { ring, at });
  }
  return rings;
}

/** A ring from one of its members back to the same one. */
function describeRing({ ring, at }: Member): string {
  const shown = Array.from({ length: Math.min(ring.length, namedMembers) }, (_, index) => ring[(at + index) % ring.length]);
  const more = ring.length > namedMembers ? [`… (${ring.length - namedMembers} more)`] : [];
  return [...shown, ...more, ring[at]].join("” for “");
}

/** Rule `speaker-cycle`: who speaks for whom leads to somebody who speaks for themselves. */
export const checkSpeakers: CorpusRule = ({ speakers }) => {
  const rings = ringsOf(new Map(readOnes(speakers).map(({ record }) => [record.id, record.speaksFor])));
  return readOnes(speakers).flatMap((parsed) => {
    const member = rings.get(parsed.id);
    if (member === undefined) return [];
    const reason = `Unexpected ring “${describeRing(member)}”, expected a chain that ends`;
    return [errorIn(parsed, ["speaksFor"], "speaker-cycle", reason)];
  });
};
