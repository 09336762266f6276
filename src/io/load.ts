import { type CollectionEntry, type CollectionKey, getCollection } from "astro:content";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { type LinkedCorpus, linkCorpus } from "../corpus/linked-corpus.ts";
import { provePassages } from "../corpus/passage.ts";
import type { Redirect } from "../corpus/redirect.ts";
import { withhold } from "../corpus/withhold.ts";
import type { MapBase } from "../model/map/map.ts";
import { display } from "./configuration.ts";

let baseMap: Promise<MapBase> | undefined;
let linked: Promise<LinkedCorpus> | undefined;

/** A collection as records, in order of id by code units, whatever the order of the store. */
async function records<Name extends CollectionKey>(
  name: Name,
): Promise<(CollectionEntry<Name>["data"] & { readonly id: string })[]> {
  const entries = await getCollection(name);
  return entries.map(({ id, data }) => ({ ...data, id })).sort((a, b) => (a.id < b.id ? -1 : 1));
}

async function read(): Promise<LinkedCorpus> {
  const whole = {
    articles: await records("articles"),
    events: await records("events"),
    statements: await records("statements"),
    places: await records("places"),
    speakers: await records("speakers"),
  };
  // Every quote is proven against the whole text; what the holders withhold goes no further than this.
  const { corpus, proven } = withhold({ corpus: whole, proven: provePassages(whole) }, display);
  return linkCorpus(corpus, proven);
}

/** The corpus, linked, without withheld words. A build reads it once; the development server reads it for each page, since it may have changed. */
export function loadCorpus(): Promise<LinkedCorpus> {
  if (import.meta.env.DEV) return read();
  linked ??= read();
  return linked;
}

/** Every published address that has no record behind it any more, and what became of it. */
export async function loadRetired(): Promise<readonly Redirect[]> {
  const entries = await getCollection("redirects");
  return entries.flatMap(({ data }) => data.retired);
}

/** What is wrong with the corpus as it stands now, printed; only the development server can have any. */
export async function loadProblems(): Promise<readonly string[]> {
  const entries = await getCollection("problems");
  return entries.map(({ data }) => data.text);
}

/** The base map: Ukraine with its oblasts, and Europe around it, as TopoJSON. */
export async function loadBaseMap(): Promise<MapBase> {
  const read = async (name: string) => JSON.parse(await readFile(join(import.meta.env.BASE_MAP, `${name}.topo.json`), "utf8"));
  baseMap ??= Promise.all([read("ukraine-region"), read("europe-overview")]).then(([region, overview]) => ({ region, overview }));
  return baseMap;
}

/** The capture of an article, byte for byte. `CORPUS_ROOT` is set by astro.config.mjs, as `BASE_MAP` is: bundled code does not know where it came from. */
export const readSeed = (article: string): Promise<Buffer<ArrayBuffer>> =>
  readFile(join(import.meta.env.CORPUS_ROOT, "seeds", `${article}.txt`)) as Promise<Buffer<ArrayBuffer>>;
