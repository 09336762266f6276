import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";
import { type Host, startHost } from "./host-page.ts";

const site = inject("sites").first;
const home = `${site.address}${site.base}/`;
let browser: Browser;
let context: BrowserContext;
let page: Page;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());
afterEach(() => context?.close());

async function open(query: string, options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  page = await context.newPage();
  await page.goto("about:blank");
  await page.goto(`${home}${query}`);
  await page.locator("event-explorer.awake").waitFor();
}
const query = (): string => new URL(page.url()).search;
const settled = (selector: string) => expect.poll(() => page.locator(`${selector} .gliding`).count()).toBe(0);

describe("hands and keys", () => {
  test.each([
    ["event-timeline .drawing", "event-timeline [data-do=in]"],
    ["event-map .map-stage", "event-map [data-do=in]"],
  ])("a drag that is released outside leaves nothing stuck: %s", async (drawing, closer) => {
    await open("");
    await page.click(closer);
    await expect.poll(query).not.toBe("");
    await page.locator(drawing).scrollIntoViewIfNeeded();
    const box = await page.locator(drawing).boundingBox();
    const [x, y] = [box?.x ?? 0, (box?.y ?? 0) + 60];
    await page.mouse.move(x + 2, y);
    await page.mouse.down();
    await page.mouse.move(x - 2, y);
    await page.mouse.up();
    const before = query();
    await page.mouse.move(x + 300, y, { steps: 10 });
    await page.evaluate(() => new Promise((done) => setTimeout(done, 500)));
    expect(query()).toBe(before);
  });

  test.each(["event-timeline .drawing", "event-map .map-stage"])(
    "Command and the wheel zoom as Ctrl does, and the page stays: %s",
    async (drawing) => {
      await open("");
      const taken = await page.locator(drawing).evaluate((node) => {
        const { left, top } = node.getBoundingClientRect();
        const event = new WheelEvent("wheel", {
          deltaY: -300,
          clientX: left + 300,
          clientY: top + 60,
          bubbles: true,
          cancelable: true,
          metaKey: true,
        });
        node.dispatchEvent(event);
        return event.defaultPrevented;
      });
      expect(taken).toBe(true);
      await expect.poll(query).toMatch(/^\?(from|map)=/);
      await settled(drawing);
    },
  );

  test("a word that is typed slowly is one entry of the history, and one Back leads to the view before it", async () => {
    await open("");
    const before = await page.evaluate(() => history.length);
    for (const [index, letter] of [..."Kharkiv"].entries()) {
      await page.locator("#filter-q").press(letter);
      await expect.poll(query).toBe(`?q=${"Kharkiv".slice(0, index + 1)}`);
    }
    expect((await page.evaluate(() => history.length)) - before).toBe(1);
    await page.goBack();
    await expect.poll(query).toBe("");
    await expect.poll(() => page.locator("#filter-q").inputValue()).toBe("");
  });

  test.each([
    ["as HTML", "?from=2022-02-24&amp;to=2022-03-01", "2022-03-01"],
    ["once too often", "?from%3D2022-02-24%26to%3D2022-03-01", "2022-03-01"],
  ])("an address that was escaped %s is understood", async (_, escaped, to) => {
    await open(escaped);
    expect(await page.locator("#filter-to").inputValue()).toBe(to);
    expect(await page.locator(".damage-note").isVisible()).toBe(false);
  });

  test("an address that is damaged is said to be", async () => {
    await open("?kind=strike&from=2022-02-3x");
    expect(await page.locator(".damage-note").textContent()).toMatch(/damaged.*from=2022-02-3x/);
  });

  test("a device that is turned and a map that was folded show the view", async () => {
    await open("?kind=strike", { viewport: { width: 390, height: 844 } });
    await page.locator(".fold > summary").click();
    await page.setViewportSize({ width: 1440, height: 900 });
    await page.evaluate(() => document.querySelector(".fold")?.setAttribute("open", ""));
    const rows = await page.locator(".chronology > li[data-event]:visible").count();
    await expect.poll(() => page.locator(".drawing svg:visible > a[data-event]").count()).toBe(rows);
    const pins = await page
      .locator("svg.broad a.mark:visible")
      .evaluateAll((all) => all.map((pin) => pin.getAttribute("data-event")));
    for (const pin of pins) expect(await page.locator(`.chronology > li[data-event=${pin}]:visible`).count()).toBe(1);
  });
});

test("text copied from an article is the article's words alone", async () => {
  context = await browser.newContext();
  page = await context.newPage();
  await page.goto(`${home}sources/newsweek-2022-03-04/`);
  const copied = await page.evaluate(() => {
    const [first, second] = [...document.querySelectorAll("p.line mark")].map((mark) => mark.closest("p"));
    const lines = [...document.querySelectorAll("p.line")];
    const from = first ?? lines[0];
    const to = lines[lines.indexOf(from as Element) + 1] ?? second;
    const range = document.createRange();
    range.setStart(from as Node, 0);
    range.setEndAfter(to?.lastChild as Node);
    getSelection()?.removeAllRanges();
    getSelection()?.addRange(range);
    return { text: getSelection()?.toString() ?? "", words: `${from?.textContent} ${to?.textContent}` };
  });
  const plain = (text: string) => text.replace(/\s+/g, " ").trim();
  expect(plain(copied.text)).toBe(plain(copied.words));
});

test("a printed selection says that it is one, in type as large as that of the whole", async () => {
  const size = async (address: string): Promise<number> => {
    await open(address, { viewport: { width: 1600, height: 1000 } });
    if (address !== "") {
      await page.click("event-timeline [data-do=in]");
      await expect.poll(query).toMatch(/from=/);
    }
    await page.evaluate(() => dispatchEvent(new Event("beforeprint")));
    await page.emulateMedia({ media: "print" });
    await page.setViewportSize({ width: 680, height: 1009 });
    const text = page.locator(".drawing svg:visible > a[data-event] text").first();
    const height = (await text.boundingBox())?.height ?? 0;
    if (address !== "") {
      const note = page.locator(".selection-note");
      expect(await note.isVisible()).toBe(true);
      expect(await note.textContent()).toMatch(
        /^A selection: \d+ of \d+ events, \d+ of \d+ statements\. From .* to .*\. What happened: .*\. http.*\?from=.*kind=shelling/,
      );
    }
    await context.close();
    return height;
  };
  expect(await size("?kind=shelling")).toBeCloseTo(await size(""), 0);
});

describe("in a frame that may open no windows, as WordPress makes them", () => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost();
  });
  afterAll(() => host?.close());

  test("no link is dead: the host is asked to follow it, and its address stands as text; the height is told to who listens", async () => {
    context = await browser.newContext({ viewport: { width: 800, height: 900 } });
    page = await context.newPage();
    await page.addInitScript(() => {
      const told: unknown[] = [];
      Reflect.set(window, "told", told);
      addEventListener("message", ({ data }) => told.push(data));
    });
    const address = `${home}embed/events/kharkiv-freedom-square/#?secret=Qx7vTm2LpA`;
    await page.goto(
      host.page(`<iframe sandbox="allow-scripts" src="${address}" title="The event" width="600" height="400"></iframe>`),
    );
    const told = () => page.evaluate(() => Reflect.get(window, "told") as readonly Record<string, unknown>[]);
    await expect
      .poll(async () => (await told()).some(({ subject, height }) => subject === "lti.frameResize" && Number(height) > 400))
      .toBe(true);
    const frame = page.frames()[1];
    await frame?.locator(".record-card h3 a").first().click();
    await expect
      .poll(async () => (await told()).find(({ message }) => message === "link"))
      .toMatchObject({
        secret: "Qx7vTm2LpA",
        value: expect.stringMatching(/\/statements\/[a-z-]+\/$/),
      });
    expect(await frame?.locator(".link-address").textContent()).toMatch(/\/statements\/[a-z-]+\/$/);
  });
});
