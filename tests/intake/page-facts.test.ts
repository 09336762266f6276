import { describe, expect, test } from "vitest";
import { type PageFacts, readPageFacts } from "../../src/intake/page/page-facts.ts";
import { parsePage } from "../../src/intake/page/page-tree.ts";

function factsOf(html: string): PageFacts {
  const parsed = parsePage(html);
  if ("excess" in parsed) throw new Error(parsed.excess);
  return readPageFacts(parsed.page);
}
const read = (html: string): PageFacts => factsOf(`<html lang="en-GB"><head>${html}</head><body></body></html>`);
const linked = (data: unknown): string => `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
const meta = (name: string, content: string): string => `<meta property="${name}" content="${content}">`;
const told = (facts: PageFacts, key: Exclude<keyof PageFacts, "next">): string[] =>
  facts[key].map(({ value, from }) => `${value} (${from})`);

describe("the facts of a page", () => {
  const page = read(
    [
      linked({
        "@type": "NewsArticle",
        url: "https://example.com/linked",
        mainEntityOfPage: { "@id": "https://example.com/entity" },
        headline: " A  bridge ",
        publisher: { name: "The Example" },
        author: [{ name: "Ann Marlow" }, "Bert Reh"],
        inLanguage: "en",
        datePublished: "2022-03-04T23:30:00+02:00",
        dateModified: "2022-03-05 10:00",
      }),
      '<link rel="canonical" href="https://example.com/canonical"><title>A bridge | The Example</title>',
      meta("og:url", "https://example.com/graph") + meta("og:title", "The bridge") + meta("og:site_name", "Example"),
      '<meta name="application-name" content="Example app"><meta name="author" content="Cora Wend">',
      meta("og:locale", "fr_FR") + meta("article:published_time", "2022-03-03") + meta("article:modified_time", "2022-03-06"),
      '<meta itemprop="datePublished" content="2022-03-02"><meta itemprop="dateModified" content="2022-03-07">',
    ].join(""),
  );

  test.each<readonly [Exclude<keyof PageFacts, "next">, readonly string[]]>([
    [
      "url",
      [
        "https://example.com/canonical (link rel=canonical)",
        "https://example.com/linked (JSON-LD url)",
        "https://example.com/graph (og:url)",
        "https://example.com/entity (JSON-LD mainEntityOfPage)",
      ],
    ],
    ["title", ["A bridge (JSON-LD headline)", "The bridge (og:title)", "A bridge | The Example (title)"]],
    ["publisher", ["The Example (JSON-LD publisher)", "Example (og:site_name)", "Example app (application-name)"]],
    ["byline", ["Ann Marlow (JSON-LD author)", "Bert Reh (JSON-LD author)"]],
    ["language", ["en (html lang)", "en (JSON-LD inLanguage)", "fr (og:locale)"]],
    ["published", ["2022-03-04 (JSON-LD datePublished)", "2022-03-03 (article:published_time)", "2022-03-02 (datePublished)"]],
    ["updated", ["2022-03-05 (JSON-LD dateModified)", "2022-03-06 (article:modified_time)", "2022-03-07 (dateModified)"]],
  ])("%s: the most exact first, each with where it stands", (key, expected) => expect(told(page, key)).toEqual(expected));

  test("are none where a page states nothing", () => {
    const facts = factsOf("<html><body><p>One</p></body></html>");
    expect(facts).toEqual({
      ...{ url: [], unencrypted: [], archived: [], title: [], publisher: [], byline: [], language: [] },
      ...{ published: [], updated: [], next: null },
    });
  });

  test("have the author of the meta element only where no article is described", () => {
    expect(told(read('<meta name="author" content="Cora Wend">'), "byline")).toEqual(["Cora Wend (author)"]);
    expect(told(read(`${linked({ "@type": "Article" })}<meta name="author" content="Cora Wend">`), "byline")).toEqual([]);
  });

  test("have an address that the article's page is named by, as a text too", () => {
    const facts = read(linked({ "@type": "Article", mainEntityOfPage: "https://example.com/entity" }));
    expect(told(facts, "url")).toEqual(["https://example.com/entity (JSON-LD mainEntityOfPage)"]);
    expect(told(read(linked({ "@type": "Article", mainEntityOfPage: {} })), "url")).toEqual([]);
  });
});

describe("JSON-LD", () => {
  const headline = "A bridge";
  test.each<readonly [string, unknown, number]>([
    ["of an article", { "@type": "ReportageNewsArticle", headline }, 1],
    ["of an article among other types", { "@type": ["Thing", "BlogPosting"], headline }, 1],
    ["in a list", [{ "@type": "LiveBlogPosting", headline }, null, "x"], 1],
    [
      "in a graph",
      {
        "@graph": [
          { "@type": "Article", headline },
          { "@type": "WebSite", headline },
        ],
      },
      1,
    ],
    ["of no article", { "@type": "WebSite", headline }, 0],
    ["without a type", { headline }, 0],
    ["of types that are no texts", { "@type": [{ Article: 1 }, 5], headline }, 0],
    ["of nothing", null, 0],
    ["of a text", "Article", 0],
    ["of lists within a list", [[{ "@type": "Article", headline }]], 0],
  ])("%s is read or passed over: %#", (_, data, count) => expect(read(linked(data)).title).toHaveLength(count));

  test("that can't be read is passed over, and what follows is read", () => {
    const facts = read(`<script type="application/ld+json">{"@type":</script>${linked({ "@type": "Article", headline })}`);
    expect(told(facts, "title")).toEqual(["A bridge (JSON-LD headline)"]);
  });

  test.each([
    ["an address", "https://example.com/ann"],
    ["an address without encryption", "http://example.com/ann"],
    ["a control character", "Ann\u0007"],
    ["more than two hundred units", "A".repeat(201)],
    ["a mapping without a name", { url: "https://example.com/" }],
    ["a name that is no text", { name: 5 }],
    ["a list in a list", [["Ann"]]],
    ["a number", 5],
    ["null", null],
  ])("names no author by %s", (_, author) => expect(read(linked({ "@type": "Article", author })).byline).toEqual([]));

  test.each([
    ["a name of two hundred units", "A".repeat(200)],
    ["a name with an address behind", "Ann https://example.com"],
  ])("names an author by %s", (_, author) => {
    expect(read(linked({ "@type": "Article", author })).byline).toEqual([{ value: author, from: "JSON-LD author" }]);
  });

  test.each([
    ["2022-03-04", ["2022-03-04"]],
    ["2022-03-04T10:00Z", ["2022-03-04"]],
    ["2022-03-04 10:00", ["2022-03-04"]],
    ["2022-03-041", []],
    ["2022-02-30", []],
    ["on 2022-03-04", []],
    ["March 4, 2022", []],
  ])("names the day of publication “%s”: %j", (datePublished, days) => {
    expect(read(linked({ "@type": "Article", datePublished })).published.map(({ value }) => value)).toEqual(days);
  });

  test.each(["http://example.com/a", "javascript:alert(1)", "/a"])("names no address by “%s”", (url) => {
    expect(read(linked({ "@type": "Article", url })).url).toEqual([]);
  });

  test.each([
    ["fra", "fra"],
    ["uk-UA", "uk"],
    ["Ukrainian", undefined],
    ["x", undefined],
  ])("names the language “%s” as %s", (inLanguage, language) => {
    expect(read(linked({ "@type": "Article", inLanguage })).language[1]?.value).toBe(language);
  });
});
