import type { Range } from "./range.ts";
import { sha256 } from "./sha256.ts";

/**
 * The name of a passage in addresses: the first 12 hexadecimal digits of SHA-256 of `<article>:<start>-<end>` in UTF-8,
 * with code-point offsets in the seed, the end exclusive.
 */
export function passageHash(article: string, span: Range): string {
  return sha256(new TextEncoder().encode(`${article}:${span.start}-${span.end}`)).slice(0, 12);
}
