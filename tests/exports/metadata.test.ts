import { fc, test as property } from "@fast-check/vitest";
import { toHtml } from "hast-util-to-html";
import { type DefaultTreeAdapterTypes, parseFragment } from "parse5";
import { describe, expect, test } from "vitest";
import { element } from "../../src/drawing/element.ts";
import { drawSharePicture, fitLines, pictureStyle } from "../../src/drawing/share-picture.ts";
import { atomFeed, type FeedRecord, mostEntries } from "../../src/exports/feed/atom.ts";
import { printSitemap, sitemapAddresses, sitemapSize } from "../../src/exports/feed/sitemap.ts";
import { printJsonLd } from "../../src/exports/metadata/json-ld.ts";

const link = (address: string): string => `https://record.example/base${address}`;

property.prop([fc.string({ unit: "binary" })])(
  "whatever a title holds, the script element of JSON-LD holds it and ends where it should",
  (title) => {
    const html = toHtml(element("script", { type: "application/ld+json" }, printJsonLd({ name: `</script><img>${title}<!--` })), {
      space: "svg",
    });
    const [script, ...more] = parseFragment(html).childNodes as DefaultTreeAdapterTypes.Element[];
    expect([script?.nodeName, more.length]).toEqual(["script", 0]);
    const [text] = (script?.childNodes ?? []) as DefaultTreeAdapterTypes.TextNode[];
    expect(JSON.parse(text?.value ?? "").name).toBe(`</script><img>${title}<!--`);
  },
);

describe("the feed", () => {
  const record: FeedRecord = { address: "/events/a/", kind: "Event", title: "A", summary: "S", since: "2026-11-22", changes: [] };
  const print = (records: readonly FeedRecord[]) => atomFeed(records, link, { title: "T", author: "B", self: "/feed.xml" });
  const ids = (xml: string) => [...xml.matchAll(/<entry>\s*<id>([^<]*)/g)].map(([, id]) => id);

  test("tells additions and corrections, the latest first, under the addresses that they have for good", () => {
    const changes = [
      { date: "2026-11-23", what: "The date was mended.", why: "The source says Monday." },
      { date: "2026-12-01", what: "The place was mended.", why: "It is another town." },
    ];
    const xml = print([record, { ...record, address: "/events/b/", since: "2026-11-25", changes }]);
    const base = "https://record.example/base/events";
    expect(ids(xml)).toEqual([`${base}/b/#correction-2`, `${base}/b/`, `${base}/b/#correction-1`, `${base}/a/`]);
    expect(xml).toContain("<updated>2026-12-01T00:00:00Z</updated>\n  <entry>".replace("\n  <entry>", ""));
    expect(xml).toContain("The place was mended. It is another town.");
  });

  test("has no page of which nobody knows since when it stands, and no more entries than it says", () => {
    expect(ids(print([{ ...record, since: null }]))).toEqual([]);
    const many = Array.from({ length: mostEntries + 5 }, (_, index) => ({ ...record, address: `/events/a-${index}/` }));
    expect(ids(print(many)).length).toBe(mostEntries);
  });

  property.prop([fc.string({ unit: "binary" })])("takes no text for markup, and holds no character that XML refuses", (text) => {
    const xml = print([{ ...record, title: `${text}</title><script>`, summary: text }]);
    expect(xml.match(/<entry>/g)?.length).toBe(1);
    expect(xml).not.toContain("<script>");
    // biome-ignore lint/suspicious/noControlCharactersInRegex: those are what is looked for.
    expect(xml).not.toMatch(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/);
    expect(xml.replace(/&#\d+;/g, "")).not.toContain("&");
  });
});

test("a sitemap is parted where the protocol ends it", () => {
  const pages = Array.from({ length: sitemapSize + 1 }, (_, index) => `/events/a-${index}/`);
  expect(sitemapAddresses(pages)).toEqual(["/sitemap-1.xml", "/sitemap-2.xml"]);
  const last = printSitemap(pages, 2, link, () => "2026-11-22");
  expect(last.match(/<loc>/g)?.length).toBe(1);
  expect(last).toContain(
    `<url><loc>https://record.example/base/events/a-${sitemapSize}/</loc><lastmod>2026-11-22</lastmod></url>`,
  );
});

describe("a share picture", () => {
  test("draws words as text, whatever they hold, and cuts what has no room", () => {
    const drawn = drawSharePicture(
      { eyebrow: "Strike", title: `Ізюм <script>alert(1)</script> ${"word ".repeat(200)}`, foot: null },
      null,
      "",
    );
    const svg = toHtml(drawn, { space: "svg", closeEmptyElements: true });
    expect(svg).not.toContain("<script");
    expect(svg).toContain("…");
    expect(svg.match(/class="picture-title"/g)?.length).toBeLessThanOrEqual(7);
  });

  property.prop([fc.array(fc.stringMatching(/^[a-zа-я]{1,20}$/u), { minLength: 1, maxLength: 40 })])(
    "breaks lines between words only",
    (words) => {
      expect(fitLines(words.join(" "), 300, 40, 1000).join(" ")).toBe(words.join(" "));
    },
  );

  test("knows colours by their value in light, and rules that need no window", () => {
    const style = pictureStyle(
      ":root { --ink: #123456; --ground: #ffffff; }\n@media (prefers-color-scheme: dark) { :root { --ink: #fff; } }",
      ".map .sea { fill: var(--ink); }\n.map a:hover { fill: red; }\n@media print { .map .sea { fill: blue; } }",
    );
    expect(style).toContain("fill: #123456");
    expect(style).not.toMatch(/var\(|hover|blue|@media/);
  });
});
