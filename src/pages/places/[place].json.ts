import type { APIRoute, GetStaticPaths } from "astro";
import { publicationOf } from "../../components/page/publication.ts";
import { textResponse } from "../../components/page/text-response.ts";
import { recordFile } from "../../exports/data/publication.ts";
import { publisherOf } from "../../exports/data/published-records.ts";
import { loadCorpus } from "../../io/load.ts";

export const getStaticPaths = (async () => {
  const { places } = await loadCorpus();
  return places.map(({ id }) => ({ params: { place: id } }));
}) satisfies GetStaticPaths;

/** The record of this place. */
export const GET: APIRoute<Record<string, string>, { place: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const publication = publicationOf(corpus);
  const place = publisherOf(corpus, publication).place(corpus.place(params.place));
  return textResponse(recordFile(publication, "place", { place }), "application/json");
};
