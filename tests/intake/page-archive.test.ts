import { describe, expect, test } from "vitest";
import { readPage } from "../../src/intake/page/page.ts";
import { splitArchived } from "../../src/intake/page/page-archive.ts";

const own = "https://harbour-post.example.com/news/pier";
const prose =
  "The eastern pier was closed on Friday after a tug ran into it in fog, the harbour office said on the same day. ".repeat(2);
const body = `<main><article><h1>Pier closed</h1><p>${prose}</p><p>${prose.replaceAll("eastern", "western")}</p></article></main>`;
function read(head: string, before = "", after = "") {
  const reading = readPage(
    `${head.startsWith("<!--") ? head : ""}<html><head>${head.startsWith("<!--") ? "" : head}</head><body>${before}${body}${after}</body></html>`,
  );
  if (!("page" in reading)) throw new Error(reading.unexpected);
  const { facts, lines, leftOut } = reading.page;
  return {
    url: facts.url[0]?.value,
    archived: facts.archived[0]?.value,
    text: lines.map(({ text }) => text).join("\n"),
    leftOut,
  };
}
const wayback = "https://web.archive.org/web/20220305061530/";
const comment = "<!--\n FILE ARCHIVED ON 06:15:30 Mar 05, 2022 AND RETRIEVED FROM THE INTERNET ARCHIVE -->";

describe("a page saved from an archive has its own address and the archive's", () => {
  test.each<readonly [string, string, string, string]>([
    ["Wayback Machine, canonical address rewritten", `<link rel="canonical" href="${wayback}${own}">`, "", `${wayback}${own}`],
    ["Wayback Machine, canonical address left", `<link rel="canonical" href="${own}">`, comment, `${wayback}${own}`],
    ["Wayback Machine, relative address", `<link rel="canonical" href="/web/20220305061530/${own}">`, "", `${wayback}${own}`],
    [
      "Wayback Machine, a frame's address",
      `<meta property="og:url" content="https://web.archive.org/web/20220305061530mp_/${own}">`,
      "",
      `https://web.archive.org/web/20220305061530mp_/${own}`,
    ],
    [
      "archive.today, long address",
      `<link rel="canonical" href="https://archive.ph/2022.03.05-061530/${own}">`,
      "",
      `https://archive.ph/2022.03.05-061530/${own}`,
    ],
    [
      "archive.today, short address and a field",
      '<meta property="og:url" content="http://archive.today/AbCdE">',
      `<div id="HEADER"><form><input type="text" name="q" value="${own}"></form><p>${"Saved from here in the year of the flood, one of nine. ".repeat(3)}</p></div>`,
      "https://archive.today/AbCdE",
    ],
    [
      "a national archive",
      `<link rel="canonical" href="https://archive.example.org/wayback/20220305061530/${own}">`,
      "",
      `https://archive.example.org/wayback/20220305061530/${own}`,
    ],
    ["a browser's comment", `<!-- saved from url=(0070)${wayback}${own} -->`, "", `${wayback}${own}`],
  ])("%s", (_, head, before, archived) => {
    const found = read(head, before);
    expect(found).toMatchObject({ url: own, archived });
    expect(found.text).not.toContain("Saved from here");
  });
});

test.each([
  ["a browser", `<!-- saved from url=(0042)${own} -->`],
  ["SingleFile", `<!--\n Page saved with SingleFile \n url: ${own} \n saved date: Sat Mar 05 2022 -->`],
  ["monolith", `<!-- Saved from ${own} at 2022-03-05T06:15:30Z using monolith v2.8.1 -->`],
  ["Save Page WE", `<meta name="savepage-url" content="${own}">`],
])("a page saved into a single file by %s has its own address, and no archive's", (_, head) => {
  expect(read(head)).toMatchObject({ url: own, archived: undefined });
});

test("the words of the archive's own bar are nowhere", () => {
  const bar = `<div id="wm-ipp-base"><p>${"12 captures of this page are kept here; choose a month above to see another one. ".repeat(3)}</p></div>`;
  const { text, leftOut } = read(`<link rel="canonical" href="${wayback}${own}">`, bar);
  expect(text + leftOut.join()).not.toContain("captures");
});

test.each([own, "https://example.com/2022/03/05/story", "https://example.com/20220305/https", "https://web.archive.org/web/"])(
  "%s is no address in an archive",
  (address) => expect(splitArchived(address)).toBeNull(),
);
