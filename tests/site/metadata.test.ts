import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import {
  eventEmbedAddress,
  fixedAddresses,
  ownLessonAddress,
  passageAddress,
  passageEmbedAddress,
  recordAddress,
  timelineEmbedAddress,
} from "../../src/corpus/addresses.ts";
import type { LinkedCorpus } from "../../src/corpus/linked-corpus.ts";
import { linkCorpus } from "../../src/corpus/linked-corpus.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { citablePages } from "../../src/exports/citation/citation-files.ts";
import { readEmbeddedMetadata } from "./embedded-metadata.ts";
import { all, attribute, type BuiltPage, byId, filesOf, pagesOf, textOf } from "./pages.ts";
import { recordsOf } from "./records.ts";

const days = (folder: string): ReadonlyMap<string, string> => {
  const file = join(folder, "permalinks.txt");
  const lines = existsSync(file) ? readFileSync(file, "utf8").trimEnd().split("\n") : [];
  return new Map(lines.flatMap((line) => (line.includes(" ") ? [line.split(" ") as [string, string]] : [])));
};

/** Every object in a value of JSON-LD. */
function* objectsIn(value: unknown): Generator<Record<string, unknown>> {
  if (typeof value !== "object" || value === null) return;
  if (!Array.isArray(value)) yield value as Record<string, unknown>;
  for (const child of Object.values(value)) yield* objectsIn(child);
}

describe.each(["own", "small"] as const)("the %s site, to programs", (name) => {
  const site = inject("sites")[name];
  let corpus: LinkedCorpus;
  let pages: ReadonlyMap<string, BuiltPage>;
  let files: ReadonlySet<string>;
  const host = (site.site ?? "") + site.base;
  beforeAll(async () => {
    const { corpus: records, passages } = await recordsOf(site.corpus);
    corpus = linkCorpus(records, provenPassages(passages));
    pages = new Map(pagesOf(site).map((page) => [page.address.slice(site.base.length), page]));
    files = new Set(filesOf(site.folder));
  });
  const citable = () => citablePages(corpus).map((cited) => ({ ...cited, page: pages.get(cited.address) as BuiltPage }));

  test("tells Zotero of each event, statement, source and lesson that it is a web page, its title, address, language and day", () => {
    const since = days(site.corpus);
    for (const { address, title, page } of citable())
      expect(readEmbeddedMetadata(page), address).toEqual({
        itemType: "webpage",
        title,
        creators: [],
        date: since.get(address)?.replaceAll("-", "/"),
        url: host + address,
        language: "en",
      });
  });

  test("has for each of them, and for each article, the three files that cite it", () => {
    for (const { address } of citable())
      for (const format of ["bib", "ris", "csl.json"]) {
        const file = `${address.slice(1, -1)}.${format}`;
        expect(files.has(file), file).toBe(true);
        if (address.startsWith("/sources/")) expect(files.has(file.replace(`.${format}`, `.article.${format}`)), file).toBe(true);
      }
    for (const file of files)
      if (file.endsWith(".csl.json"))
        for (const item of JSON.parse(readFileSync(join(site.folder, file), "utf8")))
          expect(item.URL).toMatch(/^(?:https:\/\/|\/)/);
  });

  test("describes each in JSON-LD of schema.org, by types that exist there and without a verdict", () => {
    const types = new Set<unknown>();
    for (const { address, page } of citable()) {
      const scripts = all(page.document, "script").filter((script) => attribute(script, "type") === "application/ld+json");
      expect(scripts.length, address).toBe(1);
      const text = textOf(scripts[0] as never);
      expect(text).not.toMatch(/[<>&]/);
      const described = JSON.parse(text);
      expect([described["@context"], described["@type"], described["@id"]]).toEqual([
        "https://schema.org",
        "WebPage",
        host + address,
      ]);
      for (const each of objectsIn(described)) types.add(each["@type"]);
    }
    const known = [
      "WebPage",
      "WebSite",
      "Event",
      "NewsArticle",
      "Quotation",
      "Place",
      "GeoCoordinates",
      "Organization",
      "Person",
      "MediaObject",
      "LearningResource",
    ];
    expect([...types].filter((type) => !known.includes(String(type)))).toEqual([]);
  });

  test("describes the data where search engines for data look, in the page, with what they ask for; the file beside it says the same", () => {
    const page = pages.get("/data/") as BuiltPage;
    const [script] = all(page.document, "script").filter((each) => attribute(each, "type") === "application/ld+json");
    const described = JSON.parse(textOf(script as never));
    expect(described).toEqual(JSON.parse(readFileSync(join(site.folder, "data/dataset.jsonld"), "utf8")));
    expect(described).toMatchObject({ "@type": "Dataset", "@id": `${host}/data/`, isAccessibleForFree: true });
    expect(described.name).not.toBe("");
    // Google's tool for data takes descriptions of this length (https://developers.google.com/search/docs/appearance/structured-data/dataset).
    expect(described.description.length).toBeGreaterThanOrEqual(50);
    expect(described.description.length).toBeLessThanOrEqual(5000);
    for (const { "@type": type, contentUrl, encodingFormat } of described.distribution) {
      expect([type, contentUrl.startsWith(`${host}/data/`), encodingFormat.includes("/")]).toEqual(["DataDownload", true, true]);
      expect(files.has(contentUrl.slice(host.length + 1)), contentUrl).toBe(true);
    }
  });

  test("names a share picture for each event and statement where the host is known, of the size it says, and none elsewhere", () => {
    for (const { address, page } of citable()) {
      const og = new Map(all(page.document, "meta").map((meta) => [attribute(meta, "property"), attribute(meta, "content")]));
      const wanted = site.site !== null && !/^\/(?:sources|lessons)\//.test(address);
      const file = `share${address.slice(0, -1)}.png`;
      expect(og.get("og:image"), address).toBe(wanted ? `${host}/${file}` : undefined);
      expect(og.get("og:url"), address).toBe(site.site === null ? undefined : host + address);
      expect(files.has(file), file).toBe(wanted);
      if (!wanted) continue;
      const png = readFileSync(join(site.folder, file));
      expect(png.subarray(0, 8).toString("hex")).toBe("89504e470d0a1a0a");
      expect([png.readUInt32BE(16), png.readUInt32BE(20)].map(String)).toEqual([
        og.get("og:image:width"),
        og.get("og:image:height"),
      ]);
    }
  });

  test("names each page's own address as canonical; frames are part of their page, whole captures of the publisher's, a reader's lesson of none", () => {
    const own = (address: string) => [address, { canonical: site.site === null ? undefined : host + address, robots: undefined }];
    const hidden = (address: string, canonical: string | undefined) => [address, { canonical, robots: "noindex" }];
    const expected = new Map([
      ...fixedAddresses.map(own),
      ...corpus.events.map(({ id }) => own(recordAddress.event(id))),
      ...corpus.statements.map(({ id }) => own(recordAddress.statement(id))),
      ...corpus.places.map(({ id }) => own(recordAddress.place(id))),
      ...corpus.speakers.map(({ id }) => own(recordAddress.speaker(id))),
      ...corpus.lessons.map(({ id }) => own(recordAddress.lesson(id))),
      ...corpus.articles.map(({ id, rights, url }) =>
        rights.display === "full" ? hidden(recordAddress.article(id), url) : own(recordAddress.article(id)),
      ),
      hidden(ownLessonAddress, undefined),
      hidden(timelineEmbedAddress, `${host}/`),
      ...corpus.events.map(({ id }) => hidden(eventEmbedAddress(id), host + recordAddress.event(id))),
      ...corpus.passages.map(({ article, hash }) => hidden(passageEmbedAddress(hash), host + passageAddress(article, hash))),
    ] as [string, unknown][]);
    const named = (page: BuiltPage | undefined, element: string, key: string, name: string, value: string) => {
      const [found] = page === undefined ? [] : all(page.document, element).filter((each) => attribute(each, key) === name);
      return found && attribute(found, value);
    };
    for (const [address, rules] of expected) {
      const page = pages.get(address);
      const canonical = named(page, "link", "rel", "canonical", "href");
      expect({ canonical, robots: named(page, "meta", "name", "robots", "content") }, address).toEqual(rules);
    }
  });

  test("lists in its sitemap every page that search engines may list, and no other; only where the host is known", () => {
    expect(files.has("sitemap-index.xml")).toBe(site.site !== null);
    expect(files.has("feed.xml")).toBe(site.site !== null);
    if (site.site === null) return;
    const read = (file: string) => readFileSync(join(site.folder, file), "utf8");
    const locations = (xml: string) => [...xml.matchAll(/<loc>([^<]*)<\/loc>/g)].map(([, address]) => address);
    expect(locations(read("sitemap-index.xml"))).toEqual([`${host}/sitemap-1.xml`]);
    const listed = locations(read("sitemap-1.xml"));
    expect(new Set(listed).size).toBe(listed.length);
    const hidden = (page: BuiltPage) => all(page.document, "meta").some((meta) => attribute(meta, "name") === "robots");
    const months = /^\/events\/\d{4}\//;
    const open = [...pages].filter(([address, page]) => address.endsWith("/") && !hidden(page) && !months.test(address));
    expect(listed.sort()).toEqual(open.map(([address]) => host + address).sort());
  });

  const records = () => [
    ...corpus.events.map(({ id, changes }) => ({ address: recordAddress.event(id), changes })),
    ...corpus.statements.map(({ id, changes }) => ({ address: recordAddress.statement(id), changes })),
    ...corpus.articles.map(({ id, changes }) => ({ address: recordAddress.article(id), changes })),
    ...corpus.lessons.map(({ id, changes }) => ({ address: recordAddress.lesson(id), changes })),
    ...corpus.places.map(({ id, changes }) => ({ address: recordAddress.place(id), changes })),
    ...corpus.speakers.map(({ id, changes }) => ({ address: recordAddress.speaker(id), changes })),
  ];

  test("says on the page of every record its address, since when it stands and what was corrected and why, and leads to the ledger, which has every address", () => {
    const since = days(site.corpus);
    for (const { address, changes } of records()) {
      const { document } = pages.get(address) as BuiltPage;
      const [line] = all(document, "p", "permanence");
      const links = line && all(line, "a").map((link) => attribute(link, "href"));
      expect(links, address).toEqual(expect.arrayContaining([site.base + address, `${site.base}/method/ledger/`]));
      const time = line && all(line, "time").map((each) => attribute(each, "datetime"));
      expect(time, address).toEqual(since.has(address) ? [since.get(address)] : []);
      for (const [index, { date, what, why }] of changes.entries()) {
        const told = byId(document, `correction-${index + 1}`);
        expect(told && all(told, "time").map((each) => attribute(each, "datetime")), address).toEqual([date]);
        expect(told && textOf(told)).toContain(`${what} ${why}`);
      }
      expect(byId(document, `correction-${changes.length + 1}`), address).toBeUndefined();
    }
    const ledger = join(site.corpus, "permalinks.txt");
    expect(readFileSync(join(site.folder, "permalinks.txt"), "utf8")).toBe(
      existsSync(ledger) ? readFileSync(ledger, "utf8") : "",
    );
  });

  test("feeds each correction under the address at which its page tells it, whatever sort of record was corrected", () => {
    if (site.site === null) return;
    const feed = readFileSync(join(site.folder, "feed.xml"), "utf8");
    const fed = [...feed.matchAll(/<id>([^<]*#correction-\d+)<\/id>/g)].map(([, id]) => id);
    const told = records().flatMap(({ address, changes }) =>
      changes.map((_, index) => `${host}${address}#correction-${index + 1}`),
    );
    expect(fed.sort()).toEqual(told.sort());
    if (name === "small")
      expect(new Set(told.map((id) => id.split("/").at(-3)))).toEqual(new Set(["events", "places", "sources", "speakers"]));
  });
});
