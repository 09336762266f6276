import { printBibtex } from "./bibtex.ts";
import type { CitationItem } from "./citation-item.ts";
import { printRis } from "./ris.ts";

/** What follows the id in the name of a file, in the order in which pages list them. */
export const citationFormats = ["bib", "ris", "csl.json"] as const;
export type CitationFormat = (typeof citationFormats)[number];

interface Format {
  readonly name: string;
  readonly type: string;
  readonly print: (item: CitationItem) => string;
}

export const formatNames: Readonly<Record<CitationFormat, Format>> = {
  bib: { name: "BibTeX", type: "application/x-bibtex; charset=utf-8", print: printBibtex },
  ris: { name: "RIS", type: "application/x-research-info-systems; charset=utf-8", print: printRis },
  "csl.json": {
    name: "CSL-JSON",
    type: "application/vnd.citationstyles.csl+json; charset=utf-8",
    print: (item) => `${JSON.stringify([item], null, 2)}\n`,
  },
};

export const citationFile = (item: CitationItem, format: CitationFormat): string => formatNames[format].print(item);
