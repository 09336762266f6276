import type { Browser, BrowserContextOptions, Frame, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, onTestFinished, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { startHost } from "./host-page.ts";
import { watch } from "./watch.ts";

const site = inject("sites").first;
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(path: string, options: BrowserContextOptions): Promise<Page> {
  const context = await browser.newContext({ reducedMotion: "reduce", ...options });
  const page = await context.newPage();
  const { take } = await watch(page, site.address, "");
  await page.goto(site.address + path);
  onTestFinished(async () => {
    await context.close();
    expect(take().filter((text) => !text.includes("ERR_ABORTED"))).toEqual([]);
  });
  return page;
}

const note = (page: Page | Frame) => page.locator(".cite-note:popover-open");
/** Whether the note lies in the window as a whole. */
const isOnScreen = (page: Page | Frame) =>
  note(page).evaluate((element) => {
    const { top, bottom, left, right } = element.getBoundingClientRect();
    return top >= 0 && left >= 0 && bottom <= innerHeight && right <= innerWidth;
  });

describe("a citation", () => {
  test("shows under the pointer its words among the lines around them, one at a time, until Esc", async () => {
    const page = await open("/events/kharkiv-freedom-square/", { viewport: { width: 1440, height: 900 } });
    const citations = page.locator("a.cite");
    await citations.first().hover();
    await expect.poll(() => note(page).locator(".line").count()).toBe(3);
    const words = (await page.locator(".words q").first().innerText()).replace(/^“|”$/g, "");
    expect((await note(page).locator("mark.quoted").allInnerTexts()).join("")).toBe(words);
    expect(await note(page).locator("figcaption a").first().getAttribute("href")).toBe(
      await citations.first().getAttribute("href"),
    );
    expect(await note(page).locator("figcaption").innerText()).toMatch(/Newsweek, .*2022, line \d+/);
    expect(await isOnScreen(page)).toBe(true);
    await citations.nth(1).hover();
    await expect.poll(() => note(page).getAttribute("aria-label")).toBe(await citations.nth(1).getAttribute("aria-label"));
    expect(await page.locator(".cite-note").count()).toBe(1);
    await page.keyboard.press("Escape");
    await expect.poll(() => note(page).count()).toBe(0);
  });

  test("shows them by keyboard alone, on the narrowest screen, and the way to the source is the next stop", async () => {
    const page = await open("/events/izium-graves/", { viewport: { width: 320, height: 568 } });
    const second = page.locator("a.cite").nth(1);
    for (let stops = 0; stops < 40 && !(await second.evaluate((link) => link === document.activeElement)); stops += 1)
      await page.keyboard.press("Tab");
    await expect.poll(() => note(page).locator("mark.quoted").count()).toBeGreaterThan(0);
    expect(await isOnScreen(page)).toBe(true);
    expect(await second.getAttribute("aria-expanded")).toBe("true");
    await page.keyboard.press("Escape");
    await expect.poll(() => note(page).count()).toBe(0);
    expect(await second.evaluate((link) => link === document.activeElement)).toBe(true);
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect.poll(() => note(page).count()).toBe(1);
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/sources\/[a-z0-9-]+\/#q-[0-9a-f]{12}$/);
  });

  test("opens at the first tap and leads to the words at the second, and is as large as a finger", async () => {
    const page = await open("/events/izium-graves/", { viewport: { width: 390, height: 844 }, hasTouch: true });
    const citation = page.locator("a.cite").first();
    const box = await citation.boundingBox();
    expect(Math.min(box?.width ?? 0, box?.height ?? 0)).toBeGreaterThanOrEqual(24);
    await citation.tap();
    await expect.poll(() => note(page).locator("mark.quoted").count()).toBeGreaterThan(0);
    expect(new URL(page.url()).pathname).toBe("/events/izium-graves/");
    expect(await isOnScreen(page)).toBe(true);
    await citation.tap();
    await page.waitForURL(/#q-[0-9a-f]{12}$/);
  });

  test.each([390, 1440])("opens within the explorer's card at %i pixels; Esc closes it, and then the card", async (width) => {
    const page = await open("/?event=kharkiv-freedom-square", { viewport: { width, height: 844 } });
    const citation = page.locator(".event-card a.cite").first();
    await citation.waitFor();
    // The stop before it, and on by a key.
    await citation.focus();
    await page.keyboard.press("Shift+Tab");
    await page.keyboard.press("Tab");
    await expect.poll(() => note(page).locator("mark.quoted").count()).toBeGreaterThan(0);
    expect(await isOnScreen(page)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => note(page).count()).toBe(0);
    expect(await page.locator(".event-card").isVisible()).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".event-card").isVisible()).toBe(false);
  });

  test("opens within a small frame of another site", async () => {
    const host = await startHost();
    onTestFinished(() => host.close());
    const context = await browser.newContext({ viewport: { width: 800, height: 900 }, reducedMotion: "reduce" });
    onTestFinished(() => context.close());
    const page = await context.newPage();
    const address = `${site.address}/embed/events/kharkiv-freedom-square/`;
    await page.goto(host.page(`<iframe src="${address}" title="The event" width="320" height="420"></iframe>`));
    const [, frame] = page.frames();
    if (frame === undefined) throw new Error("The page has no frame.");
    await frame.waitForLoadState("load");
    await frame.locator(".embed-header a").focus();
    const citation = frame.locator("a.cite").first();
    for (let stops = 0; stops < 12 && !(await citation.evaluate((link) => link === document.activeElement)); stops += 1)
      await page.keyboard.press("Tab");
    await expect.poll(() => note(frame).locator("mark.quoted").count()).toBeGreaterThan(0);
    expect(await isOnScreen(frame)).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => note(frame).count()).toBe(0);
  });
});
