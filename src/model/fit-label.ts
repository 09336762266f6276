import { textWidth } from "./text-width.ts";

/** A label that fits, and whether something was left out of it. */
export interface Label {
  readonly text: string;
  readonly shortened: boolean;
}

const tidyEnd = (text: string): string => text.replace(/[\s\p{Pd},;:.(“‘]+$/u, "");

/**
 * Cuts a text so that it is at most `width` pixels wide: at the end of a word, with an ellipsis. A first word that is too
 * long is cut between code points. A text that can't show one character becomes the ellipsis alone.
 */
export function fitLabel(text: string, width: number, fontSize: number): Label {
  if (textWidth(text, fontSize) <= width) return { text, shortened: false };
  const fits = (part: string): boolean => textWidth(`${part}…`, fontSize) <= width;
  const words = text.split(" ");
  let kept = "";
  for (const word of words) {
    const longer = kept === "" ? word : `${kept} ${word}`;
    if (!fits(longer)) break;
    kept = longer;
  }
  if (kept === "")
    for (const character of text)
      if (fits(kept + character)) kept += character;
      else break;
  return { text: `${tidyEnd(kept)}…`, shortened: true };
}
