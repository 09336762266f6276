import { citableText } from "../../text/citable.ts";
import { splitLines } from "../../text/lines.ts";
import { sha256 } from "../../text/sha256.ts";
import { matchQuote, type TextQuoteSelector } from "../../text/text-quote-selector.ts";
import { linesOf } from "./passage-lines.ts";

/** What a page says about words and the file in which they are. */
export interface ClaimedWords {
  readonly quote: TextQuoteSelector;
  /** SHA-256 of the capture, 64 hexadecimal digits. */
  readonly sha256: string;
  /** Lines in which quotes may be, as `printRanges` has them. */
  readonly citable: string;
}

/** Numbers as ranges: `1-3 7 9-10`. */
export function printRanges(numbers: readonly number[]): string {
  const ranges: [number, number][] = [];
  for (const number of numbers) {
    const last = ranges.at(-1);
    if (last !== undefined && last[1] === number - 1) last[1] = number;
    else ranges.push([number, number]);
  }
  return ranges.map(([from, to]) => (from === to ? String(from) : `${from}-${to}`)).join(" ");
}

/** Whether a number is in ranges that `printRanges` wrote. */
function readRanges(text: string): (number: number) => boolean {
  const ranges = text.split(" ").map((range) => range.split("-").map(Number));
  return (number) => ranges.some(([from = Number.NaN, to = from]) => from <= number && number <= to);
}

/**
 * Looks words up in the bytes of a capture, by the same steps as the build.
 *
 * @returns the SHA-256 of the bytes, and first and last line of each place where the words are; null if the bytes are no text
 */
export function checkCapture(bytes: Uint8Array, { quote, sha256: claimed, citable }: ClaimedWords) {
  const found = sha256(bytes);
  const isSame = found === claimed;
  let text: string;
  try {
    text = new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return { found, isSame, places: null };
  }
  const isCitable = readRanges(citable);
  const lines = splitLines(text).filter((line) => line.text !== "");
  const spans = matchQuote(citableText(lines.map((line) => ({ ...line, citable: isCitable(line.number) }))), quote);
  return { found, isSame, places: spans.map(linesOf).map(({ first, last }) => [first, last] as const) };
}
