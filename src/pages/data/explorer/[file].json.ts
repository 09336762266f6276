import type { APIRoute, GetStaticPaths } from "astro";
import { explorerFilesOf } from "../../../components/explorer/explorer-files-of.ts";
import { textResponse } from "../../../components/site/text-response.ts";
import { loadBaseMap, loadCorpus } from "../../../io/load.ts";

export const getStaticPaths = (async () => {
  const files = explorerFilesOf(await loadCorpus(), await loadBaseMap());
  return [...files].map(([name, text]) => ({ params: { file: name.replace(/\.json$/, "") }, props: { text } }));
}) satisfies GetStaticPaths;

/** Event data for the explorer, in shards; `index.json` says what each must be. */
export const GET: APIRoute<{ text: string }> = ({ props: { text } }) => textResponse(text, "application/json");
