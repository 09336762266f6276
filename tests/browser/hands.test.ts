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

  test("a press whose release is not told, as when it opens a menu, keeps nothing out of the address", async () => {
    await open("");
    await page.evaluate(() =>
      document.body.dispatchEvent(new PointerEvent("pointerdown", { button: 2, buttons: 2, bubbles: true })),
    );
    const box = await page.locator("event-map .map-stage").boundingBox();
    await page.mouse.move((box?.x ?? 0) + 200, (box?.y ?? 0) + 60, { steps: 2 });
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -300);
    await page.keyboard.up("Control");
    await expect.poll(query).toMatch(/^\?map=/);
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

  test.each(["event-timeline .drawing", "event-map .map-stage"])(
    "a pinch as Safari reports it on a trackpad zooms, and the page stays: %s",
    async (drawing) => {
      await open("");
      const taken = await page.locator(drawing).evaluate((node) => {
        const { left, top } = node.getBoundingClientRect();
        const pinch = (type: string, scale: number): boolean => {
          const event = new Event(type, { bubbles: true, cancelable: true });
          Object.assign(event, { scale, clientX: left + 300, clientY: top + 60 });
          node.dispatchEvent(event);
          return event.defaultPrevented;
        };
        return [pinch("gesturestart", 1), pinch("gesturechange", 1.3), pinch("gesturechange", 1.8)];
      });
      expect(taken).toEqual([true, true, true]);
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

  test("a phone that is turned and a map that was folded meanwhile show the view", async () => {
    await open("?kind=strike", { viewport: { width: 390, height: 844 } });
    await page.locator(".fold > summary").click();
    await page.locator("#filter-q").fill("kharkiv");
    await expect.poll(query).toBe("?kind=strike&q=kharkiv");
    await page.locator(".fold > summary").click();
    const narrow = () =>
      page.locator("svg.narrow a.mark:visible").evaluateAll((all) => all.map((pin) => pin.getAttribute("data-event")));
    const found = () =>
      page.locator(".chronology > li[data-event]:visible").evaluateAll((all) => all.map((row) => row.getAttribute("data-event")));
    await expect.poll(async () => (await narrow()).length).toBeGreaterThan(0);
    for (const pin of await narrow()) expect(await found()).toContain(pin);
    await page.setViewportSize({ width: 844, height: 390 });
    await expect.poll(() => page.locator(".drawing svg:visible > a[data-event]").count()).toBe((await found()).length);
    await page.setViewportSize({ width: 1440, height: 900 });
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

describe("in a frame that is shown late", () => {
  let host: Host;
  beforeAll(async () => {
    host = await startHost();
  });
  afterAll(() => host?.close());

  test("drawings show the view of the address, as if they had been in sight from the beginning", async () => {
    context = await browser.newContext({ viewport: { width: 1440, height: 900 } });
    page = await context.newPage();
    const frameOf = `<iframe src="${home}embed/timeline/?kind=strike" title="Timeline" width="1200" height="800"></iframe>`;
    await page.goto(host.page(`<details><summary>Timeline</summary>${frameOf}</details>`));
    await page.locator("summary").first().click();
    const frame = page.frames()[1];
    await frame?.locator("event-explorer.awake").waitFor();
    const rows = (await frame?.locator(".chronology > li[data-event]:visible").count()) ?? 0;
    expect(rows).toBeGreaterThan(0);
    await expect.poll(() => frame?.locator(".drawing svg:visible > a[data-event]").count()).toBe(rows);
    await expect.poll(() => frame?.locator(".chronology > li.event:visible").count()).toBe(rows);
  });
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
