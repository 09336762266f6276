import { all, attribute, type BuiltPage } from "./pages.ts";

/** What a reference manager fills in by itself. */
export interface EmbeddedItem {
  readonly itemType: string | undefined;
  readonly title: string | undefined;
  readonly creators: readonly string[];
  readonly date: string | undefined;
  readonly url: string | undefined;
  readonly language: string | undefined;
}

/**
 * Reads a page as Zotero's translator “Embedded Metadata” does, as far as it concerns pages like ours
 * (https://www.zotero.org/support/dev/exposing_metadata): the type is that of `dc.type`, then what Open Graph or Highwire suggest; Highwire's
 * `citation_*` come before Dublin Core, that before Open Graph, and last the document itself.
 */
export function readEmbeddedMetadata({ document }: BuiltPage): EmbeddedItem {
  const metas = all(document, "meta").map(
    (meta) => [attribute(meta, "name") ?? attribute(meta, "property") ?? "", attribute(meta, "content") ?? ""] as const,
  );
  const every = (name: string): readonly string[] =>
    metas.filter(([own, content]) => own.toLowerCase() === name && content !== "").map(([, content]) => content);
  const first = (...names: readonly string[]): string | undefined => names.flatMap(every)[0];
  const dublinCore: Readonly<Record<string, string>> = {
    webpage: "webpage",
    newsitem: "newspaperArticle",
    text: "journalArticle",
  };
  const openGraph: Readonly<Record<string, string>> = { website: "webpage" };
  const guess = every("citation_title").length > 0 ? "journalArticle" : undefined;
  const highwire = every("citation_author");
  const canonical = all(document, "link").find((link) => attribute(link, "rel") === "canonical");
  const html = all(document, "html")[0];
  return {
    itemType: openGraph[first("og:type") ?? ""] ?? dublinCore[first("dc.type") ?? ""] ?? guess,
    title: first("citation_title", "dc.title", "og:title"),
    creators: highwire.length > 0 ? highwire : every("dc.creator"),
    date: first("citation_publication_date", "citation_date", "dc.date", "article:published_time"),
    url: first("citation_public_url", "dc.identifier", "og:url") ?? (canonical && attribute(canonical, "href")),
    language: first("citation_language", "dc.language") ?? (html && attribute(html, "lang")),
  };
}
