import type { APIRoute, GetStaticPaths } from "astro";
import { publicationOf } from "../../components/page/publication.ts";
import { textResponse } from "../../components/page/text-response.ts";
import { recordFile } from "../../exports/data/publication.ts";
import { publisherOf } from "../../exports/data/published-records.ts";
import { loadCorpus } from "../../io/load.ts";

export const getStaticPaths = (async () => {
  const { lessons } = await loadCorpus();
  return lessons.map(({ id }) => ({ params: { lesson: id } }));
}) satisfies GetStaticPaths;

/** The record of this lesson. */
export const GET: APIRoute<Record<string, string>, { lesson: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const publication = publicationOf(corpus);
  const lesson = publisherOf(corpus, publication).lesson(corpus.lesson(params.lesson));
  return textResponse(recordFile(publication, "lesson", { lesson }), "application/json");
};
