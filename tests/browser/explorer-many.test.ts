import { mkdtempSync, realpathSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { writeCorpus } from "../../bench/generate-corpus.ts";
import { filesOf } from "../site/pages.ts";
import { run } from "../site/run.ts";
import { type Served, serve } from "../site/serve.ts";
import { made } from "../site/workshop.ts";
import { launchBrowser } from "./browser.ts";
import { type Watch, watch } from "./watch.ts";

const many = 220;
const out = join(made, "many");
let corpus: string;
let served: Served;
let browser: Browser;
let page: Page;
let watched: Watch;

beforeAll(async () => {
  corpus = realpathSync(mkdtempSync(join(tmpdir(), "on-the-record-many-")));
  writeCorpus(corpus, many);
  const { code, stdout, stderr } = await run("build", ["--out", out], { CORPUS: corpus });
  if (code !== 0) throw new Error(`The site of many events was not built (${code}).\n${stdout}${stderr}`);
  served = await serve(out, "");
  browser = await launchBrowser();
  page = await browser.newPage({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  watched = await watch(page, served.address, "/no-such-page/");
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
  rmSync(corpus, { recursive: true, force: true });
});

const status = (): Promise<string | null> => page.locator(".explorer-status").textContent();
/** What went wrong; a page that is left ends its own requests, which is no fault. */
const faults = () => watched.take().filter((fault) => !fault.endsWith("net::ERR_ABORTED"));
const settle = () => watched.settle();

describe("a site of more than 200 events", () => {
  test("has a static page for each month, and the home page leads to each: everything in two links", async () => {
    const months = filesOf(out).filter((file) => /^events\/\d{4}\/\d\d\/index\.html$/.test(file));
    const still = await browser.newPage({ javaScriptEnabled: false });
    await still.goto(`${served.address}/`);
    const links = await still
      .locator(".event-counts a")
      .evaluateAll((all) => all.map((link) => `${new URL((link as HTMLAnchorElement).href).pathname.slice(1)}index.html`));
    expect(links).toEqual(months);
    const counts = await still.locator(".event-counts li .count").allTextContents();
    expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(many);
    await still.locator(".event-counts a").first().click();
    expect(await still.locator(".chronology > li[data-event]").count()).toBe(Number(counts[0]));
    await still.context().close();
  });

  test("draws counts from afar that open into marks as one comes closer, and loses none", async () => {
    await page.goto(`${served.address}/`);
    await page.locator("event-explorer.awake").waitFor();
    expect(await page.locator(".drawing svg.bins:visible").count()).toBe(1);
    expect(await page.locator(".drawing svg a:visible").count()).toBe(0);
    for (let step = 0; step < 5; step += 1) {
      await page.click("event-timeline [data-do=in]");
      await settle();
    }
    expect(await page.locator(".drawing svg.wide:not(.bins):visible").count()).toBe(1);
    const shown = Number((await status())?.match(/^(\d+) of/)?.[1]);
    expect(shown).toBeGreaterThan(0);
    await expect.poll(() => page.locator(".found > li[data-event]").count()).toBe(shown);
    const statements = Number((await status())?.match(/(\d+) of \d+ statements/)?.[1]);
    const marks = await page.locator(".drawing svg.wide > a:is([data-event], [data-statement])").count();
    const groups = await page.locator(".drawing svg.wide > .group").allTextContents();
    expect(marks + groups.reduce((sum, text) => sum + Number(text.match(/\d+/)?.[0]), 0)).toBe(shown + statements);
    expect(faults()).toEqual([]);
  });

  test("keeps labels in their places in time while the window moves, and never lets two meet", async () => {
    const places = () =>
      page.evaluate(() =>
        Object.fromEntries(
          [...document.querySelectorAll<SVGElement>(".drawing svg.wide > a[data-event]")].map((node) => [
            node.dataset["event"],
            node.querySelector(".symbol")?.getAttribute("transform"),
          ]),
        ),
      );
    const before = await places();
    await page.click("event-timeline [data-do=later]");
    await settle();
    const after = await places();
    const common = Object.keys(before).filter((id) => id in after);
    expect(common.length).toBeGreaterThan(0);
    for (const id of common) expect(after[id]).toBe(before[id]);
    const touching = await page.evaluate(() => {
      const boxes = [...document.querySelectorAll(".drawing svg.wide > a > text:not(.lag)")].map((node) =>
        node.getBoundingClientRect(),
      );
      return boxes.flatMap((a, at) =>
        boxes
          .slice(at + 1)
          .filter((b) => a.left < b.right && b.left < a.right && a.top + 4 < b.bottom - 4 && b.top + 4 < a.bottom - 4),
      ).length;
    });
    expect(touching).toBe(0);
  });

  test("finds words, counts in bins, and reads a bin by keys: Space comes closer, Enter leads to what it counts", async () => {
    await page.goto(`${served.address}/?kind=strike,shelling,bombing,talks,call,damage,terms,protest`);
    await expect.poll(status).toMatch(/^\d+ of 220 events/);
    const shown = Number((await status())?.match(/^(\d+)/)?.[1]);
    // Rows come a portion at a time, and all of them on request.
    const rows = page.locator(".found > li");
    await expect.poll(() => rows.count()).toBe(25);
    while ((await rows.count()) < shown) {
      const before = await rows.count();
      await page.click("[data-do=more]");
      await expect.poll(() => rows.count()).toBeGreaterThan(before);
    }
    expect(await rows.count()).toBe(shown);
    expect(await page.locator("[data-do=more]").isVisible()).toBe(false);
    await page.goto(`${served.address}/?q=${encodeURIComponent("Report 17: an invented")}`);
    await expect.poll(() => page.locator(".found > li[data-event=event-000017]").count()).toBe(1);
    await page.click("[data-do=reset]");
    await expect.poll(status).toBe("220 events, 110 statements");
    await page.locator(".drawing .cursor").focus();
    const first = await page.locator(".drawing .cursor").getAttribute("aria-label");
    await page.keyboard.press("ArrowRight");
    const second = await page.locator(".drawing .cursor:focus").getAttribute("aria-label");
    expect(first).toMatch(/^From 1 January to 31 March 2014: \d+ events?, \d+ statements?/);
    expect(second).toMatch(/^From 1 April to 30 June 2014: /);
    await page.keyboard.press("Space");
    await expect.poll(() => new URL(page.url()).search).toBe("?from=2014-04-01&to=2014-06-30");
    await expect.poll(status).toMatch(/ of 220 events/);
    await page.goBack();
    await expect.poll(status).toBe("220 events, 110 statements");
    const cursor = page.locator(".drawing .cursor");
    await cursor.focus();
    const there = new URL((await cursor.getAttribute("href")) ?? "", page.url()).href;
    expect(there).not.toBe(page.url());
    await page.keyboard.press("Enter");
    await expect.poll(() => page.url()).toBe(there);
    expect(faults()).toEqual([]);
  });

  test("counts pairs on the map exactly, however close", async () => {
    await page.goto(`${served.address}/?from=2014-01-01&to=2022-12-31`);
    await expect.poll(status).toMatch(/ of 220 events/);
    const sum = async () =>
      (await page.locator("svg.broad a.mark .count").allTextContents()).reduce((all, text) => all + Number(text), 0);
    await settle();
    const [drawn] = (await page.locator(".map-counts").textContent())?.match(/\d+/) ?? [];
    expect(await sum()).toBe(Number(drawn));
    const clusters = await page.locator("svg.broad a.mark").count();
    await page.locator("svg.broad a.mark").first().focus();
    await page.keyboard.press("Space");
    await settle();
    expect(await page.locator("svg.broad").getAttribute("viewBox")).not.toBe("0 0 760 560");
    expect(await page.locator("svg.broad a.mark").count()).not.toBe(clusters);
  });

  test("in a frame lists what the same address lists on the page itself, and months lead out of the frame", async () => {
    const rows = () => page.locator(".found > li").evaluateAll((all) => all.map((row) => row.getAttribute("data-event")));
    const query = "?from=2015-01-01&to=2017-12-31&kind=strike,shelling";
    await page.goto(`${served.address}/${query}`);
    await expect.poll(async () => (await rows()).length).toBeGreaterThan(0);
    await settle();
    const [own, said] = [await rows(), await status()];
    await page.goto(`${served.address}/embed/timeline/${query}`);
    await expect.poll(status).toBe(said);
    await expect.poll(rows).toEqual(own);
    await page.click("[data-do=reset]");
    await expect.poll(status).toBe("220 events, 110 statements");
    const [month] = await Promise.all([page.context().waitForEvent("page"), page.locator(".event-counts a").first().click()]);
    await month.waitForLoadState("load");
    expect(new URL(month.url()).pathname).toMatch(/^\/events\/\d{4}\/\d\d\/$/);
    await month.close();
    expect(faults()).toEqual([]);
  });
});
