import type { APIRoute, GetStaticPaths } from "astro";
import { searchRecords } from "../../components/search/search-records.ts";
import { loadCorpus } from "../../io/load.ts";
import { searchIndex } from "../../io/search-index.ts";

export const getStaticPaths = (async () => {
  const files = await searchIndex(searchRecords(await loadCorpus()));
  return [...files].map(([file, content]) => ({ params: { file }, props: { content } }));
}) satisfies GetStaticPaths;

/** The index of all words, in shards, and the program that reads it. */
export const GET: APIRoute = ({ props, params }) =>
  new Response(props["content"], {
    headers: { "content-type": params["file"]?.endsWith(".js") ? "text/javascript; charset=utf-8" : "application/octet-stream" },
  });
