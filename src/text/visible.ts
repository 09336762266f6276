import { codePointName } from "./characters.ts";

const unseen = /[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}\p{Noncharacter_Code_Point}]/gu;

/** A text for a message of one line: what would not show, or would change what shows, as `<U+202E>`; U+00A0 as well. */
export function makeVisible(text: string): string {
  return text.replace(/\u00a0/g, "<U+00A0>").replace(unseen, (character) => `<${codePointName(character.codePointAt(0) ?? 0)}>`);
}
