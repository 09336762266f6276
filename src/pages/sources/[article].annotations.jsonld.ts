import type { APIRoute, GetStaticPaths } from "astro";
import { publicationOf } from "../../components/page/publication.ts";
import { textResponse } from "../../components/page/text-response.ts";
import { articleAnnotationsAddress } from "../../corpus/addresses.ts";
import { annotations } from "../../exports/data/annotations.ts";
import { loadCorpus } from "../../io/load.ts";

export const getStaticPaths = (async () => {
  const { articles } = await loadCorpus();
  return articles.map(({ id }) => ({ params: { article: id } }));
}) satisfies GetStaticPaths;

/** The passages of this article, as annotations. */
export const GET: APIRoute<Record<string, string>, { article: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const passages = corpus.passagesIn(params.article);
  return textResponse(
    annotations(corpus, passages, articleAnnotationsAddress(params.article), publicationOf(corpus)),
    "application/ld+json",
  );
};
