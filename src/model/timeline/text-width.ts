/**
 * Advance widths of Source Sans 3 at weight 400, in hundredths of an em, measured in a browser and rounded up to the widest of
 * each group.
 */
const advances: readonly (readonly [number, string])[] = [
  [20, " \u00a0"],
  [25, "',.:;ij|·‘’"],
  [29, "lI!"],
  [31, "f()[]{}-‐‑"],
  [35, "t/\\r"],
  [43, '*s"?z“”'],
  [46, "cx"],
  [48, "vyJY–"],
  [51, "#$+0123456789<=>F^_ek~Lag"],
  [55, "VXESTZA`hnou"],
  [59, "bdpqPRCKB"],
  [63, "&DGN"],
  [68, "HOQU"],
  [73, "wM"],
  [80, "W—"],
  [86, "m%@"],
  [95, "…"],
];
const advanceOf = new Map(advances.flatMap(([advance, characters]) => [...characters].map((character) => [character, advance])));

/** Room for what rounding and hinting add, and for the weights up to 600, which are up to 8 % wider. */
const tolerance = { regular: 1.03, bold: 1.09 } as const;

function advance(character: string): number {
  const known = advanceOf.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x180) return 72;
  if (code >= 0x400 && code < 0x530) return code < 0x430 ? 80 : 68;
  return code >= 0x300 && code < 0x370 ? 0 : 110;
}

/**
 * Estimated width of a text in the sans font, in pixels; meant never to be less than what the browser draws.
 *
 * @param fontSize in pixels.
 */
export function textWidth(text: string, fontSize: number, weight: "regular" | "bold" = "regular"): number {
  let hundredths = 0;
  for (const character of text) hundredths += advance(character);
  return (hundredths / 100) * fontSize * tolerance[weight];
}

/** A text in lines of at most `width` pixels; a longer word has a line of its own. */
export function wrapText(text: string, width: number, fontSize: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(" ")) {
    const longer = lines.length === 0 ? word : `${lines.at(-1)} ${word}`;
    if (lines.length > 0 && textWidth(longer, fontSize) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** Words that only lead to the next one, and would say nothing before an ellipsis. */
const leading = /\s(?:a|an|and|are|as|at|by|for|from|in|is|its|of|on|or|that|the|to|with)$/u;

function tidyEnd(text: string): string {
  const bare = text.replace(/[\s\p{Pd},;:.(“‘]+$/u, "");
  return leading.test(bare) ? tidyEnd(bare.replace(leading, "")) : bare;
}

/**
 * A label of at most so many pixels, its width, and whether something was left out of it: cut at the end of a word that says something, with an
 * ellipsis. A first word that is too long is cut between code points. A text that can't show one character becomes the ellipsis alone.
 */
export function fitLabel(text: string, most: number, fontSize: number) {
  const whole = textWidth(text, fontSize);
  if (whole <= most) return { text, width: whole, shortened: false };
  const fits = (part: string): boolean => textWidth(`${part}…`, fontSize) <= most;
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
  const cut = `${tidyEnd(kept)}…`;
  return { text: cut, width: textWidth(cut, fontSize), shortened: true };
}
