import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { linkCorpus } from "../../../../src/corpus/linked-corpus.ts";
import type { MapBase } from "../../../../src/model/map/base-map.ts";
import { generateCorpus } from "../../../generate-corpus.ts";

const count = Number(process.env["BENCH_EVENTS"] ?? 100);

/** The generated corpus, linked without passages: the bench measures drawing, the check of quotes has a measure of its own. */
export const corpus = linkCorpus(generateCorpus(count), {
  passages: [],
  passageOf: () => {
    throw new Error("Unexpected question for a passage, expected none in the bench.");
  },
});

const read = async (name: string) =>
  JSON.parse(await readFile(join(process.env["BENCH_BASE_MAP"] ?? "", `${name}.topo.json`), "utf8"));
export const base: MapBase = { region: await read("ukraine-region"), overview: await read("europe-overview") };
