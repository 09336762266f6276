import type { APIRoute, GetStaticPaths } from "astro";
import { citedSite } from "../../components/page/cited-site.ts";
import { type CitationFormat, citationFile, formatNames } from "../../exports/citation/citation-file.ts";
import { citationFiles } from "../../exports/citation/citation-files.ts";
import type { CitationItem } from "../../exports/citation/citation-item.ts";
import { contact } from "../../io/configuration.ts";
import { loadCorpus, loadRetired, loadSince } from "../../io/load.ts";

export const getStaticPaths = (async () => {
  const files = citationFiles(await loadCorpus(), await loadRetired(), await loadSince(), citedSite(contact));
  return files.map(({ address, format, item }) => {
    const [, section, id, ending] = /^\/([a-z]+)\/([^/.]+)\.(.+)$/u.exec(address) ?? [];
    return { params: { section, id, format: ending }, props: { format, item } };
  });
}) satisfies GetStaticPaths;

/** What reference managers import of an event, a statement, a source or the article that it shows. */
export const GET: APIRoute<{ format: CitationFormat; item: CitationItem }> = ({ props: { format, item } }) =>
  new Response(citationFile(item, format), { headers: { "content-type": formatNames[format].type } });
