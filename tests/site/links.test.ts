import { readFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, inject, test } from "vitest";
import {
  addressesOf,
  eventEmbedAddress,
  fileAddress,
  isEmbed,
  ownLessonAddress,
  passageAddress,
  passageEmbedAddress,
  recordAddress,
  searchAddress,
  timelineEmbedAddress,
} from "../../src/corpus/addresses.ts";
import type { Corpus } from "../../src/corpus/corpus.ts";
import type { Passage } from "../../src/corpus/passage.ts";
import { all, attribute, type BuiltPage, type Element, elementsIn, filesOf, hasWord, pagesOf, textOf } from "./pages.ts";
import { recordsOf, retiredOf } from "./records.ts";

/** Attributes that hold an address. */
const addressAttributes = ["href", "src", "cite", "action", "poster", "data", "xlink:href"];

/** An address that an element names. */
interface Link {
  readonly element: Element;
  readonly attribute: string;
  readonly value: string;
}

function linksIn({ document }: BuiltPage): Link[] {
  return [...elementsIn(document)].flatMap((element) =>
    element.attrs
      .map(({ name, prefix, value }) => ({ element, attribute: prefix ? `${prefix}:${name}` : name, value }))
      .filter((link) => addressAttributes.includes(link.attribute)),
  );
}

const describeLink = ({ element, attribute: name, value }: Link): string => `<${element.tagName} ${name}="${value}">`;

const idsIn = ({ document }: BuiltPage): string[] =>
  [...elementsIn(document)].flatMap((element) => attribute(element, "id") ?? []);

const metaNamed = ({ document }: BuiltPage, name: string): string[] =>
  all(document, "meta")
    .filter((meta) => attribute(meta, "name") === name)
    .flatMap((meta) => attribute(meta, "content") ?? []);

const canonicalOf = ({ document }: BuiltPage): string[] =>
  all(document, "link")
    .filter((link) => hasWord(link, "rel", "canonical"))
    .flatMap((link) => attribute(link, "href") ?? []);

describe.each(["own", "small"] as const)("the %s site", (name) => {
  const site = inject("sites")[name];
  const host = site.site ?? "http://a-host.example";
  let corpus: Corpus;
  let passages: readonly Passage[];
  let pages: readonly BuiltPage[];
  /** Those of records that are there; not the ones that answer for an address that is no more. */
  let standing: readonly BuiltPage[];
  let files: ReadonlySet<string>;
  let ids: ReadonlyMap<string, ReadonlySet<string>>;

  beforeAll(async () => {
    ({ corpus, passages } = await recordsOf(site.corpus));
    pages = pagesOf(site);
    const retired = retiredOf(site.corpus).map((address) => site.base + address);
    standing = pages.filter(({ address }) => !retired.includes(address));
    files = new Set(filesOf(site.folder));
    ids = new Map(pages.map((page) => [page.address, new Set(idsIn(page))]));
  });

  /** Why an address of this host leads nowhere; undefined when it leads somewhere. */
  function dead(url: URL): string | undefined {
    const path = decodeURIComponent(url.pathname);
    if (!path.startsWith(`${site.base}/`)) return "is not below the base path";
    const file = path.slice(site.base.length + 1);
    if (!files.has(file === "" || file.endsWith("/") ? `${file}index.html` : file)) return "has no file";
    const fragment = decodeURIComponent(url.hash.slice(1));
    if (fragment !== "" && !ids.get(path)?.has(fragment)) return "has no such fragment";
    return undefined;
  }

  test("has no link that leads nowhere, to a page or to a place in it", () => {
    const broken = pages.flatMap((page) =>
      linksIn(page).flatMap((link) => {
        const url = new URL(link.value, new URL(page.address, host));
        const reason = url.origin === new URL(host).origin ? dead(url) : undefined;
        return reason === undefined ? [] : [`${page.address}: ${describeLink(link)} ${reason}`];
      }),
    );
    expect(broken).toEqual([]);
  });

  test("writes links within the site without a host, all below the base path", () => {
    const wrong = pages.flatMap((page) =>
      linksIn(page)
        .filter(({ element, value }) => !hasWord(element, "rel", "canonical") && !/^(?:https:\/\/|mailto:)/.test(value))
        .filter(({ value }) => !value.startsWith("#") && !(value.startsWith(`${site.base}/`) && !value.startsWith("//")))
        .map((link) => `${page.address}: ${describeLink(link)}`),
    );
    expect(wrong).toEqual([]);
  });

  test("names other hosts only in links that a reader follows, over https, without a word to them", () => {
    const foreign = pages.flatMap((page) =>
      linksIn(page)
        .filter(({ value }) => new URL(value, new URL(page.address, host)).origin !== new URL(host).origin)
        .filter(({ element, attribute: name, value }) => {
          const followed = element.tagName === "a" && name === "href" && value.startsWith("https://");
          const kept = ["noopener", "noreferrer", "external"].every((word) => hasWord(element, "rel", word));
          return !(followed && kept) && !(element.tagName === "link" && attribute(element, "rel") === "canonical");
        })
        .map((link) => `${page.address}: ${describeLink(link)}`),
    );
    expect(foreign).toEqual([]);
    const carriers = ["srcset", "imagesrcset", "ping", "background", "manifest", "style"];
    const loading = pages.flatMap(({ address, document }) =>
      [...elementsIn(document)]
        .filter((element) => carriers.some((each) => attribute(element, each) !== undefined))
        .map((element) => `${address}: <${element.tagName}>`),
    );
    expect(loading).toEqual([]);
  });

  test("has stylesheets that load only files of this site, and those exist", () => {
    const sheets = [...files].filter((file) => file.endsWith(".css"));
    expect(sheets.length).toBeGreaterThan(0);
    for (const file of sheets) {
      const text = readFileSync(join(site.folder, file), "utf8");
      expect(text, file).not.toMatch(/@import/);
      for (const [, value = ""] of text.matchAll(/url\(\s*["']?([^"')]*)["']?\s*\)/g)) {
        const url = new URL(value, new URL(`${site.base}/${file}`, host));
        expect([url.origin, dead(url)], `${file}: ${value}`).toEqual([new URL(host).origin, undefined]);
      }
    }
  });

  test("gives no id twice on a page, and each label leads to one", () => {
    for (const page of pages) {
      const all = idsIn(page);
      expect(
        all.filter((id, index) => all.indexOf(id) !== index),
        page.address,
      ).toEqual([]);
      const named = [...elementsIn(page.document)].flatMap((element) =>
        ["aria-labelledby", "aria-describedby", "aria-controls", "for"].flatMap(
          (each) => attribute(element, each)?.split(/\s+/) ?? [],
        ),
      );
      expect(
        named.filter((id) => !all.includes(id)),
        page.address,
      ).toEqual([]);
    }
  });

  test("leads from every citation to a passage", () => {
    const citations = pages.flatMap(({ address, document }) => [
      ...all(document, "a", "cite").map((link) => [address, attribute(link, "href") ?? ""] as const),
      ...all(document, "figure", "words").flatMap((figure) =>
        all(figure, "a").map((link) => [address, attribute(link, "href") ?? ""] as const),
      ),
    ]);
    expect(citations.length).toBeGreaterThan(0);
    const anchors = new Set(passages.map(({ article, hash }) => `${site.base}/sources/${article}/#q-${hash}`));
    expect(citations.filter(([, target]) => !anchors.has(target))).toEqual([]);
  });

  test("leads from every passage to each record that quotes it, and to no other", () => {
    const shown = new Set<string>();
    for (const page of pages)
      for (const item of all(page.document, "ul", "supports").flatMap((list) => all(list, "li"))) {
        const targets = all(item, "a").map((link) => attribute(link, "href") ?? "");
        const records = targets.filter((target) => !target.startsWith("#"));
        for (const target of targets.filter((each) => each.startsWith("#")))
          for (const record of records) shown.add(`${page.address}${target} ${record}`);
      }
    const displayed = passages.filter(
      ({ article }) => corpus.articles.find(({ id }) => id === article)?.rights.display !== "link",
    );
    const wanted = displayed.flatMap(({ article, hash, uses }) =>
      uses.map(({ record, id }) => `${site.base}/sources/${article}/#q-${hash} ${site.base}${recordAddress[record](id)}`),
    );
    expect([...shown].sort()).toEqual([...new Set(wanted)].sort());
  });

  test("answers every address that is promised to last", () => {
    const cards = [
      ...corpus.events.map(({ id }) => eventEmbedAddress(id)),
      ...passages.map(({ hash }) => passageEmbedAddress(hash)),
    ];
    const gone = [...addressesOf(corpus, passages), ...cards].filter(
      (address) => dead(new URL(site.base + address, host)) !== undefined,
    );
    expect(gone).toEqual([]);
  });

  test("is whole without scripts: every record is two links from the home page, every page can be reached", () => {
    const targets = new Map(
      pages.map((page) => [
        page.address,
        linksIn(page)
          .filter(({ element }) => element.tagName === "a")
          .map(({ value }) => new URL(value, new URL(page.address, host)).pathname),
      ]),
    );
    const distance = new Map([[`${site.base}/`, 0]]);
    for (const [address, steps] of distance)
      for (const target of targets.get(address) ?? []) if (!distance.has(target)) distance.set(target, steps + 1);
    const far = standing.map(({ address }) => address).filter((address) => !(Number(distance.get(address)) <= 2));
    expect(far).toEqual([`${site.base}/404.html`]);
  });

  test("sets the content security policy before anything is loaded, and it allows nothing unsafe", () => {
    for (const { address, html, document } of pages) {
      const head = all(document, "head")[0];
      const elements = head === undefined ? [] : [...elementsIn(head)];
      const [charset, policy] = elements;
      expect(charset && attribute(charset, "charset"), address).toBe("utf-8");
      expect(policy && attribute(policy, "http-equiv")?.toLowerCase(), address).toBe("content-security-policy");
      const content = policy === undefined ? "" : (attribute(policy, "content") ?? "");
      expect(content, address).toMatch(/(?:^|; )default-src 'none'(?:;|$)/);
      // The page of the search runs a program in WebAssembly, which can make no script of a text.
      const allowed = address === `${site.base}${searchAddress}` ? content.replace("'wasm-unsafe-eval'", "") : content;
      expect(allowed, address).not.toMatch(/unsafe-|\*|https?:|data:|blob:/);
      const told = elements.flatMap((element) => attribute(element, "http-equiv")?.toLowerCase() ?? []);
      // What has moved leads on.
      expect(told.filter((name) => name !== "refresh").length, address).toBe(1);
      expect(Buffer.byteLength(html.slice(0, html.indexOf("charset=")))).toBeLessThan(1024);
    }
  });

  test("has no style and no script in its markup", () => {
    const found = pages.flatMap(({ address, document }) =>
      [...elementsIn(document)].flatMap((element) => {
        const data = /^application\/(?:[a-z.+-]*\+)?json$/.test(attribute(element, "type") ?? "");
        const script = element.tagName === "script" && attribute(element, "src") === undefined && !data;
        const raw = data && textOf(element).includes("<");
        const attributes = element.attrs.filter(
          ({ name, value }) => name === "style" || /^on/i.test(name) || /^\s*javascript:/i.test(value),
        );
        // A page for a frame says once for all its links where they open, and not where they lead.
        const base =
          element.tagName === "base" && !(isEmbed(address.slice(site.base.length)) && attribute(element, "href") === undefined);
        const wrong =
          script || raw || base || element.tagName === "style" || ["iframe", "object", "embed"].includes(element.tagName);
        return wrong || attributes.length > 0 ? [`${address}: <${element.tagName} ${attributes.map((each) => each.name)}>`] : [];
      }),
    );
    expect(found).toEqual([]);
  });

  /** Address of the page that a page for frames is a part of; undefined for any other page. */
  function wholePageOf(address: string): string | undefined {
    const path = address.slice(site.base.length);
    if (!isEmbed(path)) return undefined;
    const hash = /^\/embed\/passages\/([0-9a-f]{12})\/$/.exec(path)?.[1];
    const passage = passages.find((each) => each.hash === hash);
    if (passage !== undefined) return site.base + passageAddress(passage.article, passage.hash);
    return site.base + (path === timelineEmbedAddress ? "/" : path.replace(/^\/embed/, ""));
  }

  test("opens every link of a page for a frame outside of it, save those to a place in the page itself", () => {
    const framed = standing.filter(({ address }) => wholePageOf(address) !== undefined);
    expect(framed.length).toBe(corpus.events.length + passages.length + 1);
    for (const page of framed) {
      const bases = all(page.document, "base").map(({ attrs }) => attrs.map(({ name, value }) => `${name}=${value}`));
      expect(bases, page.address).toEqual([["target=_blank"]]);
      const links = all(page.document, "a").filter((link) => attribute(link, "href") !== undefined);
      expect(attribute(links[0] as Element, "href"), page.address).toBe(wholePageOf(page.address));
      // The empty card gets its links, and with them its content, from scripts.
      const cards = all(page.document, "section", "event-card").flatMap((card) => all(card, "a"));
      for (const link of links.filter((each) => !cards.includes(each))) {
        const drawn = link.namespaceURI.endsWith("/svg") ? "_blank" : undefined;
        const within = attribute(link, "href")?.startsWith("#") ? "_self" : drawn;
        expect(attribute(link, "target"), attribute(link, "href")).toBe(within);
      }
    }
  });

  test("hands out the markup of a frame on the home page, on each event's and for each passage, escaped, with the address of what it will hold", () => {
    const own = new Map([
      [`${site.base}/`, timelineEmbedAddress],
      ...corpus.events.map(({ id }) => [site.base + recordAddress.event(id), eventEmbedAddress(id)] as const),
      ...passages.map(({ hash }) => [site.base + passageEmbedAddress(hash), passageEmbedAddress(hash)] as const),
    ]);
    for (const page of pages) {
      const fields = all(page.document, "textarea")
        .filter((field) => !hasWord(field, "class", "answer"))
        .map(textOf);
      const address = own.get(page.address);
      expect(fields.length, page.address).toBe(address === undefined ? 0 : 1);
      if (address !== undefined)
        expect(fields[0], page.address).toMatch(
          new RegExp(
            `^<iframe src="${site.site ?? ""}${site.base}${address}" title="[^"<>]+" width="100%" height="\\d+" [^<>]*></iframe>$`,
          ),
        );
    }
  });

  test("tells by oEmbed how to frame each event and each passage, where the host is known, and nowhere else", () => {
    const told = pages.flatMap(({ address, document }) =>
      all(document, "link")
        .filter((link) => attribute(link, "type") === "application/json+oembed")
        .map((link) => `${address} ${attribute(link, "rel")} ${attribute(link, "href")}`),
    );
    const tells = (page: string, answer: string) => `${site.base}${page} alternate ${site.site}${site.base}${answer}`;
    const expected = [
      ...corpus.events.map(({ id }) => tells(recordAddress.event(id), fileAddress(eventEmbedAddress(id), "oembed.json"))),
      ...passages.map(({ hash }) => tells(passageEmbedAddress(hash), fileAddress(passageEmbedAddress(hash), "oembed.json"))),
    ];
    expect(told.sort()).toEqual(site.site === null ? [] : expected.sort());
    const answers = [...files].filter((file) => file.endsWith(".oembed.json"));
    expect(answers.length).toBe(site.site === null ? 0 : corpus.events.length + passages.length);
    for (const file of answers) {
      const text = readFileSync(join(site.folder, file), "utf8");
      const answer = JSON.parse(text);
      expect(text).not.toContain("<");
      const src = /src="([^"]+)"/.exec(answer.html)?.[1] ?? "";
      expect([answer.type, answer.provider_url, dead(new URL(src))]).toEqual(["rich", `${site.site}${site.base}/`, undefined]);
      expect(file).toBe(`${/\/(embed\/(?:events|passages)\/[a-z0-9-]+)\/$/.exec(src)?.[1]}.oembed.json`);
    }
  });

  test("hides a page that shows a whole article from search engines and names the publisher's page instead; one for frames, the whole page", () => {
    for (const page of standing) {
      const article = corpus.articles.find(
        ({ id, rights }) => page.address === `${site.base}/sources/${id}/` && rights.display === "full",
      );
      const lost = page.address.endsWith("/404.html");
      const framed = wholePageOf(page.address);
      const shared = page.address === site.base + ownLessonAddress;
      expect(metaNamed(page, "robots"), page.address).toEqual(article || lost || framed || shared ? ["noindex"] : []);
      const own = site.site === null || lost || shared ? [] : [`${site.site}${page.address}`];
      expect(canonicalOf(page), page.address).toEqual(article ? [article.url] : framed ? [`${site.site ?? ""}${framed}`] : own);
    }
  });

  test("says of each page and of each foreign word in which language it is", () => {
    for (const { address, document } of pages) {
      expect(attribute(all(document, "html")[0] as Element, "lang"), address).toBe("en");
      for (const element of elementsIn(document)) {
        const language = attribute(element, "lang");
        if (language !== undefined) expect([language], address).toEqual(Intl.getCanonicalLocales(language));
      }
      for (const quotation of all(document, "blockquote")) {
        const [, id] = attribute(quotation, "cite")?.match(/\/sources\/([^/]+)\//) ?? [];
        expect(attribute(quotation, "lang"), address).toBe(corpus.articles.find((article) => article.id === id)?.language);
      }
    }
    for (const { id, ukrainian } of corpus.places) {
      const page = pages.find(({ address }) => address === `${site.base}/places/${id}/`);
      const named =
        page === undefined ? [] : [...elementsIn(page.document)].filter((element) => attribute(element, "lang") === "uk");
      expect(named.map(textOf), id).toEqual(ukrainian ? [ukrainian] : []);
    }
    for (const { id, language } of corpus.articles) {
      const page = pages.find(({ address }) => address === `${site.base}/sources/${id}/`);
      const lines =
        page === undefined ? [] : [...elementsIn(page.document)].filter((element) => attribute(element, "lang") === language);
      const text = lines.map(textOf).join("");
      for (const line of page === undefined ? [] : all(page.document, "p", "line")) expect(text).toContain(textOf(line));
    }
  });
});
