import type { Page } from "playwright-core";

/** What a page did that it must not. */
export interface Watch {
  /** Errors, violations and requests since the last call; forgets them. */
  readonly take: () => readonly string[];
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
  page.on("request", (request) => {
    if (!request.url().startsWith(`${origin}/`)) found.push(`request to elsewhere: ${request.url()}`);
  });
  page.on("requestfailed", (request) => found.push(`failed: ${request.url()} ${request.failure()?.errorText}`));
  page.on("response", (response) => {
    if (response.status() >= 400 && response.url() !== origin + lost) found.push(`${response.status()}: ${response.url()}`);
  });
  return { take: () => found.splice(0) };
}
