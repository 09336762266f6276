/**
 * A text of a stranger's as one line: single spaces, no control or format characters, no lone surrogates, normal form C.
 *
 * @param most code points that are kept
 */
export function plainLine(text: string, most: number): string {
  const plain = text.replace(/[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, " ").normalize("NFC");
  const kept = [...plain.replace(/\s+/gu, " ").trim()].slice(0, most).join("");
  return kept.trim().normalize("NFC");
}
