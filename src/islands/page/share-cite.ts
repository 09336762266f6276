import { type CitationFormat, citationFile, formatNames } from "../../exports/citation/citation-file.ts";
import { type CitationItem, citePart } from "../../exports/citation/citation-item.ts";
import { fetchElements } from "../dom/fetch-element.ts";

/** What the page's own file cites it as, in CSL-JSON. */
async function itemOf(page: string): Promise<CitationItem> {
  const response = await fetch(page.replace(/\/$/u, ".csl.json"));
  if (!response.ok) throw new Error(`The citation did not arrive: ${response.status}`);
  const [item] = (await response.json()) as readonly CitationItem[];
  if (item === undefined) throw new Error("The file cites nothing.");
  return item;
}

/** How a part of a page is cited: as the page is, by the address of the part, and apart from it the articles that the page quotes. */
export async function partCitations(link: URL): Promise<readonly HTMLElement[]> {
  const page = `${link.origin}${link.pathname}`;
  const [item, brought] = await Promise.all([itemOf(page), fetchElements(page, ".cite-page section")]);
  const sections = brought ?? [];
  const part = citePart(item, link.hash);
  const [own] = sections;
  const heading = own?.querySelector("h3");
  if (heading && link.hash !== "") heading.textContent = "This part of the page";
  for (const text of own?.querySelectorAll("[data-copied]") ?? [])
    text.textContent = (text.textContent ?? "").replace(item.URL, () => part.URL);
  for (const file of own?.querySelectorAll<HTMLAnchorElement>("a[download]") ?? []) {
    const format = (Object.keys(formatNames) as CitationFormat[]).find((one) => file.pathname.endsWith(`.${one}`));
    if (format === undefined) continue;
    file.href = `data:${formatNames[format].type.replace(" ", "")},${encodeURIComponent(citationFile(part, format))}`;
    file.download = `${part.id}.${format}`;
  }
  for (const section of sections)
    for (const button of section.querySelectorAll<HTMLElement>("[data-copies]")) button.hidden = false;
  return sections;
}
