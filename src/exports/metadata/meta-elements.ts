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

/** Elements by pairs of name and content; those without a content are left out. */
const elements = (
  kind: "name" | "property",
  pairs: readonly (readonly [string, string | null | undefined])[],
): readonly MetaElement[] =>
  pairs.flatMap(([name, content]) => (content === null || content === undefined ? [] : [{ [kind]: name, content }]));

/**
 * What reference managers take from a page by themselves: `citation_*`, which Google Scholar and Zotero read, and Dublin Core, which tells them that it
 * is a web page (https://www.dublincore.org/specifications/dublin-core/dcq-html/).
 */
export function citationMeta(item: CitationItem, sources: readonly string[]): readonly MetaElement[] {
  const date = dateOf(item);
  const names = (item.author ?? []).map(sortedName);
  return elements("name", [
    ["citation_title", item.title],
    ...names.map((name) => ["citation_author", name] as const),
    ["citation_publication_date", date?.replaceAll("-", "/")],
    ["citation_public_url", item.URL],
    ["citation_language", item.language],
    ["dc.type", "webpage"],
    ["dc.title", item.title],
    ...names.map((name) => ["dc.creator", name] as const),
    ["dc.publisher", item.publisher],
    ["dc.date", date],
    ["dc.identifier", item.URL],
    ["dc.language", item.language],
    ...sources.map((source) => ["dc.source", source] as const),
  ]);
}

/** What sites that show a link take of it (https://ogp.me/). */
export const openGraph = (item: CitationItem, description: string, picture: SharedPicture | null): readonly MetaElement[] => [
  ...elements("property", [
    ["og:type", "article"],
    ["og:site_name", item["container-title"]],
    ["og:title", item.title],
    ["og:description", description],
    ["og:url", item.URL],
    ["og:locale", "en_GB"],
    ["article:published_time", dateOf(item)],
    ["og:image", picture?.url],
    ["og:image:type", picture && "image/png"],
    ["og:image:width", picture && String(picture.width)],
    ["og:image:height", picture && String(picture.height)],
    ["og:image:alt", picture?.alt],
  ]),
  { name: "twitter:card", content: picture === null ? "summary" : "summary_large_image" },
];
