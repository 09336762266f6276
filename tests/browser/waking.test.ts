import fc from "fast-check";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { launchBrowser } from "./browser.ts";

const { first } = inject("sites");
let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

/**
 * Every drawing, list and form as its elements, attributes in order of their names. What a woken page may add to what the server sent: the one tab stop of a drawing
 * (`tabindex`), what is pointed at or selected (classes that begin with `is-`), and the link to the count that is read (`.cursor`).
 */
const drawings = (page: Page): Promise<string[]> =>
  page.evaluate(() => {
    const print = (node: Element): string => {
      const attributes = [...node.attributes]
        .filter(({ name }) => name !== "tabindex")
        .map(({ name, value }) => (name === "class" ? `class=${value.replace(/\s*\bis-\w+/g, "").trim()}` : `${name}=${value}`))
        .filter((text) => text !== "class=")
        .sort();
      const children = [...node.childNodes]
        .filter((child) => !(child instanceof Element && child.matches(".cursor")))
        .map((child) => (child instanceof Element ? print(child) : child.nodeValue));
      return `<${node.localName} ${attributes.join(" ")}>${children.join("")}`;
    };
    const parts =
      "event-timeline svg, event-map svg, .explorer-list, .explorer-bar, .most-quoted, .apart, .timeline-summary, .map-summary";
    return [...document.querySelectorAll(parts)].map(print);
  });

/** Acts by name: buttons, keys on a mark, a filter; whatever is not there at a width is passed over. */
const acts: Readonly<Record<string, (page: Page) => Promise<void>>> = {
  ...Object.fromEntries(
    ["in", "out", "later", "earlier", "whole"].map((name) => [
      `timeline ${name}`,
      (page: Page) => press(page, `event-timeline [data-do=${name}]`),
    ]),
  ),
  ...Object.fromEntries(
    ["in", "out", "east", "south", "whole"].map((name) => [
      `map ${name}`,
      (page: Page) => press(page, `event-map [data-do=${name}]`),
    ]),
  ),
  "one kind": (page) =>
    page.evaluate(() => {
      const box = document.querySelector<HTMLInputElement>("input[name=kind]");
      if (box === null) return;
      box.checked = !box.checked;
      box.dispatchEvent(new Event("input", { bubbles: true }));
    }),
  "a row": (page) => press(page, ".chronology > li[data-event] [data-select]"),
  words: (page) =>
    page.evaluate(() => {
      const field = document.querySelector<HTMLInputElement>("#filter-q");
      if (field === null) return;
      field.value = "izium";
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }),
  // On a busy machine it comes after the next act, unless one waits for it.
  back: (page) =>
    page.evaluate(
      () =>
        new Promise<void>((done) => {
          addEventListener("popstate", () => done(), { once: true });
          history.back();
        }),
    ),
};

/** Presses a button as a click reaches it, wherever the page shows it. */
const press = (page: Page, selector: string): Promise<void> =>
  page.evaluate((found) => document.querySelector<HTMLElement>(found)?.click(), selector);

/** Back to the whole, by a button that can be pressed as soon as what was asked for before is drawn. */
async function reset(page: Page): Promise<void> {
  await page.waitForFunction(
    () => location.search === "" || document.querySelector<HTMLButtonElement>("[data-do=reset]")?.disabled === false,
  );
  await press(page, "[data-do=reset]");
  await page.waitForFunction(() => location.search === "");
}

const rest = (page: Page): Promise<void> => page.evaluate(() => new Promise((done) => setTimeout(done, 150)));

describe("waking changes nothing: after any acts that end at the whole view each drawing, list and form is as the server sent it", () => {
  test.each([390, 1024, 1440])("at %i px", async (width) => {
    const page = await browser.newPage({ viewport: { width, height: 900 }, reducedMotion: "reduce" });
    await page.goto(`${first.address}${first.base}/`);
    const sent = await drawings(page);
    await page.waitForFunction(() => document.querySelector("event-explorer.awake") !== null);
    expect(await drawings(page)).toEqual(sent);
    // The first act brings what draws. Until then the view is the whole, and an act that came after the end of its sequence would undo that.
    await acts["a row"]?.(page);
    await page.waitForFunction(() => location.search !== "");
    await reset(page);
    const names = Object.keys(acts).filter((name) => name !== "back");
    const sequences = fc.sample(fc.array(fc.constantFrom(...names, "back"), { minLength: 2, maxLength: 6 }), {
      numRuns: 6,
      seed: 11,
    });
    for (const sequence of sequences) {
      // Going back further than this page has been would leave it.
      let steps = 0;
      for (const name of sequence) {
        if (name === "back" && steps < 1) continue;
        await acts[name]?.(page);
        await rest(page);
        steps = name === "back" ? 0 : steps + (new URL(page.url()).search === "" ? 0 : 1);
      }
      await reset(page);
      await rest(page);
      await expect.poll(() => drawings(page), { message: sequence.join(", ") }).toEqual(sent);
    }
    await page.close();
  });
});
