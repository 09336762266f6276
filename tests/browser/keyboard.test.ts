import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { isEmbed } from "../../src/corpus/addresses.ts";
import { launchBrowser } from "./browser.ts";
import { kindsOf, kindsWithScripts } from "./kinds.ts";

/** What has the focus, whether it is in the window, and whether it looks other than without the focus. */
const focused = (page: Page) =>
  page.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body) return null;
    const properties = [
      "outlineStyle",
      "outlineWidth",
      "outlineColor",
      "stroke",
      "strokeWidth",
      "textDecorationLine",
      "visibility",
      "opacity",
    ] as const;
    const look = (): string[] =>
      [element, ...element.querySelectorAll("*")].map((each) => {
        const style = getComputedStyle(each);
        return properties.map((property) => style[property]).join(" ");
      });
    const { top, bottom, left, right } = element.getBoundingClientRect();
    const withFocus = look();
    element.blur();
    const without = look();
    element.focus({ preventScroll: true });
    return {
      name: `${element.tagName} ${element.getAttribute("href") ?? ""}`,
      isSkip: element.matches(".skip"),
      inMain: element.closest("main") !== null,
      visible: bottom > 0 && top < innerHeight && right > 0 && left < innerWidth,
      shown: withFocus.some((each, index) => each !== without[index]),
    };
  });

const site = inject("sites").first;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

describe.each([true, false])("with scripts %s", (javaScriptEnabled) => {
  let page: Page;
  beforeAll(async () => {
    page = await browser.newPage({ javaScriptEnabled, reducedMotion: "reduce", viewport: { width: 1024, height: 700 } });
  });
  afterAll(() => page?.context().close());

  test.each(Object.entries(javaScriptEnabled ? kindsOf(site) : kindsWithScripts(site)))(
    "%s: the first stop leads to the content, or in a frame to the whole page, and every stop is seen",
    async (_, address) => {
      // Where a fragment leads into a page, the first stop is there.
      await page.goto(site.address + address.replace(/#.*$/, ""));
      if (javaScriptEnabled && (await page.locator("event-explorer").count()) > 0)
        await page.locator("event-explorer.awake").waitFor({ state: "attached" });
      await page.keyboard.press("Tab");
      expect(await focused(page)).toMatchObject({
        // A page for frames has no header to skip: its one link is before the content.
        isSkip: !isEmbed(address.slice(site.base.length)),
        inMain: false,
        visible: true,
        shown: true,
      });
      for (let stop = 0; stop < 16; stop += 1) {
        await page.keyboard.press("Tab");
        const now = await focused(page);
        if (now === null) break;
        expect(now).toMatchObject({ visible: true, shown: true });
      }
    },
  );

  test("the skip link moves on to the content itself", async () => {
    await page.goto(`${site.address}/events/`);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/#main$/);
    // The browser moves its place among the stops with the next frame, not with the address; a page without scripts can't be asked for its frames.
    await page.locator("main:target").waitFor();
    await page.waitForTimeout(300);
    await page.keyboard.press("Tab");
    expect(await focused(page)).toMatchObject({ inMain: true, visible: true });
  });
});
