import { lastIndex } from "./last-index.ts";

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;

/** Whether the UTF-16 offset parts the two halves of one code point. */
export function splitsCodePoint(text: string, offset: number): boolean {
  return isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1));
}

/** Number of code points before a UTF-16 offset. An offset within a surrogate pair counts the whole pair. */
export function toCodePointOffset(text: string, offset: number): number {
  let pairs = 0;
  for (let index = 1; index < offset; index += 1) if (splitsCodePoint(text, index)) pairs += 1;
  return Math.min(offset, text.length) - pairs;
}

/** UTF-16 offsets of the second halves of a text's surrogate pairs, in order. */
export function secondHalves(text: string): number[] {
  return [...text.matchAll(/[\u{10000}-\u{10ffff}]/gu)].map((match) => match.index + 1);
}

/** How many of these second halves are before a UTF-16 offset: by so much the offset is larger than in code points. */
export const pairsBefore = (halves: readonly number[], offset: number): number => lastIndex(halves, (half) => half < offset) + 1;

/** Number of code points of a text; a lone surrogate counts as one. */
export function codePointLength(text: string): number {
  return toCodePointOffset(text, text.length);
}

/** UTF-16 offset of the code point with this index; the text's length when there are fewer code points. */
export function toUtf16Offset(text: string, codePointOffset: number): number {
  let offset = 0;
  for (let count = 0; count < codePointOffset && offset < text.length; count += 1)
    offset += splitsCodePoint(text, offset + 1) ? 2 : 1;
  return offset;
}
