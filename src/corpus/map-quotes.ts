import type { Quote } from "./quote.ts";

const isQuote = (value: object): value is Quote => "exact" in value && typeof value.exact === "string" && "article" in value;

/** A record with each of its quotes replaced, wherever it is in it. */
export function mapQuotes<T>(value: T, replace: (quote: Quote) => Quote): T;
export function mapQuotes(value: unknown, replace: (quote: Quote) => unknown): unknown;
export function mapQuotes(value: unknown, replace: (quote: Quote) => unknown): unknown {
  if (typeof value !== "object" || value === null) return value;
  if (Array.isArray(value)) return value.map((item) => mapQuotes(item, replace));
  if (isQuote(value)) return replace(value);
  return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, mapQuotes(item, replace)]));
}
