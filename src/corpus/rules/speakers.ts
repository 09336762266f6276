import { type CorpusRule, readOnes } from "../draft.ts";
import { type Member, ringsOf } from "../follow-chain.ts";
import { errorIn } from "../rules.ts";

/** Members of a ring that a message names; more are counted. */
const namedMembers = 6;

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
