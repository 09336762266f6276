import type { APIRoute, GetStaticPaths } from "astro";
import { loadCorpus } from "../../load.ts";

export const getStaticPaths = (async () => {
  const { articles } = await loadCorpus();
  return articles.map(({ id }) => ({ params: { article: id } }));
}) satisfies GetStaticPaths;

/**
 * One rule a passage: when the address names it, all its segments are lit, wherever they stand and however they overlap.
 * A file, since the content security policy allows no inline style, and since no script should be needed for it.
 */
export const GET: APIRoute<Record<string, string>, { article: string }> = async ({ params }) => {
  const { passagesIn } = await loadCorpus();
  const rules = passagesIn(params.article).map(
    ({ hash }) =>
      `:root:has(#q-${hash}:target) [data-passage~="${hash}"]{background:var(--accent-target);outline:2px solid var(--accent)}`,
  );
  return new Response(`${rules.join("\n")}\n`, { headers: { "content-type": "text/css; charset=utf-8" } });
};
