import { compareText } from "../text/compare-text.ts";
import type { Article } from "./article.ts";
import type { Corpus } from "./corpus.ts";
import type { Passage } from "./passage.ts";
import type { RecordSort } from "./record-sorts.ts";

const pageIn =
  (folder: string) =>
  (id: string): string =>
    `/${folder}/${id}/`;

/** Addresses of the pages of records, by their sort. All addresses here are without the base path of the host. */
export const recordAddress: Readonly<Record<RecordSort, (id: string) => string>> = {
  event: pageIn("events"),
  statement: pageIn("statements"),
  article: pageIn("sources"),
  place: pageIn("places"),
  speaker: pageIn("speakers"),
  lesson: pageIn("lessons"),
};

/** Address of a capture as received. */
export const seedAddress = (id: string): string => `/sources/${id}.txt`;

/** Address of a passage on its article's page. */
export const passageAddress = (article: string, hash: string): string => `${recordAddress.article(article)}#q-${hash}`;

/** Address of the page of a month such as `2022-03`, which there is when there are many events. */
export const monthAddress = (month: string): string => `/events/${month.slice(0, 4)}/${month.slice(5, 7)}/`;

/** Address of a file that is made of a page's record, such as `/events/bridge.json`: it lasts no longer than the page, and no ledger lists it. */
export const fileAddress = (page: string, ending: string): string => `${page.replace(/\/$/u, "")}.${ending}`;

/** Address of the picture that other sites show beside a link to the page of an event or a statement. */
export const sharePictureAddress = (page: string): string => `/share${fileAddress(page, "png")}`;

/**
 * Address of an event's card for a frame. It lasts as long as the event's page, so the ledger lists that page only: where the page
 * leads elsewhere or ends, so does the card (see `retiredPages`).
 */
export const eventEmbedAddress = (id: string): string => `/embed${recordAddress.event(id)}`;

/** Address of a passage as a card for a frame, which lasts as long as the passage. */
export const passageEmbedAddress = (hash: string): string => `/embed/passages/${hash}/`;

/** Address of the explorer for a frame in a page of another site; it takes the same query as the home page. */
export const timelineEmbedAddress = "/embed/timeline/";

/** Whether a page at an address is made for frames in pages of other sites. */
export const isEmbed = (address: string): boolean => address.startsWith("/embed/");

/** Hash of the passage whose card for a frame is at an address; undefined for another address. */
export const passageInFrame = (address: string): string | undefined =>
  /^\/embed\/passages\/([0-9a-f]{12})\/$/u.exec(address)?.[1];

/** Address of the page that a page for frames is a part of; the address itself where it is for no frame. */
export function pageAround(address: string, passages: readonly Pick<Passage, "article" | "hash">[]): string {
  const hash = passageInFrame(address);
  const passage = passages.find((each) => each.hash === hash);
  return passage === undefined ? address.replace(/^\/embed/u, "") : passageAddress(passage.article, passage.hash);
}

/** Address of the page about the data; the files of all records are below it. */
export const dataAddress = "/data/";

/** Address of a lesson that a reader makes: its query holds all of it. */
export const ownLessonAddress = "/lesson/";

/** Address of the page on which words are looked for; it takes them as `q`. */
export const searchAddress = "/search/";

/** Address of the list of all names with what is recorded under each. */
export const namesAddress = "/search/names/";

/** Address of the feed of additions and corrections. */
export const feedAddress = "/feed.xml";

/** Address of the page that lists every address with its day. It is made of the ledger and no part of it. */
export const ledgerAddress = "/method/ledger/";

/** Pages that every corpus has. */
export const fixedAddresses: readonly string[] = [
  "/",
  dataAddress,
  timelineEmbedAddress,
  "/events/",
  ownLessonAddress,
  "/lessons/",
  "/method/",
  "/places/",
  searchAddress,
  namesAddress,
  "/sources/",
  "/speakers/",
  "/statements/",
];

type Identified = readonly { readonly id: string }[];

/** What the addresses of a corpus depend on. */
export type Addressed = Readonly<Record<Exclude<keyof Corpus, "articles">, Identified>> & {
  readonly articles: readonly { readonly id: string; readonly rights: Pick<Article["rights"], "display"> }[];
};

/** Every address that is promised to last: the fixed pages, each record's page, each seed that is published whole, each passage; sorted. */
export function addressesOf(corpus: Addressed, passages: readonly Pick<Passage, "article" | "hash">[]): readonly string[] {
  return [
    ...fixedAddresses,
    ...corpus.events.map(({ id }) => recordAddress.event(id)),
    ...corpus.statements.map(({ id }) => recordAddress.statement(id)),
    ...corpus.articles.map(({ id }) => recordAddress.article(id)),
    ...corpus.articles.filter(({ rights }) => rights.display === "full").map(({ id }) => seedAddress(id)),
    ...corpus.places.map(({ id }) => recordAddress.place(id)),
    ...corpus.speakers.map(({ id }) => recordAddress.speaker(id)),
    ...corpus.lessons.map(({ id }) => recordAddress.lesson(id)),
    ...passages.map(({ article, hash }) => passageAddress(article, hash)),
  ].sort(compareText);
}
