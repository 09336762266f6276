/**
 * A text cut at the end of a word, with an ellipsis where something is left out.
 *
 * @param most longest result in code points, the ellipsis included; a first word longer than that is cut within
 */
export function shorten(text: string, most: number): string {
  const points = [...text];
  if (points.length <= most) return text;
  const cut = points.slice(0, most - 1).join("");
  const word = cut.lastIndexOf(" ");
  return `${(word > 0 ? cut.slice(0, word) : cut).replace(/[\s,;:–—-]+$/u, "")}…`;
}
