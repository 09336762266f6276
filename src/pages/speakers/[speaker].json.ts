import type { APIRoute, GetStaticPaths } from "astro";
import { publicationOf } from "../../components/page/publication.ts";
import { textResponse } from "../../components/page/text-response.ts";
import { recordFile } from "../../exports/data/publication.ts";
import { publisherOf } from "../../exports/data/published-records.ts";
import { loadCorpus } from "../../io/load.ts";

export const getStaticPaths = (async () => {
  const { speakers } = await loadCorpus();
  return speakers.map(({ id }) => ({ params: { speaker: id } }));
}) satisfies GetStaticPaths;

/** The record of this speaker. */
export const GET: APIRoute<Record<string, string>, { speaker: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const publication = publicationOf(corpus);
  const speaker = publisherOf(corpus, publication).speaker(corpus.speaker(params.speaker));
  return textResponse(recordFile(publication, "speaker", { speaker }), "application/json");
};
