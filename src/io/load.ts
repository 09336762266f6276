import { type CollectionEntry, type CollectionKey, getCollection } from "astro:content";
import { type LinkedCorpus, linkCorpus } from "../corpus/linked-corpus.ts";
import { type Passage, provenPassages } from "../corpus/passage.ts";
import type { Redirect } from "../corpus/redirect.ts";
import { byteLimit } from "../corpus/size-limits.ts";
import { withhold } from "../corpus/withhold.ts";
import { type CitationFormatter, makeCitationFormatter } from "../exports/citation/citation-styles.ts";
import type { MapBase } from "../model/map/base-map.ts";
import { compareText } from "../text/compare-text.ts";
import { must } from "../text/must.ts";
import { display } from "./configuration.ts";
import { GuardedFolder } from "./guarded-folder.ts";
import { readStyleRules } from "./style-rules.ts";

let baseMap: MapBase | undefined;
let linked: Promise<LinkedCorpus> | undefined;
let citationFormatter: Promise<CitationFormatter> | undefined;
let listed: Promise<ReadonlyMap<string, string | null>> | undefined;

/** A collection as records, in order of id by code units, whatever the order of the store. */
async function records<Name extends CollectionKey>(
  name: Name,
): Promise<(CollectionEntry<Name>["data"] & { readonly id: string })[]> {
  const entries = await getCollection(name);
  return entries.map(({ id, data }) => ({ ...data, id })).sort((a, b) => compareText(a.id, b.id));
}

async function read(): Promise<LinkedCorpus> {
  const whole = {
    articles: await records("articles"),
    events: await records("events"),
    statements: await records("statements"),
    places: await records("places"),
    speakers: await records("speakers"),
    lessons: await records("lessons"),
  };
  const passages: readonly Passage[] = (await getCollection("passages")).map(({ data }) => data);
  // The check found every quote in the whole text; what the holders withhold goes no further than this.
  const { corpus, proven } = withhold({ corpus: whole, proven: provenPassages(passages) }, display);
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

async function readListed(): Promise<ReadonlyMap<string, string | null>> {
  const entries = await getCollection("redirects");
  return new Map(entries.flatMap(({ data }) => Object.entries(data.since)));
}

/** Every address of the ledger, in order, with the day on which it was listed; null where the ledger does not say. A build reads it once. */
export function loadListed(): Promise<ReadonlyMap<string, string | null>> {
  listed = import.meta.env.DEV ? readListed() : (listed ?? readListed());
  return listed;
}

/** Tells the day on which an address was listed; null where the ledger does not say. */
export async function loadSince(): Promise<(address: string) => string | null> {
  const days = await loadListed();
  return (address) => days.get(address) ?? null;
}

/** Writes citations in each style; made once, for the styles take a second to read. */
export function loadCitationFormatter(): Promise<CitationFormatter> {
  citationFormatter ??= readStyleRules(import.meta.env.PROJECT_ROOT).then(makeCitationFormatter);
  return citationFormatter;
}

/** What is wrong with the corpus as it is now, printed; only the development server can have any. */
export async function loadProblems(): Promise<readonly string[]> {
  const entries = await getCollection("problems");
  return entries.map(({ data }) => data.text);
}

/** The base map: Ukraine with its oblasts, and Europe around it, as TopoJSON. */
export async function loadBaseMap(): Promise<MapBase> {
  const project = new GuardedFolder(import.meta.env.PROJECT_ROOT);
  const read = (name: string) => JSON.parse(must(project.readText(`public/basemap/${name}.topo.json`), `base map “${name}”`));
  baseMap ??= { region: read("ukraine-region"), overview: read("europe-overview") };
  return baseMap;
}

/** The capture of an article, byte for byte. `CORPUS_ROOT` is set by astro.config.mjs, as `PROJECT_ROOT` is: bundled code does not know where it came from. */
export function readSeed(article: string): Uint8Array<ArrayBuffer> {
  const path = `seeds/${article}.txt`;
  const bytes = new GuardedFolder(import.meta.env.CORPUS_ROOT).read(path, byteLimit(path));
  if (bytes === null) throw new Error(`The capture “${path}” is gone.`);
  return bytes;
}
