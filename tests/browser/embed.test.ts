import type { Browser, BrowserContext, BrowserContextOptions, Frame, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { recordsOf } from "../site/records.ts";
import { launchBrowser } from "./browser.ts";
import { type Host, startHost } from "./host-page.ts";
import { shownEvents } from "./shown.ts";
import { type Watch, watch } from "./watch.ts";

const site = inject("sites").first;
const home = `${site.address}${site.base}/`;
const { corpus, passages } = await recordsOf(site.corpus);
const { events } = corpus;
let browser: Browser;
let host: Host;
let context: BrowserContext;
let page: Page;
let watched: Watch;

beforeAll(async () => {
  browser = await launchBrowser();
  host = await startHost();
});
afterAll(async () => {
  await browser?.close();
  await host?.close();
});
/** What went wrong; the page of the other site itself is no request to elsewhere. */
const faults = (): readonly string[] =>
  watched?.take().filter((fault) => !fault.startsWith(`request to elsewhere: ${host.address}/`)) ?? [];
afterEach(async () => {
  const found = faults();
  await context?.close();
  expect(found).toEqual([]);
});

const frameMarkup = (address: string, more = 'allow="clipboard-write"') =>
  `<iframe src="${address.replaceAll("&", "&amp;")}" title="On the Record" width="1200" height="800" ${more}></iframe>`;

/** Opens a page of another site and gives the frame in it. */
async function openHost(markup: string, options: BrowserContextOptions = {}): Promise<Frame> {
  context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, reducedMotion: "reduce", ...options });
  page = await context.newPage();
  watched = await watch(page, site.address, `${site.base}/no-such-page/`);
  await page.goto(host.page(markup));
  const frame = page.frames()[1];
  if (frame === undefined) throw new Error("The page has no frame.");
  await frame.waitForLoadState("load");
  return frame;
}
const openTimeline = async (query: string, options?: BrowserContextOptions, more?: string): Promise<Frame> => {
  const frame = await openHost(frameMarkup(`${home}embed/timeline/${query}`, more), options);
  if (options?.javaScriptEnabled !== false) await frame.locator("event-explorer.awake").waitFor();
  return frame;
};

const status = (frame: Frame | Page) => frame.locator(".explorer-status").textContent();
const queryOf = (frame: Frame | Page) => new URL(frame.url()).search;
/** What is to be seen of each event, in the list, in the timeline and on the map; and the card, and the form. */
const shown = async (frame: Frame | Page) => ({
  ...(await shownEvents(frame)),
  ...(await frame.evaluate(() => ({
    card: document.querySelector<HTMLElement>(".event-card:not([hidden]) [data-card]")?.dataset["card"],
    from: document.querySelector<HTMLInputElement>("#filter-from")?.value,
    status: document.querySelector(".explorer-status")?.textContent,
  }))),
});
/** The page that an act opens, in a tab of its own; the host page stays where it is. */
async function opened(act: () => Promise<void>): Promise<string> {
  const before = page.url();
  const [other] = await Promise.all([context.waitForEvent("page"), act()]);
  await other.waitForLoadState("load");
  expect(page.url()).toBe(before);
  expect(await other.evaluate(() => window.opener)).toBe(null);
  const address = other.url();
  await other.close();
  return address;
}

const query = "?from=2022-02-24&to=2022-03-10&kind=bombing,damage,shelling,strike,talks&event=kharkiv-freedom-square";

describe("the timeline in a frame of another site", () => {
  test.each(["Pacific/Kiritimati", "America/Los_Angeles"])(
    "shows what the same address shows on the page itself, in %s",
    async (timezoneId) => {
      const frame = await openTimeline(query, { timezoneId });
      await expect.poll(() => frame.locator(".event-card").isVisible()).toBe(true);
      await expect.poll(() => status(frame)).toMatch(/ of \d+ events/);
      const still = await browser.newPage({ viewport: { width: 1280, height: 1000 }, reducedMotion: "reduce", timezoneId });
      await still.goto(`${home}${query}`);
      await expect.poll(() => still.locator(".event-card").isVisible()).toBe(true);
      await expect.poll(() => shown(frame)).toEqual(await shown(still));
      const { rows, marks, pins, from } = await shown(still);
      await still.context().close();
      expect(rows.length).toBeGreaterThan(3);
      expect(marks.length).toBeGreaterThan(3);
      expect(pins.length).toBeGreaterThan(3);
      expect(from).toBe("2022-02-24");
    },
  );

  test("holds the events of the same part of the map, though its drawing has another shape", async () => {
    const narrow = "?map=-20000,-990000,60000,-930000";
    const still = await (await browser.newContext({ viewport: { width: 1440, height: 900 } })).newPage();
    await still.goto(home + narrow);
    await expect.poll(() => still.locator("svg.broad.zoomed").count()).toBe(1);
    const { rows, pins } = await shownEvents(still);
    await still.context().close();
    expect(rows.length).toBeGreaterThan(3);
    expect(pins).toEqual(rows);
    const frame = await openHost(frameMarkup(`${home}embed/timeline/${narrow}`).replace('width="1200"', 'width="400"'));
    await expect.poll(() => frame.locator("svg.narrow.zoomed:visible").count()).toBe(1);
    await expect.poll(async () => (await shownEvents(frame)).rows).toEqual(rows);
    expect((await shownEvents(frame)).pins).toEqual(rows);
  });

  test("adds nothing to the history of the page it stands in: Back leaves that page, and a button goes back to the first view", async () => {
    const frame = await openTimeline("?kind=strike");
    const length = await page.evaluate(() => history.length);
    const first = await shown(frame);
    await frame.click("event-timeline [data-do=in]");
    await expect.poll(() => queryOf(frame)).toMatch(/^\?from=/);
    await frame.click("event-timeline [data-do=later]");
    await frame.locator(".filters > summary").click();
    for (const rest of await frame.locator(".facets summary").all()) await rest.click();
    await frame.check("input[name=stance][value=denies]");
    await expect.poll(() => queryOf(frame)).toMatch(/stance=denies/);
    await frame.click("[data-do=reset]");
    await expect.poll(() => queryOf(frame)).toBe("");
    await frame.click("[data-do=first]");
    await expect.poll(() => queryOf(frame)).toBe("?kind=strike");
    await expect.poll(async () => (await shown(frame)).rows).toEqual(first.rows);
    expect(await frame.locator("[data-do=first]").isDisabled()).toBe(true);
    expect(await page.evaluate(() => history.length)).toBe(length);
    await page.goBack();
    expect(page.url()).toBe("about:blank");
  });

  test("leads to the same view on its own page, and copies the link to that", async () => {
    const frame = await openTimeline(query);
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    expect(await opened(() => frame.locator(".embed-header a").click())).toBe(home + query);
    await frame.click("event-timeline [data-do=out]");
    await expect.poll(() => queryOf(frame)).not.toBe(query);
    const wider = home + queryOf(frame);
    expect(await opened(() => frame.locator(".embed-header a").click())).toBe(wider);
    await frame.click(".explorer-share > summary");
    await frame.click("[data-do=copy]");
    await expect.poll(() => status(frame)).toBe("Link copied.");
    const reader = await context.newPage();
    await reader.goto(`${home}method/`);
    expect(await reader.evaluate(() => navigator.clipboard.readText())).toBe(wider);
  });

  test("says the link where it may not write to the clipboard", async () => {
    const frame = await openTimeline("?kind=strike", {}, "");
    await frame.click(".explorer-share > summary");
    await frame.click("[data-do=copy]");
    await expect.poll(() => status(frame)).toBe(`The link to this view: ${home}?kind=strike`);
    expect(faults()).toEqual([expect.stringContaining("The Clipboard API has been blocked")]);
  });

  test("opens records outside of the frame, from the list, the timeline, the map and the card, and stays for its own list", async () => {
    const frame = await openTimeline("?event=kharkiv-freedom-square");
    await expect.poll(() => frame.locator(".event-card").isVisible()).toBe(true);
    const event = `${home}events/kharkiv-freedom-square/`;
    expect(await opened(() => frame.locator(".event-card a.button").click())).toBe(event);
    await frame.click(".event-card [data-do=close]");
    expect(await opened(() => frame.locator(".chronology [data-event=kharkiv-freedom-square] h3 a").click())).toBe(event);
    const mark = frame.locator(".drawing svg:visible a[data-event=kharkiv-freedom-square]");
    expect(await opened(() => mark.press("Enter"))).toBe(event);
    expect(await opened(() => frame.locator("svg.broad a.mark[data-event=kharkiv-freedom-square]").press("Enter"))).toBe(event);
    await frame.locator(".timeline-section p a").press("Enter");
    expect(new URL(frame.url()).hash).toBe("#list");
    expect(context.pages().length).toBe(1);
  });

  test.each([
    [640, true],
    [640, false],
    [760, true],
    [940, false],
  ])("is a timeline in a frame of %i pixels as well; scripts: %s", async (width, javaScriptEnabled) => {
    const frame = await openHost(frameMarkup(`${home}embed/timeline/`).replace("1200", String(width)), { javaScriptEnabled });
    const drawing = frame.locator(".drawing svg:visible");
    expect(await drawing.count()).toBe(1);
    // Labels stay readable: the drawing is not shrunk below eight tenths.
    const own = Number(await drawing.getAttribute("width"));
    expect(((await drawing.boundingBox())?.width ?? 0) / own).toBeGreaterThan(0.8);
  });

  test("without scripts has everything, and says that the link asks for a selection", async () => {
    const frame = await openTimeline(query, { javaScriptEnabled: false });
    expect(await frame.locator(".chronology > li[data-event]").count()).toBe(events.length);
    expect(await frame.locator(".notice").isVisible()).toBe(true);
    expect(await frame.locator(".notice").textContent()).toMatch(/link to this page may ask for a selection.*shows everything/i);
    const mark = frame.locator(".drawing svg:visible a[data-event=kharkiv-freedom-square] .symbol");
    expect(await opened(() => mark.click())).toBe(`${home}events/kharkiv-freedom-square/`);
    expect(await opened(() => frame.locator(".embed-header a").click())).toBe(home);
  });
});

describe("the markup to embed", () => {
  test("follows the view on the home page, and put into another page gives that view", async () => {
    context = await browser.newContext({ viewport: { width: 1280, height: 1000 }, reducedMotion: "reduce" });
    page = await context.newPage();
    watched = await watch(page, site.address, `${site.base}/no-such-page/`);
    await page.goto(`${home}?kind=strike&from=2022-02-24&to=2022-12-31`);
    await expect.poll(() => status(page)).toMatch(/ of \d+ events/);
    await page.click(".explorer-share > summary");
    await page.click(".embed-markup > summary");
    const { rows } = await shown(page);
    const markup = await page.locator(".embed-markup textarea").inputValue();
    expect(markup).toContain('/embed/timeline/?from=2022-02-24&amp;to=2022-12-31&amp;kind=strike"');
    const preview = await page.locator(".embed-markup a[data-view]").evaluate((link: HTMLAnchorElement) => link.href);
    expect(preview).toBe(`${home}embed/timeline/?from=2022-02-24&to=2022-12-31&kind=strike`);
    await page.click("[data-do=reset]");
    await expect.poll(() => page.locator(".embed-markup textarea").inputValue()).toContain('/embed/timeline/"');
    await page.goto(host.page(markup.replace('src="/', `src="${site.address}/`)));
    const frame = page.frames()[1];
    await expect.poll(async () => frame && (await shown(frame)).rows).toEqual(rows);
  });
});

describe("an event in a frame of another site", () => {
  test.each([true, false])(
    "shows note, quotation, citation and accounts, and its links leave the frame; scripts: %s",
    async (javaScriptEnabled) => {
      const frame = await openHost(frameMarkup(`${home}embed/events/kharkiv-freedom-square/`), { javaScriptEnabled });
      expect(await frame.locator("h1").textContent()).toBe("Strike on Freedom Square, Kharkiv");
      const text = (await frame.locator("main").innerText()).replace(/\s+/g, " ");
      const order = [
        "Freedom Square, Kharkiv",
        "Content note: death, injury",
        "Tuesday 1 March 2022 (worked out by us: “On Tuesday”",
        "Several buildings on Freedom Square in Kharkiv",
        "On Tuesday, several buildings were hit in Freedom Square in the northeast city of Kharkiv.",
        "Newsweek, Friday 4 March 2022, line 15",
        "Accuses",
        "Zelensky calls the attack on Kharkiv",
        "Said of such events in general",
        "Denies",
      ];
      const places = order.map((part) => text.indexOf(part));
      expect(places.every((place) => place >= 0)).toBe(true);
      expect([...places].sort((a, b) => a - b)).toEqual(places);
      const passage = /\/sources\/newsweek-2022-03-04\/#q-[0-9a-f]{12}$/;
      expect(await opened(() => frame.locator("a.cite").first().click())).toMatch(passage);
      expect(await opened(() => frame.locator("figure.words a").first().click())).toMatch(passage);
      expect(await opened(() => frame.locator(".card[data-statement=zelensky-on-kharkiv] h3 a").click())).toBe(
        `${home}statements/zelensky-on-kharkiv/`,
      );
      expect(await opened(() => frame.locator(".embed-header a").click())).toBe(`${home}events/kharkiv-freedom-square/`);
    },
  );
});

describe("a passage in a frame of another site", () => {
  const passage = passages.find(({ article }) => article === "newsweek-2022-03-04");
  const address = `${home}embed/passages/${passage?.hash}/`;

  test("shows the words, whose they are and the way there, and tells its height", async () => {
    const listening = `<script>addEventListener("message", ({ data }) => { if (data.subject === "lti.frameResize") document.title = data.height; });</script>`;
    const frame = await openHost(listening + frameMarkup(address));
    expect((await frame.locator("blockquote").innerText()).replace(/\s+/g, "")).toBe(passage?.text.replace(/\s+/g, ""));
    const text = (await frame.locator("main").innerText()).replace(/\s+/g, " ");
    for (const part of ["Newsweek, Friday 4 March 2022", "Quoted here for"]) expect(text).toContain(part);
    expect(await frame.locator(".offered").isVisible()).toBe(false);
    const height = () => frame.evaluate(() => Math.ceil(document.documentElement.getBoundingClientRect().height));
    await expect.poll(() => page.title()).toBe(String(await height()));
    expect(await opened(() => frame.locator(".embed-header a").click())).toBe(
      `${home}sources/newsweek-2022-03-04/#q-${passage?.hash}`,
    );
  });

  test("takes the colours of its reader, or those that its host names, without scripts", async () => {
    const ground = async (fragment: string, colorScheme: "light" | "dark") => {
      const frame = await openHost(frameMarkup(address + fragment), { javaScriptEnabled: false, colorScheme });
      const colour = await frame.evaluate(() => getComputedStyle(document.documentElement).backgroundColor);
      await context.close();
      return colour;
    };
    const [light, dark] = [await ground("", "light"), await ground("", "dark")];
    expect(light).not.toBe(dark);
    expect(await ground("#dark", "light")).toBe(dark);
    expect(await ground("#light", "dark")).toBe(light);
  });

  test("is offered beside its line in the article, with the markup for it", async () => {
    context = await browser.newContext({ viewport: { width: 390, height: 800 } });
    page = await context.newPage();
    watched = await watch(page, site.address, `${site.base}/no-such-page/`);
    await page.goto(`${home}sources/newsweek-2022-03-04/`);
    await page.locator(`.embeds a[href*="/${passage?.hash}/"]`).click();
    await page.waitForURL("**/embed/passages/**", { waitUntil: "networkidle" });
    const markup = await page.locator(".embed-markup textarea").inputValue();
    expect(markup).toContain(`/embed/passages/${passage?.hash}/"`);
    await page.goto(host.page(markup.replace('src="/', `src="${site.address}/`)));
    await expect.poll(() => page.frames()[1]?.locator("blockquote").isVisible()).toBe(true);
  });
});
