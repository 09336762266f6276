import { existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { readPage } from "../../src/intake/page/page.ts";
import { decodePage } from "../../src/intake/page/page-encoding.ts";
import { prepareCapture } from "../../src/intake/sidecar/prepare-capture.ts";
import { printSidecar } from "../../src/intake/sidecar/print-sidecar.ts";
import { sha256 } from "../../src/text/sha256.ts";

const root = new URL("../fixtures/pages/", import.meta.url);

function expectFile(file: URL, text: string): void {
  const { UPDATE: update, CI: ci } = process.env;
  if (update || (!ci && !existsSync(file))) writeFileSync(file, text);
  expect(text).toBe(readFileSync(file, "utf8"));
}

/**
 * A case is a folder with a page as news sites make them (`input.html`), the capture that is made of it (`expected.txt`) and
 * its sidecar (`expected.yaml`), or what is asked about it (`questions.txt`). UPDATE=1 writes all expectations; a missing one is written
 * too, but not in CI.
 */
test.each(readdirSync(root).sort())("the page “%s” becomes the expected capture and sidecar", (name) => {
  const folder = new URL(`${name}/`, root);
  const bytes = new Uint8Array(readFileSync(new URL("input.html", folder)));
  const decoded = decodePage(bytes);
  if (!("html" in decoded)) throw new Error(decoded.unexpected);
  const reading = readPage(decoded.html);
  if (!("page" in reading)) throw new Error(reading.unexpected);
  const around = { publishers: { captures: [], speakers: [] }, today: "2022-12-31" };
  const { sidecar, text, missing, wrong } = prepareCapture(reading, {}, around);
  expect(wrong).toEqual([]);
  expectFile(new URL("expected.txt", folder), text);
  expect(sidecar === null).toBe(existsSync(new URL("questions.txt", folder)));
  if (sidecar === null) {
    const questions = missing.map(({ flag, what, saw, why }) => `--${flag}: ${what}\n  seen: ${saw}\n  asked because ${why}\n`);
    expectFile(new URL("questions.txt", folder), questions.join(""));
    return;
  }
  const whole = { ...sidecar, sha256: sha256(new TextEncoder().encode(text)) };
  expectFile(new URL("expected.yaml", folder), printSidecar(whole, ""));
});

const prose = "The council said that the bridge, which had been shut for nine weeks, would be open to all traffic again. ".repeat(
  3,
);
const linesOf = (html: string) => {
  const reading = readPage(html);
  return "page" in reading ? reading.page.lines.map(({ text }) => text) : reading.unexpected;
};

describe("a page", () => {
  test("runs no script, and shows nothing that a script or a hidden element holds", () => {
    const html = `<article><h1>Bridge</h1><p>${prose}</p><script>globalThis.ran = true; document.write("<p>written</p>")</script>
      <img src=x onerror="globalThis.ran = true"><p hidden>${prose} Hidden.</p><noscript><p>${prose} No script.</p></noscript><p>${prose} Seen.</p></article>`;
    const lines = linesOf(html);
    expect("ran" in globalThis).toBe(false);
    expect(lines).toEqual(["Bridge", prose.trim(), `${prose}Seen.`.replace(/ {2}/g, " ")]);
  });

  test("keeps characters as they are: no-break spaces, entities once decoded, bidi controls", () => {
    const html = `<article><h1>Bridge</h1><p>${prose}</p><p>a&nbsp;b &amp;lt;b&amp;gt; &lt;i&gt; \u202Ec ${prose}</p></article>`;
    expect(linesOf(html)[2]).toBe(`a\u00A0b &lt;b&gt; <i> \u202Ec ${prose.trim()}`);
  });

  test("tells what looks like prose and was left out", () => {
    const html = `<main><article><h1>Bridge</h1>${`<p>${prose}</p>`.repeat(6)}</article></main>`;
    const reading = readPage(html);
    expect("page" in reading && reading.page.leftOut).toEqual([]);
  });

  test("tells a paragraph of it that was left out, and nothing that is no prose", () => {
    const long = `The mayor ${"said at length ".repeat(8)}what she had seen.`;
    const page = (aside: string) =>
      readPage(
        `<main><article><h1>Bridge</h1>${`<p>${prose}</p>`.repeat(6)}</article><footer class="footer">${aside}</footer></main>`,
      );
    const leftOut = (aside: string) => {
      const reading = page(aside);
      return "page" in reading && reading.page.leftOut;
    };
    expect(leftOut(`<p>${long}</p><p>${long}</p>`)).toEqual([long]);
    expect(leftOut(`<p>${long.slice(0, -1)}</p><p>Too short.</p><div>${long}</div>`)).toEqual([long]);
  });

  const article = (before: string, after = "") => `<article>${before}${`<p>${prose}</p>`.repeat(4)}${after}</article>`;
  const linesWithRoles = (html: string) => {
    const reading = readPage(html);
    if (!("page" in reading)) throw new Error(reading.unexpected);
    return reading.page.lines.filter(({ text }) => text !== prose.trim()).map(({ text, role }) => `${role}: ${text}`);
  };

  test.each([
    [
      "is its headline first",
      article('<p class="standfirst">It is open.</p><h1>Bridge</h1>'),
      ["headline: Bridge", "standfirst: It is open."],
    ],
    [
      "has what stands in its header",
      article(
        '<header><h1>Bridge</h1><p class="standfirst">It is open.</p><span class="byline">Ann</span><time>4 March</time></header>',
      ),
      ["headline: Bridge", "standfirst: It is open.", "byline: Ann", "byline: 4 March"],
    ],
    [
      "has each line once",
      article('<h1>Bridge</h1><span class="byline">Ann</span><span class="author-name">Ann</span>'),
      ["headline: Bridge", "byline: Ann"],
    ],
    ["has no empty line", article('<h1>Bridge</h1><span class="byline"> </span>'), ["headline: Bridge"]],
    [
      "has no byline of what stands below its prose",
      article("<h1>Bridge</h1>", '<div><p>By the way, Ann was there as well.</p><span class="byline">Cora</span></div>'),
      ["headline: Bridge", "null: By the way, Ann was there as well.", "furniture: Cora"],
    ],
    [
      "has the byline within another once, with all of it",
      article('<h1>Bridge</h1><div class="byline">By <a rel="author">Ann</a></div>'),
      ["headline: Bridge", "byline: By Ann"],
    ],
  ])("%s", (_, html, lines) => expect(linesWithRoles(html)).toEqual(lines));

  test("has a box beside it as furniture by its name and its links, fields or want of a sentence; never by its name alone", () => {
    const box = (text: string) => `<div class="newsletter">${text}</div>`;
    const roleOf = (text: string) => linesWithRoles(article("<h1>Bridge</h1>", box(text)))[1];
    expect(roleOf("<p>Read this too</p>")).toBe("furniture: Read this too");
    expect(roleOf('<p>Get it each morning, it is free.</p><input type="email">')).toBe(
      "furniture: Get it each morning, it is free.",
    );
    expect(roleOf("<p>The newsletter was shut on Monday, its editor said.</p>")).toBe(
      "null: The newsletter was shut on Monday, its editor said.",
    );
  });

  test.each([
    ["nothing", ""],
    ["no text", "<html><body><div></div></body></html>"],
    ["markup only", "<<<>>><!--"],
  ])("with %s is refused", (_, html) => expect(linesOf(html)).toBe("page without an article that can be told from the rest"));
});
