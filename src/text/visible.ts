import { codePointName } from "./code-point-name.ts";

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

const show = (character: string): string => `<${codePointName(character)}>`;

/** A text of one line in which nothing hides: what would not show, or would change what shows, as `<U+202E>`. */
export const showUnseen = (text: string): string => text.replace(unseen, show);

/** The same for the words of a quote: U+00A0 shows as well. */
export const makeVisible = (text: string): string => showUnseen(text.replace(/\u00a0/g, "<U+00A0>"));

/**
 * A text as one line of a terminal or of a workflow's log: nothing hides, and nothing is obeyed. A runner obeys `##[…]` anywhere in a
 * line (`##vso[…]` elsewhere) and `::` at its beginning, after white space
 * (https://github.com/actions/runner, src/Runner.Common/ActionCommand.cs).
 */
export const printable = (text: string): string =>
  showUnseen(text)
    .replace(/##(?=[a-z]*\[)/giu, "#<U+0023>")
    .replace(/^(\s*):(?=:)/u, "$1<U+003A>");

/** The same for a text of several lines. */
export const printableLines = (text: string): string => text.split("\n").map(printable).join("\n");

const escaped = (character: string): string =>
  Array.from({ length: character.length }, (_, index) => `\\u${character.charCodeAt(index).toString(16).padStart(4, "0")}`).join(
    "",
  );

/** Data as JSON that reads back the same, on lines in which nothing hides and nothing is obeyed. */
export const printableJson = (data: unknown): string =>
  JSON.stringify(data, null, 2)
    .replace(unseen, (character) => (character === "\n" ? character : escaped(character)))
    .replace(/##(?=[a-z]*\[)/giu, "#\\u0023");
