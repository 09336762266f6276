import type { APIRoute } from "astro";
import { textResponse } from "../../components/page/text-response.ts";
import { namedIn } from "../../components/search/search-records.ts";
import { loadCorpus } from "../../io/load.ts";

/** Every name with all its spellings, in the order in which they are claimed: the search reads a query by them. */
export const GET: APIRoute = async () => textResponse(JSON.stringify(namedIn(await loadCorpus())), "application/json");
