import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { dataFiles } from "./data-files.ts";
import { datacite, dataset } from "./dataset.ts";
import { inertJson, type Publication } from "./publication.ts";
import { recordSchema, schemaNames } from "./record-schemas.ts";

/**
 * Every file of all records by its name below `/data/`, each made when it is asked for.
 *
 * @param contact who answers for this copy; null where nobody is named
 */
export const allFiles = (corpus: LinkedCorpus, publication: Publication, contact: string | null) =>
  new Map<string, () => string>([
    ...dataFiles.map(({ name, make }) => [name, () => make(corpus, publication)] as const),
    ["dataset.jsonld", () => inertJson(dataset(publication, contact))],
    ["datacite.json", () => datacite(publication, contact)],
    ...schemaNames.map((name) => [`schema/${name}.json`, () => recordSchema(name, publication)] as const),
  ]);
