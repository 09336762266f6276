import type { APIRoute } from "astro";
import { namedIn } from "../../components/search/search-records.ts";
import { textResponse } from "../../components/site/text-response.ts";
import { loadCorpus } from "../../io/load.ts";

/** Every name with all its spellings, in the order in which they are claimed: the search reads a query by them. */
export const GET: APIRoute = async () => textResponse(JSON.stringify(namedIn(await loadCorpus())), "application/json");
