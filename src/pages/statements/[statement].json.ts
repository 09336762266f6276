import type { APIRoute, GetStaticPaths } from "astro";
import { publicationOf } from "../../components/page/publication.ts";
import { textResponse } from "../../components/page/text-response.ts";
import { recordFile } from "../../exports/data/publication.ts";
import { publisherOf } from "../../exports/data/published-records.ts";
import { loadCorpus } from "../../io/load.ts";

export const getStaticPaths = (async () => {
  const { statements } = await loadCorpus();
  return statements.map(({ id }) => ({ params: { statement: id } }));
}) satisfies GetStaticPaths;

/** The record of this statement. */
export const GET: APIRoute<Record<string, string>, { statement: string }> = async ({ params }) => {
  const corpus = await loadCorpus();
  const publication = publicationOf(corpus);
  const statement = publisherOf(corpus, publication).statement(corpus.statement(params.statement));
  return textResponse(recordFile(publication, "statement", { statement }), "application/json");
};
