import type { Browser, BrowserContext, Page } from "playwright-core";
import { extractText } from "unpdf";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { corpusDay } from "../../src/corpus/corpus.ts";
import { describeDate } from "../../src/text/describe-date.ts";
import { readEdtf } from "../../src/text/edtf.ts";
import { recordsOf } from "../site/records.ts";
import { launchBrowser } from "./browser.ts";
import { kindsOf } from "./kinds.ts";

/** Width of what is printed on, in CSS pixels: the sheet without the margins of 15 mm. */
const papers = [
  { format: "A4", width: Math.floor(((210 - 30) / 25.4) * 96) },
  { format: "Letter", width: Math.floor(8.5 * 96 - (30 / 25.4) * 96) },
] as const;
const sites = inject("sites");
let browser: Browser;
let context: BrowserContext;
let page: Page;
beforeAll(async () => {
  browser = await launchBrowser();
  context = await browser.newContext({ reducedMotion: "reduce" });
  page = await context.newPage();
});
afterAll(() => browser?.close());

const squeeze = (text: string): string => text.replace(/\s+/g, "");
/** Letters and digits: fonts join some letters, and have one picture for an apostrophe that is a mark and one that is a letter. */
const letters = (text: string): string => text.normalize("NFKC").replace(/[^\p{L}\p{N}]|\p{Lm}/gu, "");

/** The text of each sheet. Without white space, since a line may break anywhere; `lines` keeps them. */
async function sheetsOf(
  format: "A4" | "Letter",
): Promise<readonly { readonly text: string; readonly lines: readonly string[] }[]> {
  const { text } = await extractText(new Uint8Array(await page.pdf({ format, preferCSSPageSize: false })), { mergePages: false });
  return text.map((sheet) => ({
    text: squeeze(sheet),
    lines: sheet
      .split("\n")
      .map(squeeze)
      .filter((line) => line !== ""),
  }));
}

/** Letters of drawings that are printed smaller than 7 points, and drawings that are cut off at the edge. */
const badDrawings = (): Promise<readonly string[]> =>
  page.evaluate(() => {
    const edge = document.documentElement.clientWidth + 0.5;
    return [...document.querySelectorAll<SVGSVGElement>("svg")].flatMap((svg) => {
      if (svg.getClientRects().length === 0) return [];
      const { right } = svg.getBoundingClientRect();
      const small = [...svg.querySelectorAll("text")].flatMap((text) => {
        const scale = text.getScreenCTM()?.d ?? 1;
        const points = Number.parseFloat(getComputedStyle(text).fontSize) * scale * 0.75;
        return points < 6.99 && text.getClientRects().length > 0 ? [`${points.toFixed(1)} pt: ${text.textContent}`] : [];
      });
      return [...small, ...(right > edge ? [`cut at ${right}: ${svg.outerHTML.slice(0, 80)}`] : [])];
    });
  });

/** What of the page must be on paper: headings, and each quotation with the address of its passage. */
const printed = () =>
  page.evaluate(() => {
    const shown = (element: Element): boolean => element.getClientRects().length > 0;
    const texts = (selector: string) =>
      [...document.querySelectorAll<HTMLElement>(selector)].filter(shown).map((each) => each.textContent ?? "");
    const labels = new Set(texts("svg text"));
    return {
      // What is also a label in a drawing may well end a sheet.
      headings: texts("h1, h2, h3, h4, h5").filter((text) => !labels.has(text)),
      // What is said above a drawing of what it draws.
      summaries: texts(".timeline-summary, .map-summary, .place-map > p:first-child"),
      quotes: texts(".words q"),
      lines: texts(".reading p.line"),
      addresses: [...document.querySelectorAll<HTMLElement>("a[data-address]")]
        .filter(shown)
        .map((link) => link.dataset["address"] ?? ""),
    };
  });

describe.each(["first", "small"] as const)("on paper, the %s site", (name) => {
  const site = sites[name];
  // What is the same in every corpus is printed once.
  const more = name === "small" ? { search: `${site.base}/search/`, ledger: `${site.base}/method/ledger/` } : {};
  const kinds = Object.entries({ ...kindsOf(site), ...more }).filter(([, address]) => !address.includes("/embed/"));

  test.each(kinds)(
    "has of the page “%s” every quotation with its address, and at the foot of each sheet whose it is",
    async (_, address) => {
      const day = corpusDay((await recordsOf(site.corpus)).corpus) ?? "";
      await page.emulateMedia({ media: "print" });
      for (const { format, width } of papers) {
        await page.setViewportSize({ width, height: 1000 });
        await page.goto(site.address + address, { waitUntil: "load" });
        await page.evaluate(() => document.fonts.ready.then(() => undefined));
        expect(await badDrawings(), format).toEqual([]);
        const sheets = await sheetsOf(format);
        const { headings, summaries, quotes, lines, addresses } = await printed();
        const whole = sheets.map(({ text }) => text).join("");
        const foot = squeeze(
          `${(site.site ?? "") + (address.endsWith("no-such-page/") ? "" : address)} · corpus of ${describeDate(readEdtf(day))} · records under the MIT licence`,
        );
        for (const [index, { text, lines: own }] of sheets.entries()) {
          const missing = address.endsWith("no-such-page/") ? !text.includes("recordsundertheMITlicence") : !text.includes(foot);
          expect(missing, `${format}, sheet ${index + 1} of ${sheets.length}: ${text.slice(-300)}`).toBe(false);
          const last =
            own.findLast(
              (line) => !foot.includes(line) && !/^(?:OntheRecord|\d+\/\d+$)|ofheldby|oftheirholders|records?under/.test(line),
            ) ?? "";
          expect(headings.map(squeeze), `${format}, sheet ${index + 1}: nothing follows a heading`).not.toContain(last);
          const parted = summaries.map(squeeze).filter((text) => last.length > 12 && text.includes(last));
          expect(parted, `${format}, sheet ${index + 1}: the drawing stands on another`).toEqual([]);
          if (index === 0 && sheets.length > 1)
            expect(own.length, `${format}: a title with a sheet to itself`).toBeGreaterThan(8);
        }
        // Where a sheet ends within words, its foot is between them.
        const flowing = sheets.map(({ text }) => text.replace(/OntheRecord·.*?oftheirholders\d*\/?\d*/g, "")).join("");
        const words = [letters(whole), letters(flowing)];
        const has = (text: string) => words.some((each) => each.includes(letters(text)));
        expect(
          [...quotes, ...lines, ...addresses].filter((text) => !has(text)),
          format,
        ).toEqual([]);
      }
    },
  );
});
