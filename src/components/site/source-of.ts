import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { MapBase } from "../../model/map/base-map.ts";
import { placeUnit } from "../../model/map/map-projection.ts";
import { corpusSource } from "../../model/query/corpus-source.ts";
import { oncePer } from "../../text/once-per.ts";

/** What drawings take of a corpus; made once. */
export const sourceOf = oncePer((corpus: LinkedCorpus, base: MapBase) =>
  corpusSource(corpus, (place) => placeUnit(place, base.region)),
);
