import type { APIRoute, GetStaticPaths } from "astro";
import { publicationOf } from "../../components/page/publication.ts";
import { textResponse } from "../../components/page/text-response.ts";
import { recordFile } from "../../exports/data/publication.ts";
import { publisherOf } from "../../exports/data/published-records.ts";
import { loadCorpus } from "../../io/load.ts";

export const getStaticPaths = (async () => {
  const { articles } = await loadCorpus();
  return articles.map(({ id }) => ({ params: { article: id } }));
}) satisfies GetStaticPaths;

/** The record of this article. */
export const GET: APIRoute<Record<string, string>, { article: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const publication = publicationOf(corpus);
  const article = publisherOf(corpus, publication).article(corpus.article(params.article));
  return textResponse(recordFile(publication, "article", { article }), "application/json");
};
