import { addressSchema } from "../corpus/address.ts";
import { parseEdtf } from "../text/edtf.ts";
import { collapse, type PageElement, textOf } from "./page-tree.ts";

/** A fact that a page states about itself, and where: “og:site_name”, “datePublished”. */
export interface PageFact {
  readonly value: string;
  readonly from: string;
}

/** What a page says about itself in JSON-LD, Open Graph and meta elements, the most exact first; nothing of it is read as certain. */
export interface PageFacts {
  readonly url: readonly PageFact[];
  readonly title: readonly PageFact[];
  readonly publisher: readonly PageFact[];
  readonly byline: readonly PageFact[];
  readonly language: readonly PageFact[];
  /** Days, `YYYY-MM-DD`, as written, whatever their time zone. */
  readonly published: readonly PageFact[];
  readonly updated: readonly PageFact[];
}

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === "object" && value !== null && !Array.isArray(value);
const listOf = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : value === undefined ? [] : [value]);
const articleType = /(?:Article|Posting|Reportage|LiveBlog)/u;

/** The articles in JSON-LD: on its top level, in a list, or in a graph. */
function articlesOf(json: unknown): readonly Json[] {
  return listOf(json)
    .flatMap((value) => (isObject(value) ? [value, ...listOf(value["@graph"])] : []))
    .filter(isObject)
    .filter((value) => listOf(value["@type"]).some((type) => typeof type === "string" && articleType.test(type)));
}

function linkedData(page: PageElement): readonly Json[] {
  return [...page.querySelectorAll('script[type="application/ld+json"]')].flatMap((script) => {
    try {
      return articlesOf(JSON.parse(script.textContent ?? ""));
    } catch {
      // What isn't JSON states nothing; the other forms may.
      return [];
    }
  });
}

const nameOf = (value: unknown): string => {
  if (typeof value === "string") return value;
  return isObject(value) && typeof value["name"] === "string" ? value["name"] : "";
};

/** A day from a moment, as written. */
function toDay(text: string): string {
  const day = /^\d{4}-\d{2}-\d{2}(?=$|T| )/u.exec(text)?.[0] ?? "";
  return parseEdtf(day).valid ? day : "";
}

/** A name that is not an address, as some pages write for their authors. */
const toName = (text: string): string => (/^https?:|[\p{C}]/u.test(text) || text.length > 200 ? "" : text);
const toAddress = (text: string): string => (addressSchema.safeParse(text).success ? text : "");

/** Reads the facts of a page; has to be called before its scripts are taken out. */
export function readPageFacts(page: PageElement): PageFacts {
  const linked = linkedData(page);
  const metas = [...page.querySelectorAll("meta")];

  const inLinked = (key: string, read: (value: unknown) => string = nameOf): PageFact[] =>
    linked.flatMap((article) => listOf(article[key]).map((value) => ({ value: read(value), from: `JSON-LD ${key}` })));
  const inMeta = (name: string): PageFact[] =>
    metas
      .filter((meta) => [meta.getAttribute("property"), meta.getAttribute("name"), meta.getAttribute("itemprop")].includes(name))
      .map((meta) => ({ value: meta.getAttribute("content") ?? "", from: name }));
  const first = (selector: string, attribute: string, from: string): PageFact[] => {
    const value = page.querySelector(selector)?.getAttribute(attribute) ?? "";
    return [{ value, from }];
  };
  const tidy = (facts: readonly PageFact[], read: (text: string) => string): PageFact[] =>
    facts.map(({ value, from }) => ({ value: read(collapse(value)), from })).filter(({ value }) => value !== "");

  return {
    url: tidy(
      [
        ...first('link[rel="canonical"]', "href", "link rel=canonical"),
        ...inLinked("url"),
        ...inMeta("og:url"),
        ...inLinked("mainEntityOfPage", (value) => (isObject(value) ? String(value["@id"] ?? "") : nameOf(value))),
      ],
      toAddress,
    ),
    title: tidy(
      [...inLinked("headline"), ...inMeta("og:title"), { value: textOf(page.querySelector("title")), from: "title" }],
      toName,
    ),
    publisher: tidy([...inLinked("publisher"), ...inMeta("og:site_name"), ...inMeta("application-name")], toName),
    byline: tidy([...inLinked("author"), ...(linked.length > 0 ? [] : inMeta("author"))], toName),
    language: tidy(
      [...first("html", "lang", "html lang"), ...inLinked("inLanguage"), ...inMeta("og:locale")],
      (text) => /^[a-z]{2,3}/u.exec(text)?.[0] ?? "",
    ),
    published: tidy([...inLinked("datePublished"), ...inMeta("article:published_time"), ...inMeta("datePublished")], toDay),
    updated: tidy([...inLinked("dateModified"), ...inMeta("article:modified_time"), ...inMeta("dateModified")], toDay),
  };
}
