/**
 * Advance widths of Source Sans 3 at weight 600, in hundredths of an em, measured in a browser and rounded up.
 * Weight 600 is the widest that labels use, so a regular label is never wider than estimated.
 */
const advances: readonly (readonly [number, string])[] = [
  [22, " \u00a0"],
  [28, "|',.:;lij`’‘·"],
  [33, "I!f()-[]{}‐‑"],
  [38, "t/\\r"],
  [45, "*s?z"],
  [49, '"xc“”'],
  [53, "J_vyFLYe#$+0123456789<=>^ag~k–"],
  [57, "EVZSTXoAhnubdpqC"],
  [64, "PBKRDG&"],
  [68, "NUHOQ"],
  [80, "MwW—"],
  [97, "m%@…"],
];
const advanceOf = new Map(advances.flatMap(([advance, characters]) => [...characters].map((character) => [character, advance])));

/** Room for what a reader's own font or spacing adds. */
const tolerance = 1.05;

function advance(character: string): number {
  const known = advanceOf.get(character);
  if (known !== undefined) return known;
  const code = character.codePointAt(0) ?? 0;
  if (code < 0x180) return 75;
  if (code >= 0x400 && code < 0x530) return code < 0x430 ? 82 : 70;
  return code >= 0x300 && code < 0x370 ? 0 : 110;
}

/**
 * Estimated width of a text in the sans font, in pixels; never less than what the browser draws.
 *
 * @param fontSize in pixels.
 */
export function textWidth(text: string, fontSize: number): number {
  let hundredths = 0;
  for (const character of text) hundredths += advance(character);
  return (hundredths / 100) * fontSize * tolerance;
}
