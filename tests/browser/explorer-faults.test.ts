import type { Browser, BrowserContext, Page, Route } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { recordsOf } from "../site/records.ts";
import { launchBrowser } from "./browser.ts";

const { address, base, corpus } = inject("sites").first;
const { events, statements, articles } = (await recordsOf(corpus)).corpus;
/** Rows of the whole list: each event, each statement, and each article when it was published. */
const listed = events.length + statements.length + articles.length;
const home = `${address}${base}/`;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let errors: string[];

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
beforeEach(async () => {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
  page = await context.newPage();
  errors = [];
  page.on("pageerror", ({ message }) => errors.push(message));
});
afterEach(async () => {
  await context.close();
  expect(errors).toEqual([]);
});

/** Page, list and drawings as the server made them. */
async function expectWhole(): Promise<void> {
  expect(await page.locator(".chronology > li:visible").count()).toBe(listed);
  expect(await page.locator(".drawing svg:visible > a[data-event]").count()).toBe(events.length);
  expect(await page.locator("event-map a.mark:visible").count()).toBeGreaterThan(5);
}
const awake = () => page.locator("event-explorer.awake").waitFor();
const failure = () => page.locator(".explorer-failure");

const json = "application/json";

describe("a part that", () => {
  const faults: readonly (readonly [string, string, (route: Route) => Promise<unknown>, RegExp])[] = [
    ["is not there", "columns", (route) => route.fulfill({ status: 404, body: "" }), /columns-2022-02\.json.* did not arrive\./],
    ["is refused by the host", "index", (route) => route.fulfill({ status: 500, body: "" }), /index\.json.* did not arrive\./],
    [
      "is cut off",
      "columns",
      async (route) => route.fulfill({ contentType: json, body: (await (await route.fetch()).text()).slice(0, 200) }),
      /did not arrive whole/,
    ],
    [
      "is a page of a hotel",
      "index",
      (route) => route.fulfill({ contentType: "text/html", body: "<!doctype html><p>Log in" }),
      /did not arrive whole/,
    ],
    [
      "is of another build",
      "index",
      async (route) =>
        route.fulfill({ contentType: json, body: (await (await route.fetch()).text()).replace("Kharkiv", "Charkiw") }),
      /belongs to another version/,
    ],
    ["breaks off", "index", (route) => route.abort("connectionreset"), /did not arrive\./],
  ];

  test.each(faults)("%s leaves page and list whole, says so, and comes with the second try", async (_, file, fault, message) => {
    await page.route(`**/${file}*`, fault);
    await page.goto(home);
    await awake();
    await page.click("event-timeline [data-do=in]");
    await expect.poll(() => failure().isVisible()).toBe(true);
    expect(await failure().textContent()).toMatch(message);
    await expectWhole();
    await page.unrouteAll();
    await page.click("[data-do=retry]");
    await expect.poll(() => failure().isVisible()).toBe(false);
    await expect.poll(() => new URL(page.url()).search).toMatch(/^\?from=/);
    expect(await page.locator(".chronology > li:visible").count()).toBeLessThan(listed);
  });

  test("draws, and is not there, leaves page and list whole, says so, and comes when the page is loaded anew", async () => {
    await page.route("**/pictures*", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(home);
    await awake();
    await page.click("event-timeline [data-do=in]");
    await expect.poll(() => failure().isVisible()).toBe(true);
    expect(await failure().textContent()).toMatch(/pictures\.js.* did not arrive\./);
    await expectWhole();
    await page.unrouteAll();
    await Promise.all([page.waitForEvent("load"), page.click("[data-do=retry]")]);
    await awake();
    await page.click("event-timeline [data-do=in]");
    await expect.poll(() => new URL(page.url()).search).toMatch(/^\?from=/);
  });

  test("an old copy of which stands in the browser is asked for anew, unseen", async () => {
    let asked = 0;
    await page.route("**/data/explorer/index.json", async (route) => {
      asked += 1;
      if (asked === 1) await route.fulfill({ contentType: json, body: "{}" });
      else await route.continue();
    });
    await page.goto(`${home}?kind=strike`);
    await expect.poll(() => page.locator(".explorer-status").textContent()).toMatch(/ of \d+ events/);
    expect(asked).toBe(2);
    expect(await failure().isVisible()).toBe(false);
  });

  test("never answers is given up after ten seconds", async () => {
    // The page says how long it will wait, and the test when that time is over.
    await page.addInitScript(() => {
      AbortSignal.timeout = (milliseconds) => {
        const controller = new AbortController();
        const end = () => controller.abort(new DOMException("The time is over.", "TimeoutError"));
        Reflect.set(window, "waiting", { milliseconds, end });
        return controller.signal;
      };
    });
    await page.route("**/data/explorer/index.json", () => undefined);
    await page.goto(`${home}?kind=strike`);
    await expect.poll(() => page.evaluate(() => Reflect.get(window, "waiting")?.milliseconds)).toBe(10_000);
    expect(await failure().isVisible()).toBe(false);
    await page.evaluate(() => Reflect.get(window, "waiting").end());
    await expect.poll(() => failure().isVisible()).toBe(true);
    expect(await failure().textContent()).toMatch(/within ten seconds/);
    await expectWhole();
  });

  test("holds words leaves the counts and the drawing as they are", async () => {
    await page.route("**/data/explorer/search-*", (route) => route.fulfill({ status: 404, body: "" }));
    await page.goto(`${home}?q=kharkiv`);
    await expect.poll(() => failure().isVisible()).toBe(true);
    await expectWhole();
    await page.unrouteAll();
    await page.click("[data-do=retry]");
    await expect.poll(() => page.locator(".explorer-status").textContent()).toMatch(/ of \d+ events/);
  });
});

describe("without scripts", () => {
  test.each([
    ["turned off", false],
    ["lost on the way", true],
  ] as const)("%s the page is whole and has no dead control", async (_, javaScriptEnabled) => {
    const other = await browser.newContext({ javaScriptEnabled, viewport: { width: 1440, height: 900 } });
    const still = await other.newPage();
    if (javaScriptEnabled) await still.route("**/*.js", (route) => route.fulfill({ status: 404, body: "" }));
    await still.goto(`${home}?kind=strike`);
    expect(await still.locator(".chronology > li").count()).toBe(listed);
    expect(await still.locator(".toolbar button:visible").count()).toBe(0);
    if (!javaScriptEnabled)
      expect(await still.locator(".notice:visible").textContent()).toMatch(/A link to this page may ask for a selection/);
    await other.close();
  });

  test("the form is a form", async () => {
    const other = await browser.newContext({ javaScriptEnabled: false });
    const still = await other.newPage();
    await still.goto(home);
    await still.locator(".filters > summary").click();
    for (const rest of await still.locator(".facets summary").all()) await rest.click();
    await still.check("input[value=strike]");
    await still.check("input[value=bombing]");
    await still.locator(".filter-form button[type=submit]").click();
    expect(new URL(still.url()).searchParams.getAll("kind")).toEqual(["strike", "bombing"]);
    await other.close();
  });
});
