import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { kindsOf, kindsWithScripts } from "./kinds.ts";
import { type Watch, watch } from "./watch.ts";

const axeSource = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
const axeOptions: RunOptions = {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
  resultTypes: ["violations"],
};

declare global {
  interface Window {
    axe: { run(options: RunOptions): Promise<AxeResults> };
  }
}

/** What of it depends on colours; all else is the same in light and dark. */
const axeColours: RunOptions = {
  runOnly: { type: "rule", values: ["color-contrast", "link-in-text-block"] },
  resultTypes: ["violations"],
};

/** What axe finds wrong, one line an element. */
async function violations(page: Page, options: RunOptions): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((options) => window.axe.run(options), options);
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
  );
}

/** What reaches beyond the right edge of a page that can be scrolled sideways. */
const tooWide = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    if (scrollWidth <= clientWidth) return [];
    const wide = [...document.querySelectorAll("body *")].filter(
      (element) => element.getBoundingClientRect().right > clientWidth + 0.5,
    );
    return [`${scrollWidth} > ${clientWidth}`, ...wide.map((element) => element.outerHTML.slice(0, 120))];
  });

/** Makes each word of a page as long as no word is: what records, sources, labels and readers may write. */
const lengthen = (page: Page): Promise<void> =>
  page.evaluate(() => {
    const long = "wide".repeat(250);
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const texts: Text[] = [];
    while (walker.nextNode()) texts.push(walker.currentNode as Text);
    for (const text of texts)
      if (text.data.trim() !== "" && text.parentElement?.closest("script, style, noscript, svg, title") === null)
        text.data = `${long}${text.data.trim().split(/\s/u)[0] ?? ""}`;
    for (const field of document.querySelectorAll<HTMLInputElement>("input:not([type=checkbox], [type=radio], [type=range])"))
      field.placeholder = long;
  });

const sites = inject("sites");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(["first", "small"] as const)("the %s site", (name) => {
  const site = sites[name];
  const all = Object.entries(kindsOf(site));

  // Colours change nothing of where things are, and a page without scripts is the same where they are off: each claim is made where it can fail.
  // The small site has pages of the same kinds: there axe looks at narrow ones alone, and at dark ones in the width that it leaves out here.
  describe.each([
    { colorScheme: "light", javaScriptEnabled: true, kinds: all, widths: [1440, 320], options: axeOptions },
    { colorScheme: "dark", javaScriptEnabled: true, kinds: all, widths: [name === "first" ? 1440 : 320], options: axeColours },
    {
      colorScheme: "light",
      javaScriptEnabled: false,
      kinds: Object.entries(kindsWithScripts(site)),
      widths: [320, 1440],
      options: null,
    },
  ] as const)("$colorScheme, scripts $javaScriptEnabled", ({ colorScheme, javaScriptEnabled, kinds, widths, options }) => {
    let context: BrowserContext;
    let page: Page;
    let watched: Watch;
    beforeAll(async () => {
      context = await browser.newContext({ colorScheme, javaScriptEnabled, reducedMotion: "reduce" });
      page = await context.newPage();
      watched = await watch(page, site.address, `${site.base}/no-such-page/`);
    });
    afterAll(() => context?.close());

    test.each(kinds)("%s keeps to itself, fits and is accessible", async (_, address) => {
      await page.setViewportSize({ width: widths[0] ?? 1440, height: 800 });
      await page.goto(site.address + address, { waitUntil: "load" });
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        if (javaScriptEnabled && (await page.locator("event-explorer").count()) > 0)
          await page.locator("event-explorer.awake").waitFor({ state: "attached" });
        expect(await tooWide(page), `${width} px`).toEqual([]);
        expect(watched.take(), `${width} px`).toEqual([]);
        const isLookedAt = options !== null && (name === "first" || width === 320);
        if (isLookedAt) expect(await violations(page, options), `${width} px`).toEqual([]);
        watched.take();
      }
      if (options !== axeOptions) return;
      await lengthen(page);
      expect(await tooWide(page), "with words of 1,000 letters").toEqual([]);
    });
  });
});
