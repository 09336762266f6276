import type { APIRoute, GetStaticPaths } from "astro";
import { loadCorpus, readSeed } from "../../load.ts";

export const getStaticPaths = (async () => {
  const { articles } = await loadCorpus();
  return articles.filter(({ rights }) => rights.display === "full").map(({ id }) => ({ params: { article: id } }));
}) satisfies GetStaticPaths;

/** The capture, byte for byte. */
export const GET: APIRoute<Record<string, string>, { article: string }> = async ({ params }) => {
  return new Response(await readSeed(params.article), { headers: { "content-type": "text/plain; charset=utf-8" } });
};
