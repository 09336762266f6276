import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Browser, BrowserContext, BrowserContextOptions, Page } from "playwright-core";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { recordsOf } from "../site/records.ts";
import { launchBrowser } from "./browser.ts";
import { shownEvents } from "./shown.ts";
import { type Watch, watch } from "./watch.ts";

const site = inject("sites").first;
const home = `${site.address}${site.base}/`;
const { events } = (await recordsOf(site.corpus)).corpus;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let watched: Watch;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

async function open(query: string, options: BrowserContextOptions = {}): Promise<void> {
  context = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce", ...options });
  page = await context.newPage();
  watched = await watch(page, site.address, `${site.base}/no-such-page/`);
  await page.goto(`${home}${query}`);
  await page.waitForFunction(() => document.querySelector("event-explorer.awake") !== null);
}
afterEach(async () => {
  const faults = watched?.take();
  await context?.close();
  expect(faults).toEqual([]);
});

const query = (): string => new URL(page.url()).search;
const status = (): Promise<string | null> => page.locator(".explorer-status").textContent();
const shown = () => shownEvents(page);
const settle = () => watched.settle();

describe("with a mouse", () => {
  beforeEach(() => open(""));

  test("nothing moves when scripts arrive, and nothing is fetched before it is needed", async () => {
    const before = await browser.newContext({ viewport: { width: 1440, height: 900 }, reducedMotion: "reduce" });
    const still = await before.newPage();
    await still.route("**/*.js", (route) => route.abort());
    await still.goto(home);
    async function boxes(each: Page) {
      // Letters of another font have another width.
      await each.evaluate(() => document.fonts.ready);
      const selectors = ["h1", "event-timeline .drawing", "event-map svg.broad", "#list"];
      return Promise.all(selectors.map((selector) => each.locator(selector).first().boundingBox()));
    }
    expect(await boxes(page)).toEqual(await boxes(still));
    await before.close();
    expect(
      await page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.includes("/data/")).length),
    ).toBe(0);
  });

  test("closer, later, and back again: each act is in the address, and Back undoes it", async () => {
    const whole = await shown();
    await page.click("event-timeline [data-do=in]");
    await expect.poll(query).toMatch(/^\?from=2022-\d\d-\d\d&to=2022-\d\d-\d\d$/);
    await settle();
    const closer = query();
    const fewer = await shown();
    expect(fewer.rows.length).toBeLessThan(whole.rows.length);
    await page.click("event-timeline [data-do=later]");
    await expect.poll(query).not.toBe(closer);
    await page.goBack();
    await expect.poll(query).toBe(closer);
    await expect.poll(shown).toEqual(fewer);
    await page.goBack();
    await expect.poll(query).toBe("");
    await expect.poll(async () => (await shown()).rows).toEqual(whole.rows);
    await page.goForward();
    await expect.poll(shown).toEqual(fewer);
    await page.click("[data-do=reset]");
    await expect.poll(query).toBe("");
  });

  test("what the map comes closer to, timeline and list follow; names and lists beside it as well", async () => {
    const whole = await shown();
    const names = () => page.locator("svg.broad a.name:not(.away)").count();
    const all = await names();
    for (const act of ["in", "east", "north"]) await page.click(`event-map [data-do=${act}]`);
    await expect.poll(query).toMatch(/^\?map=(-?\d+,){3}-?\d+$/);
    await settle();
    const fewer = await shown();
    expect(fewer.rows.length).toBeGreaterThan(0);
    expect(fewer.rows.length).toBeLessThan(whole.rows.length);
    expect(fewer.pins).toEqual(fewer.rows);
    expect(fewer.marks).toEqual(fewer.rows);
    expect(await page.locator(".map-counts").textContent()).toMatch(
      new RegExp(`in this part of the map\\. Timeline and list show ${fewer.rows.length} events that`),
    );
    expect(await names()).toBeLessThan(all);
    const listed = await page
      .locator(".apart li:visible")
      .evaluateAll((items) => items.map((item) => item.getAttribute("data-event")));
    for (const id of listed) expect(fewer.rows).toContain(id);
    const frame = await page.locator("svg.broad").getAttribute("viewBox");
    await page.reload();
    await expect.poll(async () => (await shown()).rows).toEqual(fewer.rows);
    expect(await page.locator("svg.broad").getAttribute("viewBox")).toBe(frame);
    for (let back = 0; back < 3; back += 1) await page.goBack();
    await expect.poll(query).toBe("");
    await expect.poll(async () => (await shown()).rows).toEqual(whole.rows);
    expect(await names()).toBe(all);
  });

  test("a wheel with Ctrl and a drag move the map at once and all three when they rest, as one step back", async () => {
    await page.locator(".map-stage").scrollIntoViewIfNeeded();
    const box = await page.locator(".map-stage").boundingBox();
    const [x, y] = [(box?.x ?? 0) + (box?.width ?? 0) / 2, (box?.y ?? 0) + (box?.height ?? 0) / 2];
    const whole = await shown();
    await page.mouse.move(x, y);
    // Five turns at once: turns that a busy machine sends one by one may be as far apart as acts.
    await page.locator(".map-stage").evaluate(
      (stage, [clientX, clientY]) => {
        for (let turn = 0; turn < 5; turn += 1)
          stage.dispatchEvent(
            new WheelEvent("wheel", { deltaY: -120, clientX, clientY, ctrlKey: true, bubbles: true, cancelable: true }),
          );
      },
      [x, y] as const,
    );
    await expect.poll(query).toMatch(/^\?map=/);
    await settle();
    const closer = query();
    const frame = await page.locator("svg.broad").getAttribute("viewBox");
    expect((await shown()).rows.length).toBeLessThan(whole.rows.length);
    await page.mouse.down();
    await page.mouse.move(x + 100, y + 20, { steps: 4 });
    // However long a hand holds still in the middle of a drag.
    await page.waitForTimeout(500);
    await page.mouse.move(x + 200, y + 40, { steps: 4 });
    await page.mouse.up();
    await expect.poll(query).not.toBe(closer);
    await settle();
    expect(await page.locator("svg.broad").getAttribute("viewBox")).not.toBe(frame);
    expect(await page.locator(".gliding, [style*=matrix]").count()).toBe(0);
    await page.goBack();
    await expect.poll(query).toBe(closer);
    await page.goBack();
    await expect.poll(query).toBe("");
    await expect.poll(async () => (await shown()).rows).toEqual(whole.rows);
  });

  test("while the timeline glides its drawing follows the hand, and is made again when it rests", async () => {
    await page.click("event-timeline [data-do=in]");
    await expect.poll(query).toMatch(/^\?from=/);
    await settle();
    const before = query();
    await page.locator(".drawing").scrollIntoViewIfNeeded();
    const box = await page.locator(".drawing").boundingBox();
    const y = Math.min((box?.y ?? 0) + (box?.height ?? 0), 900) - 10;
    await page.evaluate(() => {
      const drawing = document.querySelector(".drawing") as HTMLElement;
      new MutationObserver(() => {
        const { transform } = drawing.querySelector<HTMLElement>(".sheet")?.style ?? {};
        if (transform?.startsWith("matrix")) drawing.dataset["moved"] = transform;
      }).observe(drawing, { subtree: true, attributeFilter: ["style"] });
    });
    await page.mouse.move(700, y);
    await page.mouse.down();
    for (let x = 690; x >= 500; x -= 10) {
      await page.mouse.move(x, y);
      await page.evaluate(() => new Promise(requestAnimationFrame));
    }
    await page.mouse.up();
    await expect.poll(() => page.locator(".gliding, [style*=matrix]").count()).toBe(0);
    expect(await page.locator(".drawing").getAttribute("data-moved")).toMatch(/^matrix\(1, 0, 0, 1, -\d/);
    await expect.poll(query).not.toBe(before);
    const { rows, marks } = await shown();
    for (const id of marks) expect(rows).toContain(id);
  });

  test("the plain wheel scrolls the page, the wheel with Ctrl zooms", async () => {
    await page.locator(".drawing").scrollIntoViewIfNeeded();
    const box = await page.locator(".drawing").boundingBox();
    await page.mouse.move((box?.x ?? 0) + 500, (box?.y ?? 0) + 100);
    const top = await page.evaluate(() => scrollY);
    await page.mouse.wheel(0, 120);
    await expect.poll(() => page.evaluate(() => scrollY)).toBeGreaterThan(top);
    expect(query()).toBe("");
    await page.keyboard.down("Control");
    await page.mouse.wheel(0, -240);
    await page.keyboard.up("Control");
    await expect.poll(query).toMatch(/^\?from=/);
  });

  test("a click on a mark selects it in all three and shows the words it rests on, with each account's own; the card leads to the page", async () => {
    await page.locator(".drawing svg:visible a[data-event=kharkiv-freedom-square] .symbol").click();
    await expect.poll(query).toBe("?event=kharkiv-freedom-square");
    const card = page.locator(".event-card");
    await expect.poll(() => card.isVisible()).toBe(true);
    const words = card.locator("figure.words");
    expect(await words.first().innerText()).toMatch(/several buildings were hit[\s\S]*Newsweek, .*4 March 2022, line \d+/);
    expect(
      await words
        .first()
        .locator("q")
        .evaluate((quote) => getComputedStyle(quote, "::before").content),
    ).toBe("open-quote");
    expect(await card.locator(".card[data-statement] figure.words").count()).toBe(await card.locator(".card").count());
    expect(await page.locator("[data-event~=kharkiv-freedom-square].is-selected:visible").count()).toBeGreaterThanOrEqual(3);
    // It opens in its own row: nothing of what is selected is covered.
    expect(await page.locator(".chronology > li[data-event=kharkiv-freedom-square] .event-card").count()).toBe(1);
    await card.locator("[data-do=zoom]").click();
    await expect.poll(query).toMatch(/^\?from=2022-02-2\d&to=2022-03-0\d&event=kharkiv-freedom-square$/);
    await card.locator("a.button").click();
    await page.waitForURL(/\/events\/kharkiv-freedom-square\/$/);
  });

  test("a statement is selected likewise, by the link in its row", async () => {
    await page.locator(".chronology > li[data-statement=zelensky-on-kharkiv] [data-select]").click();
    await expect.poll(query).toBe("?statement=zelensky-on-kharkiv");
    await expect
      .poll(() => page.locator(".event-card figure.words").first().innerText())
      .toMatch(/terrorist state[\s\S]*Newsweek/);
    expect(await page.locator(".drawing svg:visible a[data-statement=zelensky-on-kharkiv].is-selected").count()).toBe(1);
    await page.goBack();
    await expect.poll(() => page.locator(".event-card").isVisible()).toBe(false);
  });

  test("on the first screen stand timeline, map and list; what is pointed at in one is in sight in the other two, wherever one is", async () => {
    const inSight = (selector: string) =>
      page
        .locator(selector)
        .first()
        .evaluate((node) => {
          const { top, bottom } = node.getBoundingClientRect();
          const covered = node.closest(".chronology")
            ? document.querySelector(".map-section")?.getBoundingClientRect().bottom
            : 0;
          return bottom > (covered ?? 0) + 20 && top < innerHeight - 20 && bottom - top > 0;
        });
    for (const [width, height] of [
      [1440, 900],
      [1280, 720],
      [1024, 768],
    ] as const) {
      await page.setViewportSize({ width, height });
      for (const scroll of [0, 600, 2000]) {
        await page.evaluate((top) => window.scrollTo(0, top), scroll);
        const pin = "svg.broad a.mark[data-event=kharkiv-freedom-square]";
        const mark = ".drawing svg:visible a[data-event=kharkiv-freedom-square]";
        const row = ".chronology > li[data-event=kharkiv-freedom-square]";
        for (const pointed of [`${pin} .ground`, `${mark} .symbol`]) {
          const before = await page.evaluate(() => scrollY);
          await page.locator(pointed).hover();
          // Nothing had to be brought into sight to be pointed at.
          expect(await page.evaluate(() => scrollY)).toBe(before);
          const where = `${pointed} at ${width} × ${height}, ${scroll} px down`;
          expect(await inSight(pin), where).toBe(true);
          expect(await inSight(row), where).toBe(true);
          expect(await inSight(`${mark}.is-pointed .symbol`), where).toBe(true);
        }
        await page.mouse.move(5, 5);
      }
    }
  });

  test("reading down the list moves the highlight along time and map", async () => {
    await page.mouse.move(5, 5);
    const lit = () =>
      page.evaluate(() => document.querySelector<HTMLElement>(".chronology > li.is-pointed")?.dataset["event"] ?? null);
    await page
      .locator(".chronology > li[data-event=izium-graves] h3")
      .evaluate((node) => node.scrollIntoView({ block: "start" }));
    await expect.poll(lit).toBe("izium-graves");
    expect(await page.locator(".drawing svg:visible a.is-pointed[data-event=izium-graves]").count()).toBe(1);
    expect(await page.locator("svg.broad a.mark.is-pointed[data-event~=izium-graves]").count()).toBe(1);
  });

  test("words are looked for while one types; count and hits stand on the screen, with the words found", async () => {
    await page.locator("#filter-q").pressSequentially("graves");
    await expect.poll(status).toMatch(/^\d+ of \d+ events/);
    const hit = page.locator(".chronology > li:visible .hit mark").first();
    await expect.poll(() => hit.textContent()).toMatch(/^graves$/i);
    const { y = 901 } = (await hit.boundingBox()) ?? {};
    expect(y).toBeLessThan(900);
    expect(await page.title()).toMatch(/^\d+ of \d+ events · /);
    await page.click("[data-do=reset]");
    await expect.poll(() => page.locator(".hit").count()).toBe(0);
  });

  test("pointing at a statement lights what it answers, and says how", async () => {
    await page.locator(".drawing svg:visible a[data-statement=zelensky-on-kharkiv] .symbol").hover();
    expect(await page.locator(".pointed").textContent()).toMatch(/Zelensky[\s\S]*accuses “Strike on Freedom Square, Kharkiv”/);
    expect(await page.locator(".drawing svg:visible a[data-event=kharkiv-freedom-square].is-tied").count()).toBe(1);
    expect(await page.locator(".drawing svg:visible .arc.is-pointed").count()).toBe(1);
    expect(await page.locator(".chronology li[data-statement=zelensky-on-kharkiv].is-pointed").count()).toBe(1);
  });

  test("a drag on the strip chooses a span, a drag on the drawing moves it", async () => {
    const strip = await page.locator(".overview").boundingBox();
    const [x, y, width] = [strip?.x ?? 0, (strip?.y ?? 0) + 20, strip?.width ?? 0];
    await page.locator(".overview").scrollIntoViewIfNeeded();
    const now = await page.locator(".overview").boundingBox();
    await page.mouse.move(x + 1, (now?.y ?? y) + 20);
    await page.mouse.down();
    await settle();
    await page.mouse.move(x + width / 8, (now?.y ?? y) + 20, { steps: 4 });
    await page.mouse.up();
    await expect.poll(query).toMatch(/^\?from=2022-02-24&to=2022-03-3\d|^\?from=2022-02-24&to=2022-0[34]-\d\d/);
    await settle();
    const before = query();
    const drawing = await page.locator(".drawing").boundingBox();
    await page.mouse.move(700, (drawing?.y ?? 0) + (drawing?.height ?? 0) - 10);
    await page.mouse.down();
    await page.mouse.move(300, (drawing?.y ?? 0) + (drawing?.height ?? 0) - 10, { steps: 5 });
    await page.mouse.up();
    await expect.poll(query).not.toBe(before);
  });

  test("filters show live counts, and rows, marks and pins agree", async () => {
    await page.click(".filters > summary");
    await expect
      .poll(() =>
        page.evaluate(() => performance.getEntriesByType("resource").filter(({ name }) => name.endsWith("index.json")).length),
      )
      .toBe(1);
    for (const rest of await page.locator(".facets summary").all()) await rest.click();
    await page.check("input[name=stance][value=denies]");
    await expect.poll(query).toBe("?stance=denies");
    await settle();
    const { rows, marks, pins } = await shown();
    expect(rows.length).toBeGreaterThan(0);
    expect(marks).toEqual(rows);
    expect(pins.filter((id) => id !== "").every((id) => rows.includes(id))).toBe(true);
    expect(await status()).toMatch(new RegExp(`^${rows.length} of ${events.length} events`));
    const count = page.locator("label:has(input[name=speaker][value=konashenkov]) .count");
    const expected = Number(await count.textContent());
    await page.check("input[name=speaker][value=konashenkov]");
    await expect.poll(query).toBe("?speaker=konashenkov&stance=denies");
    await settle();
    expect((await shown()).rows.length).toBe(expected);
    await page.fill("#filter-q", "nothing that anybody said");
    await expect.poll(() => page.locator(".empty").isVisible()).toBe(true);
  });

  test("the map comes closer by its buttons and keeps its marks in their places", async () => {
    await page.click("event-map [data-do=in]");
    await expect.poll(() => page.locator("svg.broad").getAttribute("viewBox")).not.toBe("0 0 760 560");
    await page.click("event-map [data-do=east]");
    await page.click("event-map [data-do=whole]");
    await expect.poll(() => page.locator("svg.broad").getAttribute("viewBox")).toMatch(/^0 0 760(\.00)? 560(\.00)?$/);
  });

  test("copies a link to the view", async () => {
    await context.grantPermissions(["clipboard-read", "clipboard-write"]);
    await page.click("event-timeline [data-do=in]");
    await expect.poll(query).toMatch(/^\?from/);
    await page.click(".explorer-share > summary");
    await page.click("[data-do=copy]");
    await expect.poll(() => page.evaluate(() => navigator.clipboard.readText())).toBe(page.url());
  });
});

describe("with the keyboard", () => {
  beforeEach(() => open(""));
  const active = () => page.evaluate(() => ({ ...(document.activeElement as HTMLElement | SVGElement).dataset }));

  test("the timeline is one tab stop, arrows go on in time, Space shows a card, Enter opens the page", async () => {
    expect(
      await page.evaluate(
        () =>
          [...document.querySelectorAll(".drawing svg")]
            .filter((svg) => svg.getClientRects().length > 0)
            .flatMap((svg) => [...svg.querySelectorAll(":scope > a:is([data-event], [data-statement])[tabindex='0']")]).length,
      ),
    ).toBe(1);
    await page.locator(".drawing svg:visible a[tabindex='0']").first().focus();
    const first = await active();
    await page.keyboard.press("ArrowRight");
    const second = await active();
    expect(second).not.toEqual(first);
    await page.keyboard.press("ArrowLeft");
    expect(await active()).toEqual(first);
    await page.keyboard.press("End");
    const last = await active();
    await page.keyboard.press("Home");
    expect(await active()).toEqual(first);
    expect(last).not.toEqual(first);
    await page.keyboard.press("Space");
    await expect.poll(() => page.evaluate(() => document.activeElement?.classList.contains("event-card"))).toBe(true);
    await page.keyboard.press("Escape");
    await expect.poll(() => page.locator(".event-card").isVisible()).toBe(false);
    expect(await active()).toEqual(first);
    await page.locator(".drawing svg:visible a[data-event=bucha]").focus();
    await page.keyboard.press("+");
    await expect.poll(query).toMatch(/^\?from/);
    await settle();
    const before = query();
    await page.keyboard.press("PageDown");
    await expect.poll(query).not.toBe(before);
    await page.keyboard.press("-");
    await settle();
    await page.locator(".drawing svg:visible > a[data-event]").first().focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/\/events\/[a-z-]+\/$/);
  });

  test("arrows move in space on the map", async () => {
    const kyiv = page.locator("svg.broad a.mark").first();
    await kyiv.focus();
    const left = (await page.locator(":focus .ground").boundingBox())?.x ?? 0;
    await page.keyboard.press("ArrowRight");
    expect((await page.locator(":focus .ground").boundingBox())?.x ?? 0).toBeGreaterThan(left);
    await page.keyboard.press("Space");
    await settle();
    expect(await page.locator(".event-card").isVisible()).toBe(true);
  });

  test("a mark reads title, date with its certainty, place and accounts", async () => {
    const name = await page.locator(".drawing svg:visible a[data-event=kharkiv-freedom-square] title").textContent();
    expect(name).toMatch(
      /^Strike on Freedom Square, Kharkiv\. Tuesday 1 March 2022 \(worked out by us\)\. .*Kharkiv.*\. Accounts: /,
    );
  });
});

describe("a link", () => {
  test.each(["Pacific/Kiritimati", "America/Los_Angeles"])("shows the same in %s", async (timezoneId) => {
    await open("?from=2022-02-24&to=2022-03-01&stance=denies,accuses&event=kharkiv-freedom-square", { timezoneId });
    await expect.poll(status).toMatch(/^\d+ of \d+ events/);
    await settle();
    expect((await shown()).rows).toEqual([
      "attacks-on-russian-infrastructure",
      "bucha",
      "chernihiv-residential-building",
      "cluster-and-vacuum-bombs",
      "explosions-kyiv-kharkiv-odesa",
      "kharkiv-freedom-square",
      "reported-bombing-of-cities",
      "rockets-near-southern-plant",
    ]);
    expect(await page.locator(".event-card .record-card").getAttribute("data-event")).toBe("kharkiv-freedom-square");
    expect(await page.locator("#filter-from").inputValue()).toBe("2022-02-24");
    expect(await page.locator(".drawing .axis").first().textContent()).toMatch(/24/);
  });

  test.each([
    ["numbers that are none", "?from=1e999&to=NaN"],
    ["markup", "?kind=%3Cimg%20onerror%3D1%3E"],
    ["ids that nobody has", "?event=no-such-event&place=nowhere"],
    ["broken escapes", "?q=%E0%A4%A"],
    ["six thousand characters", `?${"kind=strike&".repeat(500)}`],
  ])("with %s does no harm", async (_, hostile) => {
    await open(hostile);
    await settle();
    expect(await page.locator("img").count()).toBe(0);
    expect((await shown()).rows.length).toBeGreaterThan(0);
  });

  test("is kept through twenty steps back and forth", async () => {
    await open("?from=2022-02-24&to=2022-03-10");
    await expect.poll(status).toMatch(/ of \d+ events/);
    const before = await shown();
    for (let step = 0; step < 10; step += 1) {
      await page.click("event-timeline [data-do=out]");
      await expect.poll(query).not.toBe("?from=2022-02-24&to=2022-03-10");
      await page.goBack();
      await expect.poll(query).toBe("?from=2022-02-24&to=2022-03-10");
    }
    await expect.poll(shown).toEqual(before);
  });
});

describe("on a phone", () => {
  test("the list is the timeline, the map folds, controls are large, nothing scrolls sideways", async () => {
    await open("?kind=strike", { viewport: { width: 320, height: 640 }, hasTouch: true, isMobile: true });
    await expect.poll(status).toMatch(/ of \d+ events/);
    expect(await page.locator("event-timeline").isVisible()).toBe(false);
    expect(await page.locator(".most-quoted a:visible").count()).toBe(3);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    const low = await page.evaluate(() =>
      [...document.querySelectorAll<HTMLElement>(".toolbar button, .fold > summary, .filters > summary")]
        .filter((node) => node.getClientRects().length > 0 && node.getBoundingClientRect().height < 44)
        .map((node) => node.textContent),
    );
    expect(low).toEqual([]);
    await page.locator(".fold > summary").tap();
    expect(await page.locator("event-map").isVisible()).toBe(false);
    await page.locator(".fold > summary").tap();
    // While one reads, the map stays above as a small one, on which what is read is lit.
    await page
      .locator(".chronology > li[data-event]:visible h3")
      .nth(1)
      .evaluate((node) => node.scrollIntoView({ block: "start" }));
    await expect.poll(() => page.locator("event-explorer.reading svg.narrow").count()).toBe(1);
    const small = await page.locator("svg.narrow").boundingBox();
    expect(small?.y).toBeGreaterThanOrEqual(0);
    expect((small?.y ?? 0) + (small?.height ?? 0)).toBeLessThan(160);
    await page.evaluate(() => scrollTo(0, 0));
    await expect.poll(() => page.locator("event-explorer.reading").count()).toBe(0);
    await page.locator("svg.narrow a.mark").first().tap();
    await expect.poll(() => page.locator(".event-card").isVisible()).toBe(true);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
  });

  test("two fingers zoom the timeline on a tablet", async () => {
    await open("", { viewport: { width: 1024, height: 768 }, hasTouch: true });
    const box = await page.locator(".drawing").boundingBox();
    await page.evaluate(
      ([x, y]) => {
        const drawing = document.querySelector(".drawing");
        const touch = (type: string, pointerId: number, clientX: number) =>
          drawing?.dispatchEvent(
            new PointerEvent(type, {
              pointerId,
              clientX,
              clientY: y,
              bubbles: true,
              pointerType: "touch",
              button: 0,
              isPrimary: pointerId === 11,
            }),
          );
        touch("pointerdown", 11, x + 300);
        touch("pointerdown", 12, x + 340);
        for (let step = 1; step <= 8; step += 1) {
          touch("pointermove", 11, x + 300 - step * 12);
          touch("pointermove", 12, x + 340 + step * 12);
        }
        touch("pointerup", 11, x + 200);
        touch("pointerup", 12, x + 440);
      },
      [box?.x ?? 0, (box?.y ?? 0) + 50] as const,
    );
    await expect.poll(query).toMatch(/^\?from=/);
  });
});

describe("for everybody", () => {
  const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
  test.each([
    ["light", 1440],
    ["dark", 1024],
    ["light", 320],
  ] as const)("axe finds nothing in a chosen view with its card and filters open: %s, %i px", async (colorScheme, width) => {
    await open("?from=2022-02-24&to=2022-03-10&event=kharkiv-freedom-square", { colorScheme, viewport: { width, height: 900 } });
    await expect.poll(() => page.locator(".event-card").isVisible()).toBe(true);
    await page.click(".filters > summary");
    await settle();
    await page.evaluate(axe);
    const found = await page.evaluate(async () => {
      const { violations } = await window.axe.run({
        runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] },
        resultTypes: ["violations"],
      });
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ target, failureSummary }) => `${id}: ${target.join(" ")} ${failureSummary}`),
      );
    });
    expect(found).toEqual([]);
  });

  test("in forced colours every mark stands out from its ground", async () => {
    await open("?from=2022-02-24&to=2022-03-10", { forcedColors: "active" });
    await expect.poll(status).toMatch(/ of \d+ events/);
    const unseen = await page.evaluate(
      () =>
        [...document.querySelectorAll(".drawing .symbol")].filter(
          (node) =>
            node.getClientRects().length > 0 && getComputedStyle(node).fill === getComputedStyle(document.body).backgroundColor,
        ).length,
    );
    expect(unseen).toBe(0);
  });
});
