/** Languages that are written from right to left, unless their tag names another script. */
const rightToLeft: ReadonlySet<string> = new Set(["ar", "arc", "ckb", "dv", "fa", "he", "ks", "ps", "sd", "ug", "ur", "yi"]);
const rightToLeftScripts = /-(?:Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)(?:-|$)/iu;
const otherScript = /-(?!Arab|Hebr|Syrc|Thaa|Nkoo|Adlm)[A-Z][a-z]{3}(?:-|$)/u;
const firstLetter = /\p{L}/u;
const rightToLeftLetter = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u;

/**
 * The direction of foreign words, for the attribute `dir`: that of their language (BCP 47), or else of their first letter. undefined
 * where it is that of the page, from left to right.
 */
export function directionOf(language: string, text = ""): "rtl" | undefined {
  const [primary = ""] = language.toLowerCase().split("-");
  if (rightToLeftScripts.test(language) || (rightToLeft.has(primary) && !otherScript.test(language))) return "rtl";
  return rightToLeftLetter.test(firstLetter.exec(text)?.[0] ?? "") ? "rtl" : undefined;
}
