import type { Browser, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { recordsOf } from "../site/records.ts";
import { launchBrowser } from "./browser.ts";
import { watch } from "./watch.ts";

const { first, small } = inject("sites");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/** A page of a site, watched; what it did that it must not is looked at when the test ends. */
async function open(site: typeof first, path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext(options);
  const page = await context.newPage();
  const { take } = await watch(page, site.address, "");
  await page.goto(site.address + site.base + path);
  onTestFinished(async () => {
    await context.close();
    expect(take().filter((text) => !text.includes("ERR_ABORTED"))).toEqual([]);
  });
  return page;
}
const wide = { viewport: { width: 1440, height: 900 } };
const phone = { viewport: { width: 390, height: 844 }, hasTouch: true };

const status = (page: Page) => page.locator(".search-status");
const hits = (page: Page, kind: string) => page.locator(`.search-hit[data-kind=${kind}] h3 a`);
const fitsAcross = (page: Page) => page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);

describe("a reader who looks for a name", () => {
  test("types it into the head of any page by keyboard alone, and finds in any spelling what the explorer finds", async () => {
    const page = await open(first, "/events/", wide);
    for (
      let stops = 0;
      stops < 6 && !(await page.locator("#site-search").evaluate((field) => field === document.activeElement));
      stops += 1
    )
      await page.keyboard.press("Tab");
    await page.keyboard.type("Изюм");
    await page.keyboard.press("Enter");
    await expect
      .poll(() => status(page).innerText())
      .toMatch(/^\d+ hits for “Изюм”\. Looked for as Izium, Ізюм, Izyum as well\.$/);
    const found = await hits(page, "event").evaluateAll((links) =>
      links.map((link) => (link as HTMLAnchorElement).pathname).sort(),
    );
    expect(found.length).toBeGreaterThan(1);
    expect(await page.locator(".search-hit[data-kind=place] mark").allInnerTexts()).toContain("Izyum");

    await page.locator("#search-q").fill("Izium");
    await expect.poll(() => status(page).innerText()).toContain("“Izium”");
    expect(
      await hits(page, "event").evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname).sort()),
    ).toEqual(found);

    await page.getByRole("link", { name: /in time and on the map/ }).press("Enter");
    await expect.poll(() => page.locator(".explorer-status").innerText()).toContain(`${found.length} of `);
    const rows = page.locator(".chronology > li[data-event]:not([hidden]) h3 a");
    await expect
      .poll(() => rows.evaluateAll((links) => links.map((link) => (link as HTMLAnchorElement).pathname).sort()))
      .toEqual(found);
  });

  test("goes from a hit in an article to the very words that are quoted, and to what rests on them", async () => {
    const page = await open(first, "/search/?q=vacuum+bombs&kind=passage", phone);
    await expect.poll(() => hits(page, "passage").count()).toBeGreaterThan(0);
    expect(await fitsAcross(page)).toBe(true);
    const hit = page.locator(".search-hit").first();
    expect((await hit.locator("mark").allInnerTexts()).map((text) => text.toLowerCase())).toContain("vacuum");
    expect(await hit.locator(".hit-records a").first().getAttribute("href")).toMatch(/^\/(?:events|statements)\//);
    await hit.locator("h3 a").tap();
    await page.waitForURL(/\/sources\/[a-z0-9-]+\/#q-[0-9a-f]{12}$/);
    const words = page.locator(`[data-passage~="${page.url().slice(-12)}"]`);
    expect((await words.allInnerTexts()).join("")).toMatch(/vacuum bombs/i);
    await expect
      .poll(() =>
        words.first().evaluate((element) => {
          const { top, bottom } = element.getBoundingClientRect();
          return bottom > 0 && top < innerHeight;
        }),
      )
      .toBe(true);
  });

  test("narrows the hits by kind, place and year, with counts, and goes back", async () => {
    const page = await open(first, "/search/?q=Russia", phone);
    const kinds = page.locator(".search-kinds");
    await expect.poll(() => kinds.innerText()).toMatch(/Statements \d/);
    const place = page.locator("#search-place");
    const option = place.locator("option").nth(1);
    const [id, text] = [await option.getAttribute("value"), await option.textContent()];
    await place.selectOption(id);
    await expect.poll(() => status(page).innerText()).toMatch(new RegExp(`^${/\((\d+)\)/.exec(text ?? "")?.[1]} hits? `));
    expect(new URL(page.url()).search).toBe(`?q=Russia&place=${id}`);
    await kinds.getByRole("link", { name: /^Events/ }).tap();
    await expect
      .poll(() =>
        page.locator(".search-hit").evaluateAll((all) => [...new Set(all.map((one) => (one as HTMLElement).dataset["kind"]))]),
      )
      .toEqual(["event"]);
    await page.goBack();
    await page.goBack();
    await expect.poll(() => place.inputValue()).toBe("");
  });

  test("is helped where nothing is found", async () => {
    const page = await open(first, "/search/?q=Izyim", wide);
    await expect.poll(() => status(page).innerText()).toBe("Nothing found for “Izyim”.");
    await page.getByRole("link", { name: "Izyum", exact: true }).click();
    await expect.poll(() => hits(page, "place").allInnerTexts()).toEqual(["Izium"]);
  });

  test("finds it where the site is hosted under a path", async () => {
    const { corpus } = await recordsOf(small.corpus);
    const named = corpus.places.find(({ ukrainian }) => ukrainian !== null);
    const page = await open(small, `/search/?q=${encodeURIComponent(named?.ukrainian ?? "")}`, wide);
    await expect.poll(() => hits(page, "place").first().getAttribute("href")).toBe(`${small.base}/places/${named?.id}/`);
  });

  test("is told without scripts what the search needs, and finds all names in a list", async () => {
    const page = await open(first, "/events/bucha/", { ...phone, javaScriptEnabled: false });
    await page.locator("#site-search").fill("Odessa");
    await page.locator(".site-search button").tap();
    await page.waitForURL(/\/search\/\?q=Odessa$/);
    expect(await page.locator(".notice").innerText()).toContain("needs JavaScript");
    await page.getByRole("link", { name: /all names/ }).tap();
    await page.waitForURL(/\/search\/names\/$/);
    const entry = page.locator(".names > li", { hasText: "Odessa" });
    expect(await entry.locator("li a").count()).toBeGreaterThan(0);
    expect(await fitsAcross(page)).toBe(true);
  });
});
