import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { monthOf } from "../../src/model/record/chronology.ts";
import { recordsOf } from "../site/records.ts";
import { launchBrowser } from "./browser.ts";
import { watch } from "./watch.ts";

const site = inject("sites").small;
const home = `${site.address}${site.base}`;

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const ready = (page: Page) => page.locator("lesson-maker[data-ready]").waitFor();

/** What table, tasks and key hold, without the questions that only an editor writes. */
const madeOf = (page: Page): Promise<readonly string[]> =>
  page.evaluate(() =>
    [
      ".compared",
      "#task-order",
      "#task-who",
      "#task-find",
      "#task-unsaid",
      "#task-need",
      "#key-order",
      "#key-who",
      "#key-find",
    ].map((selector) => {
      const found = document.querySelector(selector);
      return (found?.closest("section.task, .task-key > div, table") ?? found)?.innerHTML ?? `no ${selector}`;
    }),
  );

const titlesIn = (page: Page): Promise<readonly string[]> => page.locator(".lesson-records h3").allInnerTexts();

describe("a lesson", () => {
  test("of the site has by its address the same table, tasks and key, drawn with the same timeline and map", async () => {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const { take } = await watch(page, site.address, "");
    await page.goto(`${home}/lessons/two-reports/`);
    const made = await madeOf(page);
    const titles = await titlesIn(page);
    const marks = await page.locator(".timeline.wide a[data-event], .timeline.wide a[data-statement]").count();
    await page.getByRole("link", { name: "Make a lesson of your own from these records" }).click();
    await ready(page);
    expect(await madeOf(page)).toEqual(made);
    expect(await titlesIn(page)).toEqual(titles);
    expect(await page.locator(".timeline.wide a[data-event], .timeline.wide a[data-statement]").count()).toBe(marks);
    expect(await page.locator('svg.map[data-name="broad"] a.mark').count()).toBeGreaterThan(0);
    expect(await page.locator('meta[name="robots"]').getAttribute("content")).toBe("noindex");
    // On paper it says where it opens, and has nothing to press.
    await page.emulateMedia({ media: "print" });
    expect(await page.locator(".lesson-address").innerText()).toContain(page.url());
    expect(
      await page
        .locator("main")
        .locator("a.share-link, .check-words, .report-error, .cite-note")
        .filter({ visible: true })
        .count(),
    ).toBe(0);
    expect(take()).toEqual([]);
    await page.close();
  });

  test("is made by keys alone at 390 px, and opens the same in another browser; what the address brings is text", async () => {
    const page = await browser.newPage({ viewport: { width: 390, height: 800 } });
    const { take } = await watch(page, site.address, "");
    for (const address of ["/events/bridge/", "/statements/ministry-denies/", "/sources/courier-market/"]) {
      await page.goto(home + address);
      await page
        .getByRole("link", { name: /^Add to a lesson/ })
        .first()
        .press("Enter");
      await ready(page);
    }
    expect(await page.locator(".lesson-order > li").count()).toBe(3);
    await page.getByRole("button", { name: /^Up: The ministry/ }).focus();
    await page.keyboard.press("Enter");
    await page.getByLabel("Title").fill('Two <b>sides</b> & "one"');
    await page.getByRole("button", { name: "Add a note" }).click();
    await page.keyboard.type("<img src=x onerror=alert(1)> read this");
    await page.keyboard.press("Tab");
    await ready(page);
    const [first, second] = await titlesIn(page);
    expect([first, second]).toEqual(["The ministry denies strikes on markets", "Damage to a bridge near Chernihiv"]);
    const address = page.url();
    expect(address).toMatch(
      /\/lesson\/\?title=Two\+.*&statements=ministry-denies&events=bridge&passages=courier-market\.[0-9a-f]{12}&note=/,
    );
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);

    const other = await browser.newPage({ viewport: { width: 390, height: 800 } });
    const watched = await watch(other, site.address, "");
    await other.goto(address);
    await ready(other);
    expect(await titlesIn(other)).toEqual([first, second]);
    expect(await other.locator(".maker-title .eyebrow").innerText()).toBe("Title by the maker of this link, not by this site");
    expect(await other.locator(".maker-title > :last-child").innerText()).toBe('Two <b>sides</b> & "one"');
    expect(await other.locator(".maker-note").innerText()).toContain("<img src=x onerror=alert(1)> read this");
    expect(await other.locator(".maker-note img, .maker-title b").count()).toBe(0);
    expect([...take(), ...watched.take()]).toEqual([]);
    await other.close();
    await page.close();
  });

  test("draws a statement about an event of another month that the lesson does not hold", async () => {
    const { first } = inject("sites");
    const { corpus } = await recordsOf(first.corpus);
    const months = new Map(corpus.events.map(({ id, date }) => [id, monthOf(date.edtf)]));
    const statement = corpus.statements.find(({ said, stances }) =>
      stances.some(({ event }) => months.get(event) !== monthOf(said.edtf)),
    );
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    const { take } = await watch(page, first.address, "");
    await page.goto(`${first.address}${first.base}/lesson/?statements=${statement?.id}`);
    await ready(page);
    expect(await page.locator(".lesson-status").innerText()).toBe("");
    expect(await page.locator(`.timeline.wide a[data-statement="${statement?.id}"]`).count()).toBe(1);
    expect(take()).toEqual([]);
    await page.close();
  });

  test.each([390, 1440])(
    "has tasks that are filled in by keys alone at %i px, in the order of the page, each in sight when its turn comes; nothing is kept or sent",
    async (width) => {
      const page = await browser.newPage({ viewport: { width, height: 800 } });
      const { take, settle } = await watch(page, site.address, "");
      await page.goto(`${home}/lessons/two-reports/`);
      await settle();
      const sent: string[] = [];
      page.on("request", (request) => sent.push(request.url()));
      const fields = page.locator(".tasks").locator("input, select, textarea");
      const count = await fields.count();
      expect(count).toBeGreaterThan(5);
      // From the link before the first field every stop of the Tab key is taken.
      await page.locator(".tasks a, .tasks summary").first().focus();
      for (let index = 0; index < count; index += 1) {
        const field = fields.nth(index);
        await expect
          .poll(async () => {
            const here = await field.evaluate((node) => node === document.activeElement);
            if (!here) await page.keyboard.press("Tab");
            return here;
          })
          .toBe(true);
        const kind = await field.evaluate((node) => (node instanceof HTMLInputElement ? node.type : node.localName));
        if (kind === "select") await page.keyboard.press("ArrowDown");
        else await page.keyboard.type(kind === "number" ? "2" : "the words");
        expect(await field.inputValue()).not.toBe("");
        expect(await field.getAttribute("aria-label")).toMatch(/ \d+(?::|$)/);
        const box = await field.boundingBox();
        // Its first line at least: browsers leave the page where it is for a field of which they show a part.
        expect(box !== null && box.y >= 0 && box.y + 24 <= 800).toBe(true);
      }
      expect(sent).toEqual([]);
      expect(await page.evaluate(() => [localStorage.length, sessionStorage.length, location.search])).toEqual([0, 0, ""]);
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
      expect(take()).toEqual([]);
      await page.close();
    },
  );

  test("says what it needs where scripts are off, and a lesson of the site is a worksheet then", async () => {
    const context = await browser.newContext({ javaScriptEnabled: false });
    const page = await context.newPage();
    await page.goto(`${home}/lesson/?events=bridge`);
    expect(await page.locator(".needs-scripts").isVisible()).toBe(true);
    expect(await page.locator(".lesson-form").isVisible()).toBe(false);
    await page.goto(`${home}/lessons/two-reports/`);
    await page.getByLabel(/^Read the words 1/).fill("the council");
    await page.getByLabel(/^Who said it\? 1/).selectOption({ index: 1 });
    await page.locator('a[href="#key-who"]').click();
    expect(page.url()).toContain("#key-who");
    await context.close();
  });
});
