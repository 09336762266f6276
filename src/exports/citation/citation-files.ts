import { fileAddress, recordAddress } from "../../corpus/addresses.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Redirect } from "../../corpus/redirect.ts";
import { describeDate } from "../../text/describe-date.ts";
import { readEdtf } from "../../text/edtf.ts";
import { must } from "../../text/must.ts";
import { printBibtex } from "./bibtex.ts";
import { type CitationItem, type CitedSite, citeArticle, citePage, sourcePageTitle } from "./citation-item.ts";
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

/** The pages that can be cited: of every event, statement, source and lesson. */
export const citablePages = ({ events, statements, articles, lessons }: LinkedCorpus) => [
  ...events.map(({ id, title }) => ({ address: recordAddress.event(id), title })),
  ...statements.map(({ id, title }) => ({ address: recordAddress.statement(id), title })),
  ...articles.map((article) => ({ address: recordAddress.article(article.id), title: sourcePageTitle(article) })),
  ...lessons.map(({ id, title }) => ({ address: recordAddress.lesson(id), title })),
];

export interface CitationFile {
  /** Address of the file, without host and base path. */
  readonly address: string;
  readonly format: CitationFormat;
  readonly item: CitationItem;
}

const inEachFormat = (page: string, item: CitationItem, kind?: "article"): readonly CitationFile[] =>
  citationFormats.map((format) => ({
    address: fileAddress(page, kind === undefined ? format : `${kind}.${format}`),
    format,
    item,
  }));

/** How a page is cited that is no more: by what took its place, or by when and why it ended. */
function citeRetired({ from, to, gone }: Redirect, items: ReadonlyMap<string, CitationItem>, site: CitedSite): CitationItem {
  const successor = to === undefined ? undefined : items.get(to);
  if (successor !== undefined) return successor;
  const page = citePage(
    { address: from, title: gone === undefined ? "Page that has moved" : "Withdrawn page", since: null },
    site,
  );
  const note =
    gone === undefined
      ? `Now at ${site.link(must(to, "successor"))}`
      : `Withdrawn: ${describeDate(readEdtf(gone.date))}. ${gone.reason}`;
  return { ...page, note };
}

/**
 * Every file that cites something: three for each page of an event, a statement, a source or a lesson, three more for each article as its publisher gave
 * it out. Where such a page is no more, its files say what became of it: they were promised with it.
 *
 * @param since the day since which a page has been there; null where nobody knows
 */
export function citationFiles(
  corpus: LinkedCorpus,
  retired: readonly Redirect[],
  since: (address: string) => string | null,
  site: CitedSite,
): readonly CitationFile[] {
  const items = new Map(
    citablePages(corpus).map((page) => [page.address, citePage({ ...page, since: since(page.address) }, site)] as const),
  );
  const ended = retired.filter(({ from }) => /^\/(?:events|statements|sources|lessons)\/[^/.]+\/$/u.test(from));
  return [
    ...[...items].flatMap(([address, item]) => inEachFormat(address, item)),
    ...corpus.articles.flatMap((article) => inEachFormat(recordAddress.article(article.id), citeArticle(article), "article")),
    ...ended.flatMap((redirect) => inEachFormat(redirect.from, citeRetired(redirect, items, site))),
  ];
}
