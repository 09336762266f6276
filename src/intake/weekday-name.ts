import { weekdayNames } from "../text/calendar.ts";

const weekday = new RegExp(`\\b(?:${weekdayNames.join("|")})$`, "u");

/** Words with a capital that come before a day without making a name of it, mostly since they open a sentence. */
const openers =
  /(?:^|[^\p{L}])(?:On|Last|Next|This|Since|Until|Till|By|From|Before|After|Between|Through|And|But|Late|Early|Earlier|As|In|The|Is|It|He|She|They|We|I|Was|January|February|March|April|May|June|July|August|September|October|November|December|Sunday|Monday|Tuesday|Wednesday|Thursday|Friday|Saturday) $/u;

/** Days that have a name of their own wherever they are. */
const named =
  /(?:^|[^\p{L}])(?:Black|Bloody|Good|Ash|Cyber|Palm|Easter|Holy|Maundy|Shrove|Spy|Super|Red|Fat|Mad|Clean|Joe|Mr\.?|Mrs\.?|Ms\.?|Dr\.?|Miss) $/u;

/** “in Kyiv Friday”: a place before a day, as American agencies write. */
const placed = /(?:^|[^\p{L}])(?:in|at|near|outside|around|from|to|into|across|visited|left|of) (?:\p{Lu}[\p{L}'’-]+ ){1,3}$/u;

/** What newspapers and the like are called: “Friday Times”. */
const titles =
  /^ (?:Times|Telegraph|Express|Mail|Mirror|Post|Herald|Tribune|World|Independent|Star|Sun|Observer|News|Review|Journal|Gazette|Night)\b/u;

const opens = (before: string): boolean => /(?:^|[.?!:;–—]["'”’»)\]]*\s+|["'“‘«([])$/u.test(before);

/**
 * Whether words that look like a day are part of a name, or name no single day: “Black Friday”, “Bloody Sunday”, “the Friday Times”,
 * “Mr. Wednesday”, “Russia Today”, “every Monday”.
 */
export function isPartOfName(text: string, index: number, words: string): boolean {
  const before = text.slice(Math.max(0, index - 60), index);
  const after = text.slice(index + words.length, index + words.length + 40);
  if (/^(?:Today|Tonight|Tomorrow|Yesterday)$/u.test(words)) return !opens(before);
  if (!weekday.test(words)) return false;
  if (/(?:^|[^\p{L}])(?:[Ee]very|[Ee]ach|[Aa]ny|[Mm]ost)(?: other)? $/u.test(before)) return true;
  if (titles.test(after)) return true;
  const alone = /^\p{Lu}/u.test(words);
  if (!alone) return false;
  if (named.test(before)) return true;
  if (/(?:^|[^\p{L}])\p{Lu}[\p{L}.'’-]* $/u.test(before) && !openers.test(before) && !placed.test(before)) return true;
  // “the Wednesday Group”: an article before it, and a capital after it.
  return /(?:^|[^\p{L}])(?:[Tt]he|[Aa]n?|[Ii]n|[Oo]f|[Ff]or|[Bb]y) $/u.test(before) && /^ \p{Lu}\p{Ll}/u.test(after);
}
