import { parseFragment } from "parse5";
import { addressSchema } from "../../corpus/address.ts";
import { parseEdtf } from "../../text/edtf.ts";
import { isMapping, type Mapping } from "../../text/is-mapping.ts";
import { addressesIn, isArchive, readComments, type SavedFrom, splitArchived } from "./page-archive.ts";
import { attributeOf, attributesOf, collapse, elementsOf, hasWord, type PageElement, textOf } from "./page-tree.ts";

/** A fact that a page states about itself, and where: “og:site_name”, “datePublished”. */
export interface PageFact {
  readonly value: string;
  readonly from: string;
}

export interface PageDay extends PageFact {
  /** The moment as written, “2022-03-03T22:40:00Z”. */
  readonly written: string;
}

/** What a page says about itself in JSON-LD, Open Graph and meta elements, the most exact first; nothing of it is read as certain. */
export interface PageFacts {
  /** The publisher's addresses; never an archive's. */
  readonly url: readonly PageFact[];
  /** The publisher's addresses that are not https, which no record can hold. */
  readonly unencrypted: readonly PageFact[];
  readonly archived: readonly PageFact[];
  readonly title: readonly PageFact[];
  readonly publisher: readonly PageFact[];
  readonly byline: readonly PageFact[];
  readonly language: readonly PageFact[];
  /** Days, `YYYY-MM-DD`, as written, whatever their time zone. */
  readonly published: readonly PageDay[];
  readonly updated: readonly PageDay[];
  /** Where the page says that the article goes on. */
  readonly next: string | null;
}

const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const articleType = /(?:Article|Posting|Reportage|LiveBlog|BackgroundNews|OpinionNews|AnalysisNews)/u;

/** Text of a script as JSON: sites wrap it in comments, break lines within texts and leave a comma too many. */
function readJson(text: string): unknown {
  const bare = text.replace(
    /^\s*(?:<!--|\/\/\s*<!\[CDATA\[|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\/\s*\]\]>|\/\*\s*\]\]>\s*\*\/)\s*;?\s*$/gu,
    "",
  );
  for (const attempt of [text, bare.replace(/\p{Cc}+/gu, " ").replace(/,(\s*[}\]])/gu, "$1")]) {
    try {
      return JSON.parse(attempt);
    } catch {
      // What isn't JSON states nothing; the other forms may.
    }
  }
  return null;
}

const mostObjects = 2_000;

/** The objects in JSON-LD: on its top level, in a list, in a graph, or as what a page is about. */
function objectsOf(json: unknown): readonly Mapping[] {
  const top = listOf(json).filter(isMapping);
  return top
    .flatMap((value) => [value, ...listOf(value["@graph"]), ...listOf(value["mainEntity"])])
    .filter(isMapping)
    .slice(0, mostObjects);
}

const isArticle = (value: Mapping): boolean =>
  listOf(value["@type"]).some((type) => typeof type === "string" && articleType.test(type));

/** The objects of all scripts, and those of them that describe this page's article: others may be told of beside it. */
function linkedData(
  page: PageElement,
  addresses: ReadonlySet<string>,
  titles: ReadonlySet<string>,
): { readonly articles: readonly Mapping[]; readonly byId: ReadonlyMap<string, Mapping> } {
  const scripts = [...elementsOf(page)].filter(
    (element) => element.tagName === "script" && /^application\/ld\+json/iu.test(attributesOf(element, "type")),
  );
  const objects = scripts.flatMap((script) => objectsOf(readJson(textIn(script))));
  const byId = new Map<string, Mapping>();
  for (const value of objects) {
    const id = value["@id"];
    if (typeof id === "string" && !byId.has(id) && Object.keys(value).length > 2) byId.set(id, value);
  }
  const all = objects.filter(isArticle);
  const own = all.filter(
    (value) =>
      namesOf(value).some((name) => addresses.has(withoutSlash(name))) || titles.has(squeeze(String(value["headline"] ?? ""))),
  );
  return { articles: own.length > 0 ? own : all.slice(0, 1), byId };
}

const textIn = (element: PageElement): string =>
  element.childNodes.map((node) => ("value" in node ? String(node.value) : "")).join("");
const withoutSlash = (address: string): string =>
  (splitArchived(address)?.own ?? address).replace(/^https?:/u, "").replace(/#.*$|\/$/gu, "");
const squeeze = (text: string): string =>
  decode(text)
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, "");

/** The addresses by which JSON-LD says which page it describes. */
const namesOf = (value: Mapping): readonly string[] =>
  [
    value["url"],
    value["@id"],
    ...listOf(value["mainEntityOfPage"]).flatMap((page) => (isMapping(page) ? [page["@id"], page["url"]] : [page])),
  ].filter((name) => typeof name === "string");

function toDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T| )/u.exec(text)?.[0] ?? "";
  return parseEdtf(day).valid ? day : "";
}

const entity = /&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/giu;

const longestFact = 4_000;

/** A text that has one layer of character references too many: sites escape what goes into JSON and attributes twice. */
const decode = (text: string): string =>
  text.slice(0, longestFact).replace(entity, (reference) => {
    const [node] = parseFragment(reference).childNodes;
    return node !== undefined && "value" in node ? node.value : reference;
  });

/** A name that is not an address, as some pages write for their authors. */
const toName = (text: string): string =>
  /^https?:|[\p{C}]/u.test(text) || text.length > 200 || archiveName.test(text) ? "" : text;
const archiveName = /^(?:wayback machine|internet archive|archive\.(?:today|ph|is|li|vn|fo|md))$/iu;
const toAuthor = (text: string): string => toName(text).replace(/^By[: \u00A0]+/iu, "");
const isAddress = (text: string): boolean => addressSchema.safeParse(text).success;

const isNamed = (meta: PageElement, name: string): boolean =>
  ["property", "name", "itemprop"].some((key) => attributeOf(meta, key)?.toLowerCase() === name.toLowerCase());

/** The places in which the elements of a page state facts: meta elements and links by name, any other element by its property. */
const placesIn = (elements: readonly PageElement[]) => ({
  inMeta: (...names: readonly string[]): PageFact[] =>
    names.flatMap((name) =>
      elements
        .filter((meta) => meta.tagName === "meta" && isNamed(meta, name))
        .map((meta) => ({ value: attributesOf(meta, "content"), from: name })),
    ),
  inLink: (rel: string): PageFact[] => {
    const link = elements.find((element) => element.tagName === "link" && hasWord(element, "rel", new Set([rel])));
    return link === undefined ? [] : [{ value: attributesOf(link, "href"), from: `link rel=${rel}` }];
  },
  inElement: (property: string): PageFact[] => {
    const element = elements.find((one) => one.tagName !== "meta" && attributeOf(one, "itemprop") === property);
    const value = element && (attributeOf(element, "datetime") ?? attributeOf(element, "content"));
    return value == null ? [] : [{ value, from: `itemprop ${property}` }];
  },
});

const tidy = (facts: readonly PageFact[], read: (text: string) => string): PageFact[] =>
  facts.map(({ value, from }) => ({ value: read(collapse(decode(value))), from })).filter(({ value }) => value !== "");

const days = (facts: readonly PageFact[]): PageDay[] =>
  facts
    .map(({ value, from }) => ({ value: toDay(collapse(value)), from, written: collapse(value) }))
    .filter(({ value }) => value !== "");

/** The addresses of a page by whose they are: its publisher's, or an archive's. */
function sortAddresses(
  page: PageElement,
  addresses: readonly PageFact[],
  waybackTime: string | null,
): Pick<PageFacts, "url" | "unencrypted" | "archived"> {
  const isKept = addresses.some(({ value }) => isArchive(value));
  const fields = isKept ? addressesIn(page).map((value) => ({ value, from: "the archive's field" })) : [];
  const split = addresses.map(({ value, from }) => ({ from, value, ...splitArchived(value) }));
  const own = [...split.map(({ value, own, from }) => ({ value: own ?? value, from })), ...fields].filter(
    ({ value }) => !isArchive(value),
  );
  // The long form, which names the publisher's address too, comes before the short one.
  const kept = [
    ...split.flatMap(({ archived, from }) => (archived === undefined ? [] : [{ value: archived, from }])),
    ...split
      .filter(({ value, archived }) => archived === undefined && isArchive(value))
      .map(({ value, from }) => ({ value: value.replace(/^http:/u, "https:"), from })),
  ];
  const [first] = own;
  const made =
    waybackTime === null || first === undefined
      ? []
      : [{ value: `https://web.archive.org/web/${waybackTime}/${first.value}`, from: "the Wayback Machine's comment" }];
  return {
    url: own.filter(({ value }) => isAddress(value)),
    unencrypted: own.filter(({ value }) => /^http:\/\/\S+$/u.test(value)),
    archived: [...made, ...kept.filter(({ value }) => isAddress(value))],
  };
}

/** The name of a thing in JSON-LD, which may be told elsewhere under its identifier; "" where it has none. */
function nameOf(value: unknown, byId: ReadonlyMap<string, Mapping>): string {
  if (typeof value === "string") return value;
  if (!isMapping(value)) return "";
  const known = typeof value["@id"] === "string" && value["name"] === undefined ? (byId.get(value["@id"]) ?? value) : value;
  return typeof known["name"] === "string" ? known["name"] : "";
}

const publishedNames =
  "article:published_time og:published_time datePublished parsely-pub-date sailthru.date dc.date.issued dcterms.created pubdate article.published";
const updatedNames = "article:modified_time og:updated_time dateModified lastmod article.updated";

export function readPageFacts(page: PageElement, outside: readonly SavedFrom[] = []): PageFacts {
  const elements = [...elementsOf(page)];
  const { inMeta, inLink, inElement } = placesIn(elements);
  const { saved: inside, waybackTime } = readComments(page);
  const saved = [...inside, ...outside].map(({ address, from }) => ({ value: address, from }));
  const textsOf = (name: string): PageFact[] =>
    elements
      .filter(({ tagName }) => tagName === name)
      .slice(0, 20)
      .map((element) => ({ value: textOf(element), from: name }));
  const title = [...inMeta("og:title"), ...textsOf("title").slice(0, 1)];
  const bookmarked = [...inLink("canonical"), ...inMeta("og:url"), ...inLink("bookmark"), ...saved];
  const { articles, byId } = linkedData(
    page,
    new Set(bookmarked.map(({ value }) => withoutSlash(value))),
    new Set([...title, ...textsOf("h1")].map(({ value }) => squeeze(value)).filter((text) => text !== "")),
  );
  const inLinked = (key: string, read = (value: unknown) => nameOf(value, byId)): PageFact[] =>
    articles.flatMap((article) => listOf(article[key]).map((value) => ({ value: read(value), from: `JSON-LD ${key}` })));
  const addresses = [
    ...inLink("canonical"),
    ...inLinked("url"),
    ...inMeta("og:url"),
    ...inLinked("mainEntityOfPage", (value) => (isMapping(value) ? String(value["@id"] ?? "") : nameOf(value, byId))),
    ...saved,
    ...inMeta("savepage-url"),
    ...inLink("bookmark"),
  ].map(({ value, from }) => ({ value: collapse(value), from }));
  const authors = [...inLinked("author"), ...(articles.length > 0 ? [] : inMeta("author", "parsely-author", "dc.creator"))];
  const languages = [{ value: attributesOf(page, "lang"), from: "html lang" }, ...inLinked("inLanguage"), ...inMeta("og:locale")];

  return {
    ...sortAddresses(page, addresses, waybackTime),
    title: tidy([...inLinked("headline"), ...title], toName),
    publisher: tidy([...inLinked("publisher"), ...inMeta("og:site_name", "application-name")], toName),
    byline: tidy(authors, toAuthor),
    language: tidy(languages, (text) => /^[a-z]{2,3}(?![a-z])/iu.exec(text)?.[0].toLowerCase() ?? ""),
    published: days([...inLinked("datePublished"), ...inMeta(...publishedNames.split(" ")), ...inElement("datePublished")]),
    updated: days([...inLinked("dateModified"), ...inMeta(...updatedNames.split(" ")), ...inElement("dateModified")]),
    next: inLink("next")[0]?.value ?? null,
  };
}
