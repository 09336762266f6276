// Apart from `characters.ts`, so that a page that names a character does not bring the tables by which deceptive ones are found.

const names: ReadonlyMap<number, string> = new Map([
  [0x00, "null"],
  [0x0d, "carriage return"],
  [0x7f, "delete"],
  [0x85, "next line"],
  [0xad, "soft hyphen"],
  [0x34f, "combining grapheme joiner"],
  [0x61c, "Arabic letter mark"],
  [0x200b, "zero width space"],
  [0x200c, "zero width non-joiner"],
  [0x200d, "zero width joiner"],
  [0x200e, "left-to-right mark"],
  [0x200f, "right-to-left mark"],
  [0x2028, "line separator"],
  [0x2029, "paragraph separator"],
  [0x202a, "left-to-right embedding"],
  [0x202b, "right-to-left embedding"],
  [0x202c, "pop directional formatting"],
  [0x202d, "left-to-right override"],
  [0x202e, "right-to-left override"],
  [0x2060, "word joiner"],
  [0x2066, "left-to-right isolate"],
  [0x2067, "right-to-left isolate"],
  [0x2068, "first strong isolate"],
  [0x2069, "pop directional isolate"],
  [0x2800, "Braille pattern blank"],
  [0x3164, "Hangul filler"],
  [0xfe0f, "variation selector"],
  [0xfeff, "byte order mark"],
  [0xfff9, "interlinear annotation anchor"],
  [0xfffa, "interlinear annotation separator"],
  [0xfffb, "interlinear annotation terminator"],
]);

/**
 * The code point of a character.
 * @throws RangeError on an empty text
 */
export function codePointOf(character: string): number {
  const codePoint = character.codePointAt(0);
  if (codePoint === undefined) throw new RangeError("Unexpected empty text, expected a character");
  return codePoint;
}

/** The name of a character's code point, `U+202E`. */
export const codePointName = (character: string): string =>
  `U+${codePointOf(character).toString(16).toUpperCase().padStart(4, "0")}`;

/**
 * The same with what it is called, `U+202E right-to-left override`.
 *
 * @param kind what it is called where nothing better is known
 */
export const codePointLabel = (character: string, kind: string): string =>
  `${codePointName(character)} ${names.get(codePointOf(character)) ?? kind}`;
