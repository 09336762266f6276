import { countMatches } from "../../text/count-matches.ts";
import { must } from "../../text/must.ts";

/** Encodings in which UTF-8 is misread most. */
const misreadings = ["windows-1251", "windows-1252", "koi8-u", "ibm866", "macintosh", "iso-8859-2", "windows-1250"];

/** The byte of each character beyond ASCII, by encoding. */
const tables = misreadings.map((label) => {
  const characters = [...new TextDecoder(label).decode(Uint8Array.from({ length: 128 }, (_, index) => index + 128))];
  return { label, bytes: new Map(characters.map((character, index) => [character, index + 128])) };
});

/** What a run of misread characters was; null where it is none. */
function restore(run: string, bytes: ReadonlyMap<string, number>): string | null {
  const codes: number[] = [];
  for (const character of run) {
    const byte = bytes.get(character);
    if (byte === undefined) return null;
    codes.push(byte);
  }
  try {
    return new TextDecoder("utf-8", { fatal: true }).decode(Uint8Array.from(codes));
  } catch {
    return null;
  }
}

const share = (text: string, pattern: RegExp, of: RegExp): number =>
  countMatches(text, pattern) / Math.max(1, countMatches(text, of));

const looked = 200_000;

/** So many runs, and so large a share of what is not ASCII, are no chance. */
const fewestRuns = 3;

/**
 * Whether a text looks as if its bytes had been read in the wrong encoding (“mojibake”), and by what that is seen, as the
 * continuation of “text that …”; null if it doesn't. UTF-8 that was read as something else turns back into UTF-8 run by run; other
 * mixtures show in letters that no language has in such number.
 */
export function misreadAs(whole: string): string | null {
  const text = whole.slice(0, looked);
  const runs = text.match(/[^\p{ASCII}]+/gu) ?? [];
  for (const { label, bytes } of tables) {
    const restored = runs.map((run) => ({ run, was: restore(run, bytes) })).filter(({ was }) => was !== null);
    const length = restored.reduce((sum, { run }) => sum + run.length, 0);
    if (restored.length < fewestRuns || length < runs.join("").length * 0.4) continue;
    const { run, was } = restored.reduce((longest, one) => (one.run.length > longest.run.length ? one : longest));
    return `looks like UTF-8 that was read as ${label}: “${run.slice(0, 40)}” may be “${must(was, "restored text").slice(0, 20)}”`;
  }
  const lost = countMatches(text, /\uFFFD/gu);
  if (lost > 2 && lost > text.length / 1_000) return `has ${lost} characters that were lost when it was decoded (U+FFFD)`;
  const letters = /\p{L}/gu;
  if (text.length < 40) return null;
  if (share(text, /[À-ÿ]/gu, letters) > 0.5) return "has more accented Latin letters than any language";
  const words = text.match(/\p{Script=Cyrillic}{4,}/gu) ?? [];
  const upsideDown = words.filter((word) => /^\p{Ll}\p{Lu}+$/u.test(word)).length;
  const usual = words.filter((word) => /^\p{L}\p{Ll}+$/u.test(word)).length;
  if (upsideDown > usual) return "has capitals and small letters upside down, as KOI8 read as windows-1251 has";
  const cyrillic = /\p{Script=Cyrillic}/gu;
  if (
    share(text, cyrillic, letters) > 0.5 &&
    countMatches(text, cyrillic) > 100 &&
    share(text, /[аеиоуіїєяюыэёўө]/giu, cyrillic) < 0.2
  )
    return "has fewer vowels than any language";
  return null;
}
