import { fc, test as property } from "@fast-check/vitest";
import { describe, expect, test } from "vitest";
import { checkEncoding } from "../../../src/corpus/rules/encoding.ts";
import { entryOf } from "../sources.ts";

const problemsOf = (bytes: readonly number[]) => checkEncoding(entryOf("a.txt", new Uint8Array(bytes)));
const bytesOf = (text: string): number[] => [...new TextEncoder().encode(text)];

function decode(bytes: readonly number[]): string | null {
  try {
    return new TextDecoder("utf-8", { fatal: true, ignoreBOM: true }).decode(new Uint8Array(bytes));
  } catch {
    return null;
  }
}

describe("a file that is not UTF-8", () => {
  // The edges of table 3-7 of the Unicode Standard: the least and the greatest byte of each form, and what lies beyond.
  const byte = fc.constantFrom(
    ...[0x00, 0x0a, 0x7f, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc0, 0xc1, 0xc2, 0xdf],
    ...[0xe0, 0xe1, 0xec, 0xed, 0xee, 0xef, 0xf0, 0xf1, 0xf3, 0xf4, 0xf5, 0xff],
  );

  property.prop([fc.array(byte, { maxLength: 8 })], { numRuns: 5000 })(
    "is told at the end of the longest beginning that another decoder reads",
    (tail) => {
      const bytes = [...bytesOf("é\nж "), ...tail];
      const lengths = bytes.map((_, length) => length).filter((length) => decode(bytes.slice(0, length)) !== null);
      const offset = Math.max(...lengths);
      const lines = (decode(bytes.slice(0, offset)) ?? "").split("\n");
      const place = { line: lines.length, column: [...(lines.at(-1) ?? "")].length + 1 };
      const told = problemsOf(bytes).map(({ line, column, reason }) => ({ line, column, reason }));
      const byteThere = (bytes[offset] ?? 0).toString(16).toUpperCase().padStart(2, "0");
      const reason = `Unexpected byte 0x${byteThere} at offset ${offset}, expected UTF-8`;
      expect(told).toEqual(decode(bytes) === null ? [{ ...place, reason }] : []);
    },
  );

  test.each([
    ["a sequence that goes beyond the last code point", [0xf4, 0x90, 0x80, 0x80]],
    ["a surrogate", [0xed, 0xa0, 0x80]],
    ["two bytes where one would do", [0xc1, 0xbf]],
    ["three bytes where two would do", [0xe0, 0x9f, 0xbf]],
    ["four bytes where three would do", [0xf0, 0x8f, 0xbf, 0xbf]],
    ["a sequence that ends too soon", [0xf0, 0x9f, 0x98]],
    ["a byte that only continues", [0x80]],
    ["a byte that begins nothing", [0xf5, 0x80, 0x80, 0x80]],
  ])("may hold %s", (_, bytes) => {
    expect(problemsOf([...bytesOf("ab\nc"), ...bytes])).toMatchObject([{ line: 2, column: 2, ruleId: "encoding" }]);
  });

  test.each([
    ["UTF-16, low byte first", [0xff, 0xfe, 0x41, 0], "It looks like UTF-16."],
    ["UTF-16, high byte first", [0xfe, 0xff, 0, 0x41], "It looks like UTF-16."],
    ["gzip", [0x1f, 0x8b, 8], "It looks like a compressed file."],
    ["ZIP", [0x50, 0x4b, 3, 4, 0xff], "It looks like a compressed file."],
    ["PNG", [0x89, 0x50, 0x4e, 0x47], "It looks like a picture or a PDF."],
    ["JPEG", [0xff, 0xd8, 0xff], "It looks like a picture or a PDF."],
    ["PDF", [0x25, 0x50, 0x44, 0x46, 0xff], "It looks like a picture or a PDF."],
    ["Cyrillic letters of one byte", [0xcf, 0xf0, 0xe8, 0x20], "It looks like windows-1251."],
    [
      "a few such letters among others",
      [0xcf, ...bytesOf("four")],
      "It may be windows-1252 or another encoding of one byte for each character.",
    ],
    ["marks more than letters", [0xcf, 0x93, 0x94], "It may be windows-1252 or another encoding of one byte for each character."],
  ])("that looks like %s is told so", (_, bytes, note) => {
    expect(problemsOf(bytes).map((problem) => problem.note)).toEqual([note]);
  });
});

test("a byte-order mark is told at the start of the file", () => {
  expect(problemsOf(bytesOf("\ufeffOne"))).toMatchObject([{ line: 1, column: 1, ruleId: "encoding" }]);
  expect(problemsOf(bytesOf("One\ufeff"))).toEqual([]);
});

test("what is no file has no encoding", () => {
  expect(checkEncoding({ path: "a", kind: "link", byteCount: 0, bytes: null, text: null })).toEqual([]);
});
