import type { APIRoute } from "astro";
import { textResponse } from "../components/site/text-response.ts";
import { loadListed } from "../io/load.ts";

/** The ledger: every address that was ever published, with the day on which it was listed. */
export const GET: APIRoute = async () => {
  const lines = [...(await loadListed())].map(([address, day]) => `${address}${day === null ? "" : ` ${day}`}\n`);
  return textResponse(lines.join(""), "text/plain");
};
