import { textWidth } from "./text-width.ts";

/** A label that fits, and whether something was left out of it. */
export interface Label {
  readonly text: string;
  readonly shortened: boolean;
}

/** Words that only lead to the next one, and would say nothing before an ellipsis. */
const leading = /\s(?:a|an|and|are|as|at|by|for|from|in|is|its|of|on|or|that|the|to|with)$/u;

function tidyEnd(text: string): string {
  const bare = text.replace(/[\s\p{Pd},;:.(“‘]+$/u, "");
  return leading.test(bare) ? tidyEnd(bare.replace(leading, "")) : bare;
}

/**
 * Cuts a text so that it is at most `width` pixels wide: at the end of a word that says something, with an ellipsis. A first word that is too
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
