import { corpusDay } from "../../corpus/corpus.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Publication } from "../../exports/data/publication.ts";
import { fullHref } from "./href.ts";

/** As what the data of a corpus are published here. */
export const publicationOf = (corpus: LinkedCorpus): Publication => ({
  day: corpusDay(corpus),
  address: fullHref,
});
