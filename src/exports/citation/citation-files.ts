import { fileAddress, recordAddress } from "../../corpus/addresses.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Redirect } from "../../corpus/redirect.ts";
import { describeDate } from "../../text/describe-date.ts";
import { readEdtf } from "../../text/edtf.ts";
import { must } from "../../text/must.ts";
import { citationFormats } from "./citation-file.ts";
import { type CitationItem, type CitedPage, type CitedSite, citeArticle, citePage, sourcePageTitle } from "./citation-item.ts";

/** The pages that can be cited: of every event, statement, source and lesson. */
export const citablePages = ({
  events,
  statements,
  articles,
  lessons,
}: LinkedCorpus): readonly Pick<CitedPage, "address" | "title">[] => [
  ...events.map(({ id, title }) => ({ address: recordAddress.event(id), title })),
  ...statements.map(({ id, title }) => ({ address: recordAddress.statement(id), title })),
  ...articles.map((article) => ({ address: recordAddress.article(article.id), title: sourcePageTitle(article) })),
  ...lessons.map(({ id, title }) => ({ address: recordAddress.lesson(id), title })),
];

/** Files that cite a page, by their addresses without host and base path. */
const inEachFormat = (page: string, item: CitationItem, kind?: "article") =>
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
): ReturnType<typeof inEachFormat> {
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
