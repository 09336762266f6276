import type { APIRoute, GetStaticPaths } from "astro";
import { citedSite } from "../components/site/cited-site.ts";
import { publicationOf } from "../components/site/publication-of.ts";
import { dataAddress, fileAddress, recordAddress } from "../corpus/addresses.ts";
import type { LinkedCorpus } from "../corpus/linked-corpus.ts";
import type { Passage } from "../corpus/passage.ts";
import type { RecordSort } from "../corpus/record-sorts.ts";
import { citationFile, formatNames } from "../exports/citation/citation-file.ts";
import { citationFiles } from "../exports/citation/citation-files.ts";
import { allFiles } from "../exports/data/all-files.ts";
import { annotations, passagesOf } from "../exports/data/annotations.ts";
import { type Publication, recordFile } from "../exports/data/publication.ts";
import { publisherOf } from "../exports/data/published-records.ts";
import { contact } from "../io/configuration.ts";
import { loadCorpus, loadRetired, loadSince } from "../io/load.ts";
import { oncePer } from "../text/once-per.ts";

/** A file of text, made when it is asked for. */
interface TextFile {
  readonly address: string;
  readonly text: () => string;
}

/** Media type of a file by what its address ends with. */
const types: Readonly<Record<string, string>> = {
  json: "application/json; charset=utf-8",
  jsonld: "application/ld+json; charset=utf-8",
  geojson: "application/geo+json; charset=utf-8",
  csv: "text/csv; charset=utf-8",
  schema: "application/schema+json; charset=utf-8",
  bib: formatNames.bib.type,
  ris: formatNames.ris.type,
};

/** Beside the page of each record, that record as JSON. */
function recordFiles(corpus: LinkedCorpus, publication: Publication): TextFile[] {
  const publish = publisherOf(corpus, publication);
  const each = <T extends { readonly id: string }>(
    sort: RecordSort,
    records: readonly T[],
    published: (record: T) => unknown,
  ): TextFile[] =>
    records.map((record) => ({
      address: fileAddress(recordAddress[sort](record.id), "json"),
      text: () => recordFile(publication, sort, { [sort]: published(record) }),
    }));
  return [
    ...each("event", corpus.events, publish.event),
    ...each("statement", corpus.statements, publish.statement),
    ...each("article", corpus.articles, publish.article),
    ...each("place", corpus.places, publish.place),
    ...each("speaker", corpus.speakers, publish.speaker),
    ...each("lesson", corpus.lessons, publish.lesson),
  ];
}

/** As annotations, the passages on which an event and the accounts of it rest, and those of an article. */
function annotationFiles(corpus: LinkedCorpus, publication: Publication): TextFile[] {
  const file = (page: string, passages: () => readonly Passage[]): TextFile => {
    const address = fileAddress(page, "annotations.jsonld");
    return { address, text: () => annotations(corpus, passages(), address, publication) };
  };
  return [
    ...corpus.events.map((event) => file(recordAddress.event(event.id), () => passagesOf(corpus, event))),
    ...corpus.articles.map(({ id }) => file(recordAddress.article(id), () => corpus.passagesIn(id))),
  ];
}

/** A build has one corpus: its list of files is made once for all routes. */
const textFilesOf = oncePer(async (corpus: LinkedCorpus): Promise<readonly TextFile[]> => {
  const publication = publicationOf(corpus);
  const citations = citationFiles(corpus, await loadRetired(), await loadSince(), citedSite(contact));
  const ofAll = allFiles(corpus, publication, contact.publisher);
  return [
    ...recordFiles(corpus, publication),
    ...annotationFiles(corpus, publication),
    ...citations.map(({ address, format, item }) => ({ address, text: () => citationFile(item, format) })),
    ...[...ofAll].map(([name, text]) => ({ address: `${dataAddress}${name}`, text })),
  ];
});

/**
 * Paths of the files whose address has a form; its groups are the parameters of the route. Each ending has a route of its own: a live site asks for a
 * slash after every address whose route names no ending.
 */
export const pathsOf = (form: RegExp): GetStaticPaths =>
  (async () => {
    const files = await textFilesOf(await loadCorpus());
    return files.flatMap(({ address, text }) => {
      const params = form.exec(address)?.groups;
      return params === undefined ? [] : [{ params, props: { address, text } }];
    });
  }) satisfies GetStaticPaths;

/** A record, passages as annotations, what reference managers import, or all records in one form. */
export const GET: APIRoute<{ address: string; text: () => string }> = ({ props: { address, text } }) => {
  const ending = address.startsWith("/data/schema/") ? "schema" : address.slice(address.lastIndexOf(".") + 1);
  const type = types[ending];
  if (type === undefined) throw new RangeError(`No media type is known for “${address}”.`);
  return new Response(text(), { headers: { "content-type": type } });
};
