import type { APIRoute, GetStaticPaths } from "astro";
import { citedSite } from "../../components/page/cited-site.ts";
import { publicationOf } from "../../components/page/publication.ts";
import * as addresses from "../../corpus/addresses.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { citationFile, formatNames } from "../../exports/citation/citation-file.ts";
import { citationFiles } from "../../exports/citation/citation-files.ts";
import { annotations, passagesOf } from "../../exports/data/annotations.ts";
import { type Publication, recordFile } from "../../exports/data/publication.ts";
import { publisherOf } from "../../exports/data/published-records.ts";
import { contact } from "../../io/configuration.ts";
import { loadCorpus, loadRetired, loadSince } from "../../io/load.ts";

/** A file beside the page of a record, made when it is asked for. */
interface FileBeside {
  readonly address: string;
  readonly type: string;
  readonly text: () => string;
}

/** Each record as JSON. */
function recordFiles(corpus: LinkedCorpus, publication: Publication): FileBeside[] {
  const publish = publisherOf(corpus, publication);
  const each = <T extends { readonly id: string }>(
    sort: string,
    records: readonly T[],
    pageOf: (id: string) => string,
    published: (record: T) => unknown,
  ): FileBeside[] =>
    records.map((record) => ({
      address: addresses.recordJsonAddress(pageOf(record.id)),
      type: "application/json; charset=utf-8",
      text: () => recordFile(publication, sort, { [sort]: published(record) }),
    }));
  return [
    ...each("event", corpus.events, addresses.eventAddress, publish.event),
    ...each("statement", corpus.statements, addresses.statementAddress, publish.statement),
    ...each("article", corpus.articles, addresses.articleAddress, publish.article),
    ...each("place", corpus.places, addresses.placeAddress, publish.place),
    ...each("speaker", corpus.speakers, addresses.speakerAddress, publish.speaker),
    ...each("lesson", corpus.lessons, addresses.lessonAddress, publish.lesson),
  ];
}

/** As annotations, the passages on which an event and the accounts of it rest, and those of an article. */
function annotationFiles(corpus: LinkedCorpus, publication: Publication): FileBeside[] {
  const type = "application/ld+json; charset=utf-8";
  const ofEvents = corpus.events.map(
    (event) => [addresses.eventAnnotationsAddress(event.id), passagesOf(corpus, event)] as const,
  );
  const ofArticles = corpus.articles.map(({ id }) => [addresses.articleAnnotationsAddress(id), corpus.passagesIn(id)] as const);
  return [...ofEvents, ...ofArticles].map(([address, passages]) => ({
    address,
    type,
    text: () => annotations(corpus, passages, address, publication),
  }));
}

export const getStaticPaths = (async () => {
  const corpus = await loadCorpus();
  const publication = publicationOf(corpus);
  const citations = citationFiles(corpus, await loadRetired(), await loadSince(), citedSite(contact));
  const files = [
    ...recordFiles(corpus, publication),
    ...annotationFiles(corpus, publication),
    ...citations.map(({ address, format, item }) => ({
      address,
      type: formatNames[format].type,
      text: () => citationFile(item, format),
    })),
  ];
  return files.map(({ address, ...props }) => {
    const [, section, id, format] = /^\/([a-z]+)\/([^/.]+)\.(.+)$/u.exec(address) ?? [];
    return { params: { section, id, format }, props };
  });
}) satisfies GetStaticPaths;

/** The record of a page as JSON, its passages as annotations, and what reference managers import of it or of the article that it shows. */
export const GET: APIRoute<Omit<FileBeside, "address">> = ({ props: { text, type } }) =>
  new Response(text(), { headers: { "content-type": type } });
