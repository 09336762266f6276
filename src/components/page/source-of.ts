import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { MapBase } from "../../model/map/map.ts";
import { placeUnit } from "../../model/map/place-units.ts";
import { type CorpusSource, corpusSource } from "../../model/query/corpus-source.ts";

const made = new WeakMap<LinkedCorpus, CorpusSource>();

/** What drawings take of a corpus; made once. */
export function sourceOf(corpus: LinkedCorpus, base: MapBase): CorpusSource {
  const before = made.get(corpus);
  if (before !== undefined) return before;
  const now = corpusSource(corpus, (place) => placeUnit(place, base.region));
  made.set(corpus, now);
  return now;
}
