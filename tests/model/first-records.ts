import type { Corpus } from "../../src/corpus/corpus.ts";
import { recordsOf } from "../site/records.ts";
import { firstFour } from "../site/sites.ts";

/** The records of the first four articles. */
export const firstRecords = async (): Promise<Corpus> => (await recordsOf(firstFour)).corpus;
