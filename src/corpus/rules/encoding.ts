import type { Problem } from "../../text/problem.ts";
import { wholeFile } from "../position.ts";
import { errorAt } from "../rules.ts";
import type { SourceEntry } from "../sources.ts";

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** Length of the UTF-8 sequence at an offset; 0 if there is none (table 3-7 of the Unicode Standard). */
function sequenceLength(bytes: Uint8Array, offset: number): number {
  const [first = 0, second = 0, third = 0, fourth = 0] = bytes.subarray(offset, offset + 4);
  const follows = (byte: number, low = 0x80, high = 0xbf): boolean => byte >= low && byte <= high;
  if (first < 0x80) return 1;
  if (first >= 0xc2 && first <= 0xdf) return follows(second) ? 2 : 0;
  if (first >= 0xe0 && first <= 0xef) {
    const low = first === 0xe0 ? 0xa0 : 0x80;
    const high = first === 0xed ? 0x9f : 0xbf;
    return follows(second, low, high) && follows(third) ? 3 : 0;
  }
  if (first < 0xf0 || first > 0xf4) return 0;
  const low = first === 0xf0 ? 0x90 : 0x80;
  const high = first === 0xf4 ? 0x8f : 0xbf;
  return follows(second, low, high) && follows(third) && follows(fourth) ? 4 : 0;
}

/** Offset of the first byte that is not UTF-8, with its line and column. */
function firstFault(bytes: Uint8Array): { readonly offset: number; readonly line: number; readonly column: number } {
  let line = 1;
  let column = 1;
  let offset = 0;
  for (let length = sequenceLength(bytes, 0); length > 0 && offset < bytes.length; length = sequenceLength(bytes, offset)) {
    if (bytes[offset] === 0x0a) [line, column] = [line + 1, 1];
    else column += 1;
    offset += length;
  }
  return { offset, line, column };
}

/** What the bytes look like instead. A guess for the reader of the message; nothing is converted. */
function guess(bytes: Uint8Array): string {
  if (startsWith(bytes, 0xff, 0xfe) || startsWith(bytes, 0xfe, 0xff)) return "It looks like UTF-16.";
  if (startsWith(bytes, 0x1f, 0x8b) || startsWith(bytes, 0x50, 0x4b)) return "It looks like a compressed file.";
  if (startsWith(bytes, 0x89, 0x50, 0x4e, 0x47) || startsWith(bytes, 0xff, 0xd8) || startsWith(bytes, 0x25, 0x50, 0x44, 0x46))
    return "It looks like a picture or a PDF.";
  const upper = bytes.filter((byte) => byte >= 0x80);
  const cyrillic = upper.filter((byte) => byte >= 0xc0).length;
  if (cyrillic > upper.length / 2 && cyrillic > bytes.length / 4) return "It looks like windows-1251.";
  return "It may be windows-1252 or another encoding of one byte for each character.";
}

/** Rule `encoding`: a file is UTF-8 without a byte-order mark. */
export function checkEncoding({ path, bytes, text }: SourceEntry): readonly Problem[] {
  if (bytes === null) return [];
  if (text?.startsWith("\ufeff"))
    return [errorAt(path, wholeFile, "encoding", "Unexpected byte-order mark, expected UTF-8 without one")];
  if (text !== null) return [];
  const { offset, line, column } = firstFault(bytes);
  const byte = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
  const reason = `Unexpected byte 0x${byte} at offset ${offset}, expected UTF-8`;
  return [errorAt(path, { line, column }, "encoding", reason, { note: guess(bytes) })];
}
