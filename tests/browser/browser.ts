import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import sparticuz, { inflate, setupLambdaEnvironment } from "@sparticuz/chromium";
import { type Browser, chromium } from "playwright-core";

/** Where browsers usually are, for machines that the packages' Chromium does not run on. */
const installed = [
  "/usr/bin/chromium",
  "/usr/bin/chromium-browser",
  "/usr/bin/google-chrome",
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
  "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe",
];

/** No graphics card is asked for, and text is measured the same on every machine. */
const args = ["--disable-gpu", "--font-render-hinting=none"];

/**
 * A Chromium for the tests: on Linux x64 the one inside the packages, with the two libraries that a bare machine lacks;
 * elsewhere an installed one, or Playwright's own. Throws when there is none: a browser test is never skipped.
 */
export async function launchBrowser(): Promise<Browser> {
  if (process.platform === "linux" && process.arch === "x64") {
    const bin = fileURLToPath(new URL("../../node_modules/@sparticuz/chromium/bin/al2023.tar.br", import.meta.url));
    await inflate(bin);
    setupLambdaEnvironment(join(tmpdir(), "al2023", "lib"));
    // Not the arguments that come with it: they put everything into one process, which ends with its first window, and turn web security off.
    return chromium.launch({ executablePath: await sparticuz.executablePath(), args });
  }
  const executablePath = [...installed, chromium.executablePath()].find((path) => existsSync(path));
  if (executablePath === undefined)
    throw new Error("No Chromium found: install Chrome or Chromium, or run Playwright's installer.");
  return chromium.launch({ executablePath, args });
}
