import type { Page, Request } from "playwright-core";
import { expect } from "vitest";

/** What a page did that it must not. */
export interface Watch {
  /** Errors, violations and requests since the last call; forgets them. */
  readonly take: () => readonly string[];
  /** Waits until nothing is under way: no request is open, and address and elements are the same as half a second ago. */
  readonly settle: () => Promise<void>;
}

/**
 * Watches a page from before its first request: violations of the content security policy (the browser writes them to the
 * console, with scripts on and off; the page's own event names them as well), other errors and warnings in the console, uncaught
 * errors, failed requests, answers above 399, and requests to any other host.
 *
 * @param lost address that is meant to answer 404
 */
export async function watch(page: Page, origin: string, lost: string): Promise<Watch> {
  const found: string[] = [];
  await page.exposeFunction("reportViolation", (text: string) => found.push(`violation: ${text}`));
  await page.addInitScript(() =>
    document.addEventListener("securitypolicyviolation", ({ violatedDirective, blockedURI }) =>
      Reflect.get(window, "reportViolation")(`${violatedDirective} by ${blockedURI}`),
    ),
  );
  page.on("pageerror", (error) => found.push(`error: ${error.message}`));
  page.on("console", (message) => {
    const meant = message.location().url === origin + lost && /404/.test(message.text());
    if (["error", "warning"].includes(message.type()) && !meant) found.push(`console: ${message.text()}`);
  });
  const open = new Set<Request>();
  page.on("requestfinished", (request) => void open.delete(request));
  page.on("request", (request) => {
    open.add(request);
    if (!request.url().startsWith(`${origin}/`)) found.push(`request to elsewhere: ${request.url()}`);
  });
  page.on("requestfailed", (request) => {
    open.delete(request);
    found.push(`failed: ${request.url()} ${request.failure()?.errorText}`);
  });
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== origin + lost) found.push(`${response.status()}: ${response.url()}`);
  });
  async function settle(): Promise<void> {
    let before = "";
    const rests = async (): Promise<boolean> => {
      const now = await page.evaluate(() => location.href + document.documentElement.outerHTML);
      const same = now === before && open.size === 0;
      before = now;
      return same;
    };
    await expect.poll(rests, { interval: 450 }).toBe(true);
  }
  return { take: () => found.splice(0), settle };
}
