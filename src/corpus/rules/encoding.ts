import { codePointOf } from "../../text/code-point-name.ts";
import type { Problem } from "../../text/problem.ts";
import { wholeFile } from "../position.ts";
import { errorAt } from "../rules.ts";
import type { SourceEntry } from "../sources.ts";

const startsWith = (bytes: Uint8Array, ...start: number[]): boolean => start.every((byte, index) => bytes[index] === byte);

/** Offset of the first byte that is not UTF-8, with its line and column. */
function firstFault(bytes: Uint8Array): { readonly offset: number; readonly line: number; readonly column: number } {
  let [offset, line, column] = [0, 1, 1];
  for (const character of new TextDecoder("utf-8", { ignoreBOM: true }).decode(bytes)) {
    // The decoder puts U+FFFD in the place of what it can't read; the file may hold one as well.
    if (character === "\ufffd" && !startsWith(bytes.subarray(offset, offset + 3), 0xef, 0xbf, 0xbd)) break;
    const codePoint = codePointOf(character);
    offset += codePoint < 0x80 ? 1 : codePoint < 0x800 ? 2 : codePoint < 0x10000 ? 3 : 4;
    [line, column] = character === "\n" ? [line + 1, 1] : [line, column + 1];
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
