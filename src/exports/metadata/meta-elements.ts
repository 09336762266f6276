import { sortedName } from "../citation/author-name.ts";
import { joinParts } from "../citation/citation-date.ts";
import type { CitationItem } from "../citation/citation-item.ts";

/** A `<meta>` element: `property` for Open Graph, which is RDFa, `name` for all else. */
export interface MetaElement {
  readonly name?: string;
  readonly property?: string;
  readonly content: string;
}

export interface SharedPicture {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly alt: string;
}

const dateOf = ({ issued }: CitationItem): string | null =>
  issued === undefined || "literal" in issued ? null : joinParts(issued["date-parts"][0], "-");

/**
 * What reference managers take from a page by themselves: `citation_*`, which Google Scholar and Zotero read, and Dublin Core, which tells them that it
 * is a web page (https://www.dublincore.org/specifications/dublin-core/dcq-html/).
 */
export function citationMeta(item: CitationItem, sources: readonly string[]): readonly MetaElement[] {
  const date = dateOf(item);
  const names = (item.author ?? []).map(sortedName);
  return [
    { name: "citation_title", content: item.title },
    ...names.map((content) => ({ name: "citation_author", content })),
    ...(date === null ? [] : [{ name: "citation_publication_date", content: date.replaceAll("-", "/") }]),
    { name: "citation_public_url", content: item.URL },
    { name: "citation_language", content: item.language },
    { name: "dc.type", content: "webpage" },
    { name: "dc.title", content: item.title },
    ...names.map((content) => ({ name: "dc.creator", content })),
    ...(item.publisher === undefined ? [] : [{ name: "dc.publisher", content: item.publisher }]),
    ...(date === null ? [] : [{ name: "dc.date", content: date }]),
    { name: "dc.identifier", content: item.URL },
    { name: "dc.language", content: item.language },
    ...sources.map((content) => ({ name: "dc.source", content })),
  ];
}

/** What sites that show a link take of it (https://ogp.me/). */
export function openGraph(item: CitationItem, description: string, picture: SharedPicture | null): readonly MetaElement[] {
  const date = dateOf(item);
  const image: readonly (readonly [string, string])[] =
    picture === null
      ? []
      : [
          ["og:image", picture.url],
          ["og:image:type", "image/png"],
          ["og:image:width", String(picture.width)],
          ["og:image:height", String(picture.height)],
          ["og:image:alt", picture.alt],
        ];
  const pairs: readonly (readonly [string, string])[] = [
    ["og:type", "article"],
    ["og:site_name", item["container-title"]],
    ["og:title", item.title],
    ["og:description", description],
    ["og:url", item.URL],
    ["og:locale", "en_GB"],
    ...(date === null ? [] : [["article:published_time", date] as const]),
    ...image,
  ];
  return [
    ...pairs.map(([property, content]) => ({ property, content })),
    { name: "twitter:card", content: picture === null ? "summary" : "summary_large_image" },
  ];
}
