import { fixedAddresses, isEmbed, ledgerAddress, ownLessonAddress, recordAddress } from "../../corpus/addresses.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import { readEdtf } from "../../text/edtf.ts";
import { escapeXml, type FeedRecord } from "./atom.ts";

/** Most addresses in one file (https://www.sitemaps.org/protocol.html). */
export const sitemapSize = 50_000;

/** The pages that search engines may list: those for frames are parts of others, a lesson of a reader is in its address, and copies of whole articles are their publishers'. */
export const listedPages = (corpus: LinkedCorpus): readonly string[] => [
  ...fixedAddresses.filter((address) => !isEmbed(address) && address !== ownLessonAddress),
  ledgerAddress,
  ...corpus.events.map(({ id }) => recordAddress.event(id)),
  ...corpus.statements.map(({ id }) => recordAddress.statement(id)),
  ...corpus.articles.filter(({ rights }) => rights.display !== "full").map(({ id }) => recordAddress.article(id)),
  ...corpus.lessons.map(({ id }) => recordAddress.lesson(id)),
  ...corpus.places.map(({ id }) => recordAddress.place(id)),
  ...corpus.speakers.map(({ id }) => recordAddress.speaker(id)),
];

/** Addresses of the files that hold a site's pages, numbered from 1. */
export const sitemapAddresses = (pages: readonly string[]): readonly string[] =>
  Array.from({ length: Math.max(1, Math.ceil(pages.length / sitemapSize)) }, (_, index) => `/sitemap-${index + 1}.xml`);

const begin = '<?xml version="1.0" encoding="utf-8"?>\n';
const namespace = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"';

/** The day on which a page last changed: that of its record's last correction, or that since which it has been there. */
export function lastDays(
  records: readonly FeedRecord[],
  since: (address: string) => string | null,
): (address: string) => string | null {
  const corrected = new Map(
    records.map(({ address, changes }) => [address, changes.flatMap(({ date }) => readEdtf(date).earliest ?? [])]),
  );
  return (address) => [since(address) ?? [], corrected.get(address) ?? []].flat().toSorted().at(-1) ?? null;
}

/**
 * One of the files, by its number.
 *
 * @param changed the day on which a page last changed; null where nobody knows
 */
export function printSitemap(
  pages: readonly string[],
  number: number,
  link: (address: string) => string,
  changed: (address: string) => string | null,
): string {
  const lines = pages.slice((number - 1) * sitemapSize, number * sitemapSize).map((address) => {
    const day = changed(address);
    return `<url><loc>${escapeXml(link(address))}</loc>${day === null ? "" : `<lastmod>${day}</lastmod>`}</url>\n`;
  });
  return `${begin}<urlset ${namespace}>\n${lines.join("")}</urlset>\n`;
}

export const printSitemapIndex = (addresses: readonly string[], link: (address: string) => string): string =>
  `${begin}<sitemapindex ${namespace}>\n${addresses.map((address) => `<sitemap><loc>${escapeXml(link(address))}</loc></sitemap>\n`).join("")}</sitemapindex>\n`;
