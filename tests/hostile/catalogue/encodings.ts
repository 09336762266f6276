import { bytes, capture, type Row } from "./row.ts";

/** Byte sequences that are no UTF-8, after “Line one.⏎x”. */
export const encodings: readonly Row[] = (
  [
    [26, "windows-1251", [0xca, 0xe8, 0xe5, 0xe2, 0x20, 0xf1, 0xea, 0xe0, 0xe7, 0xe0, 0xeb], /windows-1251/],
    [27, "UTF-16 in the middle", [0xff, 0xfe, 0x41, 0x00], /./],
    [29, "an overlong slash", [0xc0, 0xaf], /./],
    [29, "an overlong slash of three bytes", [0xe0, 0x80, 0xaf], /./],
    [29, "an overlong NUL", [0xc0, 0x80], /./],
    [29, "a surrogate", [0xed, 0xa0, 0x80], /./],
    [29, "a pair of surrogates (CESU-8)", [0xed, 0xa0, 0xbd, 0xed, 0xb8, 0x80], /./],
    [29, "a code point above U+10FFFF", [0xf4, 0x90, 0x80, 0x80], /./],
    [29, "a byte that begins nothing", [0x80], /./],
    [30, "a sequence cut at the end of the file", [0xe2, 0x80], /./],
    [30, "a sequence of four cut at the end of the file", [0xf0, 0x9f, 0x98], /./],
  ] as const
).flatMap(([item, what, sequence, note]): Row[] => [
  {
    item,
    what: `${what} in a capture`,
    changes: [],
    files: capture(bytes("Line one.\nx", sequence)),
    expected: ["error seeds/other.txt:2:2 encoding"],
    note,
  },
  {
    item,
    what: `${what} in a record`,
    changes: [],
    files: { "content/speakers/other.yaml": bytes("name: A\nx", sequence) },
    expected: ["error content/speakers/other.yaml:2:2 encoding"],
    note,
  },
]);
