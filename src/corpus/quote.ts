import { z } from "zod";
import { identifierSchema } from "./identifier.ts";
import type { Path } from "./position.ts";

/**
 * The words of a source: a W3C TextQuoteSelector (https://www.w3.org/TR/annotation-model/#text-quote-selector)
 * and the article it selects in. `prefix` and `suffix` are the text just before and after, when `exact` is there more than once.
 */
export const quoteSchema = z.strictObject({
  /** Id of the article. */
  article: identifierSchema,
  /** The words, code point for code point. */
  exact: z.string().min(1).max(2000),
  /** The text just before; absent when `exact` is unique. */
  prefix: z.string().min(1).max(500).optional(),
  /** The text just after; absent when `exact` is unique. */
  suffix: z.string().min(1).max(500).optional(),
});
export type Quote = z.infer<typeof quoteSchema>;

/** Whether the value at a path is copied from a source: it is as it is there, whatever that is. */
export const isCopied = (path: Path): boolean => ["exact", "prefix", "suffix"].includes(String(path.at(-1)));
