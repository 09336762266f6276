import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, extname, join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, inject, test } from "vitest";
import { describeDate } from "../../src/text/describe-date.ts";
import { readEdtf } from "../../src/text/edtf.ts";
import { recordsOf } from "../site/records.ts";
import { launchBrowser } from "./browser.ts";

const site = inject("sites").first;
const { events } = (await recordsOf(site.corpus)).corpus;
const client = dirname(createRequire(import.meta.url).resolve("@knight-lab/timelinejs/dist/js/timeline.js"));
const types: Readonly<Record<string, string>> = { ".js": "text/javascript", ".css": "text/css", ".json": "application/json" };
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

test("TimelineJS itself opens the file: a slide for each event, with its title and its date in words", async () => {
  const page = await browser.newPage();
  // A page of somebody else's, with the client from the packages and our file beside it; nothing else is to be had.
  await page.route("**/*", async (route) => {
    const { pathname } = new URL(route.request().url());
    if (pathname === "/")
      return route.fulfill({
        contentType: "text/html",
        body: `<!doctype html><link rel="stylesheet" href="/css/timeline.css"><div id="t" style="width:1200px;height:700px"></div><script src="/js/timeline.js"></script><script>new TL.Timeline("t", "/timelinejs.json")</script>`,
      });
    const file = pathname === "/timelinejs.json" ? join(site.folder, "data/timelinejs.json") : join(client, "..", pathname);
    try {
      return await route.fulfill({
        contentType: types[extname(pathname)] ?? "application/octet-stream",
        body: readFileSync(file),
      });
    } catch {
      return route.abort();
    }
  });
  await page.goto("http://timeline.example/");
  await expect.poll(() => page.locator(".tl-timemarker").count()).toBe(events.length);
  const squeeze = (text: string) => text.replace(/\s+/g, " ").trim();
  const markers = (await page.locator(".tl-timemarker .tl-headline").allTextContents()).map(squeeze);
  expect(markers.sort()).toEqual(events.map(({ title }) => title).sort());
  await page.locator(".tl-slidenav-next").click();
  const shown = () => page.locator(".tl-slide .tl-headline-date").allTextContents();
  const words = events.map(({ date }) => describeDate(readEdtf(date.edtf)));
  await expect.poll(async () => (await shown()).map(squeeze).some((date) => words.includes(date))).toBe(true);
  await page.close();
});
