import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { linkCorpus } from "../../src/corpus/linked-corpus.ts";
import { provenPassages } from "../../src/corpus/passage.ts";
import { recordsOf } from "../site/records.ts";
import { launchBrowser } from "./browser.ts";

const site = inject("sites").first;
let browser: Browser;
let context: BrowserContext | undefined;
/** An event with a paragraph, its words and a figure. */
let event: string;
let article: string;

beforeAll(async () => {
  browser = await launchBrowser();
  const { corpus: records, passages } = await recordsOf(site.corpus);
  const corpus = linkCorpus(records, provenPassages(passages));
  const found = corpus.events.find(({ figures, quotes }) => figures.length > 0 && Object.keys(quotes).length > 0);
  if (found === undefined) throw new Error("No event of the corpus has a figure.");
  const [quote] = Object.values(found.quotes);
  event = `${site.address}${site.base}/events/${found.id}/`;
  article = quote?.article ?? "";
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

async function open(width: number, options: { readonly javaScriptEnabled?: boolean } = {}): Promise<Page> {
  context = await browser.newContext({ viewport: { width, height: 844 }, reducedMotion: "reduce", ...options });
  if (options.javaScriptEnabled !== false) await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  return context.newPage();
}

const seed = "**/sources/*.txt";
/** The first passage beside a paragraph. */
const firstCheck = (page: Page) => page.locator(".cited .check-words").first();

describe.each([390, 1440])("at %i pixels, by keyboard", (width) => {
  test("a reader checks words: the capture is fetched, its fingerprint compared, the words found", async () => {
    const page = await open(width);
    await page.goto(event);
    const check = firstCheck(page);
    await check.locator("summary").first().press("Enter");
    const result = check.locator("[data-checked]");
    await expect.poll(() => result.getAttribute("data-checked")).toBe("same");
    const said = await result.innerText();
    expect(said).toMatch(/Your browser fetched the capture, [\d]+ bytes\./);
    expect(said).toMatch(/is the one on this page: [0-9a-f]{64}/);
    expect(said).toMatch(/are in it once, letter for letter: lines? \d+/);
    expect(await check.innerText()).toContain("This does not prove");
    await check.getByText("The same by commands of your own").press("Enter");
    for (const command of ["shasum -a 256", "Get-FileHash", "sha256sum"]) expect(await check.innerText()).toContain(command);
  });

  test("a citation is copied, and a link to a paragraph, a passage and a figure; Escape leads back to where it was opened", async () => {
    const page = await open(width);
    await page.goto(event);
    await page.locator(".cite-page > summary").press("Enter");
    const first = page.locator(".cite-page dd").first();
    await first.getByRole("button").press("Enter");
    await expect.poll(() => first.getByRole("status").innerText()).toBe("Copied.");
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(await first.locator("[data-copied]").innerText());

    for (const [selector, end, outside] of [
      [".cited > div > .share-link", /#paragraph-1$/, 0],
      [".cited .words .share-link", /#q-[0-9a-f]{12}$/, 1],
      ["tr .share-link", /#figure-[a-z-]+$/, 0],
    ] as const) {
      const link = page.locator(selector).first();
      await link.press("Enter");
      const popover = page.locator(".share-popover");
      await expect.poll(() => popover.isVisible()).toBe(true);
      const box = await popover.boundingBox();
      expect(box && box.x >= 0 && box.x + box.width <= width).toBe(true);
      expect(await popover.locator("input").first().inputValue()).toMatch(end);
      expect(await popover.locator("input").count()).toBe(1 + outside);
      if (outside > 0) expect(await popover.locator("input").nth(1).inputValue()).toContain("#:~:text=");
      await page.keyboard.press("Tab");
      await page.keyboard.press("Enter");
      await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toMatch(end);
      await popover.locator("summary").press("Enter");
      const styled = popover.locator("section").first().locator("[data-copied]");
      await expect.poll(() => styled.count()).toBe(3);
      const fragment = new URL(await popover.locator("input").first().inputValue()).hash;
      for (const text of await styled.allInnerTexts()) expect(text).toContain(fragment);
      expect(await popover.locator("section").count()).toBeGreaterThan(1);
      const file = popover.locator("section").first().locator("a", { hasText: "RIS" });
      expect(decodeURIComponent((await file.getAttribute("href")) ?? "")).toMatch(new RegExp(`UR {2}- .*${fragment}\r\n`));
      await page.keyboard.press("Escape");
      await expect.poll(() => popover.isVisible()).toBe(false);
      await expect.poll(() => link.evaluate((element) => element === document.activeElement)).toBe(true);
    }
  });
});

test("in the card on the home page words are checked as on their own page, by a fold of the same size", async () => {
  const page = await open(1440);
  await page.goto(`${site.address}${site.base}/`);
  await page.locator("li[data-statement] [data-select]").first().click();
  const check = page.locator(".event-card .check-words").first();
  await check.locator("summary").first().press("Enter");
  await expect.poll(() => check.locator("[data-checked]").getAttribute("data-checked")).toBe("same");
  const size = (element: HTMLElement | SVGElement) => getComputedStyle(element).fontSize;
  const here = await check.evaluate(size);
  await page.goto(event);
  expect(here).toBe(await firstCheck(page).evaluate(size));
});

test.each([390, 1440])(
  "at %i pixels, by keyboard, of a capture that is withheld a reader learns that and its fingerprint, and nothing is fetched; a part of a lesson is cited",
  async (width) => {
    const small = inject("sites").small;
    const { corpus } = await recordsOf(small.corpus);
    const withheld = corpus.articles.find(({ rights }) => rights.display !== "full");
    const quoting = corpus.events.find(({ quotes }) => Object.values(quotes).every((quote) => quote.article === withheld?.id));
    const [lesson] = corpus.lessons;
    const page = await open(width);
    const fetched: string[] = [];
    page.on("request", (request) => fetched.push(request.url()));
    await page.goto(`${small.address}${small.base}/events/${quoting?.id}/`);
    const check = firstCheck(page);
    await check.locator("summary").first().press("Enter");
    await expect.poll(() => check.innerText()).toContain("The capture is withheld for the holder of its rights");
    expect(await check.innerText()).toContain(withheld?.sha256);
    expect(await check.getByRole("link").getAttribute("href")).toBe(`${small.base}/sources/${withheld?.id}/`);
    expect(fetched.filter((address) => /\/sources\/[^/]+\.txt/.test(address))).toEqual([]);

    await page.goto(`${small.address}${small.base}/lessons/${lesson?.id}/`);
    await page.locator(".cited > div > .share-link").first().press("Enter");
    const popover = page.locator(".share-popover");
    await popover.locator("summary").press("Enter");
    await expect.poll(() => popover.locator("section").first().locator("[data-copied]").count()).toBe(3);
  },
);

describe("the check, where something is wrong", () => {
  const verdict = async (page: Page): Promise<readonly [string | null, string]> => {
    const check = firstCheck(page);
    await check.locator("summary").first().click();
    const result = check.locator("[data-checked]");
    await expect.poll(() => result.innerText()).not.toMatch(/^(?:Fetching.*)?$/);
    return [await result.getAttribute("data-checked"), await result.innerText()];
  };

  test("a capture that was tampered with has another fingerprint, and may hold the words all the same", async () => {
    const page = await open(1024);
    await page.route(seed, async (route) => {
      const response = await route.fetch();
      await route.fulfill({ response, body: `${await response.text()}\nA sentence more.` });
    });
    await page.goto(event);
    const [checked, said] = await verdict(page);
    expect(checked).toBe("other");
    expect(said).toContain("is not the one on this page");
    expect(said).toContain("are in it once");
  });

  test("a word that was changed on the page stands nowhere in the capture", async () => {
    const page = await open(1024);
    await page.goto(event);
    await firstCheck(page).evaluate((element) => {
      const words = element.previousElementSibling?.querySelector("q");
      if (words) words.textContent = `not ${words.textContent}`;
    });
    const [checked, said] = await verdict(page);
    expect(checked).toBe("other");
    expect(said).toContain("is the one on this page");
    expect(said).toContain("These words are not in it.");
  });

  test("a reader who is offline is told that nothing was checked", async () => {
    const page = await open(1024);
    // What checks is loaded before the line goes.
    await page.route(seed, (route) => route.abort("internetdisconnected"));
    await page.goto(event);
    const [checked, said] = await verdict(page);
    expect(checked).toBe("unknown");
    expect(said).toMatch(/could not be fetched: .*Nothing was checked\./);
  });
});

test("without scripts everything can be had: links to each part, files to cite by, commands to check with", async () => {
  const page = await open(390, { javaScriptEnabled: false });
  await page.goto(event);
  expect(await page.locator(".copy:visible").count()).toBe(0);
  await page.locator(".cited > div > .share-link").first().click();
  expect(page.url()).toMatch(/#paragraph-1$/);
  const check = firstCheck(page);
  await check.locator("summary").first().click();
  expect(await check.innerText()).toContain("Your browser runs no scripts here.");
  await check.getByText("The same by commands of your own").click();
  expect(await check.innerText()).toContain(`${article}.txt`);
  await page.locator(".cite-page > summary").click();
  const file = await page.locator(".cite-page a", { hasText: "RIS" }).first().getAttribute("href");
  const answer = await page.request.get(new URL(file ?? "", event).href);
  expect(await answer.text()).toMatch(/^TY {2}- ELEC\r\n/);
});

test("to an XML parser the feed has what RFC 4287 asks for, each once, and the sitemaps what sitemaps.org allows", async () => {
  const { folder, site: host, base } = inject("sites").small;
  const read = (file: string) => readFileSync(join(folder, file), "utf8");
  const page = await open(390);
  /** Elements of a document as names with their children, or with their text where they have none. */
  const parse = (xml: string) =>
    page.evaluate((text) => {
      const { documentElement } = new DOMParser().parseFromString(text, "application/xml");
      const tree = (element: Element): [string, Record<string, string>, unknown] => [
        element.localName,
        Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
        element.childElementCount === 0 ? element.textContent : [...element.children].map(tree),
      ];
      return { space: documentElement.namespaceURI, root: tree(documentElement) };
    }, xml);
  type Tree = [name: string, attributes: Record<string, string>, content: string | Tree[]];
  const children = ([, , content]: Tree): readonly Tree[] => (Array.isArray(content) ? content : []);
  const names = (element: Tree) => children(element).map(([name]) => name);
  const textsIn = (element: Tree, name: string) =>
    children(element).flatMap(([of, , text]) => (of === name ? [String(text)] : []));
  const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/;

  const feed = await parse(read("feed.xml"));
  const root = feed.root as Tree;
  expect([feed.space, root[0]]).toEqual(["http://www.w3.org/2005/Atom", "feed"]);
  const entries = children(root).filter(([name]) => name === "entry");
  expect(entries.length).toBeGreaterThan(0);
  expect(names(root).filter((name) => name !== "entry")).toEqual([
    "id",
    "title",
    "subtitle",
    "link",
    "link",
    "author",
    "updated",
  ]);
  expect(
    children(root)
      .filter(([name]) => name === "link")
      .map(([, { rel }]) => rel),
  ).toEqual(["self", "alternate"]);
  const ids = entries.flatMap((entry) => textsIn(entry, "id"));
  expect(new Set(ids).size).toBe(entries.length);
  for (const entry of entries) {
    expect(names(entry)).toEqual(["id", "link", "title", "published", "updated", "summary"]);
    expect(textsIn(entry, "id")[0]).toMatch(new RegExp(`^${host}${base}/`));
    for (const text of [...textsIn(entry, "title"), ...textsIn(entry, "summary")]) expect(text.trim()).not.toBe("");
  }
  for (const element of [root, ...entries]) for (const text of textsIn(element, "updated")) expect(text).toMatch(instant);

  for (const [file, list, item] of [
    ["sitemap-index.xml", "sitemapindex", "sitemap"],
    ["sitemap-1.xml", "urlset", "url"],
  ] as const) {
    const { space, root } = await parse(read(file));
    expect([space, root[0]]).toEqual(["http://www.sitemaps.org/schemas/sitemap/0.9", list]);
    for (const each of children(root as Tree)) {
      expect(each[0]).toBe(item);
      expect([["loc"], ["loc", "lastmod"]]).toContainEqual(names(each));
      const [location = ""] = textsIn(each, "loc");
      expect(location.startsWith(`${host}${base}/`) && location.length < 2048, location).toBe(true);
      for (const day of textsIn(each, "lastmod")) expect(day).toMatch(/^\d{4}-\d{2}-\d{2}$/);
    }
  }
});
