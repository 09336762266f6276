/**
 * The most that a saved page may hold: far above any article, and what keeps its reading within ten seconds and a gigabyte. The bytes
 * are mostly pictures and scripts that a browser saves into the page; the depth is that at which browsers flatten a page.
 */
export const pageLimits = {
  bytes: 20 * 1024 * 1024,
  nodes: 200_000,
  depth: 512,
  attributes: 1_000,
  /** UTF-16 units of all text but scripts and style sheets: four times what an article may have. */
  text: 4 * 1024 * 1024,
  /** UTF-16 units of all style sheets within the page. */
  styles: 4 * 1024 * 1024,
  styleSteps: 20_000_000,
  /** Selectors of rules that may hide words. */
  selectors: 20_000,
} as const;
