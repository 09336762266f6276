import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Browser } from "playwright-core";
import { afterAll, beforeAll, expect, onTestFinished, test } from "vitest";
import { contentSecurityPolicy } from "../../src/components/site/content-security-policy.ts";
import { serve } from "../site/serve.ts";
import { launchBrowser } from "./browser.ts";
import { watch } from "./watch.ts";

let browser: Browser;
beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser?.close());

const wrongs = {
  "an inline style": ["<style>p { color: red }</style>", /style/],
  "a style attribute": ['<p style="color: red">', /style/],
  "a picture from elsewhere": ['<img alt="" src="https://elsewhere.example/x.png">', /elsewhere\.example/],
  "a picture that is not there": ['<img alt="" src="/none.png">', /404: .*none\.png/],
} as const;

const scripted = {
  "an inline script": ["<script>document.title = 'run'</script>", /script/],
  "a script that writes markup": ['<script src="/markup.js"></script>', /TrustedHTML|trusted-types/],
} as const;

const both = Object.entries(wrongs).flatMap(([name, wrong]) => [true, false].map((scripts) => ({ name, wrong, scripts })));
const cases = [...both, ...Object.entries(scripted).map(([name, wrong]) => ({ name, wrong, scripts: true }))];

test.each(cases)("$name does not pass unseen, with scripts $scripts", async ({ wrong: [markup, expected], scripts }) => {
  const folder = mkdtempSync(join(tmpdir(), "on-the-record-"));
  writeFileSync(join(folder, "markup.js"), "document.body.innerHTML = '<p>run</p>';");
  const policy = `<meta http-equiv="content-security-policy" content="${contentSecurityPolicy}">`;
  writeFileSync(
    join(folder, "index.html"),
    `<!doctype html><title>Wrong</title>${policy}<link rel="icon" href="data:,"><body>${markup}`,
  );
  const served = await serve(folder, "");
  const context = await browser.newContext({ javaScriptEnabled: scripts });
  onTestFinished(async () => {
    await context.close();
    await served.close();
    rmSync(folder, { recursive: true });
  });
  const page = await context.newPage();
  const watched = await watch(page, served.address, "/lost/");
  await page.goto(`${served.address}/`);
  await page.evaluate(() => document.fonts.ready.then(() => undefined));
  expect(watched.take().join("\n")).toMatch(expected);
});
