import type { APIRoute } from "astro";
import { namedIn } from "../../components/search/search-records.ts";
import { loadCorpus } from "../../io/load.ts";

/** Every name with all its spellings, in the order in which they are claimed: the search reads a query by them. */
export const GET: APIRoute = async () =>
  new Response(JSON.stringify(namedIn(await loadCorpus())), { headers: { "content-type": "application/json; charset=utf-8" } });
