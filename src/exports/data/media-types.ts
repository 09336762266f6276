import { must } from "../../text/must.ts";

const byEnding: Readonly<Record<string, string>> = {
  txt: "text/plain",
  yaml: "application/yaml",
  json: "application/json",
  jsonld: "application/ld+json",
  geojson: "application/geo+json",
  csv: "text/csv",
  css: "text/css",
  html: "text/html",
  zip: "application/zip",
};

/** Media type of a file by the ending of its name. */
export const mediaTypeOf = (name: string): string => {
  const ending = name.slice(name.lastIndexOf(".") + 1);
  return must(byEnding[ending], `media type for “.${ending}”`);
};
