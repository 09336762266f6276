import { brotliCompressSync } from "node:zlib";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";

const { first } = inject("sites");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(address: string, options: Parameters<Browser["newPage"]>[0] = {}): Promise<Page> {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 }, ...options });
  await page.goto(first.address + address, { waitUntil: "load" });
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  return page;
}

/** Pairs of texts of a drawing whose boxes overlap as the browser sets them, a pixel of touch allowed. */
const overlaps = (page: Page, drawing: string): Promise<string[]> =>
  page.evaluate((selector) => {
    const texts = [...document.querySelectorAll(`${selector} text`)]
      .filter((text) => text.getClientRects().length > 0)
      .map((text) => ({ words: text.textContent, box: text.getBoundingClientRect() }));
    return texts.flatMap((a, index) =>
      texts
        .slice(index + 1)
        .filter(({ box: b }) => {
          const height = Math.min(a.box.bottom, b.bottom) - Math.max(a.box.top, b.top);
          const width = Math.min(a.box.right, b.right) - Math.max(a.box.left, b.left);
          // A line box is taller than its letters: what is above the capitals and below the base line may touch.
          return width > 1 && height > Math.min(a.box.height, b.height) * 0.4;
        })
        .map((b) => `${a.words} / ${b.words}`),
    );
  }, drawing);

describe("labels do not overlap as the browser sets them", () => {
  test.each([
    [1440, ".timeline.wide"],
    [1100, ".timeline.middling"],
    [1440, ".map.broad"],
    [320, ".map.narrow"],
  ])("at %i px in %s", async (width, drawing) => {
    const page = await open("/", { viewport: { width, height: 900 } });
    expect(await page.locator(`${drawing} text`).count()).toBeGreaterThan(10);
    expect(await overlaps(page, drawing)).toEqual([]);
    await page.close();
  });
});

test("the names of all events can be read on the first screen, and at a desk the whole map stands beside them", async () => {
  const page = await open("/");
  for (const [width, height] of [
    [1440, 900],
    [1280, 720],
    [1024, 768],
  ] as const) {
    await page.setViewportSize({ width, height });
    const { names, least, map, events } = await page.evaluate(() => {
      const seen = (node: Element): boolean => {
        const { top, bottom } = node.getBoundingClientRect();
        return top >= 0 && bottom <= innerHeight && bottom > top;
      };
      const texts = [...document.querySelectorAll(".drawing svg > a[data-event] > text")].filter(seen);
      const [drawing] = [...document.querySelectorAll("event-map svg")].filter((svg) => svg.getClientRects().length > 0);
      return {
        names: texts.length,
        least: Math.min(...texts.map((text) => text.getBoundingClientRect().height)),
        map: drawing !== undefined && seen(drawing),
        events: document.querySelectorAll(".chronology > li[data-event]").length,
      };
    });
    expect(names, `${width} × ${height}`).toBe(events);
    // The height of a line, of which the letters are three quarters.
    expect(least, `${width} × ${height}`).toBeGreaterThan(14);
    expect(map, `${width} × ${height}`).toBe(true);
  }
  await page.close();
});

test("each mark of an event or a statement is a link to its page with its full name", async () => {
  const page = await open("/");
  const marks = await page.$$eval(".timeline.wide a[data-event], .timeline.wide a[data-statement]", (links) =>
    links.map((link) => ({ href: link.getAttribute("href") ?? "", name: link.querySelector("title")?.textContent ?? "" })),
  );
  const rows = await page.$$eval("ol.chronology > li[data-event] h3 a, ol.chronology > li[data-statement] h3 a", (links) =>
    links.map((link) => link.getAttribute("href") ?? ""),
  );
  expect(new Set(marks.map(({ href }) => href))).toEqual(new Set(rows));
  for (const { name } of marks) expect(name).toMatch(/\d{4}/);
  await page.close();
});

test.each(["/", "/events/kharkiv-freedom-square/", "/sources/newsweek-2022-03-04/"])(
  "%s does not shift while it loads, fonts late or not",
  async (address) => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.route("**/*.woff2", async (route) => {
      await new Promise((resolve) => setTimeout(resolve, 400));
      await route.continue();
    });
    await page.addInitScript(() => {
      Reflect.set(window, "shift", 0);
      new PerformanceObserver((list) => {
        for (const entry of list.getEntries())
          Reflect.set(window, "shift", Reflect.get(window, "shift") + Reflect.get(entry, "value"));
      }).observe({ type: "layout-shift", buffered: true });
    });
    await page.goto(first.address + address, { waitUntil: "load" });
    await page.waitForTimeout(800);
    expect(await page.evaluate(() => Reflect.get(window, "shift"))).toBe(0);
    await page.close();
  },
);

test("all that the home page asks for before an act weighs at most 130 kB after brotli, of which fonts are less than 50", async () => {
  const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
  const asked: Promise<{ readonly font: boolean; readonly bytes: number }>[] = [];
  page.on("response", (response) => {
    const font = response.url().endsWith(".woff2");
    asked.push(response.body().then((body) => ({ font, bytes: font ? body.length : brotliCompressSync(body).length })));
  });
  await page.goto(`${first.address}/`, { waitUntil: "load" });
  await page.locator("event-explorer.awake").waitFor();
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  const all = await Promise.all(asked);
  const fonts = all.filter(({ font }) => font);
  const weight = (files: readonly { readonly bytes: number }[]): number => files.reduce((sum, { bytes }) => sum + bytes, 0);
  // Two, and the letters of Chișinău on the map.
  expect(fonts.length).toBeLessThanOrEqual(3);
  expect(weight(fonts)).toBeLessThan(50_000);
  expect(weight(all)).toBeLessThanOrEqual(130_000);
  await page.close();
});

test("in forced colours every mark takes the reader's colours, and none has the colour of its ground", async () => {
  const page = await open("/", { forcedColors: "active", colorScheme: "dark" });
  const colours = await page.evaluate(() => {
    const ground = getComputedStyle(document.documentElement).backgroundColor;
    const shapes = [...document.querySelectorAll(".timeline.wide .symbol, .timeline.wide text, .map.broad .symbol, .row-mark")];
    return { ground, fills: [...new Set(shapes.map((shape) => getComputedStyle(shape).fill))] };
  });
  expect(colours.fills).not.toContain(colours.ground);
  expect(colours.fills.length).toBeLessThanOrEqual(3);
  await page.close();
});

test.each(["/", "/events/reported-bombing-of-cities/", "/sources/euronews-2022-02-24/", "/places/izium/"])(
  "%s fits on paper: on A4 no drawing is wider or higher than the page",
  async (address) => {
    // A4 at 96 px an inch, margins of 15 mm: 680 × 1009 px.
    const page = await open(address, { viewport: { width: 680, height: 1009 } });
    await page.emulateMedia({ media: "print" });
    const tooLarge = await page.$$eval("svg", (drawings) =>
      drawings
        .map((drawing) => drawing.getBoundingClientRect())
        .filter(({ right, height }) => right > 680.5 || height > 1009)
        .map(({ width, height }) => `${width} × ${height}`),
    );
    expect(tooLarge).toEqual([]);
    await page.close();
  },
);

test("zoomed to 400 %, the home page scrolls one way only", async () => {
  const page = await open("/", { viewport: { width: 360, height: 225 }, deviceScaleFactor: 4 });
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(beyond).toBeLessThanOrEqual(0);
  await page.close();
});
