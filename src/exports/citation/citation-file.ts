import { printBibtex } from "./bibtex.ts";
import type { CitationItem } from "./citation-item.ts";
import { printRis } from "./ris.ts";

/** What follows the id in the name of a file, in the order in which pages list them. */
export const citationFormats = ["bib", "ris", "csl.json"] as const;
export type CitationFormat = (typeof citationFormats)[number];

export const formatNames: Readonly<Record<CitationFormat, { readonly name: string; readonly type: string }>> = {
  bib: { name: "BibTeX", type: "application/x-bibtex; charset=utf-8" },
  ris: { name: "RIS", type: "application/x-research-info-systems; charset=utf-8" },
  "csl.json": { name: "CSL-JSON", type: "application/vnd.citationstyles.csl+json; charset=utf-8" },
};

const printers: Readonly<Record<CitationFormat, (item: CitationItem) => string>> = {
  bib: printBibtex,
  ris: printRis,
  "csl.json": (item) => `${JSON.stringify([item], null, 2)}\n`,
};

export const citationFile = (item: CitationItem, format: CitationFormat): string => printers[format](item);
