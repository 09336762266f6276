import type { APIRoute, GetStaticPaths } from "astro";
import { publicationOf } from "../../components/page/publication.ts";
import { textResponse } from "../../components/page/text-response.ts";
import { recordFile } from "../../exports/data/publication.ts";
import { publisherOf } from "../../exports/data/published-records.ts";
import { loadCorpus } from "../../io/load.ts";

export const getStaticPaths = (async () => {
  const { events } = await loadCorpus();
  return events.map(({ id }) => ({ params: { event: id } }));
}) satisfies GetStaticPaths;

/** The record of this event. */
export const GET: APIRoute<Record<string, string>, { event: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const publication = publicationOf(corpus);
  const event = publisherOf(corpus, publication).event(corpus.event(params.event));
  return textResponse(recordFile(publication, "event", { event }), "application/json");
};
