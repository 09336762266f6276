import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { AxeResults, RunOptions } from "axe-core";
import type { Browser, BrowserContext, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { kindsOf } from "./kinds.ts";
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

/** What axe finds wrong, one line an element. */
async function violations(page: Page): Promise<string[]> {
  await page.evaluate(axeSource);
  const { violations } = await page.evaluate((options) => window.axe.run(options), axeOptions);
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

const widths = [320, 1440] as const;
const sites = inject("sites");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each(["first", "small"] as const)("the %s site", (name) => {
  const site = sites[name];
  const kinds = Object.entries(kindsOf(site));

  describe.each([
    ["light", true],
    ["light", false],
    ["dark", true],
    ["dark", false],
  ] as const)("%s, scripts %s", (colorScheme, javaScriptEnabled) => {
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
      for (const width of widths) {
        await page.setViewportSize({ width, height: 800 });
        await page.goto(site.address + address, { waitUntil: "load" });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        expect(await tooWide(page), `${width} px`).toEqual([]);
        expect(watched.take(), `${width} px`).toEqual([]);
        if (javaScriptEnabled) expect(await violations(page), `${width} px`).toEqual([]);
        watched.take();
      }
    });
  });
});
