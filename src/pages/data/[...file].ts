import type { APIRoute, GetStaticPaths } from "astro";
import { publicationOf } from "../../components/page/publication.ts";
import { textResponse } from "../../components/page/text-response.ts";
import { allFiles } from "../../exports/data/all-files.ts";
import { contact } from "../../io/configuration.ts";
import { loadCorpus } from "../../io/load.ts";

/** Media type of a file by what its name ends with. */
const types: Readonly<Record<string, string>> = {
  json: "application/json",
  csv: "text/csv",
  geojson: "application/geo+json",
  jsonld: "application/ld+json",
};

export const getStaticPaths = (async () => {
  const corpus = await loadCorpus();
  const files = allFiles(corpus, publicationOf(corpus), contact.publisher);
  return [...files].map(([file, text]) => {
    const ending = file.slice(file.lastIndexOf(".") + 1);
    const type = file.startsWith("schema/") ? "application/schema+json" : types[ending];
    return { params: { file }, props: { text, type } };
  });
}) satisfies GetStaticPaths;

/** All records in one form, or the JSON Schema of a sort of record. */
export const GET: APIRoute<{ text: () => string; type: string }> = ({ props: { text, type } }) => textResponse(text(), type);
