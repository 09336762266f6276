import { codePointLabel, codePointName, codePointOf } from "./code-point-name.ts";
import { pairsBefore, secondHalves } from "./code-points.ts";
import { passesFor, passingLetters } from "./look-alikes.ts";
import { mixedScripts } from "./mixed-script.ts";
import { must } from "./must.ts";

export type DeceptiveKind =
  | "control"
  | "bidi"
  | "invisible"
  | "format"
  | "blank"
  | "marks"
  | "font"
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

/** In this order: the first that holds names the kind. */
const kinds: readonly (readonly [DeceptiveKind, RegExp, string])[] = [
  ["control", /(?![\t\n])\p{Cc}/u, "control character"],
  ["bidi", /\p{Bidi_Control}/u, "bidirectional control"],
  ["separator", /[\u2028\u2029]/u, "separator"],
  ["tag", /[\u{E0000}-\u{E007F}]/u, "tag character"],
  ["noncharacter", /\p{Noncharacter_Code_Point}/u, "noncharacter"],
  ["invisible", /\p{Default_Ignorable_Code_Point}/u, "invisible character"],
  ["format", /\p{Cf}/u, "format character"],
  ["blank", /\u2800/u, "blank"],
  ["marks", /\p{Me}/u, "enclosing mark"],
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

/** Marks that may be on one letter: more than any script needs (Unicode Technical Standard 39, section 5.4). */
const mostMarks = 4;
const manyMarks = new RegExp(`[\\p{Mn}\\p{Me}]{${mostMarks + 1},}`, "gu");

/** Letters and digits that may be a form of A to Z or 0 to 9 for another purpose: mathematics, full width, Roman numerals, modifiers. */
const otherForms =
  /(?=[\p{scx=Latin}\p{scx=Common}])(?=\p{Changes_When_NFKC_Casefolded})[\p{Lu}\p{Ll}\p{Lm}\p{Nd}\p{Nl}\p{So}]/gu;
const isNumeral = /\p{Nl}/u;
/** Whether they are, by the form that Unicode calls compatible: “№” and “ﬁ” are read as what they are. */
const isPlain = (form: string, plain: string): boolean =>
  form !== plain && (isNumeral.test(form) ? /^[A-Za-z]+$/u : /^[A-Za-z0-9]$/u).test(plain);

/** A digit of another script beside one of 0 to 9 (Unicode Technical Standard 39, section 5.3). */
const otherDigits = /(?<=[0-9])(?![0-9])\p{Nd}|(?![0-9])\p{Nd}(?=[0-9])/gu;

/** A word of a message: long ones are cut. */
const shorten = (word: string): string => (word.length > 40 ? `${[...word.slice(0, 40)].join("")}…` : word);

/** What a pattern finds in a text, each told by its first character, at a UTF-16 offset; `say` gives null for what does not deceive. */
const tell = (text: string, pattern: RegExp, kind: DeceptiveKind, say: (found: string) => string | null): DeceptiveCharacter[] =>
  [...text.matchAll(pattern)].flatMap(({ 0: found, index }) => {
    const words = say(found);
    if (words === null) return [];
    return [{ offset: index, codePoint: codePointOf(found), label: `${codePointName(found)} ${words}`, kind }];
  });

function toSuspect({ 0: character, index }: RegExpExecArray): DeceptiveCharacter {
  const found = kinds.find(([, pattern]) => pattern.test(character));
  const [kind, , name] = must(found, "kind of character");
  return { offset: index, codePoint: codePointOf(character), label: codePointLabel(character, name), kind };
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
 * A text of letters and marks of which nearly every line is made: nothing in it deceives by itself, so what costs need not be looked for.
 * `tests/text/characters.test.ts` looks at each of them.
 */
export const ordinary =
  /^[ -~\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u00ff\u0400-\u045f\u0490\u0491\u2013\u2014\u2018-\u201d\u2026\u00ab\u00bb]*$/u;

/**
 * Every character of a text that deceives, in order: controls but tab and line feed, bidirectional controls, invisible and
 * tag characters, line separators, private and unassigned code points, noncharacters, lone
 * surrogates, letters of another script in a word, digits of another script in a number, forms of letters that are made for formulas, full
 * width or phonetic writing, Roman numerals in one character, and marks that enclose a letter or are heaped on it.
 * What emoji are made of is left out.
 */
export function findDeceptive(text: string): DeceptiveCharacter[] {
  const mixed = mixedScripts(text).map(({ offset, letter, script, word }): DeceptiveCharacter => {
    const what = script === "foreign" ? "letter of another script" : `${script} letter`;
    const label = `${codePointName(letter)} ${what} in “${shorten(word)}”`;
    return { offset, codePoint: codePointOf(letter), label, kind: "mixed-script" };
  });
  if (ordinary.test(text)) return mixed;
  const found = [
    ...mixed,
    ...(suspects.test(text) ? [...withoutEmoji(text).matchAll(everySuspect)].map(toSuspect) : []),
    ...tell(text, otherForms, "font", (letter) => {
      const plain = letter.normalize("NFKC");
      return isPlain(letter, plain) ? `form of “${plain}”` : null;
    }),
    ...tell(text, passingLetters(text), "font", (letter) => {
      const reads = passesFor(letter);
      return reads === "" ? "letter of phonetic writing" : `that reads as “${reads}”`;
    }),
    ...tell(text, manyMarks, "marks", (run) => `the first of ${[...run].length} marks on one letter`),
    ...tell(text, otherDigits, "mixed-script", (digit) =>
      digit.normalize("NFKC") === digit ? "digit of another script beside one of 0 to 9" : null,
    ),
  ].sort((a, b) => a.offset - b.offset);
  const pairs = secondHalves(text);
  return found.map((one) => ({ ...one, offset: one.offset - pairsBefore(pairs, one.offset) }));
}
