import type { Display } from "./corpus/sidecar.ts";

/**
 * The most that this site shows of any article: `full`, the whole text; `excerpts`, only the passages that records quote; `link`,
 * nothing but the address. An article whose own `display` is stricter keeps it. Changing this one word changes the whole site:
 * quotations are verified all the same, and every published address goes on answering.
 */
export const display: Display = "full";
