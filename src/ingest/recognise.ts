import type { Role } from "../corpus/role.ts";
import { codePointLength } from "../text/code-points.ts";
import type { SeedLine } from "../text/lines.ts";
import { afterOpening, asksToFollow, isLabel, opensList } from "./furniture-words.ts";

/** A non-blank line in its surroundings, as the rules look at it. */
interface Place {
  readonly text: string;
  /** The non-blank line before it; null for the first. */
  readonly previous: string | null;
  /** The non-blank line after it; null for the last. */
  readonly next: string | null;
  /** The lines before it that are long enough to be repeated. */
  readonly earlier: ReadonlySet<string>;
  /** Whether a label that opens a list of other articles comes before it, with no paragraph between. */
  readonly listed: boolean;
}

/** Longest headline and heading, in code points: beyond it, a line without a full stop is more likely a torn paragraph. */
const longestHeadline = 150;
const longestHeading = 80;

/** Shortest line, in code points, whose second occurrence is a repeat: shorter ones (“– Yes.”) may well be said twice. */
const shortestRepeat = 40;

/** The end of a sentence or clause: its mark, and the quotation marks and brackets that close after it. */
const clauseEnd = /[.?!:;,…]["'”’»)\]]*\s*$/u;
const fullStop = /[.…]["'”’»)\]]*\s*$/u;

/** The no-break space is the template's own mark: prose has a plain space after “Copyright” and “By”. */
const creditLabel = /^(?:photo(?:graph)?|picture|image)(?: credit)?: ?\S.{0,120}$/iu;
const creditMark = /Copyright\u00A0|(?:Copyright )?©/u;
const byline = /^By\u00A0\S/u;

/** “By Ann Name and Bert Other”: two to four capitalised words for each, and nothing else. */
const name = "\\p{Lu}[\\p{L}’'-]*\\.?(?: \\p{Lu}[\\p{L}’'-]*\\.?){1,3}";
const namedByline = new RegExp(`^By ${name}(?:(?:, | and |, and )${name}){0,5}$`, "u");
const calendarName =
  /^By (?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^By (?:January|February|March|April|May|June|July|August|September|October|November|December)/u;

/** A hyphen may open an item of a list, so only the longer dashes open speech. */
const speech = /^[–—―][ \u00A0]\S/u;

/** “Update: …”, “Update 3/4/22, 12:48 p.m. ET: …”, “Correction, 5 March: …”. */
const update = /^(?:update|updated|correction|clarification)(?:,? \d.{0,40})?: \S/iu;

/** “Read also: …” and the headline of another article. */
const isPointer = (text: string): boolean => {
  const headline = afterOpening(text);
  return headline !== null && !fullStop.test(headline);
};

const isLong = (text: string): boolean => codePointLength(text) >= shortestRepeat;

/** The text before a credit that is glued to its end; null when there is none. */
function beforeCredit(text: string): string | null {
  const index = text.search(creditMark);
  return index > 0 ? text.slice(0, index).trimEnd() : null;
}

const isRepeat = ({ text, earlier }: Place): boolean => earlier.has(text) || earlier.has(beforeCredit(text) ?? "");

/** Whether the next line says it once more with a credit glued on, as templates do with the text of a picture. */
const isCaption = ({ text, next }: Place): boolean => isLong(text) && next !== null && beforeCredit(next) === text;

const isHeadline = ({ text, previous, next }: Place): boolean =>
  previous === null && next !== null && /\S/u.test(text) && codePointLength(text) <= longestHeadline && !fullStop.test(text);

/** Whether it is between two paragraphs without a mark at its own end. */
const isHeading = ({ text, previous, next }: Place): boolean =>
  /^[\p{Lu}\p{N}]/u.test(text) &&
  codePointLength(text) <= longestHeading &&
  !clauseEnd.test(text) &&
  clauseEnd.test(previous ?? "") &&
  clauseEnd.test(next ?? "");

/** The rules in the order in which they are asked: the first that holds gives the role. */
const rules: readonly (readonly [Role, (place: Place) => boolean])[] = [
  ["furniture", ({ text, listed }) => listed || isLabel(text) || opensList(text) || asksToFollow(text) || isPointer(text)],
  ["byline", ({ text }) => byline.test(text) || (namedByline.test(text) && !calendarName.test(text))],
  ["credit", ({ text }) => text.search(creditMark) === 0 || creditLabel.test(text)],
  ["repeat", isRepeat],
  ["update", ({ text }) => update.test(text)],
  ["speech", ({ text }) => speech.test(text)],
  ["caption", isCaption],
  ["headline", isHeadline],
  ["heading", isHeading],
];

/**
 * Recognises the role of each non-blank line from the text alone; what no rule knows is body. Other captions,
 * standfirsts, and whatever a rule gets wrong go into the `parts` of the sidecar, which override this.
 * @returns roles by line number, blank lines left out
 */
export function recognise(lines: readonly SeedLine[]): ReadonlyMap<number, Role> {
  const present = lines.filter((line) => line.text !== "");
  const roles = new Map<number, Role>();
  const earlier = new Set<string>();
  let open = false;
  for (const [index, { number, text }] of present.entries()) {
    const [previous, next] = [present[index - 1]?.text ?? null, present[index + 1]?.text ?? null];
    open &&= !fullStop.test(text);
    const place = { text, previous, next, earlier, listed: open };
    roles.set(number, rules.find(([, holds]) => holds(place))?.[0] ?? "body");
    open ||= opensList(text);
    if (isLong(text)) earlier.add(text);
  }
  return roles;
}
