import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import type { Passage } from "../../src/corpus/passage.ts";
import { recordsOf } from "../site/records.ts";
import { launchBrowser } from "./browser.ts";

/** How each marked segment of the page looks: its passages and its computed background. */
const segmentsOn = (page: Page): Promise<{ passages: readonly string[]; background: string; text: string }[]> =>
  page.evaluate(() =>
    [...document.querySelectorAll<HTMLElement>("[data-passage]")].map((element) => ({
      passages: element.dataset["passage"]?.split(" ") ?? [],
      background: getComputedStyle(element).backgroundColor,
      text: element.textContent,
    })),
  );

/** Whether the first segment of a passage is within the window. */
const isInView = (page: Page, hash: string): Promise<boolean> =>
  page.evaluate((selector) => {
    const box = document.querySelector(selector)?.getBoundingClientRect();
    return box !== undefined && box.top >= 0 && box.top < innerHeight;
  }, `[data-passage~="${hash}"]`);

/** Passages worth trying: those that overlap another, those of several lines, and the last ones of their articles. */
function telling(passages: readonly Passage[]): readonly Passage[] {
  const overlapping = passages.filter((one) =>
    passages.some((other) => other !== one && other.article === one.article && other.start < one.end && one.start < other.end),
  );
  const long = passages.filter(({ segments }) => new Set(segments.map(({ line }) => line)).size > 1);
  const last = passages.filter(({ article }, index) => passages[index + 1]?.article !== article);
  return [...new Set([...overlapping.slice(0, 6), ...long.slice(0, 3), ...last])];
}

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(["first", "small"] as const)("the %s site, scripts off", (name) => {
  const site = inject("sites")[name];
  let context: BrowserContext;
  let page: Page;
  let passages: readonly Passage[];
  beforeAll(async () => {
    context = await browser.newContext({
      javaScriptEnabled: false,
      reducedMotion: "reduce",
      viewport: { width: 1024, height: 600 },
    });
    page = await context.newPage();
    const { corpus, passages: every } = await recordsOf(site.corpus);
    const shown = new Set(corpus.articles.filter(({ rights }) => rights.display !== "link").map(({ id }) => id));
    passages = every.filter(({ article }) => shown.has(article));
  });
  afterAll(() => context?.close());

  test("an address of a passage scrolls to it and lights all of its segments and no other", async () => {
    const tried = telling(passages);
    expect(tried.length).toBeGreaterThan(0);
    for (const { article, hash, text } of tried) {
      const address = `${site.address}${site.base}/sources/${article}/`;
      await page.goto("about:blank");
      await page.goto(address);
      const before = await segmentsOn(page);
      await page.goto(`${address}#q-${hash}`);
      const after = await segmentsOn(page);
      const lit = after.filter(({ background }, index) => background !== before[index]?.background);
      expect(lit.map(({ text }) => text).join(""), `${article} ${hash}`).toBe(text);
      expect(lit.every(({ passages }) => passages.includes(hash))).toBe(true);
      await expect.poll(() => isInView(page, hash), { message: `${article} ${hash}` }).toBe(true);
    }
  });

  test("a citation that is followed from an event leads to its lit passage", async () => {
    const use = passages.flatMap(({ uses }) => uses).find(({ record, use }) => record === "event" && use === "text");
    await page.goto(`${site.address}${site.base}/events/${use?.id}/`);
    await page.locator("a.cite").first().click();
    await page.waitForURL(/\/sources\/[^/]+\/#q-/);
    const [, hash = ""] = page.url().split("#q-");
    const lit = await segmentsOn(page);
    const target = lit.filter(({ passages }) => passages.includes(hash)).map(({ background }) => background);
    const others = lit.filter(({ passages }) => !passages.includes(hash)).map(({ background }) => background);
    expect(new Set(target).size).toBe(1);
    expect(others).not.toContain(target[0]);
    await expect.poll(() => isInView(page, hash)).toBe(true);
  });

  test("the capture as it is opens without scripts", async () => {
    await page.goto(`${site.address}${site.base}/sources/${passages[0]?.article}/`);
    const cell = page.locator("td[data-capture]").first();
    expect(await cell.isVisible()).toBe(false);
    await page.locator("details:has([data-capture]) > summary").click();
    expect(await cell.isVisible()).toBe(true);
  });
});
