import { secondHalves } from "./code-points.ts";
import { lastIndex } from "./last-index.ts";
import { mixedScripts } from "./mixed-script.ts";

/** Why a character deceives. */
export type DeceptiveKind =
  | "control"
  | "bidi"
  | "invisible"
  | "tag"
  | "separator"
  | "private-use"
  | "noncharacter"
  | "surrogate"
  | "unassigned"
  | "mixed-script";

/** A character that shows nothing, reorders its neighbours, or passes for another one. */
export interface DeceptiveCharacter {
  /** In code points. */
  readonly offset: number;
  readonly codePoint: number;
  /** `U+202E right-to-left override`. */
  readonly label: string;
  readonly kind: DeceptiveKind;
}

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
  [0x3164, "Hangul filler"],
  [0xfe0f, "variation selector"],
  [0xfeff, "byte order mark"],
]);

/** In this order: the first that holds names the kind. */
const kinds: readonly (readonly [DeceptiveKind, RegExp, string])[] = [
  ["control", /(?![\t\n])\p{Cc}/u, "control character"],
  ["bidi", /\p{Bidi_Control}/u, "bidirectional control"],
  ["separator", /[\u2028\u2029]/u, "separator"],
  ["tag", /[\u{E0000}-\u{E007F}]/u, "tag character"],
  ["noncharacter", /\p{Noncharacter_Code_Point}/u, "noncharacter"],
  ["invisible", /\p{Default_Ignorable_Code_Point}/u, "invisible character"],
  ["private-use", /\p{Co}/u, "private-use character"],
  ["surrogate", /\p{Cs}/u, "lone surrogate"],
  ["unassigned", /\p{Cn}/u, "unassigned code point"],
];

const suspects = new RegExp(kinds.map(([, pattern]) => pattern.source).join("|"), "u");
const everySuspect = new RegExp(suspects, "gu");

/**
 * The invisible characters that emoji need, and only there (Unicode Technical Standard 51): the tags of the three flags that
 * have them, the variation selector of a keycap, and variation selectors and joiners of pictographs.
 */
const emoji = new RegExp(
  [
    /\u{1F3F4}\u{E0067}\u{E0062}(?:\u{E0065}\u{E006E}\u{E0067}|\u{E0073}\u{E0063}\u{E0074}|\u{E0077}\u{E006C}\u{E0073})\u{E007F}/u,
    /[0-9#*]\uFE0F\u20E3/u,
    /\p{Extended_Pictographic}[\uFE0E\uFE0F]?\p{Emoji_Modifier}?(?:\u200D\p{Extended_Pictographic}\uFE0F?\p{Emoji_Modifier}?)*/u,
  ]
    .map((pattern) => pattern.source)
    .join("|"),
  "gu",
);

/** The name of a code point, `U+202E`. */
export function codePointName(codePoint: number): string {
  return `U+${codePoint.toString(16).toUpperCase().padStart(4, "0")}`;
}

function toDeceptive(character: string, offset: number): DeceptiveCharacter {
  const codePoint = character.codePointAt(0) ?? 0;
  const [kind, , name] = kinds.find(([, pattern]) => pattern.test(character)) ?? ["invisible", null, "invisible character"];
  return { offset, codePoint, label: `${codePointName(codePoint)} ${names.get(codePoint) ?? name}`, kind };
}

/**
 * Joiners and non-joiners where a script spells with them: between letters of Arabic script (the half space of Persian), and after the
 * virama of the scripts of India (Unicode Standard Annex 31, section 2.3).
 */
const spelled =
  /(?<=\p{Script=Arabic}\p{M}{0,3})\u200C(?=\p{Script=Arabic})|(?<=[\u094D\u09CD\u0A4D\u0ACD\u0B4D\u0BCD\u0C4D\u0CCD\u0D4D])[\u200C\u200D]/gu;

/** The text with each emoji, and each joiner that is spelling, as spaces, so that offsets stay. */
const withoutEmoji = (text: string): string => text.replace(emoji, (found) => " ".repeat(found.length)).replace(spelled, " ");

/**
 * Every character of a text that deceives, in order: controls but tab and line feed, bidirectional controls, invisible and
 * tag characters, line separators, private and unassigned code points, noncharacters, lone
 * surrogates, and letters of another script in a word.
 * What emoji are made of is left out.
 */
export function findDeceptive(text: string): DeceptiveCharacter[] {
  const mixed = mixedScripts(text).map(({ offset, letter, script, word }) => {
    const codePoint = letter.codePointAt(0) ?? 0;
    return {
      offset,
      codePoint,
      label: `${codePointName(codePoint)} ${script} letter in “${word}”`,
      kind: "mixed-script" as const,
    };
  });
  const unseen = suspects.test(text) ? [...withoutEmoji(text).matchAll(everySuspect)] : [];
  const found = [...unseen.map((match) => toDeceptive(match[0], match.index)), ...mixed].sort((a, b) => a.offset - b.offset);
  const pairs = secondHalves(text);
  return found.map((one) => ({ ...one, offset: one.offset - lastIndex(pairs, (half) => half < one.offset) - 1 }));
}
