import { countMatches } from "../../text/count-matches.ts";

/** Words that hardly a paragraph of the language does without. */
const words: readonly (readonly [string, RegExp])[] = [
  ["en", /\b(?:the|of|and|that|said|was|with|for|has|were)\b/giu],
  ["de", /\b(?:der|die|das|und|nicht|mit|von|ist|sagte|den)\b/giu],
  ["fr", /\b(?:les|des|une|dans|que|est|pour|avec|sur|été)\b/giu],
  ["es", /\b(?:los|las|una|que|del|para|con|por|según|está)\b/giu],
  ["it", /\b(?:che|della|una|per|con|sono|gli|nel|ha|delle)\b/giu],
  ["pl", /\b(?:się|nie|jest|że|przez|oraz|został|dla|który|tym)\b/giu],
];

/**
 * The language that a text seems to be in, as BCP 47: by its commonest words, or by letters that Ukrainian and Russian do not
 * share. null when nothing speaks clearly for one.
 */
export function suggestLanguage(text: string): string | null {
  const sample = text.slice(0, 20_000);
  const letters = countMatches(sample, /\p{L}/gu);
  if (letters > 0 && countMatches(sample, /\p{Script=Cyrillic}/gu) > letters / 2) {
    const [ukrainian, russian] = [countMatches(sample, /[іїєґ]/giu), countMatches(sample, /[ыэъё]/giu)];
    return ukrainian > 2 * russian ? "uk" : russian > 2 * ukrainian ? "ru" : null;
  }
  const [first, second] = words
    .map(([language, pattern]) => ({ language, found: countMatches(sample, pattern) }))
    .sort((a, b) => b.found - a.found);
  return first !== undefined && first.found >= 3 && first.found > 2 * (second?.found ?? 0) ? first.language : null;
}
