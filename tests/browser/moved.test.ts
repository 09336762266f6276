import type { Browser } from "playwright-core";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { buildFixture } from "../site/folders.ts";
import { type Served, serve } from "../site/serve.ts";
import { launchBrowser } from "./browser.ts";
import { watch } from "./watch.ts";

const base = "/lessons/record";
let browser: Browser;
let served: Served;
beforeAll(async () => {
  browser = await launchBrowser();
  served = await serve(await buildFixture("retired", { BASE_PATH: `${base}/` }), base);
});
afterAll(async () => {
  await browser?.close();
  await served?.close();
});

/** Opens an address of the site and waits until the reader is where it leads; gives the heading there, and what went wrong on the way. */
async function open(address: string, javaScriptEnabled: boolean, end: string) {
  const context = await browser.newContext({ javaScriptEnabled });
  const page = await context.newPage();
  const { take } = await watch(page, served.address, "");
  await page.goto(served.address + base + address, { waitUntil: "commit" });
  await page.waitForURL(served.address + base + end, { waitUntil: "load" });
  const heading = await page.locator("h1").innerText();
  await context.close();
  // What the page that is left was still loading is given up.
  return { heading, wrong: take().filter((text) => !text.includes("ERR_ABORTED")) };
}

describe("from the old address of an article whose passages were cited", () => {
  test.each([
    ["a passage", "#q-0123456789ab", "/sources/dispatch-harbour/#q-3db7ac969ee3"],
    ["a line", "#p3", "/sources/dispatch-harbour/#p3"],
    ["the page", "", "/sources/dispatch-harbour/"],
    [
      "an anchor that deceives",
      "#%3Cimg%20src=x%20onerror=alert(1)%3E",
      "/sources/dispatch-harbour/#%3Cimg%20src=x%20onerror=alert(1)%3E",
    ],
  ])("%s is reached at once where scripts are on", async (_, hash, expected) => {
    const { heading, wrong } = await open(`/sources/old-dispatch/${hash}`, true, expected);
    expect(wrong).toEqual([]);
    expect(heading).not.toBe("This page has moved");
  });

  test("the reader is shown where each passage has gone where scripts are off", async () => {
    const address = "/sources/old-dispatch/#q-0123456789ab";
    expect(await open(address, false, address)).toEqual({ heading: "This page has moved", wrong: [] });
  });
});

test("who comes for a passage that is no longer quoted stays and reads why", async () => {
  const address = "/sources/withdrawn-report/#q-abcdefabcdef";
  expect((await open(address, true, address)).heading).toBe("This page was withdrawn");
});

test("a lesson shows what has moved from where it is now, and says of what is gone why", async () => {
  const page = await browser.newPage();
  const query =
    "?events=pier-fire,rumoured-blast&passages=old-dispatch.0123456789ab,withdrawn-report.abcdefabcdef&statements=never-was";
  await page.goto(`${served.address}${base}/lesson/${query}`);
  await page.locator("lesson-maker[data-ready]").waitFor();
  const [moved, gone, passage, withdrawn, never] = await page.locator(".lesson-record").allInnerTexts();
  expect(moved).toContain("The event “pier-fire” has another address now; it is shown from there.");
  expect(gone).toContain("The event “rumoured-blast” is not here any more. Withdrawn: Tuesday 21 June 2022.");
  expect(passage).toContain("has another address now");
  expect(withdrawn).toContain("is not here any more");
  expect(withdrawn).toContain("The holder of the rights asked for it.");
  expect(never).toContain("The statement “never-was” is not on this site: no such page.");
  await page.close();
});
