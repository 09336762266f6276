import { type CorpusRule, readOnes } from "../draft.ts";
import { errorAt } from "../rules.ts";

/** Rule `speaker-cycle`: who speaks for whom leads to somebody who speaks for themselves. */
export const checkSpeakers: CorpusRule = ({ speakers }) => {
  const speaksFor = new Map(readOnes(speakers).map(({ record }) => [record.id, record.speaksFor]));

  /** The chain from a speaker back to that same speaker; null if it ends. A ring met on the way is another speaker's. */
  function ringFrom(id: string): readonly string[] | null {
    const chain = [id];
    for (let next = speaksFor.get(id); next; next = speaksFor.get(next)) {
      if (next === id) return [...chain, id];
      if (chain.includes(next)) return null;
      chain.push(next);
    }
    return null;
  }

  return readOnes(speakers).flatMap((parsed) => {
    const ring = ringFrom(parsed.id);
    if (ring === null) return [];
    const reason = `Unexpected ring “${ring.join("” for “")}”, expected a chain that ends`;
    return [errorAt(parsed.file, parsed.locate(["speaksFor"]), "speaker-cycle", reason)];
  });
};
