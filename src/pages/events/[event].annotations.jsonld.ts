import type { APIRoute, GetStaticPaths } from "astro";
import { publicationOf } from "../../components/page/publication.ts";
import { textResponse } from "../../components/page/text-response.ts";
import { eventAnnotationsAddress } from "../../corpus/addresses.ts";
import { annotations, passagesOf } from "../../exports/data/annotations.ts";
import { loadCorpus } from "../../io/load.ts";

export const getStaticPaths = (async () => {
  const { events } = await loadCorpus();
  return events.map(({ id }) => ({ params: { event: id } }));
}) satisfies GetStaticPaths;

/** The passages on which this event and the accounts of it rest, as annotations. */
export const GET: APIRoute<Record<string, string>, { event: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const passages = passagesOf(corpus, corpus.event(params.event));
  return textResponse(
    annotations(corpus, passages, eventAnnotationsAddress(params.event), publicationOf(corpus)),
    "application/ld+json",
  );
};
