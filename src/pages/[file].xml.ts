import type { APIRoute, GetStaticPaths } from "astro";
import { citedSite } from "../components/site/cited-site.ts";
import { hostedHref } from "../components/site/href.ts";
import { textResponse } from "../components/site/text-response.ts";
import { feedAddress } from "../corpus/addresses.ts";
import { siteName } from "../exports/citation/citation-item.ts";
import { atomFeed } from "../exports/feed/atom.ts";
import { feedRecords } from "../exports/feed/feed-records.ts";
import { lastDays, listedPages, printSitemap, printSitemapIndex, sitemapAddresses } from "../exports/feed/sitemap.ts";
import { contact } from "../io/configuration.ts";
import { loadCorpus, loadSince } from "../io/load.ts";

type File = { readonly type: string; readonly text: string };

export const getStaticPaths = (async () => {
  // Both are for programs elsewhere, which need addresses with a host.
  if (hostedHref("/") === undefined) return [];
  const { link, publisher } = citedSite(contact);
  const corpus = await loadCorpus();
  const since = await loadSince();
  const pages = listedPages(corpus);
  const addresses = sitemapAddresses(pages);
  const records = feedRecords(corpus, since);
  const feed = atomFeed(records, link, { title: siteName, author: publisher ?? siteName, self: feedAddress });
  const files: readonly (readonly [name: string, file: File])[] = [
    ["feed", { type: "application/atom+xml", text: feed }],
    ["sitemap-index", { type: "application/xml", text: printSitemapIndex(addresses, link) }],
    ...addresses.map(
      (_, index) =>
        [
          `sitemap-${index + 1}`,
          { type: "application/xml", text: printSitemap(pages, index + 1, link, lastDays(records, since)) },
        ] as const,
    ),
  ];
  return files.map(([file, props]) => ({ params: { file }, props }));
}) satisfies GetStaticPaths;

/** The feed of additions and corrections, and the lists of pages for search engines. */
export const GET: APIRoute<{ type: string; text: string }> = ({ props: { type, text } }) => textResponse(text, type);
